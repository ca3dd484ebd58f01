import { expect, test } from 'vitest'
import type { Block, SourceKind } from '#model'
import { authorshipOf, signatureOf } from './authors.ts'

/** Paragraphs of a paper, and what it says of its author. */
function authorship(kind: SourceKind, ...paragraphs: string[]) {
  const text = paragraphs.join('\n\n')
  let at = 0
  const blocks = paragraphs.map((words): Block => {
    const block = { kind: 'paragraph' as const, start: at, end: at + words.length }
    at = block.end + 2
    return block
  })
  const { author, recorder, held } = authorshipOf(text, blocks, kind)
  const name = (found: typeof author) => (found === null ? null : text.slice(found.start, found.end))
  return { author: name(author), recorder: name(recorder), held }
}

test('a title says whose deposition it is, a formula who took it', () => {
  expect(
    authorship(
      'confession',
      'Deposition of the detained Ilmar Tosk, 2 September 1931, before Inspector Brandt.',
      'I wish to speak.',
    ),
  ).toEqual({ author: 'Ilmar Tosk', recorder: 'Brandt', held: true })
  expect(
    authorship(
      'confession',
      'PROTOCOL OF INTERROGATION of the arrested Pavel Orlik, conducted by Lieutenant Sokol',
      'Text.',
    ),
  ).toEqual({ author: 'Pavel Orlik', recorder: 'Sokol', held: true })
})

test('the undersigned, a byline, a masthead, an indictment', () => {
  expect(
    authorship('other', 'I, the undersigned Maria Lopez, declare that I saw them.', 'More.').author,
  ).toBe('Maria Lopez')
  expect(
    authorship('memoir', 'MEMORIES', 'by Frederik Lund, formerly of the bar.', 'I have been asked.').author,
  ).toBe('Frederik Lund')
  expect(
    authorship('press', 'A woman with a lamp', 'The Varnholt Courier, 5 September 1931', 'We learn.').author,
  ).toBe('The Varnholt Courier')
  expect(
    authorship(
      'indictment',
      'INDICTMENT',
      'The Public Prosecutor Halvard Kreel charges Ilmar Tosk with a plot.',
      'Varnholt',
    ).author,
  ).toBe('Halvard Kreel')
})

test('signatures: for a body, under a letter, after a formula; a place and date is none', () => {
  expect(
    authorship(
      'decree',
      'DECREE',
      'The Directorate decrees.',
      'For the Directorate: Halvard Kreel, Public Prosecutor',
    ).author,
  ).toBe('Halvard Kreel')
  expect(
    authorship('letter', 'Varnholt, 8 August 1931', 'Dear Klara,', 'They came.', 'Your Marta').author,
  ).toBe('Marta')
  expect(
    authorship('confession', 'Guardhouse.', 'Text.', 'Read over to me and signed in my own hand. K. Veil.')
      .author,
  ).toBe('K. Veil')
  expect(authorship('letter', 'Dear Klara,', 'They came.', 'Varnholt, 8 August 1931').author).toBeNull()
})

test('a letter quoted whole is signed under its last line', () => {
  const letter = 'To the Directorate.\nSahl is our man.\nBrandt, Inspector'
  const signed = signatureOf(letter, { start: 0, end: letter.length })
  expect(signed && letter.slice(signed.start, signed.end)).toBe('Brandt')
  expect(signatureOf('One line only', { start: 0, end: 13 })).toBeNull()
})

test('an owner in the title, a sender, a name after its date, a copyist', () => {
  expect(authorship('confession', 'Ilmar Tosk’s statement', 'I wish to speak.').author).toBe('Ilmar Tosk')
  expect(authorship('letter', 'To: Section IV\nFrom: Lt. Brandt, harbour', 'Sahl is our man.').author).toBe(
    'Brandt',
  )
  expect(
    authorship(
      'letter',
      'Dear Klara,',
      'They came.',
      'Varnholt, 10 September 1931 Dr Alapi, State Prosecutor',
    ).author,
  ).toBe('Alapi')
  expect(
    authorship(
      'register',
      'Register of arrivals, certified and kept by the clerk Jonas Reder.',
      'Two came: on foot.',
    ).author,
  ).toBe('Jonas Reder')
})
