// The seam for reading dates: what a language's parsers hand over, stated kept apart from implied as different types.
import type { DatePart } from '#model'

/** Units in which a text counts time. */
export type TimeUnit =
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** What the words say by themselves, before anything is supplied from the narrative. */
export type StatedTime =
  | StatedCalendarDate
  | {
      readonly kind: 'season'
      readonly season: number
      readonly year: number | null
      readonly shift: Shift
      readonly yearShift?: -1 | 0 | 1
    }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly kind: 'block'; readonly from: number; readonly to: number }
  /** "the '20s", "the twenties": the decade within a century that is not said. */
  | { readonly kind: 'decade'; readonly digit: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift; readonly ahead: boolean }
  /** "the 5th": a day of the month that the narrative is in. */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly shift: Shift }
  /** "two days later", "a decade earlier", "three months ago". */
  | {
      readonly kind: 'offset'
      readonly amount: number
      readonly unit: TimeUnit
      readonly from: Anchor
      readonly now?: boolean
    }
  /** "that year" (0), "the next day" (1), "last month" (-1). */
  /** "a few days later", "shortly afterwards": before (-1) or after (1) where the narrative is. */
  | { readonly kind: 'vague'; readonly direction: -1 | 1 }
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number; readonly from: Anchor }
  /** A feast or other day with a name: fixed in the calendar, or reckoned from Easter. */
  | { readonly kind: 'feast'; readonly feast: Feast; readonly year: number | null }
  /** A time of day, on the day that the narrative is at. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'duration'; readonly quantity: StatedQuantity }
  | { readonly kind: 'count'; readonly quantity: StatedQuantity }
  | { readonly kind: 'event'; readonly relation: StatedRelation }

/** A date by year, month and day, as far as the words go; the year is astronomical (0 is 1 BC). */
export interface StatedCalendarDate {
  readonly kind: 'calendar'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The year has only its last digits ("'59", "1958–59"): it takes its century from what comes before. */
  readonly short?: boolean
  /** No era is written and the year has fewer than four digits: BC or AD, as the narrative is. */
  readonly eraless?: boolean
  /** "last May", "May last", "next May": the nearest before or after. */
  readonly shift?: Shift
  /** "May of that year" (0), "May of the next year" (1). */
  readonly yearShift?: -1 | 0 | 1
  /** "August 10 of this year": the year of writing, where that is known. */
  readonly ofThisYear?: boolean
}

/** Where a relative expression is reckoned from: the running narrative, or the day of writing. */
export type Anchor = 'narrative' | 'writing'

/** -1 last, 0 this, 1 next; null where nothing is said. */
export type Shift = -1 | 0 | 1 | null

/** A day known by name. */
export type Feast =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly days: number }
  | { readonly kind: 'once'; readonly edtf: string }

/** How long or how often. */
export interface StatedQuantity {
  readonly least: number
  readonly most: number
  readonly unit: string
  readonly ordinal: boolean
}

/** A time known by an event that the words name; spans in the text. `second` closes a "between". */
export interface StatedRelation {
  readonly relation: 'before' | 'after' | 'during' | 'same-time' | 'starts-with' | 'ends-with'
  readonly event: TextSpan
  readonly second: TextSpan | null
  readonly leastDays?: number
  readonly mostDays?: number
  readonly vague: boolean
}

export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** How an expression limits what it is said of: "by 1926", "since 1924". */
export type Limit = 'by' | 'since' | 'until' | 'after' | 'before'

/** One expression of time as found in the text. */
export interface FoundTime extends TextSpan {
  readonly stated: StatedTime
  readonly rule: string
  readonly score: number
  readonly part?: DatePart
  readonly approximate?: boolean
  readonly limit?: Limit
  /** "since 1924, if not earlier". */
  readonly orEarlier?: boolean
  /** Not part of the story's course: in brackets, or describing a thing ("the 1920 treaty"). */
  readonly aside?: boolean
  readonly oldStyle?: boolean
  /** Its year is not in the words, and not from the story: from the writing, or from where the text names that day again. */
  readonly supplied?: boolean
  /** The day of the document itself, which nothing in its story is reckoned from. */
  readonly heading?: boolean
}

/** What was supplied and is not in the words. */
export type Implied = 'year' | 'month' | 'day' | 'century' | 'era' | 'anchor'

/** An expression with its meaning; `edtf` null where the time is known only by an event, or not at all. */
export interface ReadTime extends FoundTime {
  readonly edtf: string | null
  /** What the words alone give in EDTF; null where they need an anchor. */
  readonly statedEdtf: string | null
  readonly implied: readonly Implied[]
  /** The expression that a relative one was reckoned from. */
  readonly anchor: TextSpan | null
  /** The calendar that the words name, or show by giving the date in both. */
  readonly calendar: 'gregorian' | 'julian'
  /** For a range: its ends, each an expression of its own. */
  readonly ends: readonly ReadTime[]
}

/** What is known of a document before its dates are read. */
export interface DateContext {
  /** When it was written, in EDTF; null where unknown. */
  readonly written: string | null
  /** Whether "yesterday" is the day before it was written, as in a transcript or a newspaper. */
  readonly ofTheDay: boolean
}

/** Reads the expressions of time in a text of one language. Pure; in text order. */
export interface DateReader {
  readonly language: string
  read(text: string, context: DateContext): readonly ReadTime[]
}
