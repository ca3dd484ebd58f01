/** Reads English expressions of time: found, widened, tied together, then resolved against the narrative. */
import type { DateReader, FoundTime, ReadTime } from '../../date-reader.ts'
import { findTimes } from './find.ts'
import { linksOf, sharing, withElliptic } from './links.ts'
import { modified } from './modifiers.ts'
import type { Reading } from './parser.ts'
import { numericOrderOf } from './parsers/numeric-date.ts'
import { joined } from './ranges.ts'
import { resolve } from './resolve.ts'

export const englishDates: DateReader = {
  language: 'en',
  read(text, context) {
    const reading: Reading = { text, context, numericOrder: numericOrderOf(text) }
    const { times, relations } = findTimes(reading)
    const whole = withElliptic(times, reading)
    const wide = apart(
      whole.map((time, i) => modified(time, reading, whole[i - 1]?.end ?? 0)),
      reading,
    )
    const links = linksOf(wide, reading)
    const read = joined(resolve(sharing(wide, links), reading), links)
    return [...withoutCovered(read, relations), ...relations.map(unresolved)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    )
  },
}

/** Drops what a neighbour has taken in: "that year" in "August of that year"; a time of day, or a day of the week, goes with its day. */
function apart(times: readonly FoundTime[], { text }: Reading): readonly FoundTime[] {
  const kept: FoundTime[] = []
  for (const time of times) {
    const last = kept.at(-1)
    if (last && leadsDay(last, time, text.slice(last.end, time.start)))
      kept[kept.length - 1] = { ...time, start: last.start }
    else if (time.start >= (last?.end ?? 0)) kept.push(time)
  }
  return kept
}

function leadsDay(lead: FoundTime, { stated }: FoundTime, between: string): boolean {
  if (stated.kind !== 'calendar' || stated.day === null) return false
  if (lead.stated.kind === 'clock') return /^,?\s+(?:on\s+)?$/.test(between)
  return lead.stated.kind === 'weekday' && /^,?\s+(?:the\s+)?$/.test(between)
}

/** Drops durations that only say how far from an event: "two days" in "two days after his arrest". */
function withoutCovered(times: readonly ReadTime[], relations: readonly FoundTime[]): readonly ReadTime[] {
  return times.filter(
    time =>
      (time.stated.kind !== 'duration' && time.stated.kind !== 'vague') ||
      !relations.some(relation => relation.start <= time.start && time.end <= relation.end),
  )
}

function unresolved(time: FoundTime): ReadTime {
  return { ...time, edtf: null, statedEdtf: null, implied: [], anchor: null, calendar: 'gregorian', ends: [] }
}
