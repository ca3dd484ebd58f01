/** Reads English expressions of time: found, widened, tied together, then resolved against the narrative. */
import type { DateReader, FoundTime } from '../../date-reader.ts'
import { findTimes } from './find.ts'
import { linksOf, sharing, withElliptic } from './links.ts'
import { modified } from './modifiers.ts'
import type { Reading } from './parser.ts'
import { resolve } from './resolve.ts'

export { numericOrderOf } from './parsers/numeric-date.ts'

export const englishDates: DateReader = {
  language: 'en',
  read(text, context) {
    const reading: Reading = { text, context }
    const { times } = findTimes(reading)
    const whole = withElliptic(times, reading)
    const wide = apart(whole.map((time, i) => modified(time, reading, whole[i - 1]?.end ?? 0)))
    const links = linksOf(wide, reading)
    return resolve(sharing(wide, links), context, time => opens(time, reading))
  },
}

/** Drops what a neighbour has taken in: "that year" in "August of that year". */
function apart(times: readonly FoundTime[]): readonly FoundTime[] {
  const kept: FoundTime[] = []
  for (const time of times) if (time.start >= (kept.at(-1)?.end ?? 0)) kept.push(time)
  return kept
}

/** Whether an expression opens a sentence ("In 1918 …", "By 6 May …") or stands by itself as a heading. */
function opens(time: FoundTime, reading: Reading): boolean {
  return OPENING.test(reading.text.slice(Math.max(0, time.start - 24), time.start))
}

const OPENING = /(?:^|[.!?:]["”’)]*\s+|\n\s*)(?:(?:In|On|By|At|During|Throughout|From|Since|Until|Then|Around|Already by|As early as|Late in|Early in)\s+(?:the\s+)?)?$/
