import type { Strike } from '#reason'
import { expect, test } from 'vitest'
import { asideOf, strikesFrom, toggled } from './strikes.ts'

const ALL: readonly Strike[] = [
  { kind: 'voice', actor: 'olberg' },
  { kind: 'voice', actor: 'olberg', during: '1936-08' },
  { kind: 'voice', actor: '?a neighbour, unnamed' },
  { kind: 'statement', id: 's:1' },
  { kind: 'source', id: 'the indictment' },
  { kind: 'controlled-by', actor: 'prosecution' },
  { kind: 'liberty', liberty: 'detained' },
  { kind: 'venue', venue: 'interrogation' },
  { kind: 'compulsion', compulsion: 'torture' },
]

test('every kind of strike comes back from an address as it went in', () => {
  expect(strikesFrom(asideOf(ALL))).toEqual(ALL)
})

test('a strike set twice is gone; one voice over a stretch is another strike than the voice', () => {
  const [voice, during] = [ALL[0]!, ALL[1]!]
  expect(strikesFrom(toggled([voice, during], voice))).toEqual([during])
})

test('what is not understood is left out', () => {
  expect(strikesFrom('voice:%E0%A4%A,venue:moon,nonsense,liberty:detained')).toEqual([
    { kind: 'voice', actor: '%E0%A4%A' },
    { kind: 'liberty', liberty: 'detained' },
  ])
  expect(strikesFrom(undefined)).toEqual([])
})
