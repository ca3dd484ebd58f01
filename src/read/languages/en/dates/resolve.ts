/** Gives each expression its meaning in EDTF, supplying from the narrative what the words leave out. One pass in text order. */
import type { FoundTime, ReadTime } from '../../date-reader.ts'
import { limitedEdtf, statedEdtf } from './edtf.ts'
import { meaningOf } from './meaning.ts'
import type { Present, State } from './narrative.ts'
import type { Reading } from './parser.ts'
import { NEWS_COSTS, STORY_COSTS, storyline, TALK_COSTS } from './storyline.ts'
import { withYearOfWriting, writingOf } from './writing.ts'

/** Resolves expressions in text order; null for what turns out to be no expression of time. */
export function resolve(found: readonly FoundTime[], reading: Reading): readonly (ReadTime | null)[] {
  const writing = writingOf(found, reading)
  const times = withYearOfWriting(found, reading, writing)
  const topical = writing?.topical === true ? writing.present : null
  const state: State = {
    present: topical ?? firstYear(times),
    day: topical?.day === null ? null : topical,
    month: topical?.month === null ? null : topical,
    named: null,
  }
  const costs = topical !== null ? NEWS_COSTS : reading.context.ofTheDay ? TALK_COSTS : STORY_COSTS
  const placings = storyline(
    times,
    time => opens(time, reading),
    topical === null ? null : monthsOf(topical),
    costs,
  )
  return times.map((time, i) => {
    const at = { start: time.start, end: time.end }
    const meaning = meaningOf(time.stated, state, writing, at, placings[i]!.year)
    if (meaning === null) return null
    if (meaning.present !== null && time.heading !== true) {
      state.named = meaning.present
      if (!(placings[i]!.aside && isWritten(time))) move(state, meaning.present)
      // What is reckoned from a day goes from the last one named, part of the story or not.
      if (meaning.present.month !== null) state.month = meaning.present
      if (meaning.present.day !== null) state.day = meaning.present
    }
    return {
      ...time,
      edtf: meaning.edtf === null ? null : limitedEdtf(meaning.edtf, time),
      statedEdtf: statedEdtf(found[i]!.stated),
      implied: time.supplied === true ? ['year', ...meaning.implied] : meaning.implied,
      anchor: meaning.anchor ?? null,
      calendar: time.oldStyle === true ? 'julian' : 'gregorian',
      ends: [],
    }
  })
}

/** Whether leaving it out of the story was a choice: its year is written. */
function isWritten({ stated }: FoundTime): boolean {
  return (
    (stated.kind === 'calendar' || stated.kind === 'season' || stated.kind === 'feast') &&
    stated.year !== null
  )
}

function monthsOf({ year, month }: Present): { from: number; to: number } {
  return month === null
    ? { from: year * 12, to: year * 12 + 11 }
    : { from: year * 12 + month - 1, to: year * 12 + month - 1 }
}

function move(state: State, present: Present): void {
  // A year named within its own story leaves the story at the day it had come to.
  if (present.month === null && state.present?.year === present.year) return
  state.present = present
}

/** Where the narrative begins, before any year is read: at the first year it names. */
function firstYear(times: readonly FoundTime[]): Present | null {
  for (const { stated } of times) {
    if (
      stated.kind === 'calendar' &&
      stated.year !== null &&
      stated.short !== true &&
      stated.eraless !== true
    )
      return { year: stated.year, month: null, day: null, at: null }
  }
  return null
}

const OPENING =
  /(?:^|[.!?:]["”’)]*\s+|\n\s*)(?:(?:In|On|By|At|During|Throughout|From|Since|Until|Then|Around|Already by|As early as|Late in|Early in)\s+(?:the\s+)?)?$/

/** Whether an expression opens a sentence ("In 1918 …", "By 6 May …") or stands by itself as a heading. */
function opens(time: FoundTime, { text }: Reading): boolean {
  return OPENING.test(text.slice(Math.max(0, time.start - 24), time.start))
}
