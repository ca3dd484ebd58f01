import { dayOfGregorian } from '#model'
import { expect, test } from 'vitest'
import { ticksOf } from './ticks.ts'

const at = (year: number, month: number, day: number): number => dayOfGregorian({ year, month, day })
const between = (from: number, to: number): string[] => ticksOf(from, to).map(({ edtf }) => edtf)

test('a century is marked by decades, the years of a trial by years', () => {
  expect(between(at(1900, 1, 1), at(2000, 1, 1))).toEqual([
    '1900',
    '1910',
    '1920',
    '1930',
    '1940',
    '1950',
    '1960',
    '1970',
    '1980',
    '1990',
    '2000',
  ])
  expect(between(at(1929, 6, 1), at(1936, 9, 1))).toEqual([
    '1930',
    '1931',
    '1932',
    '1933',
    '1934',
    '1935',
    '1936',
  ])
})

test('a year is marked by months, a session by days', () => {
  expect(between(at(1936, 5, 20), at(1936, 9, 2))).toEqual(['1936-06', '1936-07', '1936-08', '1936-09'])
  expect(between(at(1936, 8, 19), at(1936, 8, 24))).toEqual([
    '1936-08-19',
    '1936-08-20',
    '1936-08-21',
    '1936-08-22',
    '1936-08-23',
    '1936-08-24',
  ])
})

test('a short line has fewer of them', () => {
  const few = ticksOf(at(1924, 1, 1), at(1937, 1, 1), 5).map(({ edtf }) => edtf)
  expect(few).toEqual(['1925', '1930', '1935'])
})
