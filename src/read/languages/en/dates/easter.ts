/** The date of Easter: Gregorian by the Meeus/Jones/Butcher rule, Julian by Gauss's; constant time. */
import { dayOfGregorian, type Day } from '#model'

/** Easter Sunday as a Gregorian day number; before 1583 the Julian feast, taken by its own calendar's date. */
export function easterOf(year: number): Day {
  const { month, day } = year < 1583 ? julian(year) : gregorian(year)
  return dayOfGregorian({ year, month, day })
}

function gregorian(year: number): { month: number; day: number } {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return { month, day: (h + l - 7 * m + 33 * month + 19) % 32 }
}

function julian(year: number): { month: number; day: number } {
  const d = (19 * (((year % 19) + 19) % 19) + 15) % 30
  const e = (2 * (((year % 4) + 4) % 4) + 4 * (((year % 7) + 7) % 7) - d + 34) % 7
  return { month: Math.floor((d + e + 114) / 31), day: ((d + e + 114) % 31) + 1 }
}
