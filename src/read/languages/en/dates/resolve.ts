/** Gives each expression its meaning in EDTF, supplying from the narrative what the words leave out. One pass in text order. */
import { boundsOf, dayOfGregorian, daysInMonth, gregorianOfDay, isLeap, parseDate, weekdayOf, type Day } from '#model'
import type { DateContext, FoundTime, Implied, ReadTime, StatedTime, TextSpan } from '../../date-reader.ts'
import { easterOf } from './easter.ts'
import { edtfBlock, edtfDate, edtfYear, limitedEdtf, statedEdtf } from './edtf.ts'
import { storyline } from './storyline.ts'
import { fullYear, yearOfMonth, type Present } from './narrative.ts'

/** A meaning, and where it leaves the narrative. */
interface Meaning {
  readonly edtf: string | null
  readonly implied: readonly Implied[]
  readonly anchor?: TextSpan | null
  /** Null where the expression does not move the narrative. */
  readonly present: Present | null
}

interface State {
  /** Where the narrative is. */
  present: Present | null
  /** The last point known to the day, and to the month. */
  day: Present | null
  month: Present | null
}

/** The day, month or year of writing. */
export interface Writing {
  readonly present: Present
  /** Whether the text is about its own time, so that what is left out is near the day of writing. */
  readonly topical: boolean
}

/** Resolves expressions in text order; null for what turns out to be no expression of time. */
export function resolve(times: readonly FoundTime[], context: DateContext, opens: (time: FoundTime) => boolean): readonly (ReadTime | null)[] {
  const writing = writingOf(times, context)
  const first = writing?.topical === true ? writing.present : firstYear(times)
  const state: State = { present: first, day: writing?.topical === true && writing.present.day !== null ? writing.present : null, month: null }
  const start = writing?.topical === true ? monthOf(writing.present) : null
  const placings = storyline(times, opens, start)
  return times.map((time, i) => {
    const at = { start: time.start, end: time.end }
    const meaning = meaningOf(time.stated, state, writing, at, placings[i]!.year)
    if (meaning === null) return null
    if (meaning.present !== null && !(placings[i]!.aside && isWritten(time))) move(state, meaning.present)
    return {
      ...time,
      edtf: meaning.edtf === null ? null : limitedEdtf(meaning.edtf, time),
      statedEdtf: statedEdtf(time.stated),
      implied: meaning.implied,
      anchor: meaning.anchor ?? null,
      calendar: time.oldStyle === true ? 'julian' : 'gregorian',
      ends: [],
    }
  })
}

/** Whether leaving it out of the story was a choice: its year is written. */
function isWritten({ stated }: FoundTime): boolean {
  return (stated.kind === 'calendar' || stated.kind === 'season' || stated.kind === 'feast') && stated.year !== null
}

function monthOf({ year, month }: Present): { from: number; to: number } {
  return month === null ? { from: year * 12, to: year * 12 + 11 } : { from: year * 12 + month - 1, to: year * 12 + month - 1 }
}

function move(state: State, present: Present): void {
  // A year named within its own story leaves the story at the day it had come to.
  if (present.month === null && state.present?.year === present.year) return
  state.present = present
  if (present.month !== null) state.month = present
  if (present.day !== null) state.day = present
}

/** Where the narrative begins, before any year is read: at the first year it names. */
function firstYear(times: readonly FoundTime[]): Present | null {
  for (const { stated } of times) {
    if (stated.kind === 'calendar' && stated.year !== null && stated.short !== true && stated.eraless !== true)
      return { year: stated.year, month: null, day: null, at: null }
  }
  return null
}

function writingOf(times: readonly FoundTime[], { written }: DateContext): Writing | null {
  if (written === null) return null
  const parsed = parseDate(written)
  if (parsed.kind !== 'point' || parsed.first.year === null) return null
  const { first, unit } = parsed
  const year = parsed.first.year
  const years = times.flatMap(({ stated }) =>
    stated.kind === 'calendar' && stated.year !== null && stated.short !== true && stated.eraless !== true ? [stated.year] : [],
  )
  const near = years.filter(other => Math.abs(other - year) <= 1).length
  return {
    present: { year, month: unit === 'day' || unit === 'month' ? first.month : null, day: unit === 'day' ? first.day : null, at: null },
    topical: near * 2 >= years.length,
  }
}

