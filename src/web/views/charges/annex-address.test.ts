import { RELIABILITY } from '#reason'
import { expect, test } from 'vitest'
import { spanAddress, spanFrom, tablesAddress, tablesFrom, withSpan } from './annex-address.ts'

test('the usual intervals need no address, and come of none', () => {
  expect(tablesAddress(RELIABILITY)).toBe('')
  expect(tablesFrom(undefined)).toBe(RELIABILITY)
})

test('what was typed is in the address, and nothing else', () => {
  const typed = withSpan(withSpan(RELIABILITY, 'admiralty', 'B', { least: 0.5, most: 1 }), '5x5x5', 'A', {
    least: 0,
    most: 0.25,
  })
  expect(tablesAddress(typed)).toBe('admiralty.B:0.5-1,5x5x5.A:0-0.25')
  expect(tablesFrom('admiralty.B:0.5-1,5x5x5.A:0-0.25')).toEqual(typed)
})

test('an address that makes no sense changes nothing', () => {
  for (const part of [
    '',
    'admiralty.Z:0-1',
    'other.A:0-1',
    'admiralty.A:0.9-0.2',
    'admiralty.A:2-3',
    'admiralty.A',
  ])
    expect(tablesFrom(part)).toBe(RELIABILITY)
  expect(spanFrom('0.9')).toBeNull()
  expect(spanFrom(spanAddress({ least: 0.1, most: 0.9 }))).toEqual({ least: 0.1, most: 0.9 })
})
