/** What an EDTF string says, taken apart: single dates, intervals and sets, each with its doubt. */

/** Precision of a single date. `years` is a decade, century or wider block with unspecified digits (`192X`, `19XX`). */
export type DateUnit = 'day' | 'month' | 'season' | 'year' | 'years'

/** How sure the writer was: `~` approximate, `?` uncertain, `%` both. `unit` is the precision that the mark is on. */
export interface Doubt {
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly unit: DateUnit
}

/** One date at some precision; `first` and `last` are the calendar days that it spans before any policy is applied. */
export interface DatePoint {
  readonly kind: 'point'
  readonly edtf: string
  readonly unit: DateUnit
  readonly first: CalendarDay
  readonly last: CalendarDay
  /** ISO 8601-2 sub-year group 21–41, where the date is one; then `first` and `last` span the whole year. */
  readonly season: number | null
  readonly doubt: Doubt | null
}

/** A calendar day before a calendar is chosen; `year` null where every digit of the year is unspecified. */
export interface CalendarDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** A stretch of time; an end is a date, `open` (`..`, no limit) or `unknown` (empty, some limit not known). */
export interface DateInterval {
  readonly kind: 'interval'
  readonly edtf: string
  readonly start: DatePoint | 'open' | 'unknown'
  readonly end: DatePoint | 'open' | 'unknown'
}

/** `[…]` one of the members, or `{…}` all of them; a member with two ends is a run (`1670..1672`, `..1672`). */
export interface DateSet {
  readonly kind: 'set'
  readonly edtf: string
  readonly mode: 'one' | 'all'
  readonly members: readonly DateRun[]
}

/** A member of a set; both ends are the same for a single date, null where the run is open. */
export interface DateRun {
  readonly from: DatePoint | null
  readonly to: DatePoint | null
}

/** A date read from EDTF. */
export type ParsedDate = DatePoint | DateInterval | DateSet

/** Why a string is not a date: not EDTF, ends in the wrong order, or a year too far off for whole days to be exact. */
export interface DateProblem {
  readonly kind: 'problem'
  readonly edtf: string
  readonly reason: 'not-edtf' | 'order' | 'too-far'
  readonly detail: string
}
