/**
 * How two stretches of time known by their bounds lie to each other: certainly, possibly, or impossibly so.
 *
 * Each answer is exact for bounds taken as independent: *certain* when every choice of days within both bounds has the
 * relation, *impossible* when none has, *possible* otherwise. Constant time.
 */
import { UNBOUNDED, tighten, type Bounds } from './bounds.ts'
import type { Day } from './day.ts'

/** How far the bounds decide a relation. */
export type Certainty = 'certain' | 'possible' | 'impossible'

/** Whether `a` ends on a day before `b` starts. */
export function before(a: Bounds, b: Bounds): Certainty {
  if (high(a.endMax) < low(b.startMin)) return 'certain'
  return low(a.endMin) < high(b.startMax) ? 'possible' : 'impossible'
}

/** Whether `a` and `b` have a day in common. */
export function overlap(a: Bounds, b: Bounds): Certainty {
  if (high(a.startMax) <= low(b.endMin) && high(b.startMax) <= low(a.endMin)) return 'certain'
  return low(a.startMin) <= high(b.endMax) && low(b.startMin) <= high(a.endMax) ? 'possible' : 'impossible'
}

/** Whether every day of `a` is a day of `b`. */
export function within(a: Bounds, b: Bounds): Certainty {
  if (low(a.startMin) >= high(b.startMax) && high(a.endMax) <= low(b.endMin)) return 'certain'
  return high(a.startMax) >= low(b.startMin) && low(a.endMin) <= high(b.endMax) ? 'possible' : 'impossible'
}

/** Whether `a` and `b` can be the very same stretch of time: two statements that may speak of one event. */
export function mayCoincide(a: Bounds, b: Bounds): boolean {
  return intersect(a, b) !== null
}

/** What holds under both bounds; null where nothing can. */
export function intersect(a: Bounds, b: Bounds): Bounds | null {
  const both = tighten({
    startMin: day(Math.max(low(a.startMin), low(b.startMin))),
    startMax: day(Math.min(high(a.startMax), high(b.startMax))),
    endMin: day(Math.max(low(a.endMin), low(b.endMin))),
    endMax: day(Math.min(high(a.endMax), high(b.endMax))),
  })
  return low(both.startMin) <= high(both.startMax) && low(both.endMin) <= high(both.endMax) ? both : null
}

/** The bounds that take in both. */
export function hull(a: Bounds, b: Bounds): Bounds {
  return {
    startMin: day(Math.min(low(a.startMin), low(b.startMin))),
    startMax: day(Math.max(high(a.startMax), high(b.startMax))),
    endMin: day(Math.min(low(a.endMin), low(b.endMin))),
    endMax: day(Math.max(high(a.endMax), high(b.endMax))),
  }
}

/** Whether `inner` says at least as much as `outer` on every side. */
export function nested(inner: Bounds, outer: Bounds): boolean {
  const joint = hull(inner, outer)
  return (Object.keys(UNBOUNDED) as (keyof Bounds)[]).every(side => joint[side] === outer[side])
}

function low(bound: Day | null): number {
  return bound ?? -Infinity
}

function high(bound: Day | null): number {
  return bound ?? Infinity
}

function day(n: number): Day | null {
  return Number.isFinite(n) ? n : null
}
