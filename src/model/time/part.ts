/** Early, mid and late: the part of a date that the words pick out, which EDTF has no mark for. */
import type { Day } from './day.ts'
import { bothBounds, type Bounds } from './bounds.ts'
import { parseDate } from './parse-date.ts'
import type { ParsedDate } from './parsed-date.ts'
import type { TimePolicy } from './policy.ts'

/** A part of a stretch of time: "early 1941", "the middle of August", "the end of 1954". */
export type DatePart = 'early' | 'mid' | 'late'

/** Where each part begins and ends, as fractions of the whole: thirds, and when read widely halves. */
const SHARES = {
  narrow: { early: [0, 1 / 3], mid: [1 / 3, 2 / 3], late: [2 / 3, 1] },
  wide: { early: [0, 1 / 2], mid: [1 / 4, 3 / 4], late: [1 / 2, 1] },
} as const

/**
 * The bounds of a part of a date. The wide reading takes the larger share and moves each end out as far as the wide reading of
 * the whole does. An interval, a set and a date without limits have no parts: the bounds of the whole are given.
 */
export function boundsOfPart(
  date: string | ParsedDate,
  part: DatePart,
  policy: Partial<TimePolicy> = {},
): Bounds {
  const parsed = typeof date === 'string' ? parseDate(date) : date
  const { narrow, wide } = bothBounds(parsed.kind === 'problem' ? parsed.edtf : parsed, policy)
  const whole = policy.reading === 'wide' ? wide : narrow
  if (parsed.kind !== 'point') return whole
  if (narrow.startMin === null || narrow.endMax === null || whole.startMin === null || whole.endMax === null)
    return whole
  const [from, to] = SHARES[policy.reading ?? 'narrow'][part]
  const days = narrow.endMax - narrow.startMin + 1
  const first = Math.floor(days * from)
  const start: Day = whole.startMin + first
  const end: Day = whole.endMax - days + Math.max(Math.ceil(days * to), first + 1)
  return { startMin: start, startMax: end, endMin: start, endMax: end }
}
