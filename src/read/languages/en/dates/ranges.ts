/** Joins the two ends of a stretch into one expression: "from 1932 to 1933" is `1932/1933`, "between March and June 1940" `[1940-03..1940-06]`. */
import { parseDate } from '#model'
import type { ReadTime } from '../../date-reader.ts'
import type { Link } from './links.ts'

/** Replaces linked ends by the whole; ends that turn out not to be in order stay two dates. */
export function joined(times: readonly (ReadTime | null)[], links: readonly Link[]): readonly ReadTime[] {
  const whole = new Map<number, ReadTime>()
  const within = new Set<number>()
  for (const link of links) {
    const [a, b] = [times[link.first], times[link.second]]
    if (!a || !b || within.has(link.first)) continue
    const range = rangeOf(a, b, link)
    if (range === null) continue
    const last = link.year === undefined ? null : times[link.year]
    whole.set(link.first, last ? { ...range, end: last.end } : range)
    if (last) within.add(link.year!)
    within.add(link.first).add(link.second)
  }
  return times.flatMap((time, i) => whole.get(i) ?? (time === null || within.has(i) ? [] : time))
}

function rangeOf(a: ReadTime, b: ReadTime, { kind, start }: Link): ReadTime | null {
  if (kind === 'list' || a.edtf === null || b.edtf === null) return null
  // The second date of "25 October (7 November)" is the first one again.
  if (kind === 'both-styles') return { ...a, end: b.end, ends: [a, b] }
  const [from, to] = [bare(a.edtf), bare(b.edtf)]
  const edtf = kind === 'between' ? `[${from}..${to}]` : `${from}/${to}`
  if (from.includes('/') || to.includes('/') || parseDate(edtf).kind === 'problem') return null
  return {
    ...a,
    start,
    end: b.end,
    rule: kind === 'between' ? 'between' : 'range',
    score: Math.min(a.score, b.score),
    edtf,
    statedEdtf: a.statedEdtf === null || b.statedEdtf === null ? null : edtf,
    implied: [...new Set([...a.implied, ...b.implied])],
    ends: [a, b],
  }
}

/** An end without the limit that its preposition gave it ("until 1933" closes "from 1932"). */
function bare(edtf: string): string {
  return edtf.replace(/^\.\.\/|\/\.\.$/g, '')
}