function meaningOf(stated: StatedTime, state: State, writing: Writing | null, at: TextSpan, placed: number | null): Meaning | null {
  switch (stated.kind) {
    case 'calendar':
      return calendarMeaning(stated, state, writing, at, placed)
    case 'season':
      return seasonMeaning(stated, state, at, placed)
    case 'quarter': {
      const year = stated.year ?? state.present?.year
      return year === undefined ? null : { edtf: `${edtfYear(year)}-${32 + stated.quarter}`, implied: stated.year === null ? ['year'] : [], present: null }
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
      const day = state.day
      return day === null || day !== state.present ? null : { edtf: edtfDate(day.year, day.month, day.day), implied: ['anchor'], anchor: day.at, present: null }
    }
    case 'vague':
      return state.present?.at ? { edtf: null, implied: [], anchor: state.present.at, present: null } : null
    case 'duration':
    case 'count':
    case 'event':
      return { edtf: null, implied: [], present: null }
  }
}

function calendarMeaning(stated: Extract<StatedTime, { kind: 'calendar' }>, state: State, writing: Writing | null, at: TextSpan, placed: number | null): Meaning | null {
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
    const base = state.present ?? writing?.present ?? null
    if (base === null) return { edtf: statedEdtf(stated), implied, present: null }
    year = stated.shift === undefined || stated.shift === null ? (placed ?? yearOfMonth(month!, base)) : base.year + stated.shift
    if (month === 2 && day === 29) year = leapYearNear(year)
  }
  if (month !== null && day !== null && day > daysInMonth(year, month)) return null
  return { edtf: edtfDate(year, month, day), implied, present: { year, month, day, at } }
}

function seasonMeaning(stated: Extract<StatedTime, { kind: 'season' }>, state: State, at: TextSpan, placed: number | null): Meaning | null {
  const { season, shift } = stated
  const middle = { 21: 4, 22: 7, 23: 10, 24: 12 }[season] ?? 1
  const base = state.present
  const year = stated.year ?? placed ?? (base === null ? null : shift === 1 || shift === -1 ? base.year + shift : yearOfMonth(middle, base))
  if (year === null) return null
  const implied: Implied[] = stated.year === null ? ['year'] : []
  return { edtf: `${edtfYear(year)}-${season}`, implied, present: { year, month: middle, day: null, at } }
}

function weekdayMeaning({ weekday, shift }: Extract<StatedTime, { kind: 'weekday' }>, state: State, writing: Writing | null, at: TextSpan): Meaning | null {
  const base = writing?.topical === true && writing.present.day !== null ? writing.present : state.day
  if (base === null) return null
  const from = dayNumber(base)
  const back = (((weekdayOf(from) - weekday) % 7) + 7) % 7
  const day = shift === 1 ? from + (7 - back) : shift === -1 ? from - (back === 0 ? 7 : back) : writing?.topical === true ? from - back : nearest(from, back)
  return onDay(day, base.at, at)
}

function nearest(from: Day, back: number): Day {
  return back <= 3 ? from - back : from + 7 - back
}

function dayOfMonthMeaning({ day, shift }: Extract<StatedTime, { kind: 'day-of-month' }>, state: State, at: TextSpan): Meaning | null {
  const base = state.month
  if (base === null) return null
  const { year, month } = addMonths(base, shift ?? 0)
  if (day > daysInMonth(year, month)) return null
  return { edtf: edtfDate(year, month, day), implied: ['year', 'month'], anchor: base.at, present: { year, month, day, at } }
}

