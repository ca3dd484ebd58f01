/** Reads an EDTF string: the library reads every single date in it; intervals and sets are split here, at no cost for long runs. */
import { problem, parsePoint } from './parse-point.ts'
import { DEFAULT_POLICY, type TimePolicy } from './policy.ts'
import { spanOf } from './span.ts'
import type { DateInterval, DatePoint, DateProblem, DateRun, DateSet, ParsedDate } from './parsed-date.ts'

/** A string longer than this is no date a person wrote. */
const LONGEST = 2_000

const WIDE: TimePolicy = { ...DEFAULT_POLICY, reading: 'wide' }

/**
 * Reads EDTF (ISO 8601-2:2019, levels 0 to 2), plus sub-year groups on years before 1 BC.
 * A run in a set (`[1900-01-01..1990-12-31]`) stays a run; it is not spelled out day by day.
 * Returns a {@link DateProblem} for what is not a date.
 */
export function parseDate(edtf: string): ParsedDate | DateProblem {
  const text = edtf.trim()
  if (text.length > LONGEST) return problem(edtf.slice(0, 80), 'not-edtf', 'too long')
  if (/^\[.*\]$/.test(text)) return parseSet(text, 'one')
  if (/^\{.*\}$/.test(text)) return parseSet(text, 'all')
  return text.includes('/') ? parseInterval(text) : parsePoint(text)
}

/** Whether a string is a date that {@link parseDate} can read. */
export function isEdtf(edtf: string): boolean {
  return parseDate(edtf).kind !== 'problem'
}

function parseInterval(edtf: string): DateInterval | DateProblem {
  const [startText, endText, ...rest] = edtf.split('/')
  if (startText === undefined || endText === undefined || rest.length > 0)
    return problem(edtf, 'not-edtf', 'an interval has two ends')
  const start = parseEnd(startText)
  const end = parseEnd(endText)
  if (typeof start === 'object' && start.kind === 'problem') return { ...start, edtf }
  if (typeof end === 'object' && end.kind === 'problem') return { ...end, edtf }
  if (typeof start === 'object' && typeof end === 'object' && !inOrder(start, end))
    return problem(edtf, 'order', 'ends before it starts')
  if (typeof start === 'string' && typeof end === 'string' && (start !== 'open' || end !== 'open'))
    return problem(edtf, 'not-edtf', 'neither end is given')
  return { kind: 'interval', edtf, start, end }
}

function parseEnd(text: string): DatePoint | 'open' | 'unknown' | DateProblem {
  if (text === '..') return 'open'
  return text === '' ? 'unknown' : parsePoint(text)
}

function parseSet(edtf: string, mode: DateSet['mode']): DateSet | DateProblem {
  const members: DateRun[] = []
  for (const item of edtf.slice(1, -1).split(',')) {
    const run = parseRun(item.trim())
    if ('kind' in run) return { ...run, edtf }
    members.push(run)
  }
  return { kind: 'set', edtf, mode, members }
}

function parseRun(item: string): DateRun | DateProblem {
  const cut = item.indexOf('..')
  const ends = cut < 0 ? [item, item] : [item.slice(0, cut), item.slice(cut + 2)]
  const [from, to] = ends.map(end => (end === '' ? null : parsePoint(end)))
  if (from?.kind === 'problem') return from
  if (to?.kind === 'problem') return to
  if (!from && !to) return problem(item, 'not-edtf', 'an empty member')
  if (from && to && !inOrder(from, to)) return problem(item, 'order', 'ends before it starts')
  return { from: from ?? null, to: to ?? null }
}

/** Ends count as in order unless no reading of either puts them so. */
function inOrder(start: DatePoint, end: DatePoint): boolean {
  return (spanOf(start, WIDE).first ?? -Infinity) <= (spanOf(end, WIDE).last ?? Infinity)
}
