/**
 * The narrative's present: the day, month or year that the text has come to, from which what is left unsaid is supplied.
 *
 * A history moves forward, so a month without a year is the one nearest to the narrative's present, forward rather than
 * back; the day of writing decides only in texts that are about their own time. This is the "narrative" strategy of
 * Strötgen and Gertz, "Multilingual and cross-domain temporal tagging" (2013), with a distance in place of its fixed rules.
 */
import type { TextSpan } from '../../date-reader.ts'

/** A point that the text has come to; `month` and `day` null where it is not that precise. */
export interface Present {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly at: TextSpan | null
}

/** What a step back costs against a step forward of the same length. */
const BACKWARD = 1.6
/** Months by which the year that the narrative is in is preferred. */
const SAME_YEAR = 2

/** The year in which a month lies nearest to the narrative's present. */
export function yearOfMonth(month: number, present: Present): number {
  if (present.month === null) return present.year
  const costs = [present.year, present.year + 1, present.year - 1].map(year => {
    const distance = (year - present.year) * 12 + month - present.month!
    return { year, cost: (distance < 0 ? -distance * BACKWARD : distance) - (year === present.year ? SAME_YEAR : 0) }
  })
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).year
}

/** The full year that two last digits stand for, nearest to the narrative's present. */
export function fullYear(short: number, present: Present | null): number {
  const around = present?.year ?? 1950
  const century = Math.floor(around / 100) * 100
  return [century - 100, century, century + 100]
    .map(base => base + short)
    .reduce((best, year) => (Math.abs(year - around) < Math.abs(best - around) ? year : best))
}
