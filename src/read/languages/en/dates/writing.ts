/** When a text was written, as far as that is known, and the dates in it that go by that and not by the story told. */
import { parseDate } from '#model'
import type { FoundTime, StatedCalendarDate } from '../../date-reader.ts'
import type { Present } from './narrative.ts'
import { after, before, type Reading } from './parser.ts'

/** The day, month or year of writing. */
export interface Writing {
  readonly present: Present
  /** Whether the text is about its own time, so that what is left out is near the day of writing. */
  readonly topical: boolean
  /** Whether "yesterday" is reckoned from it. */
  readonly ofTheDay: boolean
}

/**
 * What the context says of the writing. A text is about its own time when its written years within a year of it, with its
 * weekdays and words like "yesterday" and "last week", are no fewer than its other years.
 */
export function writingOf(times: readonly FoundTime[], reading: Reading): Writing | null {
  const { context } = reading
  if (context.written === null) return context.ofTheDay ? guessed(times, reading) : null
  const parsed = parseDate(context.written)
  const point = parsed.kind === 'interval' && typeof parsed.end === 'object' ? parsed.end : parsed
  if (point.kind !== 'point' || point.first.year === null) return null
  const { first, unit } = point
  const year = point.first.year
  const near = times.filter(({ stated }) => isNear(stated, year)).length
  const far = times.filter(({ stated }) => Math.abs((writtenYear(stated) ?? year) - year) > 1).length
  const topical = near >= far
  const month = unit === 'day' || unit === 'month' ? first.month : null
  const day = unit === 'day' ? first.day : null
  return { present: { year, month, day, at: null }, topical, ofTheDay: context.ofTheDay || topical }
}

/** A document of the day whose date nobody gave: the day in its head, in the latest year that it names. */
function guessed(times: readonly FoundTime[], reading: Reading): Writing | null {
  const { month, day } = ownDay(times, reading, null) ?? { month: null, day: null }
  const year = yearsOfDays(times).get(`${month}-${day}`) ?? latestYear(times, reading)
  if (year === null) return null
  return { present: { year, month, day, at: null }, topical: false, ofTheDay: true }
}

function isNear(stated: FoundTime['stated'], year: number): boolean {
  if (stated.kind === 'weekday') return true
  if (stated.kind === 'offset' || stated.kind === 'unit') return stated.from === 'writing'
  const written = writtenYear(stated)
  return written !== null && Math.abs(written - year) <= 1
}

/** How far into a text its own date may stand. */
const HEAD = 600
/** How near a year must be named, by itself or in a date, to speak for a day without one. */
const NEAR_YEAR = 60
const NEAR_DATE = 300

/**
 * Supplies the year of writing where it is meant: in the text's own head ("August 19 (evening session)") and wherever that day
 * is named again, in "of this year", and, in documents of the day, in days without a year when none has just been named; there
 * a day that has its year elsewhere has it here too. Where nobody knows the year of writing, the latest year that the text
 * names stands for it.
 */
export function withYearOfWriting(
  times: readonly FoundTime[],
  reading: Reading,
  writing: Writing | null,
): readonly FoundTime[] {
  const year = writing?.present.year ?? latestYear(times, reading)
  if (year === null) return times
  const { ofTheDay } = reading.context
  const own = ownDay(times, reading, writing)
  const known = ofTheDay ? yearsOfDays(times) : new Map<string, number>()
  let near = -Infinity
  return times.map(time => {
    const { stated, start } = time
    if (writtenYear(stated) !== null)
      near = Math.max(near, time.end + (hasMonth(stated) ? NEAR_DATE : NEAR_YEAR))
    if (stated.kind !== 'calendar' || stated.month === null) return time
    if (stated.year !== null) return inHead(time, reading) ? { ...time, heading: true, aside: true } : time
    const supply = (supplied: number, heading = false): FoundTime => ({
      ...time,
      stated: { kind: 'calendar', year: supplied, month: stated.month, day: stated.day },
      supplied: true,
      heading,
      aside: true,
    })
    if (stated.day !== null && own?.month === stated.month && own.day === stated.day)
      return supply(year, true)
    if (stated.ofThisYear === true && (writing !== null || ofTheDay)) return supply(year)
    if (!ofTheDay || stated.day === null) return time
    const elsewhere = known.get(dayKey(stated))
    if (elsewhere !== undefined) return supply(elsewhere)
    return start > near && !isLater(stated, own) ? supply(year) : time
  })
}

/** The day in the head of the text, or else the day of writing. */
function ownDay(times: readonly FoundTime[], reading: Reading, writing: Writing | null): MonthDay | null {
  const first = times.find(
    ({ stated }) => stated.kind === 'calendar' && (stated.day !== null || stated.year !== null),
  )
  if (first?.stated.kind === 'calendar' && inHead(first, reading)) {
    const { month, day } = first.stated
    if (month !== null && day !== null) return { month, day }
  }
  const { month = null, day = null } = writing?.present ?? {}
  return month === null || day === null ? null : { month, day }
}

interface MonthDay {
  readonly month: number
  readonly day: number
}

/** The year of each day that the text names with a year, and always the same one. */
function yearsOfDays(times: readonly FoundTime[]): Map<string, number> {
  const years = new Map<string, number>()
  for (const { stated } of times) {
    if (stated.kind !== 'calendar' || stated.day === null || writtenYear(stated) === null) continue
    const before = years.get(dayKey(stated))
    years.set(dayKey(stated), before === undefined || before === stated.year ? stated.year! : NaN)
  }
  for (const [day, year] of years) if (Number.isNaN(year)) years.delete(day)
  return years
}

function dayKey({ month, day }: StatedCalendarDate): string {
  return `${month}-${day}`
}

function hasMonth(stated: FoundTime['stated']): boolean {
  return stated.kind !== 'calendar' || stated.month !== null
}

function isLater({ month, day }: StatedCalendarDate, own: MonthDay | null): boolean {
  if (own === null || month === null) return false
  return month > own.month || (month === own.month && (day ?? 0) > own.day)
}

/** Stands by itself in the first lines, or heads a session. */
function inHead(time: FoundTime, reading: Reading): boolean {
  if (time.start > HEAD) return false
  const lead = before(reading, time.start)
  return (
    /(?:^|\n|[:(]\s?|\)\s|session of\s|dated\s)$/.test(lead) &&
    /^\s*(?:[(\n]|$|,\s*$)/.test(after(reading, time.end))
  )
}

function latestYear(times: readonly FoundTime[], reading: Reading): number | null {
  const years = times.flatMap(time => {
    const year = writtenYear(time.stated)
    const later =
      /(?:updated|copyright|©|posted|published|revised|accessed|retrieved|transcribed)[^\n]{0,16}$/i.test(
        before(reading, time.start),
      )
    return year === null || year > 2100 || later ? [] : [year]
  })
  return years.length === 0 ? null : Math.max(...years)
}

function writtenYear(stated: FoundTime['stated']): number | null {
  return stated.kind === 'calendar' && stated.short !== true && stated.eraless !== true ? stated.year : null
}
