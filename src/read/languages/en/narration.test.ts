import { expect, test } from 'vitest'
import { isNarration } from './narration.ts'

const turn = { speaker: 'Tosk', initial: null, surnames: new Set(['Tosk', 'Kreel', 'Sahl']), brief: true }

test.each([
  'In reply to this, the prosecutor, Comrade Kreel, once again asks whether the ship sailed.',
  'The accused then admits that the list was his.',
  'The list was drawn up in the spring, Sahl states, and sent at once.',
  'It was Brandt, states the witness Sahl, who kept the books.',
  'Mr Kreel further points out that the lists differ.',
  'The examination of Tosk ended at noon.',
])('the reporter goes on: %s', sentence => {
  expect(isNarration(sentence, turn)).toBe(true)
})

test.each([
  'My brother, Paul Tosk, sailed in the spring.',
  'The prosecutor of that town was a friend of the family.',
  'The list was drawn up in the spring, so Brandt states, and sent at once.',
])('the speaker goes on: %s', sentence => {
  expect(isNarration(sentence, turn)).toBe(false)
})
