/** Days and months by name: "24 October 1678", "March 4, 1929", "the 24th of October", "Octob. 24", "June 1929", "June". */
import type { StatedCalendarDate } from '../../../date-reader.ts'
import { GAP, MONTH, monthOf, ORDINAL_WORD, ordinalOf } from '../lexicon.ts'
import { after, before, type Parsed, type Reading, type TimeParser } from '../parser.ts'
import { YEAR_LEAD, YEAR_WORD, yearOf } from '../year-word.ts'

/** Not inside a word; after a hyphen only where that joins a range or "mid-". */
const FREE = "(?<![\\w’'])(?<!(?<![A-Za-z][a-z]{2}|\\d|\\.)-)"
const DAY = `(?:\\d{1,2}(?:\\s?(?:st|nd|rd|th|d))?|${ORDINAL_WORD})`
const YEAR_TAIL = `(?:(?:,|\\.,?)?${GAP}?(?:of${GAP}|in${GAP}(?=the${GAP}year))?(?:${YEAR_LEAD})?(?<year>${YEAR_WORD}|\\(\\d\\d\\.\\)))`

export const dayMonth: TimeParser = {
  rule: 'day-month',
  pattern: new RegExp(
    `(?<![\\d.,:])(?<!\\w)(?:[Tt]he${GAP})?(?<day>${DAY})(?:\\.?${GAP}[Dd]ay)?(?:,?${GAP}(?:of${GAP})?|\\.${GAP}of${GAP}|[.-])(?<month>${MONTH})${YEAR_TAIL}?`,
    'g',
  ),
  read: match => calendarDate(match),
}

export const monthDay: TimeParser = {
  rule: 'month-day',
  pattern: new RegExp(
    `${FREE}(?<month>${MONTH})(?:,(?=\\s\\d{1,2}(?:st|nd|rd|th)?[.,]\\s?[12]\\d{3}))?${GAP}(?:the${GAP})?(?<day>${DAY})(?![\\w]|[.,:]\\d|(?<=[a-z]{3})${GAP}[A-Z])${YEAR_TAIL}?`,
    'g',
  ),
  read: match => calendarDate(match),
}

export const monthYear: TimeParser = {
  rule: 'month-year',
  pattern: new RegExp(
    `${FREE}(?<month>${MONTH}),?${GAP}(?:of${GAP})?(?:${YEAR_LEAD})?(?<year>${YEAR_WORD}|\\(\\d\\d\\.\\))`,
    'g',
  ),
  read: match => calendarDate(match),
}

/** A month alone. Names that are words too ("May", "March") need a preposition, others only no name after them. */
export const month: TimeParser = {
  rule: 'month',
  pattern: new RegExp(`${FREE}(?<month>${MONTH})(?![\\w’'])`, 'g'),
  read(match, reading) {
    const word = match.groups!['month']!
    const lead = before(reading, match.index)
    const shift = /\b([Tt]his|[Nn]ext|[Ll]ast)\s+$/.exec(lead)?.[1]?.toLowerCase()
    const placed =
      shift !== undefined || PLACED.test(lead) || JOINED.test(after(reading, match.index + match[0].length))
    if (!placed && !standsAlone(word, lead, reading, match.index + match[0].length)) return null
    const start =
      shift === undefined ? match.index : match.index - (shift.length + lead.length - lead.trimEnd().length)
    return {
      stated: {
        kind: 'calendar',
        year: null,
        month: monthOf(word),
        day: null,
        ...(shift === undefined ? {} : { shift: shift === 'this' ? 0 : shift === 'next' ? 1 : -1 }),
      },
      start,
      end: match.index + match[0].replace(/\.$/, '').length,
      score: placed ? 0.9 : 0.7,
    }
  },
}

/** Words after which a month's name is a month. */
const PLACED =
  /\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|[Bb]efore|[Aa]fter|[Bb]etween|[Ff]ollowing|[Tt]oward|[Tt]owards|[Oo]nly|[Ll]ater|[Ee]arlier|[Aa]round|[Aa]bout|[Ii]nto|[Ff]or|as late as|as early as)\s+(?:[Ee]arly\s+|[Ll]ate\s+|[Mm]id-?)?$|\b[Mm]id-$/

/** Another month follows: "May–August 1950", "March and April". */
const JOINED = new RegExp(`^(?:\\s?[-–—/]\\s?|,?\\s(?:and|or|to)\\s)(?:early\\s|late\\s|mid-?\\s?)?${MONTH}`)

/** "July Monarchy", "April Theses", "General May": part of a name. */
function standsAlone(word: string, lead: string, reading: Reading, end: number): boolean {
  const plain = word.replace('.', '').toLowerCase()
  const tail = after(reading, end)
  if (word.endsWith('.') || (plain.length < 4 && plain !== 'may')) return false
  // "a March operation", "the May plenum": the month describes a thing.
  if (
    /\b(?:an?|the|its|that|their|his)\s+$/i.test(lead) &&
    /^\s+(?!(?:to|on|of|from|through|toward|towards|into|had|was|is|and|or|by|in|at|across|over|up|back|past|with|for|began|would)\b)[a-z]{4,}/.test(
      tail,
    )
  )
    return true
  if (plain === 'march' || plain === 'may' || plain === 'august')
    return /(?:-|–|—|\band|\bor|,)\s*$/.test(lead) && /^[\s]*[.,;)]/.test(tail)
  if (/^\s+[A-Z]/.test(tail) || /^[-–][a-z]/.test(tail)) return false
  return !/[A-Z][a-z]+\s+$/.test(lead) && !/\b(?:the|a|an|his|her)\s+$/i.test(lead)
}

function calendarDate(match: RegExpExecArray): Parsed | null {
  const { day: dayWord, month: monthWord, year: yearWord } = match.groups!
  const day = dayWord === undefined ? null : dayOf(dayWord)
  const month = monthOf(monthWord!)
  if (day !== null && !(day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)))
    return null
  const stated: StatedCalendarDate = { kind: 'calendar', month, day, year: null }
  const end = match.index + match[0].length
  if (yearWord === undefined) return { stated, end, score: 0.95 }
  const { year, short } = yearOf(yearWord)
  if (dayWord === undefined && !short && Math.abs(year) > 2200) return null
  return { stated: { ...stated, year, ...(short ? { short } : {}) }, end, score: 1 }
}

function dayOf(word: string): number {
  const figures = /^\d+/.exec(word)?.[0]
  return figures === undefined ? ordinalOf(word) : Number(figures)
}
