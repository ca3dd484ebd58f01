/** Compiles a date to four bounds in whole days: earliest and latest start, earliest and latest end. */
import type { Day } from './day.ts'
import { parseDate } from './parse-date.ts'
import type { DateInterval, DatePoint, DateSet, ParsedDate } from './parsed-date.ts'
import { DEFAULT_POLICY, type TimePolicy } from './policy.ts'
import { spanOf, type DaySpan } from './span.ts'

/**
 * When something may have started and ended; null is unbounded or unknown on that side.
 * Tight: `startMin ≤ endMin` and `startMax ≤ endMax` wherever both are known, since nothing ends before it starts.
 */
export interface Bounds {
  readonly startMin: Day | null
  readonly startMax: Day | null
  readonly endMin: Day | null
  readonly endMax: Day | null
}

/** Both readings of one date; `narrow` lies within `wide`. */
export interface BothBounds {
  readonly narrow: Bounds
  readonly wide: Bounds
}

/** Nothing known. */
export const UNBOUNDED: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null }

/**
 * The bounds of a date under a policy (what is not given is as in {@link DEFAULT_POLICY}: the narrow reading).
 * A single date of coarse precision is something at some time in it: `1929` starts and ends within the year.
 * Throws RangeError for a string that is not EDTF; ask {@link parseDate} first where that may be.
 */
export function boundsOf(date: string | ParsedDate, policy: Partial<TimePolicy> = {}): Bounds {
  const full = { ...DEFAULT_POLICY, ...policy }
  const parsed = typeof date === 'string' ? parseDate(date) : date
  if (parsed.kind === 'problem') throw new RangeError(`not an EDTF date: ${parsed.edtf} (${parsed.detail})`)
  if (parsed.kind === 'point') return within(spanOf(parsed, full))
  return parsed.kind === 'interval' ? intervalBounds(parsed, full) : setBounds(parsed, full)
}

/** Both readings of a date under a policy; for conflicts that are certain or only possible. */
export function bothBounds(date: string | ParsedDate, policy: Partial<TimePolicy> = {}): BothBounds {
  return {
    narrow: boundsOf(date, { ...policy, reading: 'narrow' }),
    wide: boundsOf(date, { ...policy, reading: 'wide' }),
  }
}

/** Makes bounds tight: an end is no earlier than the earliest start, a start no later than the latest end. */
export function tighten({ startMin, startMax, endMin, endMax }: Bounds): Bounds {
  return { startMin, startMax: least(startMax, endMax), endMin: greatest(endMin, startMin), endMax }
}

function within({ first, last }: DaySpan): Bounds {
  return { startMin: first, startMax: last, endMin: first, endMax: last }
}

function intervalBounds(interval: DateInterval, policy: TimePolicy): Bounds {
  const from = endSpan(interval.start, policy)
  const to = endSpan(interval.end, policy)
  // An open end is written both for "since" and for "after", "until" and for "by": the wide reading takes in both.
  const wide = policy.reading === 'wide'
  const bounds = tighten({
    startMin: from.first,
    startMax: wide && typeof interval.end === 'string' ? null : from.last,
    endMin: wide && typeof interval.start === 'string' ? null : to.first,
    endMax: to.last,
  })
  if (inOrder(bounds)) return bounds
  // "The winter and spring of 1942" at face value ends before it starts; some wider reading does not.
  if (!wide) return intervalBounds(interval, { ...policy, reading: 'wide' })
  return within({ first: lowest([from.first, to.first]), last: highest([from.last, to.last]) })
}

function inOrder({ startMin, startMax, endMin, endMax }: Bounds): boolean {
  return (startMin ?? -Infinity) <= (startMax ?? Infinity) && (endMin ?? -Infinity) <= (endMax ?? Infinity)
}

function endSpan(end: DatePoint | 'open' | 'unknown', policy: TimePolicy): DaySpan {
  return typeof end === 'string' ? { first: null, last: null } : spanOf(end, policy)
}

function setBounds({ mode, members }: DateSet, policy: TimePolicy): Bounds {
  const spans = members.map(({ from, to }) => ({
    from: from === null ? null : spanOf(from, policy),
    to: to === null ? null : spanOf(to, policy),
  }))
  // Both ends of a run count on both sides: where the year begins in March, January to April of one year is out of order.
  const first = lowest(spans.flatMap(({ from, to }) => [from?.first ?? null, ...(to ? [to.first] : [])]))
  const last = highest(spans.flatMap(({ from, to }) => [to?.last ?? null, ...(from ? [from.last] : [])]))
  if (mode === 'one') return within({ first, last })
  return tighten({
    startMin: first,
    startMax: spans.some(({ from }) => from === null)
      ? null
      : knownLeast(spans.map(({ from }) => from?.last ?? null)),
    endMin: spans.some(({ to }) => to === null)
      ? null
      : knownGreatest(spans.map(({ to }) => to?.first ?? null)),
    endMax: last,
  })
}

/** The smaller of two upper bounds, null being no bound. */
function least(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

/** The greater of two lower bounds, null being no bound. */
function greatest(a: Day | null, b: Day | null): Day | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lowest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : Math.min(...(days as readonly Day[]))
}

function highest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : Math.max(...(days as readonly Day[]))
}

function knownLeast(days: readonly (Day | null)[]): Day | null {
  return days.reduce(least, null)
}

function knownGreatest(days: readonly (Day | null)[]): Day | null {
  return days.reduce(greatest, null)
}
