import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEdtf, parseDate } from './parse-date.ts'

test.each([
  ['1929', 'year'],
  ['1929-06', 'month'],
  ['1929-06-30', 'day'],
  ['-0489', 'year'],
  ['-0479-22', 'season'],
  ['1929-22~', 'season'],
  ['1929-31', 'season'],
  ['192X', 'years'],
  ['19XX', 'years'],
  ['-04XX', 'years'],
  ['1929-XX-XX', 'year'],
  ['1929-06-XX', 'month'],
  ['Y170000002', 'year'],
  ['1950S2', 'years'],
  ['1936-08-19T10:00:00', 'day'],
])('%s is a date by the %s', (edtf, unit) => {
  expect(parseDate(edtf)).toMatchObject({ kind: 'point', edtf, unit })
})

test.each([
  ['1929~', { approximate: true, uncertain: false, unit: 'year' }],
  ['1929-06?', { approximate: false, uncertain: true, unit: 'month' }],
  ['1929-22%', { approximate: true, uncertain: true, unit: 'season' }],
  ['2004-06-~11', { approximate: true, uncertain: false, unit: 'day' }],
  ['~2004-06-11', { approximate: true, uncertain: false, unit: 'year' }],
  ['192X~', { approximate: true, uncertain: false, unit: 'years' }],
])('%s carries its doubt', (edtf, doubt) => {
  expect(parseDate(edtf)).toMatchObject({ doubt })
})

test('intervals keep open and unknown ends apart', () => {
  expect(parseDate('1924/..')).toMatchObject({ kind: 'interval', start: { edtf: '1924' }, end: 'open' })
  expect(parseDate('/1926')).toMatchObject({ kind: 'interval', start: 'unknown', end: { edtf: '1926' } })
  expect(parseDate('../..')).toMatchObject({ start: 'open', end: 'open' })
  expect(parseDate('1941-24/1942-21')).toMatchObject({ kind: 'interval' })
})

test('a long run in a set stays a run', () => {
  const set = parseDate('[1000-01-01..2999-12-31,3100,..0900]')
  expect(set).toMatchObject({ kind: 'set', mode: 'one', members: [{}, {}, { from: null }] })
  expect(parseDate('{1960,1961-12}')).toMatchObject({ kind: 'set', mode: 'all' })
})

test.each([
  ['', 'not-edtf'],
  ['1929-02-30', 'not-edtf'],
  ['1929-13', 'not-edtf'],
  ['May 1929', 'not-edtf'],
  ['1932/1930', 'order'],
  ['1929-06/1929-05', 'order'],
  ['[1990..1980]', 'order'],
  ['/', 'not-edtf'],
  ['1929/1930/1931', 'not-edtf'],
  ['[]', 'not-edtf'],
  ['[..]', 'not-edtf'],
  ['Y99999999999999', 'too-far'],
  ['1'.repeat(5000), 'not-edtf'],
])('%j is refused: %s', (edtf, reason) => {
  expect(parseDate(edtf)).toMatchObject({ kind: 'problem', reason })
  expect(isEdtf(edtf)).toBe(false)
})

test('no string makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom(...'0123456789-/.[]{},X?~%YST: '.split('')), maxLength: 24 }),
      ),
      text => {
        expect(['point', 'interval', 'set', 'problem']).toContain(parseDate(text).kind)
      },
    ),
    { numRuns: 2_000 },
  )
})
