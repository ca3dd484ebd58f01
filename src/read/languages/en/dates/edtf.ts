/** Writes calendar values as EDTF. */
import type { FoundTime, StatedTime } from '../../date-reader.ts'

export function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return year < 0 ? `-${digits}` : digits
}

/** Year, month and day as far as they are known. */
export function edtfDate(year: number, month: number | null = null, day: number | null = null): string {
  if (month === null) return edtfYear(year)
  return day === null ? `${edtfYear(year)}-${two(month)}` : `${edtfYear(year)}-${two(month)}-${two(day)}`
}

/** A decade, century or other block of years; an interval where unspecified digits cannot say it (before Christ). */
export function edtfBlock(from: number, to: number): string {
  if (from >= 0 && from % 100 === 0 && to === from + 99) return `${edtfYear(from).slice(0, 2)}XX`
  if (from >= 0 && from % 10 === 0 && to === from + 9) return `${edtfYear(from).slice(0, 3)}X`
  return `${edtfYear(from)}/${edtfYear(to)}`
}

/** The date with what limits it: "about 1910" is `1910~`, "by 1926" `../1926`, "since 1924, if not earlier" `1924~/..`. */
export function limitedEdtf(edtf: string, { approximate, limit, orEarlier }: FoundTime): string {
  if (edtf.includes('/')) return edtf
  const marked = approximate === true || orEarlier === true ? `${edtf}~` : edtf
  if (limit === undefined) return marked
  return limit === 'since' || limit === 'after' ? `${marked}/..` : `../${marked}`
}

/** What the words alone give: unspecified digits where a year or month is not said; null where nothing can be. */
export function statedEdtf(stated: StatedTime): string | null {
  if (stated.kind === 'block') return edtfBlock(stated.from, stated.to)
  if (stated.kind === 'feast') return statedFeast(stated)
  if (stated.kind === 'season')
    return stated.year === null ? null : `${edtfYear(stated.year)}-${stated.season}`
  if (stated.kind === 'quarter')
    return stated.year === null ? null : `${edtfYear(stated.year)}-${32 + stated.quarter}`
  if (stated.kind !== 'calendar' || stated.short === true || stated.eraless === true) return null
  const { year, month, day } = stated
  if (year !== null) return edtfDate(year, month, day)
  return month === null ? null : `XXXX-${two(month)}${day === null ? '' : `-${two(day)}`}`
}

function statedFeast({ feast, year }: Extract<StatedTime, { kind: 'feast' }>): string | null {
  if (feast.kind === 'once') return feast.edtf
  if (feast.kind === 'easter') return null
  return year === null ? `XXXX-${two(feast.month)}-${two(feast.day)}` : edtfDate(year, feast.month, feast.day)
}

export function two(n: number): string {
  return String(n).padStart(2, '0')
}
