import { expect, test } from 'vitest'
import type { Block } from '#model'
import { structureOf } from './structure.ts'

const turns = (text: string, blocks?: readonly Block[]) =>
  structureOf({ text, blocks: blocks ?? [{ kind: 'paragraph', start: 0, end: text.length }] }).turns.map(
    ({ speaker, start, end }) => [speaker, text.slice(start, end)],
  )

test('turns run together in one line', () => {
  expect(
    turns(
      'The court resumes. The President: Accused Olberg, do you confirm your testimony? Olberg: I confirm it. Vyshinsky: How long? Olberg: For years. Vyshinsky: Go on.',
    ),
  ).toEqual([
    ['The President', 'Accused Olberg, do you confirm your testimony?'],
    ['Olberg', 'I confirm it.'],
    ['Vyshinsky', 'How long?'],
    ['Olberg', 'For years.'],
    ['Vyshinsky', 'Go on.'],
  ])
})

test("the reporter's account is not part of a turn", () => {
  expect(
    turns(
      'Vyshinsky: Did you go? Smirnov: Yes. The State Prosecutor further establishes that they met. Vyshinsky: Tell us. Smirnov: We met. Smirnov tries to evade. Vyshinsky: Where? Smirnov: I, Smirnov, do not know.',
    ).map(([, words]) => words),
  ).toEqual(['Did you go?', 'Yes.', 'Tell us.', 'We met.', 'Where?', 'I, Smirnov, do not know.'])
})

test('a slip of the type, a lost colon, an aside to whom', () => {
  expect(
    turns(
      'Vyshinsky: One? Evdokimov: Yes. Vyshinsky: Two? Edokimov: No. Vyshinsky (to Bakayev): Three? Bakayev: Yes. Vyshinsky: Four? Evdokimov Yes. Vyshinsky: Five? Evdokimov: Yes.',
    ).map(([speaker]) => speaker),
  ).toEqual([
    'Vyshinsky',
    'Evdokimov',
    'Vyshinsky',
    'Edokimov',
    'Vyshinsky',
    'Bakayev',
    'Vyshinsky',
    'Evdokimov',
    'Vyshinsky',
    'Evdokimov',
  ])
})

test('a question and under it an answer, each with a label of its own', () => {
  const text = [
    'VYSHINSKY: Did you meet Sedov in Copenhagen?',
    'HOLTZMAN: Yes, I met him at the Hotel Bristol.',
    'The session closed.',
  ]
  const blocks = text.map((paragraph, at): Block => {
    const start = text.slice(0, at).join('\n\n').length + (at === 0 ? 0 : 2)
    return { kind: 'paragraph', start, end: start + paragraph.length }
  })
  expect(turns(text.join('\n\n'), blocks)).toEqual([
    ['VYSHINSKY', 'Did you meet Sedov in Copenhagen?'],
    ['HOLTZMAN', 'Yes, I met him at the Hotel Bristol.'],
  ])
})

test('notes, fields and lists are not speakers', () => {
  for (const text of [
    'Note: the text is abridged. Note: so is this. He said as follows: nothing.',
    'The court consisted of: President: the President of the Collegium; Members: two jurists; Secretary: a third.',
    'Dear Sir: I write to you. Three things matter: Bread, peace, land.',
    'Name: Ivanov?\nAge: 35\nOccupation: clerk',
    'Vyshinsky: the question is who ordered it.\nHoltzman: a name that recurs.',
  ])
    expect(turns(text)).toEqual([])
})

test('turns that the mark-up gives', () => {
  const text = 'Oates. My Lord, I saw him.'
  expect(turns(text, [{ kind: 'turn', start: 0, end: text.length, speaker: 'Oates' }])).toEqual([
    ['Oates', 'My Lord, I saw him.'],
  ])
})
