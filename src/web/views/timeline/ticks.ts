// Where the line of time is marked: years, and months or days where there is room for them.
import { dayOfGregorian, gregorianOfDay } from '#model'

export interface Tick {
  readonly day: number
  /** An EDTF date as precise as the tick. */
  readonly edtf: string
}

/** At most about so many ticks on a line, where nothing else is said. */
const MOST = 14
const MONTH_STEPS = [1, 2, 3, 6] as const
const DAY_STEPS = [1, 2, 5] as const
const DAYS_IN_MONTH = 30.44

/** Ticks between two days, at the finest step of days, months or years that leaves room for their names. */
export function ticksOf(from: number, to: number, most: number = MOST): readonly Tick[] {
  const days = to - from
  const dayStep = DAY_STEPS.find(step => days / step <= most)
  if (dayStep !== undefined) return dayTicks(from, to, dayStep)
  const months = days / DAYS_IN_MONTH
  const monthStep = MONTH_STEPS.find(step => months / step <= most)
  if (monthStep !== undefined) return monthTicks(from, to, monthStep)
  return yearTicks(from, to, most)
}

function dayTicks(from: number, to: number, step: number): readonly Tick[] {
  const ticks: Tick[] = []
  for (let day = Math.ceil(from); day <= to; day++) {
    const date = gregorianOfDay(day)
    if ((date.day - 1) % step === 0 && date.day <= 30)
      ticks.push({ day, edtf: `${yearOf(date.year)}-${two(date.month)}-${two(date.day)}` })
  }
  return ticks
}

function monthTicks(from: number, to: number, step: number): readonly Tick[] {
  const ticks: Tick[] = []
  const first = gregorianOfDay(Math.floor(from))
  for (let index = 12 * first.year + first.month - 1; ; index++) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    const day = dayOfGregorian({ year, month, day: 1 })
    if (day > to) return ticks
    if (day >= from && (month - 1) % step === 0) ticks.push({ day, edtf: `${yearOf(year)}-${two(month)}` })
  }
}

function yearTicks(from: number, to: number, most: number): readonly Tick[] {
  const first = gregorianOfDay(Math.floor(from)).year
  const last = gregorianOfDay(Math.ceil(to)).year
  const step = [1, 2, 5, 10, 20, 50, 100].find(size => (last - first) / size <= most) ?? 200
  const ticks: Tick[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = dayOfGregorian({ year, month: 1, day: 1 })
    if (day >= from && day <= to) ticks.push({ day, edtf: yearOf(year) })
  }
  return ticks
}

function yearOf(year: number): string {
  return String(year).padStart(4, '0')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
