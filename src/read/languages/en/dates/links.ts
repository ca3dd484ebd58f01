/**
 * Ties neighbours together: ends of ranges ("from 1932 to 1933", "between March and June 1940", "6–7 February"), and what an
 * elliptic end borrows from the other ("May 4 and 5", "1958–59", "499–493 BC").
 */
import { dayOfGregorian } from '#model'
import type { FoundTime, StatedCalendarDate } from '../../date-reader.ts'
import { after, before, type Reading } from './parser.ts'

/** How two neighbours in the list hang together. */
export interface Link {
  readonly first: number
  readonly second: number
  /**
   * `range`: a stretch from one to the other; `between`: some time from one to the other; `both-styles`: one day in two
   * calendars; `list`: two dates that only share what one of them leaves out.
   */
  readonly kind: 'range' | 'between' | 'both-styles' | 'list'
  /** Where the whole begins: at "from" or "between". */
  readonly start: number
  /** A year after the second that is both ends': "25 October (7 November) 1917". */
  readonly year?: number
}

const JOINT =
  /^\s?(?:[-–—−]|\/)\s?$|^,?\s+(?:to|and|or|until|till|through|up\s+to|,)\s+(?:(?:on|in|by)\s+)?(?:the\s+)?$/

/** Adds the ends that are only a day or two figures of a year: "May 4 and 5", "3/4 May", "1958–59". */
export function withElliptic(times: readonly FoundTime[], reading: Reading): readonly FoundTime[] {
  const all = times.flatMap((time, i) => {
    const previousEnd = times[i - 1]?.end ?? 0
    const nextStart = times[i + 1]?.start ?? reading.text.length
    return [...earlierDay(time, reading, previousEnd), time, ...laterEnds(time, reading, nextStart)]
  })
  return all.flatMap(
    (time, i) =>
      withYearAfter(time, all[i + 1], reading) ?? (closesDays(time, all[i - 1], reading) ? [] : time),
  )
}

/** "January 15–16, 1935": the year belongs to the second day, which lends it to the first. */
function withYearAfter(time: FoundTime, next: FoundTime | undefined, reading: Reading): FoundTime | null {
  const { stated } = time
  if (
    next === undefined ||
    stated.kind !== 'calendar' ||
    next.stated.kind !== 'calendar' ||
    !closesDays(next, time, reading)
  )
    return null
  return { ...time, end: next.end, stated: { ...stated, year: next.stated.year } }
}

function closesDays(year: FoundTime, days: FoundTime | undefined, { text }: Reading): boolean {
  if (days?.rule !== 'day-elliptic' || days.stated.kind !== 'calendar' || days.stated.year !== null)
    return false
  const isYear = year.stated.kind === 'calendar' && year.stated.month === null && year.stated.short !== true
  return isYear && /^[.,]?\s$/.test(text.slice(days.end, year.start))
}

function earlierDay(time: FoundTime, reading: Reading, from: number): FoundTime[] {
  const { stated } = time
  if (stated.kind !== 'calendar' || stated.day === null || time.rule !== 'day-month') return []
  const lead = before(reading, time.start, Math.min(24, time.start - from))
  const match =
    /(?<![\d.,:/$£]|[A-Za-z-])(\d{1,2})(?:st|nd|rd|th)?(\.?\s?(?:[-–—/]|,?\s(?:and|to|or)\s)\s?(?:the\s+)?)$/.exec(
      lead,
    )
  const day = Number(match?.[1])
  if (!match || !(day >= 1 && day <= 31)) return []
  const start = time.start - match[0].length
  return [
    { ...time, start, end: time.start - match[2]!.length, stated: { ...stated, day }, rule: 'day-elliptic' },
  ]
}

