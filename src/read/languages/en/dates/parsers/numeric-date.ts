/** Dates in figures: 1936-08-19, 13.2.2005, 19/8/36, 19.VIII.1936. */
import { before, type Parsed, type Reading, type TimeParser } from '../parser.ts'

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

export const isoDate: TimeParser = {
  rule: 'iso-date',
  pattern: /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?!\d|-\d)/g,
  read: ([, year, month, day]) => valid(Number(year), Number(month), Number(day), false),
}

/** Day, month, year; two numbers that could be either are read in the order of the locale, and dots always mean day first. */
export const figures: TimeParser = {
  rule: 'figures',
  pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[./-]\d)/g,
  read(match, reading) {
    const [, first, separator, second, yearWord] = match
    const a = Number(first)
    const b = Number(second)
    const dayFirst = a > 12 || (b <= 12 && (separator === '.' || reading.numericOrder === 'day-month'))
    const short = yearWord!.length === 2
    // Three short numbers are as often a section of a document.
    if (
      short &&
      /\b(?:versions?|sections?|chapters?|articles?|art|no|para\w*|rules?|v)\.?\s*$|§\s*$/i.test(
        before(reading, match.index),
      )
    )
      return null
    return valid(Number(yearWord), dayFirst ? b : a, dayFirst ? a : b, short)
  },
}

export const romanMonth: TimeParser = {
  rule: 'roman-month',
  pattern: /(?<![\d./-])(\d{1,2})([. ]\s?|\/|-)([IVX]{1,4})\2(\d{4})(?!\d)/g,
  read: ([, day, , roman, year]) =>
    valid(Number(year), ROMAN.indexOf(roman!.toLowerCase()) + 1, Number(day), false),
}

function valid(year: number, month: number, day: number, short: boolean): Parsed | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(2000, month, 0)).getUTCDate()) return null
  return {
    stated: { kind: 'calendar', year, month, day, ...(short ? { short } : {}) },
    score: short ? 0.8 : 1,
  }
}

/** "3/4/1931" by the habit of where the text was written, as far as its own unambiguous dates show it. */
export function numericOrderOf(text: string): Reading['numericOrder'] {
  let monthFirst = 0
  for (const [, a, b] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{2,4}(?!\d)/g)) {
    if (Number(a) <= 12 && Number(b) > 12) monthFirst++
    if (Number(a) > 12 && Number(b) <= 12) monthFirst--
  }
  return monthFirst > 0 ? 'month-day' : 'day-month'
}
