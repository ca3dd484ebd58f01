/** Days with a name: "Christmas 1941", "Easter Monday", "Michaelmas", "New Year's Eve", "D-Day". */
import type { Feast } from '../../../date-reader.ts'
import { before, type TimeParser } from '../parser.ts'
import { YEAR_WORD, yearOf } from '../year-word.ts'

const fixed = (month: number, day: number): Feast => ({ kind: 'fixed', month, day })
const easter = (days: number): Feast => ({ kind: 'easter', days })
const once = (edtf: string): Feast => ({ kind: 'once', edtf })

/** `true` where the bare name is also something else and needs a preposition, a determiner or a year. */
const FEASTS: readonly (readonly [string, Feast, boolean])[] = [
  ['Christmas\\s+Eve', fixed(12, 24), false],
  ['Christmas\\s+Day', fixed(12, 25), false],
  ['Boxing\\s+Day', fixed(12, 26), false],
  ['Christmas', fixed(12, 25), true],
  ["New\\s+Year[’']?s?\\s+Eve", fixed(12, 31), false],
  ["New\\s+Year[’']?s?\\s+Day", fixed(1, 1), false],
  ['Twelfth\\s+Night', fixed(1, 5), false],
  ['Candlemas', fixed(2, 2), false],
  ["St\\.?\\s+Valentine[’']?s?\\s+Day|Valentine[’']s\\s+Day", fixed(2, 14), false],
  ["St\\.?\\s+Patrick[’']?s?\\s+Day", fixed(3, 17), false],
  ['Lady[\\s-]Day', fixed(3, 25), false],
  ['May\\s+Day', fixed(5, 1), false],
  ["Midsummer(?:[’']?s)?\\s+Day", fixed(6, 24), false],
  ['Bastille\\s+Day', fixed(7, 14), false],
  ['Lammas', fixed(8, 1), true],
  ["St\\.?\\s+Bartholomew[’']?s?\\s+Day", fixed(8, 24), false],
  ['Michaelmas', fixed(9, 29), false],
  ["Hall?owe[’']?en", fixed(10, 31), false],
  ["All[\\s-]Saints[’']?\\s+Day", fixed(11, 1), false],
  ["All[\\s-]Souls[’']?\\s+Day", fixed(11, 2), false],
  ['Martinmas', fixed(11, 11), false],
  ['Armistice\\s+Day', fixed(11, 11), false],
  ['Shrove\\s+Tuesday', easter(-47), false],
  ['Ash\\s+Wednesday', easter(-46), false],
  ['Palm\\s+Sunday', easter(-7), false],
  ['Maundy\\s+Thursday', easter(-3), false],
  ['Good\\s+Friday', easter(-2), false],
  ['Easter\\s+(?:Sunday|Day)', easter(0), false],
  ['Easter\\s+Monday', easter(1), false],
  ['Easter', easter(0), true],
  ['Ascension\\s+Day', easter(39), false],
  ['Whit(?:sun(?:day)?|[\\s-]Sunday)|Pentecost', easter(49), true],
  ['Whit\\s+Monday', easter(50), false],
  ['Corpus\\s+Christi\\s+Day', easter(60), false],
  ['D-Day', once('1944-06-06'), false],
  ['V-?E[\\s-]Day', once('1945-05-08'), false],
  ['V-?J[\\s-]Day', once('1945-08-15'), false],
]

const PATTERNS = FEASTS.map(([name]) => new RegExp(`^(?:${name})$`, 'i'))

export const feast: TimeParser = {
  rule: 'feast',
  pattern: new RegExp(
    `\\b(?<name>${FEASTS.map(([name]) => name).join('|')})\\b(?!['’]s?\\s+[a-z])(?:,?\\s+(?:of\\s+)?(?<year>${YEAR_WORD}))?`,
    'g',
  ),
  read(match, reading) {
    const { name, year: yearWord } = match.groups!
    const which = PATTERNS.findIndex(pattern => pattern.test(name!))
    const entry = FEASTS[which]
    if (!entry) return null
    const [, feast, doubtful] = entry
    if (
      doubtful &&
      yearWord === undefined &&
      !/\b(?:at|by|before|after|until|till|since|on|of|last|next|that|this)\s+$/i.test(
        before(reading, match.index),
      )
    )
      return null
    const year = yearWord === undefined ? null : yearOf(yearWord)
    return {
      stated: { kind: 'feast', feast, year: year === null || year.short ? null : year.year },
      score: 0.85,
    }
  },
}
