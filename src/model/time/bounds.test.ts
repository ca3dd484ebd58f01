import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, bothBounds, type Bounds } from './bounds.ts'
import { isoOfDay } from './day.ts'
import { boundsOfPart } from './part.ts'
import { DEFAULT_POLICY, type TimePolicy } from './policy.ts'
import { parseDate } from './parse-date.ts'
import { nested } from './relate.ts'

const name = (day: number | null): string => (day === null ? '*' : isoOfDay(day))

/** Bounds as ISO days, `*` for none. */
function iso({ startMin, startMax, endMin, endMax }: Bounds): string {
  if (startMin === endMin && startMax === endMax) return `${name(startMin)} ${name(startMax)}`
  return [startMin, startMax, endMin, endMax].map(name).join(' ')
}

describe('narrow', () => {
  test.each([
    ['1929-06-30', '1929-06-30 1929-06-30'],
    ['1929-06', '1929-06-01 1929-06-30'],
    ['1932-02', '1932-02-01 1932-02-29'],
    ['1929', '1929-01-01 1929-12-31'],
    ['192X', '1920-01-01 1929-12-31'],
    ['19XX', '1900-01-01 1999-12-31'],
    ['-0489', '-0489-01-01 -0489-12-31'],
    ['-04XX', '-0499-01-01 -0400-12-31'],
    ['1950S2', '1900-01-01 1999-12-31'],
    ['XXXX-12-25', '* *'],
    ['1929-XX-12', '1929-01-12 1929-12-12'],
    ['1985-02-2X', '1985-02-20 1985-02-28'],
    ['1985-1X', '1985-10-01 1985-12-31'],
    ['1929-21', '1929-03-01 1929-05-31'],
    ['1929-22', '1929-06-01 1929-08-31'],
    ['1929-23', '1929-09-01 1929-11-30'],
    ['1929-24', '1929-12-01 1930-02-28'],
    ['1929-30', '1929-12-01 1930-02-28'],
    ['1929-32', '1929-06-01 1929-08-31'],
    ['1929-34', '1929-04-01 1929-06-30'],
    ['1929-39', '1929-09-01 1929-12-31'],
    ['1929-40', '1929-01-01 1929-06-30'],
    ['1929~', '1929-01-01 1929-12-31'],
    ['1929?', '1929-01-01 1929-12-31'],
    ['1932/1933', '1932-01-01 1932-12-31 1933-01-01 1933-12-31'],
    ['1932-05/1932', '1932-05-01 1932-05-31 1932-05-01 1932-12-31'],
    ['1924/..', '1924-01-01 1924-12-31 1924-01-01 *'],
    ['../1926', '* 1926-12-31 1926-01-01 1926-12-31'],
    ['/1926', '* 1926-12-31 1926-01-01 1926-12-31'],
    ['../..', '* *'],
    ['[1667,1670..1672]', '1667-01-01 1672-12-31'],
    ['[..1760-12-03]', '* 1760-12-03'],
    ['[1924..]', '1924-01-01 *'],
    ['{1960,1961-12}', '1960-01-01 1960-12-31 1961-12-01 1961-12-31'],
  ])('%s', (edtf, expected) => {
    expect(iso(boundsOf(edtf))).toBe(expected)
  })
})

describe('wide', () => {
  test.each([
    ['1929-06', '1929-06-01 1929-06-30'],
    ['1929-06-15~', '1929-06-05 1929-06-25'],
    ['1929-06~', '1929-04-01 1929-08-30'],
    ['1929~', '1927-01-01 1932-01-01'],
    ['1929?', '* *'],
    ['1929%', '* *'],
    ['1929-22', '1929-05-01 1929-10-01'],
    ['1929-24', '1928-10-31 1930-03-31'],
    ['1924/..', '1924-01-01 *'],
    ['../1926', '* 1926-12-31'],
    ['1929-37', '1929-01-01 1929-04-30'],
  ])('%s', (edtf, expected) => {
    expect(iso(boundsOf(edtf, { reading: 'wide' }))).toBe(expected)
  })
})

describe('calendars and years', () => {
  test('old style is thirteen days behind in 1917', () => {
    expect(iso(boundsOf('1917-10-25', { calendar: 'julian' }))).toBe('1917-11-07 1917-11-07')
    expect(iso(boundsOf('1917-10-25', { calendar: 'either', reading: 'wide' }))).toBe('1917-10-25 1917-11-07')
    expect(iso(boundsOf('1917-10-25', { calendar: 'either' }))).toBe('1917-10-25 1917-10-25')
  })
  test('February 1700 has a 29th in the Julian calendar', () => {
    expect(iso(boundsOf('1700-02', { calendar: 'julian' }))).toBe('1700-02-11 1700-03-11')
  })
  test('where the year begins on 25 March, February 1678 is in our 1679', () => {
    const policy = { calendar: 'julian', yearBegins: 'march' } as const
    expect(iso(boundsOf('1678-02-24', policy))).toBe('1679-03-06 1679-03-06')
    expect(iso(boundsOf('1678-10-24', policy))).toBe('1678-11-03 1678-11-03')
    expect(iso(boundsOf('1678', { yearBegins: 'march' }))).toBe('1678-03-25 1679-03-24')
    expect(iso(boundsOf('1678-02', { yearBegins: 'either', reading: 'wide' }))).toBe('1678-02-01 1679-02-28')
    expect(iso(boundsOf('1678-03', { yearBegins: 'march' }))).toBe('1678-03-25 1679-03-24')
  })
  test('the southern summer runs over the turn of the year', () => {
    expect(iso(boundsOf('1929-22', { hemisphere: 'south' }))).toBe('1929-12-01 1930-02-28')
    expect(iso(boundsOf('1929-22', { hemisphere: 'unknown' }))).toBe('1929-06-01 1929-08-31')
    expect(iso(boundsOf('1929-22', { hemisphere: 'unknown', reading: 'wide' }))).toBe('1928-10-31 1930-03-31')
  })
})

