/** What an expression means in EDTF, given where the narrative is and when the text was written. */
import { boundsOf, dayOfGregorian, daysInMonth, isLeap, weekdayOf, type Day } from '#model'
import type { Implied, StatedCalendarDate, StatedTime, TextSpan } from '../../date-reader.ts'
import { easterOf } from './easter.ts'
import { edtfBlock, edtfDate, edtfYear, statedEdtf } from './edtf.ts'
import {
  addMonths,
  dayNumber,
  fullYear,
  isoDay,
  onDay,
  pointOf,
  type Meaning,
  type Present,
  type State,
} from './narrative.ts'
import { namedNear, offsetMeaning, unitMeaning } from './reckoning.ts'
import type { Writing } from './writing.ts'

/** How far back "shortly afterwards" may look for what it comes after, in characters. */
const REACH = 600
/** How far back a time of day may look for its day. */
const NEAR = 300

/** What an expression means where it stands; null where it is no expression of time after all. `placed` is its year in the story. */
export function meaningOf(
  stated: StatedTime,
  state: State,
  writing: Writing | null,
  at: TextSpan,
  placed: number | null,
): Meaning | null {
  switch (stated.kind) {
    case 'calendar':
      return calendarMeaning(stated, state, writing, at, placed)
    case 'season':
      return seasonMeaning(stated, state, at, placed)
    case 'quarter': {
      const year = stated.year ?? state.present?.year
      return year === undefined
        ? null
        : {
            edtf: `${edtfYear(year)}-${32 + stated.quarter}`,
            implied: stated.year === null ? ['year'] : [],
            present: null,
          }
    }
    case 'block':
      return { edtf: edtfBlock(stated.from, stated.to), implied: [], present: null }
    case 'decade': {
      const from = fullYear(stated.digit * 10, state.present ?? writing?.present ?? null)
      return { edtf: edtfBlock(from, from + 9), implied: ['century'], present: null }
    }
    case 'weekday':
      return weekdayMeaning(stated, state, writing, at)
    case 'day-of-month':
      return dayOfMonthMeaning(stated, state, at)
    case 'offset':
      return offsetMeaning(stated, state, writing, at)
    case 'unit':
      return unitMeaning(stated, state, writing, at)
    case 'feast':
      return feastMeaning(stated, state, at, placed)
    case 'clock': {
      const { day } = state
      if (day === null || day.at === null || at.start - day.at.end > NEAR) return null
      return {
        edtf: edtfDate(day.year, day.month, day.day),
        implied: ['anchor'],
        anchor: day.at,
        present: null,
      }
    }
    case 'vague': {
      const anchor = (namedNear(state, at) ?? state.present)?.at ?? null
      return anchor === null || at.start - anchor.end > REACH
        ? null
        : { edtf: null, implied: [], anchor, present: null }
    }
    case 'duration':
    case 'count':
    case 'event':
      return { edtf: null, implied: [], present: null }
  }
}

function calendarMeaning(
  stated: Extract<StatedTime, { kind: 'calendar' }>,
  state: State,
  writing: Writing | null,
  at: TextSpan,
  placed: number | null,
): Meaning | null {
  const { month, day } = stated
  const implied: Implied[] = []
  let { year } = stated
  if (year !== null && stated.short === true) {
    year = fullYear(year, state.present ?? writing?.present ?? null)
    implied.push('century')
  } else if (year !== null && stated.eraless === true) {
    if (state.present === null || state.present.year > 999) return null
    if (state.present.year <= 0) year = 1 - year
    implied.push('era')
  } else if (year === null) {
    implied.push('year')
    const base = (reckons(stated) ? namedNear(state, at) : null) ?? state.present ?? writing?.present ?? null
    if (base === null) return { edtf: statedEdtf(stated), implied, present: null }
    year = yearMeant(stated, base, placed)
    if (month === 2 && day === 29) year = leapYearNear(year)
  }
  if (month !== null && day !== null && day > daysInMonth(year, month)) return null
  return { edtf: edtfDate(year, month, day), implied, present: { year, month, day, at } }
}

/** Whether it goes from the date just named: "August of that year", "May last". */
function reckons({ shift, yearShift }: StatedCalendarDate): boolean {
  return yearShift === 0 || shift === 1 || shift === -1
}

function yearMeant(
  { month, shift, yearShift }: StatedCalendarDate,
  base: Present,
  placed: number | null,
): number {
  if (yearShift !== undefined) return base.year + yearShift
  if (shift === undefined || shift === null || shift === 0) return placed ?? base.year
  // "May last" is the latest May before now, "next May" the first one after.
  if (base.month === null || month === null) return base.year
  return shift < 0 ? base.year - (month < base.month ? 0 : 1) : base.year + (month > base.month ? 0 : 1)
}

function seasonMeaning(
  stated: Extract<StatedTime, { kind: 'season' }>,
  state: State,
  at: TextSpan,
  placed: number | null,
): Meaning | null {
  const { season, shift, yearShift } = stated
  const middle = { 21: 4, 22: 7, 23: 10, 24: 12 }[season] ?? 1
  const base = state.present
  const year = stated.year ?? placed ?? (base === null ? null : base.year + (yearShift ?? shift ?? 0))
  if (year === null) return null
  const implied: Implied[] = stated.year === null ? ['year'] : []
  return { edtf: `${edtfYear(year)}-${season}`, implied, present: { year, month: middle, day: null, at } }
}

function weekdayMeaning(
  { weekday, shift, ahead }: Extract<StatedTime, { kind: 'weekday' }>,
  state: State,
  writing: Writing | null,
  at: TextSpan,
): Meaning | null {
  const base = writing?.topical === true && writing.present.day !== null ? writing.present : state.day
  if (base === null) return null
  const from = dayNumber(base)
  const back = (((weekdayOf(from) - weekday) % 7) + 7) % 7
  const topical = writing?.topical === true
  let day = topical ? from - back : nearest(from, back)
  if (shift === -1) day = from - (back === 0 ? 7 : back)
  if (shift === 1 || (topical && ahead && back > 0)) day = from + 7 - back
  return onDay(day, base.at, at)
}

function nearest(from: Day, back: number): Day {
  return back <= 3 ? from - back : from + 7 - back
}

function dayOfMonthMeaning(
  { day, shift }: Extract<StatedTime, { kind: 'day-of-month' }>,
  state: State,
  at: TextSpan,
): Meaning | null {
  const base = state.month
  if (base === null) return null
  const { year, month } = addMonths(base, shift ?? 0)
  if (day > daysInMonth(year, month)) return null
  return {
    edtf: edtfDate(year, month, day),
    implied: ['year', 'month'],
    anchor: base.at,
    present: { year, month, day, at },
  }
}

function feastMeaning(
  { feast, year: stated }: Extract<StatedTime, { kind: 'feast' }>,
  state: State,
  at: TextSpan,
  placed: number | null,
): Meaning | null {
  if (feast.kind === 'once') {
    const day = boundsOf(feast.edtf).startMin!
    return { edtf: feast.edtf, implied: [], present: pointOf(day, at) }
  }
  const implied: Implied[] = stated === null ? ['year'] : []
  const year = stated ?? placed ?? (state.present === null ? null : state.present.year)
  if (year === null) return null
  const day = feast.kind === 'fixed' ? dayOfGregorian({ ...feast, year }) : easterOf(year) + feast.days
  return { edtf: isoDay(day), implied, present: pointOf(day, at) }
}

/** 29 February is in a leap year. */
function leapYearNear(year: number): number {
  return [year, year + 1, year - 1, year + 2].find(isLeap) ?? year
}