function offsetMeaning({ amount, unit, from }: Extract<StatedTime, { kind: 'offset' }>, state: State, writing: Writing | null, at: TextSpan): Meaning | null {
  const base = anchorOf(from, state, writing)
  switch (unit) {
    case 'day':
    case 'week':
    case 'hour': {
      const day = from === 'narrative' ? state.day : writing?.topical === true && writing.present.day !== null ? writing.present : null
      return day === null ? null : onDay(dayNumber(day) + amount * (unit === 'week' ? 7 : 1), day.at, at)
    }
    case 'month': {
      const month = base?.month === null ? state.month : base
      if (!month) return null
      const { year, month: m } = addMonths(month, amount)
      return { edtf: edtfDate(year, m), implied: ['anchor'], anchor: month.at, present: { year, month: m, day: null, at } }
    }
    default: {
      if (base === null) return null
      const year = base.year + amount * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
      if (unit === 'decade' && year > 0) return { edtf: edtfBlock(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9), implied: ['anchor'], anchor: base.at, present: null }
      return { edtf: edtfDate(year), implied: ['anchor'], anchor: base.at, present: null }
    }
  }
}

function unitMeaning({ unit, shift, from }: Extract<StatedTime, { kind: 'unit' }>, state: State, writing: Writing | null, at: TextSpan): Meaning | null {
  const base = anchorOf(from, state, writing)
  if (base === null) return null
  switch (unit) {
    case 'hour':
    case 'day': {
      const day = base.day === null ? state.day : base
      return day === null ? null : onDay(dayNumber(day) + shift, day.at, at)
    }
    case 'week': {
      const day = base.day === null ? state.day : base
      if (day === null) return null
      const monday = dayNumber(day) - weekdayOf(dayNumber(day)) + shift * 7
      return { edtf: `${isoDay(monday)}/${isoDay(monday + 6)}`, implied: ['anchor'], anchor: day.at, present: null }
    }
    case 'month': {
      const month = base.month === null ? state.month : base
      if (month === null) return null
      const { year, month: m } = addMonths(month, shift)
      return { edtf: edtfDate(year, m), implied: ['anchor'], anchor: month.at, present: { year, month: m, day: null, at } }
    }
    case 'season':
    case 'quarter':
      return null
    case 'year':
      return { edtf: edtfDate(base.year + shift), implied: ['anchor'], anchor: base.at, present: shift === 0 ? null : { year: base.year + shift, month: null, day: null, at } }
    case 'decade':
    case 'century': {
      const length = unit === 'decade' ? 10 : 100
      const start = Math.floor(base.year / length) * length + shift * length
      return { edtf: edtfBlock(start, start + length - 1), implied: ['anchor'], anchor: base.at, present: null }
    }
  }
}

function feastMeaning({ feast, year: stated }: Extract<StatedTime, { kind: 'feast' }>, state: State, at: TextSpan, placed: number | null): Meaning | null {
  if (feast.kind === 'once') {
    const day = boundsOf(feast.edtf).startMin!
    return { edtf: feast.edtf, implied: [], present: pointOf(day, at) }
  }
  const implied: Implied[] = stated === null ? ['year'] : []
  const year = stated ?? placed ?? (state.present === null ? null : yearOfMonth(feast.kind === 'fixed' ? feast.month : 4, state.present))
  if (year === null) return null
  const day = feast.kind === 'fixed' ? dayOfGregorian({ ...feast, year }) : easterOf(year) + feast.days
  return { edtf: isoDay(day), implied, present: pointOf(day, at) }
}

function anchorOf(from: 'narrative' | 'writing', state: State, writing: Writing | null): Present | null {
  if (from === 'writing' && writing?.topical === true) return writing.present
  return state.present ?? writing?.present ?? null
}

function onDay(day: Day, anchor: TextSpan | null, at: TextSpan): Meaning {
  return { edtf: isoDay(day), implied: ['anchor'], anchor, present: pointOf(day, at) }
}

function pointOf(day: Day, at: TextSpan): Present {
  const { year, month, day: date } = gregorianOfDay(day)
  return { year, month, day: date, at }
}

function isoDay(day: Day): string {
  const { year, month, day: date } = gregorianOfDay(day)
  return edtfDate(year, month, date)
}

function dayNumber({ year, month, day }: Present): Day {
  return dayOfGregorian({ year, month: month ?? 1, day: day ?? 1 })
}

/** 29 February is in a leap year. */
function leapYearNear(year: number): number {
  return [year, year + 1, year - 1, year + 2].find(isLeap) ?? year
}

function addMonths(base: Present, amount: number): { year: number; month: number } {
  const total = base.year * 12 + (base.month ?? 1) - 1 + amount
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 }
}
