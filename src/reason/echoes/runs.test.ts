import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Profile } from './profile.ts'
import { runsOf } from './runs.ts'

const LEAST = 3
const text = fc.array(fc.nat(3), { maxLength: 24 }).map(words => profileOf(words))

test('every run is maximal, and every stretch of three common words lies in one', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = runsOf(a, b, LEAST)
      for (const { a: at, b: place, length } of runs) {
        expect(a.words.slice(at, at + length)).toEqual(b.words.slice(place, place + length))
        expect(a.words[at + length] === b.words[place + length] && at + length < a.words.length).toBe(false)
      }
      for (let at = 0; at + LEAST <= a.words.length; at++) {
        if (!occurs(a.words.slice(at, at + LEAST), b.words)) continue
        expect(runs.some(run => run.a <= at && at < run.a + run.length)).toBe(true)
      }
    }),
  )
})

function occurs(gram: Int32Array, words: Int32Array): boolean {
  for (let at = 0; at + gram.length <= words.length; at++)
    if (gram.every((word, offset) => words[at + offset] === word)) return true
  return false
}

function profileOf(words: readonly number[]): Profile {
  const starts = Int32Array.from(words, (_, at) => at)
  return {
    text: '',
    words: Int32Array.from(words),
    starts,
    ends: starts,
    sentences: Int32Array.of(0, words.length),
  }
}
