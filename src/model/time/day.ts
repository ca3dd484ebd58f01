/**
 * Whole days since 1970-01-01 in the proleptic Gregorian calendar, and their ISO 8601 names (astronomical years: 1 BC is 0000).
 *
 * The civil-day algorithms are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years begin in
 * March, so that the leap day comes last, and 400 years make one era of 146,097 days. Constant time, exact in integers.
 */

/** Whole days since 1970-01-01, proleptic Gregorian; negative before. */
export type Day = number

/** A day by its calendar names; `year` is astronomical (0 is 1 BC), `month` and `day` count from 1. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_TO_EPOCH = 719_468
const DAYS_IN_ERA = 146_097

/** The day number of a Gregorian date. Months and days are not checked: give real ones. */
export function dayOfGregorian({ year, month, day }: Civil): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear(month, day)
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_EPOCH
}

/** The Gregorian date of a day number. */
export function gregorianOfDay(day: Day): Civil {
  const shifted = day + DAYS_TO_EPOCH
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const rest = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  return civil(yearOfEra + era * 400, rest)
}

/** The day number of a Julian (old style) date. */
export function dayOfJulian({ year, month, day }: Civil): Day {
  const y = month <= 2 ? year - 1 : year
  return Math.floor((1461 * y) / 4) + dayOfYear(month, day) - DAYS_TO_EPOCH - 2
}

/** The Julian (old style) date of a day number. */
export function julianOfDay(day: Day): Civil {
  const shifted = day + DAYS_TO_EPOCH + 2
  const year = Math.floor((4 * shifted + 3) / 1461)
  return civil(year, shifted - Math.floor((1461 * year) / 4))
}

/** How many days a month has, by the Gregorian rule. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a Gregorian year has a 29 February. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** ISO 8601 name of a day: `1929-06-30`, `-0489-08-12`; years past 9999 get a sign and as many digits as they need. */
export function isoOfDay(day: Day): string {
  const { year, month, day: date } = gregorianOfDay(day)
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** The day of an ISO 8601 calendar date as {@link isoOfDay} writes it. Throws RangeError for anything else. */
export function dayOfIso(iso: string): Day {
  const match = /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(iso)
  const [year, month, day] = (match?.slice(1) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`not an ISO date: ${iso}`)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new RangeError(`no such day: ${iso}`)
  return dayOfGregorian({ year, month, day })
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Days since 1 March in the year that begins in March. */
function dayOfYear(month: number, day: number): number {
  return Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
}

function civil(marchYear: number, rest: number): Civil {
  const shiftedMonth = Math.floor((5 * rest + 2) / 153)
  const day = rest - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = ((shiftedMonth + 2) % 12) + 1
  return { year: month <= 2 ? marchYear + 1 : marchYear, month, day }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
