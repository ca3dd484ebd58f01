/** Where the narrative is: the day, month or year that the text has come to, and steps from there. */
import { dayOfGregorian, gregorianOfDay, type Day } from '#model'
import type { Implied, TextSpan } from '../../date-reader.ts'
import { edtfDate } from './edtf.ts'

/** A point that the text has come to; `month` and `day` null where it is not that precise. */
export interface Present {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly at: TextSpan | null
}

/** A meaning, and where it leaves the narrative. */
export interface Meaning {
  readonly edtf: string | null
  readonly implied: readonly Implied[]
  readonly anchor?: TextSpan | null
  /** Null where the expression does not move the narrative. */
  readonly present: Present | null
}

/** How far the reading has come. */
export interface State {
  /** Where the narrative is. */
  present: Present | null
  /** The last point known to the day, and to the month. */
  day: Present | null
  month: Present | null
  /** The date named last, whether or not it is part of the story. */
  named: Present | null
}

/** The full year that two last digits stand for, nearest to the narrative's present. */
export function fullYear(short: number, present: Present | null): number {
  const around = present?.year ?? 1950
  const century = Math.floor(around / 100) * 100
  return [century - 100, century, century + 100]
    .map(base => base + short)
    .reduce((best, year) => (Math.abs(year - around) < Math.abs(best - around) ? year : best))
}

/** A day reckoned from another. */
export function onDay(day: Day, anchor: TextSpan | null, at: TextSpan): Meaning {
  return { edtf: isoDay(day), implied: ['anchor'], anchor, present: pointOf(day, at) }
}

export function pointOf(day: Day, at: TextSpan): Present {
  const { year, month, day: date } = gregorianOfDay(day)
  return { year, month, day: date, at }
}

export function isoDay(day: Day): string {
  const { year, month, day: date } = gregorianOfDay(day)
  return edtfDate(year, month, date)
}

/** The day of a point; its first where it is coarser. */
export function dayNumber({ year, month, day }: Present): Day {
  return dayOfGregorian({ year, month: month ?? 1, day: day ?? 1 })
}

export function addMonths(base: Present, amount: number): { year: number; month: number } {
  const total = base.year * 12 + (base.month ?? 1) - 1 + amount
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 }
}
