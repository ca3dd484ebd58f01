// Charge sheets that give their charges item by item: who is charged with what, under which law, and by whom.
import { expect, test } from 'vitest'
import type { DocumentReading, MentionSuggestion } from '#model'
import { chargesIn, readPaper } from '../testing/read-paper.ts'

function summary(reading: DocumentReading) {
  const names = new Map(
    reading.suggestions
      .filter((each): each is MentionSuggestion => each.kind === 'mention')
      .map(({ id, name }) => [id, name]),
  )
  return chargesIn(reading).map(({ accuser, counts }) => ({
    accuser: names.get(accuser ?? '') ?? null,
    counts: counts.map(({ label, accused, what, law }) => [
      label,
      accused.map(({ mention }) => names.get(mention)).join(', '),
      what.slice(0, 50),
      ...law,
    ]),
  }))
}

test('numbered persons, "with having"', async () => {
  const reading = await readPaper(
    'Indictment',
    'INDICTMENT in the case of Janos Keller, Bela Vasary and others',
    "The State Prosecutor's Office charges:",
    '1. Janos Keller, born 1909, former Minister, in custody since 30 May 1949,',
    'with having headed a conspiracy for the overthrow of the democratic order.',
    '2. Bela Vasary, official of the Ministry of Agriculture, with having maintained contact with the agent Edith Bohm, under Article 1, paragraph 2 of Act VII of 1946.',
    'Dr Gyula Alapy, State Prosecutor',
  )
  expect(summary(reading)).toEqual([
    {
      accuser: 'Gyula Alapy',
      counts: [
        ['1', 'Janos Keller', 'having headed a conspiracy for the overthrow of th'],
        ['2', 'Bela Vasary', 'having maintained contact with the agent Edith Boh', '1(2) Act VII of 1946'],
      ],
    },
  ])
})

test('counts by number, against whom the heading names where they name nobody', async () => {
  const reading = await readPaper(
    'Indictment',
    'UNITED STATES OF AMERICA v. Julius Roth and Morton Sobel. INDICTMENT',
    'The Grand Jury charges:',
    'COUNT ONE. In June 1944, at New York, Julius Roth and Morton Sobel did conspire to deliver information to a foreign nation.',
    'COUNT TWO. It was a part of the conspiracy that sketches would be sent to a foreign nation by mail.',
  )
  expect(summary(reading).map(({ counts }) => counts.map(([label, accused]) => [label, accused]))).toEqual([
    [
      ['COUNT ONE', 'Julius Roth, Morton Sobel'],
      ['COUNT TWO', 'Julius Roth, Morton Sobel'],
    ],
  ])
})

test('a numbered list that charges nobody is none', async () => {
  const reading = await readPaper(
    'Indictment',
    'INDICTMENT',
    'The following was found at the house of Janos Keller:',
    '1. A letter of Bela Vasary, with a stamp of 1947.',
    '2. A passport that he had hidden in the stove.',
  )
  expect(summary(reading)).toEqual([])
})
