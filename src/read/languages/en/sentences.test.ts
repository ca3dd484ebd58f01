import { expect, test } from 'vitest'
import { englishSentences } from './sentences.ts'

const cut = (text: string) =>
  englishSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

test('initials, titles and abbreviations do not end sentences', () => {
  expect(
    cut('He met I. N. Smirnov in Berlin. Mr. Pepys wrote it down on p. 6 of vol. II, i.e. the second.'),
  ).toEqual([
    'He met I. N. Smirnov in Berlin.',
    'Mr. Pepys wrote it down on p. 6 of vol. II, i.e. the second.',
  ])
})

test('an acronym ends a sentence before a word that begins one, not before a name', () => {
  expect(cut('He left for the U.S.S.R. In Moscow he was arrested. The U.S. Government knew.')).toEqual([
    'He left for the U.S.S.R.',
    'In Moscow he was arrested.',
    'The U.S. Government knew.',
  ])
})

test('a lost space hides no boundary', () => {
  expect(cut('She took an active part in the work of that centre.She goes on to say more.')).toHaveLength(2)
})

test('a question that an inquit follows stays in its sentence', () => {
  expect(cut('"Who will believe us?" asks Evdokimov in opening his last plea. He sat down.')).toHaveLength(2)
})

test('offsets are exact and cover all ink', () => {
  const text = '  One. Two?  Three! '
  const spans = englishSentences(text, 0, text.length)
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two?', 'Three!'])
})

test('a note’s mark goes with the sentence before it', () => {
  expect(
    cut(
      'He knew neither of them.[1] When Bock was arrested he denied it.² "I had it," he said.[12] And left.',
    ),
  ).toEqual([
    'He knew neither of them.[1]',
    'When Bock was arrested he denied it.²',
    '"I had it," he said.[12]',
    'And left.',
  ])
})
