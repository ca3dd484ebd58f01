/** One kind of expression: a pattern and what to make of a match. */
import type { DateContext, FoundTime, StatedTime } from '../../date-reader.ts'

/** The text under reading, with what is known of it. */
export interface Reading {
  readonly text: string
  readonly context: DateContext
  /** Order of a date in figures that could be either ("3/4/1931"). */
  readonly numericOrder: 'day-month' | 'month-day'
}

/** What a parser makes of a match; `start` and `end` where the expression is less than the match. */
export interface Parsed extends Omit<FoundTime, 'start' | 'end' | 'rule' | 'score' | 'stated'> {
  readonly stated: StatedTime
  readonly start?: number
  readonly end?: number
  readonly score?: number
}

/** A kind of expression. `pattern` is global; `read` returns null where the match is something else after all. */
export interface TimeParser {
  readonly rule: string
  readonly pattern: RegExp
  /** Matches somewhere in every text that the pattern matches in; for patterns that are dear to compile and seldom match. */
  readonly gate?: RegExp
  read(match: RegExpExecArray, reading: Reading): Parsed | null
}

const WINDOW = 40

/** The text just before an offset. */
export function before({ text }: Reading, at: number, length: number = WINDOW): string {
  return text.slice(Math.max(0, at - length), at)
}

/** The text just after an offset. */
export function after({ text }: Reading, at: number, length: number = WINDOW): string {
  return text.slice(at, at + length)
}
