import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOfGregorian,
  dayOfIso,
  dayOfJulian,
  daysInMonth,
  gregorianOfDay,
  isoOfDay,
  julianOfDay,
  weekdayOf,
} from './day.ts'

test('counts days from 1970-01-01', () => {
  expect(dayOfIso('1970-01-01')).toBe(0)
  expect(dayOfIso('1969-12-31')).toBe(-1)
  expect(dayOfIso('2000-02-29')).toBe(11_016)
  expect(dayOfIso('1936-08-19')).toBe(Date.UTC(1936, 7, 19) / 86_400_000)
})

test('agrees with the host calendar on every day for eight centuries and around the year 0', () => {
  const wrong: string[] = []
  for (const [from, to] of [
    ['1500-01-01', '2300-01-01'],
    ['-0008-01-01', '0012-01-01'],
  ] as const) {
    for (let day = dayOfIso(from); day < dayOfIso(to); day++) {
      const host = new Date(day * 86_400_000)
      const { year, month, day: date } = gregorianOfDay(day)
      if (year !== host.getUTCFullYear() || month !== host.getUTCMonth() + 1 || date !== host.getUTCDate())
        wrong.push(`day ${day}: ${year}-${month}-${date}`)
    }
  }
  expect(wrong).toEqual([])
})

test('days and dates are each other’s inverse, BC and far future too, in both calendars', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), day => {
      expect(dayOfGregorian(gregorianOfDay(day))).toBe(day)
      expect(dayOfJulian(julianOfDay(day))).toBe(day)
      expect(dayOfIso(isoOfDay(day))).toBe(day)
      const { year, month, day: date } = gregorianOfDay(day)
      expect(date).toBeLessThanOrEqual(daysInMonth(year, month))
    }),
  )
})

test('the Julian calendar: published equivalents', () => {
  const pairs = [
    ['1917-10-25', '1917-11-07'], // the October revolution
    ['1918-01-31', '1918-02-13'], // the last old-style day in Russia
    ['1752-09-02', '1752-09-13'], // the last old-style day in Britain
    ['1582-10-04', '1582-10-14'], // the last old-style day in Rome
    ['1678-10-12', '1678-10-22'],
    ['0325-05-20', '0325-05-21'],
    ['-0043-03-15', '-0043-03-13'], // the ides of March, 44 BC
  ] as const
  for (const [julian, gregorian] of pairs) {
    const [, y, m, d] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(julian)!
    expect(isoOfDay(dayOfJulian({ year: Number(y), month: Number(m), day: Number(d) }))).toBe(gregorian)
  }
})

test('ISO names: BC years, five-digit years', () => {
  expect(isoOfDay(dayOfIso('-0489-08-12'))).toBe('-0489-08-12')
  expect(isoOfDay(dayOfIso('0000-01-01') - 1)).toBe('-0001-12-31')
  expect(isoOfDay(dayOfIso('9999-12-31') + 1)).toBe('+10000-01-01')
})

test.each(['1929', '1929-06', '1929-02-29', '1929-13-01', '29-01-01', 'Tuesday', ''])(
  '%j is refused by name',
  text => {
    expect(() => dayOfIso(text)).toThrow(RangeError)
  },
)

test('weekdays', () => {
  expect(weekdayOf(dayOfIso('1936-08-19'))).toBe(2) // the trial opened on a Wednesday
  expect(weekdayOf(dayOfIso('1905-01-22'))).toBe(6) // Bloody Sunday
  expect(weekdayOf(dayOfIso('-0001-01-01'))).toBeGreaterThanOrEqual(0)
})
