/** Reads one EDTF date (no interval, no set) through `@edtf-ts/core` into the calendar days it spans. */
import { isEDTFDate, isEDTFDateTime, parse, type EDTFDate } from '@edtf-ts/core'
import { daysInMonth } from './day.ts'
import type { CalendarDay, DatePoint, DateProblem, DateUnit, Doubt } from './parsed-date.ts'

/** Beyond this year a day count is no longer an exact integer in a double (2^53 days is year 2.4e13). */
const FARTHEST_YEAR = 1e13

/** Year, sub-year group and mark. Ours, because the library knows neither negative years here nor groups 29–32. */
const SEASON = /^(-?\d{4}|Y-?\d{5,})-(2[1-9]|3\d|4[01])([~?%]?)$/

export function parsePoint(edtf: string): DatePoint | DateProblem {
  const season = SEASON.exec(edtf)
  if (season) return seasonPoint(edtf, season[1]!, Number(season[2]), season[3]!)
  const result = parse(edtf)
  if (!result.success) return problem(edtf, 'not-edtf', result.errors[0]?.message ?? 'not a date')
  const { value } = result
  if (isEDTFDateTime(value)) {
    const day = { year: value.year, month: value.month, day: value.day }
    return { kind: 'point', edtf, unit: 'day', first: day, last: day, season: null, doubt: null }
  }
  if (!isEDTFDate(value)) return problem(edtf, 'not-edtf', 'not a single date')
  return datePoint(edtf, value)
}

export function problem(edtf: string, reason: DateProblem['reason'], detail: string): DateProblem {
  return { kind: 'problem', edtf, reason, detail }
}

function seasonPoint(edtf: string, yearText: string, season: number, mark: string): DatePoint | DateProblem {
  const year = Number(yearText.replace('Y', ''))
  if (Math.abs(year) > FARTHEST_YEAR) return problem(edtf, 'too-far', 'year too far off')
  return {
    kind: 'point',
    edtf,
    unit: 'season',
    first: { year, month: 1, day: 1 },
    last: { year, month: 12, day: 31 },
    season,
    doubt: mark === '' ? null : { approximate: mark !== '?', uncertain: mark !== '~', unit: 'season' },
  }
}

function datePoint(edtf: string, date: EDTFDate): DatePoint | DateProblem {
  const years = yearSpan(date)
  if (years === null) return problem(edtf, 'too-far', 'year too far off')
  const [firstYear, lastYear] = years
  const months = date.month === undefined ? [1, 12] : digits(date.month, 1, 12)
  const first = extreme(firstYear, months[0]!, date.day, 'first')
  const last = extreme(lastYear, months[1]!, date.day, 'last')
  const unit = unitOf(date)
  return { kind: 'point', edtf, unit, first, last, season: null, doubt: doubtOf(date, unit) }
}

/** First and last year, or null where too far; `XXXX` gives nulls inside. */
function yearSpan(date: EDTFDate): readonly [number | null, number | null] | null {
  if (typeof date.year === 'string') {
    if (/^-?X+$/.test(date.year)) return [null, null]
    const [low, high] = digits(date.year, -9999, 9999)
    return [low, high]
  }
  const { year, significantDigitsYear: significant } = date
  if (Math.abs(year) > FARTHEST_YEAR) return null
  if (significant === undefined) return [year, year]
  const block = 10 ** Math.max(0, String(Math.abs(year)).length - significant)
  const low = Math.floor(Math.abs(year) / block) * block
  return year < 0 ? [-(low + block - 1), -low] : [low, low + block - 1]
}

/** The smallest and largest number that digits with `X` can stand for, within limits. */
function digits(value: number | string, least: number, most: number): [number, number] {
  if (typeof value === 'number') return [value, value]
  const zeros = Number(value.replaceAll('X', '0'))
  const nines = Number(value.replaceAll('X', '9'))
  return [Math.max(Math.min(zeros, nines), least), Math.min(Math.max(zeros, nines), most)]
}

function extreme(
  year: number | null,
  month: number,
  day: number | string | undefined,
  which: 'first' | 'last',
): CalendarDay {
  const length = daysInMonth(year ?? 2000, month)
  const [low, high] = day === undefined ? [1, length] : digits(day, 1, length)
  return { year, month, day: Math.min(which === 'first' ? low : high, length) }
}

function unitOf(date: EDTFDate): DateUnit {
  if (date.day !== undefined && typeof date.day === 'number') return 'day'
  if (date.month !== undefined && typeof date.month === 'number') return 'month'
  return typeof date.year === 'string' || date.significantDigitsYear !== undefined ? 'years' : 'year'
}

/** The mark on the whole date or on one part; with several, the one on the coarsest part, which moves the date most. */
function doubtOf(date: EDTFDate, unit: DateUnit): Doubt | null {
  const marks = [
    [date.yearQualification, unit === 'years' ? 'years' : 'year'],
    [date.monthQualification, 'month'],
    [date.dayQualification, 'day'],
    [date.qualification, unit],
  ] as const
  const given = marks.flatMap(([mark, at]) => (mark === undefined ? [] : [{ mark, at }]))
  if (given.length === 0) return null
  return {
    approximate: given.some(({ mark }) => mark.approximate === true || mark.uncertainApproximate === true),
    uncertain: given.some(({ mark }) => mark.uncertain === true || mark.uncertainApproximate === true),
    unit: given[0]!.at,
  }
}
