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
export function writingOf(times: readonly FoundTime[], { context }: Reading): Writing | null {
  if (context.written === null) return null
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

function isNear(stated: FoundTime['stated'], year: number): boolean {
  if (stated.kind === 'weekday') return true
  if (stated.kind === 'offset' || stated.kind === 'unit') return stated.from === 'writing'
  const written = writtenYear(stated)
  return written !== null && Math.abs(written - year) <= 1
}

/** How far into a text its own date may stand, and how near a year must be to speak for a day without one. */
const HEAD = 600
const NEAR = 300

/**
 * Supplies the year of writing where it is meant: in the text's own head ("August 19 (evening session)") and wherever that day
 * is named again, in "of this year", and, in documents of the day, in days without a year when none has just been named. Where
 * nobody knows the year of writing, the latest year that the text names stands for it.
 */
export function withYearOfWriting(
  times: readonly FoundTime[],
  reading: Reading,
  writing: Writing | null,
): readonly FoundTime[] {
  const year = writing?.present.year ?? latestYear(times, reading)
  if (year === null) return times
  const own = new Set<string>()
  if (writing?.present.day) own.add(`${writing.present.month}-${writing.present.day}`)
  let namedAt = -Infinity
  return times.map(time => {
    const { stated } = time
    if (writtenYear(stated) !== null) {
      const opening = namedAt === -Infinity && time.start < HEAD
      namedAt = time.end
      if (opening && stated.kind === 'calendar' && stated.day !== null && inHead(time, reading))
        own.add(`${stated.month}-${stated.day}`)
      return time
    }
    if (stated.kind !== 'calendar' || stated.month === null || stated.year !== null) return time
    if (stated.day !== null && namedAt === -Infinity && inHead(time, reading))
      own.add(`${stated.month}-${stated.day}`)
    const meant =
      own.has(`${stated.month}-${stated.day}`) ||
      (stated.ofThisYear === true && (writing !== null || reading.context.ofTheDay)) ||
      (reading.context.ofTheDay &&
        stated.day !== null &&
        time.start - namedAt > NEAR &&
        !isLater(stated, writing))
    return meant
      ? {
          ...time,
          stated: { kind: 'calendar', year, month: stated.month, day: stated.day },
          supplied: true,
          aside: true,
        }
      : time
  })
}

function isLater({ month, day }: StatedCalendarDate, writing: Writing | null): boolean {
  if (writing === null || writing.present.month === null || month === null) return false
  return (
    month > writing.present.month ||
    (month === writing.present.month && (day ?? 0) > (writing.present.day ?? 31))
  )
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
