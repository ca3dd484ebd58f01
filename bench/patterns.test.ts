import { expect, test } from 'vitest'
import { accuracy, speed } from './patterns.ts'

test('the matcher finds what SQL finds', () => {
  const rows = speed(50_000)
  expect(rows.map(row => row['equal to SQL'])).toEqual([true, true])
  expect(Math.min(...rows.map(({ found }) => found))).toBeGreaterThan(1)
})

test('every planted figure is found, no decoy is', () => {
  const { precision, recall } = accuracy(30).at(-1)!
  expect([precision, recall]).toEqual(['1.000', '1.000'])
})
