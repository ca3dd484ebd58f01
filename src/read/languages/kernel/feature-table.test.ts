import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FeatureTable } from './feature-table.ts'
import { Arena } from './kernels.ts'

const ROWS = 4096
const ROW_BYTES = 32

/** The places of the features' rows, as the table finds them. */
function placesOf(keys: readonly number[], features: readonly number[]): number[] {
  const arena = new Arena()
  const table = new FeatureTable(arena, Int32Array.from(keys))
  const hashes = arena.allocate(features.length * 4)
  const list = arena.allocate(features.length * 4)
  arena.ints.set(features, hashes / 4)
  const end = table.listRows(hashes, features.length, ROWS, ROW_BYTES, list)
  return [...arena.ints.subarray(list / 4, end / 4)].map(row => (row - ROWS) / ROW_BYTES)
}

// Small numbers and such as differ in their upper bits alone crowd the table.
const key = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  fc.nat(40).map(upper => ((upper << 20) | 7) >>> 0 || 1),
  fc.integer().map(number => number || 1),
)

test('every key has the row of its place, in the order of the features', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 300, selector: each => each | 0 }), keys => {
      const places = keys.map((_, at) => at + 1)
      expect(placesOf(keys, keys)).toEqual(places)
      expect(placesOf(keys, [...keys].reverse())).toEqual(places.reverse())
    }),
  )
})

test('no feature, and features without a row, put nothing on the list', () => {
  expect(placesOf([11, -7, 500_000], [0, -7, 99, 0, 11, 12])).toEqual([2, 1])
  expect(placesOf([], [5])).toEqual([])
})