test('early, mid and late are thirds, and halves when read widely', () => {
  expect(iso(boundsOfPart('1935', 'mid'))).toBe('1935-05-02 1935-09-01')
  expect(iso(boundsOfPart('1935', 'early'))).toBe('1935-01-01 1935-05-02')
  expect(iso(boundsOfPart('1935', 'late'))).toBe('1935-09-01 1935-12-31')
  expect(iso(boundsOfPart('1935', 'mid', { reading: 'wide' }))).toBe('1935-04-02 1935-10-01')
  expect(iso(boundsOfPart('1941-04', 'early'))).toBe('1941-04-01 1941-04-10')
  expect(iso(boundsOfPart('1924/..', 'early'))).toBe(iso(boundsOf('1924/..')))
})

test('a string that is no date is misuse, named', () => {
  expect(() => boundsOf('sometime')).toThrow(/not an EDTF date: sometime/)
})

const floor = (bound: number | null): number => bound ?? -Infinity
const ceiling = (bound: number | null): number => bound ?? Infinity
const year = fc.integer({ min: -3000, max: 3000 })
const four = (n: number): string => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0')
const two = (n: number): string => String(n).padStart(2, '0')
const mark = fc.constantFrom('', '', '~', '?', '%')
const point = fc.oneof(
  fc.tuple(year, mark).map(([y, m]) => four(y) + m),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), mark).map(([y, mo, m]) => `${four(y)}-${two(mo)}${m}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), mark)
    .map(([y, mo, d, m]) => `${four(y)}-${two(mo)}-${two(d)}${m}`),
  fc.tuple(year, fc.integer({ min: 21, max: 41 }), mark).map(([y, s, m]) => `${four(y)}-${s}${m}`),
  fc
    .tuple(fc.integer({ min: 100, max: 299 }), mark)
    .map(([d, m]) => `${String(d)[0]}${String(d).slice(1)}X${m}`),
)
const ends = fc.oneof(point, fc.constantFrom('..', ''))
const edtfs = fc
  .oneof(
    point,
    fc.tuple(ends, ends).map(([a, b]) => `${a}/${b}`),
    fc.array(point, { minLength: 1, maxLength: 4 }).map(all => `[${all.join(',')}]`),
    fc.array(point, { minLength: 1, maxLength: 4 }).map(all => `{${all.join(',')}}`),
    fc.tuple(point, point).map(([a, b]) => `[${a}..${b}]`),
  )
  .filter(text => parseDate(text).kind !== 'problem')
const policies: fc.Arbitrary<Partial<TimePolicy>> = fc.record({
  hemisphere: fc.constantFrom('north', 'south', 'unknown'),
  calendar: fc.constantFrom('gregorian', 'julian', 'either'),
  yearBegins: fc.constantFrom('january', 'march', 'either'),
})

test('the narrow reading lies within the wide one, for every date, part and policy', () => {
  fc.assert(
    fc.property(edtfs, policies, (edtf, policy) => {
      const { narrow, wide } = bothBounds(edtf, policy)
      expect(nested(narrow, wide)).toBe(true)
      for (const part of ['early', 'mid', 'late'] as const) {
        const small = boundsOfPart(edtf, part, policy)
        const large = boundsOfPart(edtf, part, { ...policy, reading: 'wide' })
        expect(nested(small, large)).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('bounds are in order and tight', () => {
  expect(iso(boundsOf('1942-24/1942-21'))).toBe('1941-10-31 1942-07-01 1942-01-29 1942-07-01')
  fc.assert(
    fc.property(edtfs, policies, fc.constantFrom('narrow', 'wide'), (edtf, policy, reading) => {
      const bounds = boundsOf(edtf, { ...policy, reading })
      expect(floor(bounds.startMin)).toBeLessThanOrEqual(ceiling(bounds.startMax))
      expect(floor(bounds.endMin)).toBeLessThanOrEqual(ceiling(bounds.endMax))
      expect(floor(bounds.startMin)).toBeLessThanOrEqual(floor(bounds.endMin))
      expect(ceiling(bounds.startMax)).toBeLessThanOrEqual(ceiling(bounds.endMax))
    }),
    { numRuns: 2_000 },
  )
})

test('a more precise date lies within the coarser one it names', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
      const day = boundsOf(`${four(y)}-${two(m)}-${two(d)}`)
      const month = boundsOf(`${four(y)}-${two(m)}`)
      expect(nested(day, month)).toBe(true)
      expect(nested(month, boundsOf(four(y)))).toBe(true)
    }),
  )
})

test('the default policy is the one written down', () => {
  expect(DEFAULT_POLICY).toMatchObject({
    reading: 'narrow',
    hemisphere: 'north',
    calendar: 'gregorian',
    seasonMargin: 31,
  })
})