function laterEnds(time: FoundTime, reading: Reading, to: number): FoundTime[] {
  const { stated } = time
  if (stated.kind !== 'calendar') return []
  const tail = after(reading, time.end, Math.min(24, to - time.end + 1))
  if (stated.day !== null && stated.year === null && time.rule === 'month-day') {
    const match =
      /^(\.?\s?(?:[-–—/]|,?\s(?:and|to|or|through)\s)\s?(?:the\s+)?)(\d{1,2})(?:st|nd|rd|th)?(?![\d\w]|[.,:]\d|(?<!^\s?[-–—]\s?\d\d?)\s+(?:[A-Z][a-z]+\b|[a-z]+s\b))/.exec(
        tail,
      )
    const day = Number(match?.[2])
    if (!match || !(day >= 1 && day <= 31)) return []
    const start = time.end + match[1]!.length
    return [
      { ...time, start, end: time.end + match[0].length, stated: { ...stated, day }, rule: 'day-elliptic' },
    ]
  }
  if (stated.day !== null || stated.year === null || stated.short === true) return []
  const match = /^(\s?[-–—/]\s?|\s(?:and|or|to)\s['’](?=\d))['’]?(\d\d)(?![\d\w]|[.,:]\d|\s?%)/.exec(tail)
  const short = Number(match?.[2])
  // "1936-12" is a month where the second half is not later in the century.
  if (!match || short <= stated.year % 100) return []
  const year = Math.floor(stated.year / 100) * 100 + short
  const start = time.end + match[1]!.length
  return [
    {
      ...time,
      start,
      end: time.end + match[0].length,
      stated: { kind: 'calendar', year, month: null, day: null },
      rule: 'year-elliptic',
    },
  ]
}

/** Which neighbours are the two ends of one stretch, or share what one of them leaves out. */
export function linksOf(times: readonly FoundTime[], reading: Reading): readonly Link[] {
  const links: Link[] = []
  for (let i = 0; i + 1 < times.length; i++) {
    const [a, b] = [times[i]!, times[i + 1]!]
    if (b.start - a.end > 24 || !dated(a) || !dated(b)) continue
    const joint = reading.text.slice(a.end, b.start)
    if (
      /^,?\s?[([]\s?$/.test(joint) &&
      bothStyles(a, b) &&
      /^,?\s?(?:\d{4})?\s?[)\]]/.test(after(reading, b.end))
    ) {
      const year = yearAfter(times[i + 2], b, reading) ? { year: i + 2 } : {}
      links.push({ first: i, second: i + 1, kind: 'both-styles', start: a.start, ...year })
      continue
    }
    if (!JOINT.test(joint)) continue
    const opening = /\b(from|between)\s+(?:the\s+)?$/i.exec(before(reading, a.start, 16))
    const kind = kindOf(joint, opening?.[1]?.toLowerCase())
    links.push({
      first: i,
      second: i + 1,
      kind,
      start: opening && kind !== 'list' ? a.start - opening[0].length : a.start,
    })
  }
  return links
}

function yearAfter(time: FoundTime | undefined, previous: FoundTime, { text }: Reading): boolean {
  if (time?.stated.kind !== 'calendar' || time.stated.month !== null || time.stated.short === true)
    return false
  return /^[)\]],?\s$/.test(text.slice(previous.end, time.start))
}

function kindOf(joint: string, opening: string | undefined): Link['kind'] {
  if (/[-–—−]|\b(?:to|until|till|through)\b/.test(joint)) return 'range'
  return opening === 'between' ? 'between' : 'list'
}

/** "25 October (7 November) 1917": ten to thirteen days apart, as the calendars were from 1582 to 2100. */
function bothStyles(a: FoundTime, b: FoundTime): boolean {
  const [x, y] = [a.stated, b.stated]
  if (
    x.kind !== 'calendar' ||
    y.kind !== 'calendar' ||
    x.month === null ||
    y.month === null ||
    x.day === null ||
    y.day === null
  )
    return false
  const year = x.year ?? y.year ?? 1917
  const distance =
    dayOfGregorian({ year, month: y.month, day: y.day }) -
    dayOfGregorian({ year, month: x.month, day: x.day })
  return distance >= 10 && distance <= 13
}

/** Gives an end that has no year, or no era, the other's: "March and June 1940", "499–493 BC", "the winter–spring of 1920". */
export function sharing(times: readonly FoundTime[], links: readonly Link[]): readonly FoundTime[] {
  const shared = [...times]
  for (const { first, second, kind, year } of links) {
    const b = year === undefined ? shared[second]! : inYearOf(shared[second]!, shared[year]!)
    const a = borrowed(shared[first]!, b)
    const oldStyle = kind === 'both-styles'
    shared[first] = oldStyle ? { ...a, oldStyle } : a
    if (oldStyle) shared[second] = inYearOf(b, a)
  }
  return shared
}

function borrowed(a: FoundTime, b: FoundTime): FoundTime {
  const [x, y] = [a.stated, b.stated]
  const year = y.kind === 'calendar' || y.kind === 'season' ? y.year : null
  if (year === null || (y.kind === 'calendar' && (y.short === true || y.eraless === true))) return a
  if (x.kind === 'season' && x.year === null) return { ...a, stated: { ...x, year } }
  if (x.kind !== 'calendar') return a
  if (x.eraless === true && x.year !== null)
    return year > 0 && year < 1000
      ? { ...a, stated: plain(x, x.year) }
      : year <= 0
        ? { ...a, stated: plain(x, 1 - x.year) }
        : a
  if (x.year !== null && year <= 0 && x.year > 0 && x.year < 1000)
    return { ...a, stated: plain(x, 1 - x.year) }
  if (x.year !== null || x.month === null || y.kind !== 'calendar' || y.month === null) return a
  return { ...a, stated: { ...x, year: x.month > y.month ? year - 1 : year } }
}

/** The second of two dates in two calendars has the first one's year where it has none. */
function inYearOf(b: FoundTime, { stated: first }: FoundTime): FoundTime {
  if (
    b.stated.kind !== 'calendar' ||
    first.kind !== 'calendar' ||
    b.stated.year !== null ||
    first.year === null
  )
    return b
  const next = first.month !== null && b.stated.month! < first.month ? 1 : 0
  return { ...b, stated: { ...b.stated, year: first.year + next } }
}

function plain({ kind, month, day }: StatedCalendarDate, year: number): StatedCalendarDate {
  return { kind, month, day, year }
}

function dated({ stated }: FoundTime): boolean {
  return (
    stated.kind === 'calendar' ||
    stated.kind === 'season' ||
    stated.kind === 'feast' ||
    stated.kind === 'block' ||
    stated.kind === 'quarter'
  )
}
