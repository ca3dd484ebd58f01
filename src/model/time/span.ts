/** The days that one date may stand for, first to last, under a policy. */
import { dayOfGregorian, dayOfJulian, daysInMonth, type Civil, type Day } from './day.ts'
import type { CalendarDay, DatePoint } from './parsed-date.ts'
import type { TimePolicy } from './policy.ts'
import { seasonSpan } from './season.ts'

/** First and last day; null where there is no limit. */
export interface DaySpan {
  readonly first: Day | null
  readonly last: Day | null
}

type Corner = 'first' | 'last'

/** The days that a date may stand for. */
export function spanOf(point: DatePoint, policy: TimePolicy): DaySpan {
  const wide = policy.reading === 'wide'
  if (wide && point.doubt?.uncertain) return { first: null, last: null }
  const { first, last } = point.season === null ? plainSpan(point, policy) : seasonDays(point, policy)
  const margin = wide && point.doubt ? policy.spread[point.doubt.unit] : 0
  return { first: first === null ? null : first - margin, last: last === null ? null : last + margin }
}

function plainSpan(point: DatePoint, policy: TimePolicy): DaySpan {
  return { first: dayOf(point.first, 'first', point, policy), last: dayOf(point.last, 'last', point, policy) }
}

function seasonDays(point: DatePoint, policy: TimePolicy): DaySpan {
  const { year } = point.first
  if (year === null || point.season === null) return { first: null, last: null }
  const { first, last } = seasonSpan(year, point.season, policy)
  return {
    first: dayOf(first, 'first', point, policy),
    last: dayOf(last, 'last', point, policy),
  }
}

/** The earliest or latest day that a calendar date can be in the calendars and years that the policy admits. */
function dayOf(date: CalendarDay, corner: Corner, point: DatePoint, policy: TimePolicy): Day | null {
  if (date.year === null) return null
  const days = readings(policy.yearBegins, 'january', 'march', policy).flatMap(begins =>
    readings(policy.calendar, 'gregorian', 'julian', policy).map(calendar => {
      const civil = inYearFromJanuary({ ...date, year: date.year! }, begins, corner, point)
      return calendar === 'julian' ? dayOfJulian(julianMonthEnd(civil, point)) : dayOfGregorian(civil)
    }),
  )
  return corner === 'first' ? Math.min(...days) : Math.max(...days)
}

/** Turns a year that begins on 25 March into one that begins on 1 January; a whole year shifts by 83 days. */
function inYearFromJanuary(
  civil: Civil,
  begins: 'january' | 'march',
  corner: Corner,
  point: DatePoint,
): Civil {
  if (begins === 'january' || point.unit === 'season') return civil
  const { year, month, day } = civil
  if (point.unit === 'year' || point.unit === 'years')
    return corner === 'first' ? { year, month: 3, day: 25 } : { year: year + 1, month: 3, day: 24 }
  if (month < 3 || (month === 3 && point.unit === 'day' && day < 25))
    return clamp({ ...civil, year: year + 1 })
  // March itself lies on both sides of the new year: its last week opens the year, the rest closes it.
  if (month === 3 && point.unit === 'month')
    return corner === 'first' ? { year, month, day: 25 } : { year: year + 1, month, day: 24 }
  return civil
}

/** February of a century year has 29 days in the Julian calendar. */
function julianMonthEnd(civil: Civil, point: DatePoint): Civil {
  const whole = point.unit !== 'day' && civil.month === 2 && civil.day === 28
  return whole && civil.year % 4 === 0 ? { ...civil, day: 29 } : civil
}

function clamp({ year, month, day }: Civil): Civil {
  return { year, month, day: Math.min(day, daysInMonth(year, month)) }
}

/** Which of two readings a policy admits: the first alone, the second alone, or, where wide, both. */
function readings<A extends string, B extends string>(
  choice: A | B | 'either',
  plain: A,
  other: B,
  policy: TimePolicy,
): readonly (A | B)[] {
  if (choice !== 'either') return [choice]
  return policy.reading === 'wide' ? [plain, other] : [plain]
}
