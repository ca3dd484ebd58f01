/** Seasons and quarters: "the summer of 1929", "in spring", "last winter", "the third quarter of 1989". */
import type { Shift } from '../../../date-reader.ts'
import { ordinalOf, SEASONS } from '../lexicon.ts'
import { after, before, type Reading, type TimeParser } from '../parser.ts'
import { YEAR_WORD, yearOf } from '../year-word.ts'

const SHIFTS: Readonly<Record<string, Shift>> = {
  this: 0,
  that: 0,
  'the same': 0,
  'that same': 0,
  last: -1,
  'the previous': -1,
  next: 1,
  'the following': 1,
  'the next': 1,
}

export const season: TimeParser = {
  rule: 'season',
  pattern: new RegExp(
    `(?:\\b(?<lead>[Tt]he\\s+(?:same|previous|following|next)|[Tt]hat\\s+same|[Tt]he|[Tt]his|[Tt]hat|[Ll]ast|[Nn]ext)\\s+(?:(?:early|late|severe|harsh|cold|hard)\\s+)?)?(?<!\\w)(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:time)?\\b(?!['’]\\w|-(?!spring|summer|autumn|fall|winter)\\w)(?:,?\\s+(?:of\\s+(?:the\\s+year\\s+)?|in\\s+)?(?<year>${YEAR_WORD}))?`,
    'g',
  ),
  read(match, reading) {
    const { lead, season: word, year: yearWord } = match.groups!
    const name = word!.toLowerCase()
    const shift = lead === undefined ? null : (SHIFTS[lead.toLowerCase().replace(/\s+/g, ' ')] ?? null)
    // "The winter of 1929–30" begins in 1929.
    const year = yearWord === undefined ? null : yearOf(yearWord.replace(/(?<=\d{4})[/–-]\d{1,2}$/, ''))
    if (year !== null && !year.short && Math.abs(year.year) > 2200) return null
    if (year === null && !isSeason(name, lead, reading, match.index, match.index + match[0].length))
      return null
    return {
      stated: {
        kind: 'season',
        season: SEASONS[name]!,
        year: year === null ? null : year.short ? 1900 + year.year : year.year,
        shift,
      },
      score: year === null ? 0.75 : 1,
    }
  },
}

const PLACED =
  /\b(?:in|by|since|until|till|during|throughout|early|late|mid|before|after|from|to|of|and|onset of|over|through|later in|into|for)[\s-]+(?:(?:early|late|mid)[\s-]+)?$/i
/** Nouns that a season describes rather than dates. */
const DESCRIBED =
  /^\s+(?:villas?|cottages?|palace|garden|clothes|clothing|coats?|uniforms?|quarters|school|camp|house|home|resort|residence|of\s+(?:[A-Z]|(?:the|a|his|her)\b(?!\s+(?:same|following|next|previous)\s+year))|vacation|holidays?|water|wheat|sports?|olympics|solstice|counter|line|to\s+(?:the|his|her|their)\b)/i

/** Nouns that a season dates: "the summer offensive". */
const DATED =
  /^\s+(?:offensives?|campaigns?|operations?|fighting|elections?|session|harvest|sowing|manoeuvres|maneuvers)\b/i

function isSeason(
  name: string,
  lead: string | undefined,
  reading: Reading,
  start: number,
  end: number,
): boolean {
  const tail = after(reading, end)
  const placed = lead !== undefined || PLACED.test(before(reading, start))
  if (DESCRIBED.test(tail)) return false
  if (DATED.test(tail)) return true
  if (name === 'fall' || name === 'spring') {
    if (
      !placed ||
      /\b(?:to|and)\s+$/i.test(before(reading, start)) ||
      /^\s+(?:of(?!\s+(?:that|the\s+same|this|next|last|the\s+(?:next|following|previous))\s+year)|from|in(?:to)?\s+(?!the\s+(?:north|south|east|west))|to|back|up|out|forth)\b/i.test(
        tail,
      )
    )
      return false
    return name === 'spring' || lead === undefined || !/^[Tt]h/.test(lead) || /^\s*[.,;]/.test(tail)
  }
  return placed || start === 0 || /[.\n“"(]\s*$/.test(before(reading, start))
}

export const quarter: TimeParser = {
  rule: 'quarter',
  pattern: new RegExp(
    `\\b(?:the\\s+)?(first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]+quarter\\b(?:\\s+of\\s+(?:the\\s+year\\s+)?(?<year>${YEAR_WORD}))?`,
    'gi',
  ),
  read: match => ({
    stated: {
      kind: 'quarter',
      quarter: ordinalOf(match[1]!),
      year: match.groups!['year'] === undefined ? null : yearOf(match.groups!['year']).year,
    },
    score: 0.8,
  }),
}
