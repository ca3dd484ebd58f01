import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignLocally } from './local.ts'
import type { Profile } from './profile.ts'

const GAP = 0.6
const words = fc.array(fc.nat(4), { minLength: 1, maxLength: 14 })

test('inside a wide enough band the score is that of the full Smith–Waterman table', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const found = alignLocally(
        profileOf(one),
        profileOf(other),
        { fromA: 0, toA: one.length, fromB: 0, toB: other.length, diagonal: 0 },
        { gap: GAP, band: 20 },
      )
      expect(found?.score ?? 0).toBeCloseTo(fullTable(one, other), 6)
    }),
  )
})

test('the pairs rise on both sides, join the same words, and pay for the score', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const found = alignLocally(
        profileOf(one),
        profileOf(other),
        { fromA: 0, toA: one.length, fromB: 0, toB: other.length, diagonal: 0 },
        { gap: GAP, band: 20 },
      )
      if (found === null) return
      let score = 0
      for (let at = 0; at < found.pairs.length; at += 2) {
        expect(one[found.pairs[at]!]).toBe(other[found.pairs[at + 1]!])
        score += 1
        if (at === 0) continue
        const [gapA, gapB] = [
          found.pairs[at]! - found.pairs[at - 2]! - 1,
          found.pairs[at + 1]! - found.pairs[at - 1]! - 1,
        ]
        expect(Math.min(gapA, gapB)).toBeGreaterThanOrEqual(0)
        score -= GAP * (gapA + gapB)
      }
      expect(found.score).toBeCloseTo(score, 6)
    }),
  )
})

test('a window without a common word gives nothing', () => {
  const window = { fromA: 0, toA: 2, fromB: 0, toB: 2, diagonal: 0 }
  expect(alignLocally(profileOf([1, 2]), profileOf([3, 4]), window, { gap: GAP, band: 3 })).toBeNull()
})

function fullTable(one: readonly number[], other: readonly number[]): number {
  const table = Array.from({ length: one.length + 1 }, () => new Float64Array(other.length + 1))
  let top = 0
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? table[row - 1]![column - 1]! + 1 : 0
      const best = Math.max(0, same, table[row - 1]![column]! - GAP, table[row]![column - 1]! - GAP)
      table[row]![column] = best
      top = Math.max(top, best)
    }
  return top
}

function profileOf(list: readonly number[]): Profile {
  const starts = Int32Array.from(list, (_, at) => at)
  return {
    text: '',
    words: Int32Array.from(list),
    starts,
    ends: starts,
    sentences: Int32Array.of(0, list.length),
  }
}
