/** Times reckoned from another: from where the narrative is, or from the day of writing. */
import { weekdayOf } from '#model'
import type { StatedTime, TextSpan } from '../../date-reader.ts'
import { edtfBlock, edtfDate } from './edtf.ts'
import { addMonths, dayNumber, isoDay, onDay, type Meaning, type Present, type State } from './narrative.ts'
import type { Writing } from './writing.ts'

/** "Two days later", "a decade earlier", "three months ago". */
export function offsetMeaning(
  { amount, unit, from, now }: Extract<StatedTime, { kind: 'offset' }>,
  state: State,
  writing: Writing | null,
  at: TextSpan,
): Meaning | null {
  // "Today" dates something in the news; elsewhere it is as often "nowadays", or said by another on another day.
  if (now === true && writing?.topical !== true) return null
  const base = anchorOf(from, state, writing)
  if (unit === 'day' || unit === 'week' || unit === 'hour') {
    const written = writing?.ofTheDay === true && writing.present.day !== null ? writing.present : null
    const day = from === 'narrative' ? state.day : written
    return day === null ? null : onDay(dayNumber(day) + amount * (unit === 'week' ? 7 : 1), day.at, at)
  }
  if (unit === 'month') {
    const from = base?.month === null ? state.month : base
    if (from === null) return null
    const { year, month } = addMonths(from, amount)
    return {
      edtf: edtfDate(year, month),
      implied: ['anchor'],
      anchor: from.at,
      present: { year, month, day: null, at },
    }
  }
  if (base === null) return null
  const year = base.year + amount * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  const from10 = Math.floor(year / 10) * 10
  // "A decade earlier" is no exact year; before Christ EDTF has no digit for it.
  const edtf = unit === 'decade' && year > 0 ? edtfBlock(from10, from10 + 9) : edtfDate(year)
  return { edtf, implied: ['anchor'], anchor: base.at, present: null }
}

/** "That year", "the next day", "last month". */
export function unitMeaning(
  { unit, shift, from }: Extract<StatedTime, { kind: 'unit' }>,
  state: State,
  writing: Writing | null,
  at: TextSpan,
): Meaning | null {
  const base =
    (unit === 'year' && from === 'narrative' ? namedNear(state, at) : null) ?? anchorOf(from, state, writing)
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
      return {
        edtf: `${isoDay(monday)}/${isoDay(monday + 6)}`,
        implied: ['anchor'],
        anchor: day.at,
        present: null,
      }
    }
    case 'month': {
      const month = base.month === null ? state.month : base
      if (month === null) return null
      const { year, month: m } = addMonths(month, shift)
      return {
        edtf: edtfDate(year, m),
        implied: ['anchor'],
        anchor: month.at,
        present: { year, month: m, day: null, at },
      }
    }
    case 'season':
    case 'quarter':
      return null
    case 'year':
      return {
        edtf: edtfDate(base.year + shift),
        implied: ['anchor'],
        anchor: base.at,
        present: shift === 0 ? null : { year: base.year + shift, month: null, day: null, at },
      }
    case 'decade':
    case 'century': {
      const length = unit === 'decade' ? 10 : 100
      const start = Math.floor(base.year / length) * length + shift * length
      return {
        edtf: edtfBlock(start, start + length - 1),
        implied: ['anchor'],
        anchor: base.at,
        present: null,
      }
    }
  }
}

/** "That year" takes up the year just named, part of the story or not. */
export function namedNear({ named }: State, at: TextSpan): Present | null {
  return named?.at && at.start - named.at.end < 200 ? named : null
}

function anchorOf(from: 'narrative' | 'writing', state: State, writing: Writing | null): Present | null {
  if (from === 'writing' && writing?.ofTheDay === true) return writing.present
  return state.present ?? writing?.present ?? null
}
