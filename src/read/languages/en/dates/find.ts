/**
 * Runs every parser over a text and keeps, where matches overlap, the longest (of equals, the surer).
 * One pass of each pattern over the text; the choice is O(n log n) in the matches.
 */
import type { FoundTime } from '../../date-reader.ts'
import type { Reading, TimeParser } from './parser.ts'
import { century, decade, shortDecade } from './parsers/block.ts'
import { dayMonth, month, monthDay, monthYear } from './parsers/calendar-date.ts'
import { clock } from './parsers/clock.ts'
import { between, relation } from './parsers/event.ts'
import { feast } from './parsers/feast.ts'
import { figures, isoDate, romanMonth } from './parsers/numeric-date.ts'
import { count, duration } from './parsers/quantity.ts'
import { dayOfMonth, deictic, offset, unit, unitAfter, unitPart, vague, weekday } from './parsers/relative.ts'
import { quarter, season } from './parsers/season.ts'
import { ancientYear, bareYear, dashedYear, eraYear, shortYear } from './parsers/year.ts'

const PARSERS: readonly TimeParser[] = [
  isoDate,
  figures,
  romanMonth,
  dayMonth,
  monthDay,
  monthYear,
  month,
  eraYear,
  bareYear,
  dashedYear,
  shortYear,
  ancientYear,
  decade,
  shortDecade,
  century,
  season,
  quarter,
  feast,
  weekday,
  dayOfMonth,
  offset,
  vague,
  unit,
  unitAfter,
  unitPart,
  deictic,
  clock,
  duration,
  count,
]

/** Times known by an event only: found apart, since the words that name the event may hold a date of their own. */
const RELATIONS: readonly TimeParser[] = [between, relation]

export interface Findings {
  readonly times: readonly FoundTime[]
  readonly relations: readonly FoundTime[]
}

/** Everything that says when, how long, or how often, in text order; the entries of each list do not overlap. */
export function findTimes(reading: Reading): Findings {
  return { times: longest(run(PARSERS, reading)), relations: longest(run(RELATIONS, reading)) }
}

function run(parsers: readonly TimeParser[], reading: Reading): FoundTime[] {
  const found: FoundTime[] = []
  for (const parser of parsers) {
    if (parser.gate?.test(reading.text) === false) continue
    for (const match of reading.text.matchAll(parser.pattern)) {
      const parsed = parser.read(match, reading)
      if (parsed === null) continue
      const { start = match.index, end = match.index + match[0].length, score = 0.8, ...rest } = parsed
      found.push({ start, end, rule: parser.rule, score, ...rest })
    }
  }
  return found
}

function longest(found: readonly FoundTime[]): readonly FoundTime[] {
  const byLength = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start,
  )
  const kept: FoundTime[] = []
  const taken = new Set<number>()
  for (const time of byLength) {
    // Expressions are short: marking their characters is cheaper than a tree of intervals.
    let free = true
    for (let at = time.start; at < time.end && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = time.start; at < time.end; at++) taken.add(at)
    kept.push(time)
  }
  return kept.sort((a, b) => a.start - b.start)
}
