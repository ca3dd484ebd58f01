import { expect, test } from 'vitest'
import { readAddress, shareFrom } from './panes.ts'

test('a share outside its limits, or that is no number, does not hide a half', () => {
  expect([undefined, '40', '5', '99', 'wide', ''].map(shareFrom)).toEqual([50, 40, 25, 75, 50, 25])
})

test('the address of a stretch of a source leads into the reader', () => {
  expect(readAddress('a b/c', 3, 14)).toBe('/read/a%20b%2Fc?at=3-14')
})
