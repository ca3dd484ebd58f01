import { expect, test } from 'vitest'
import { isoOfDay } from '#model'
import { easterOf } from './easter.ts'

test.each([
  [1916, '1916-04-23'],
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [1678, '1678-04-10'],
  [1500, '1500-04-19'],
  [1204, '1204-04-25'],
])('Easter %d was on %s', (year, expected) => {
  expect(isoOfDay(easterOf(year))).toBe(expected)
})
