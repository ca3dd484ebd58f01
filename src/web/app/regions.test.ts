import { expect, test } from 'vitest'
import { nextRegion } from './regions.ts'

const round = (count: number, from: number, back: boolean): readonly number[] => {
  const gone: number[] = []
  for (let at = from; gone.length < count;) gone.push((at = nextRegion(count, at, back)))
  return gone
}

test('F6 goes round all regions in their order, and back the other way', () => {
  expect(round(3, 0, false)).toEqual([1, 2, 0])
  expect(round(3, 0, true)).toEqual([2, 1, 0])
})

test('from outside of all regions it goes on as from the first', () => {
  expect(nextRegion(2, -1, false)).toBe(1)
  expect(nextRegion(3, -1, true)).toBe(2)
})
