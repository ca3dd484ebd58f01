/** English words of time, in modern and early modern spelling, as data and as pieces of patterns. */
import type { TimeUnit } from '../../date-reader.ts'

const MONTH_FORMS: readonly (readonly [number, string])[] = [
  [1, 'January|Ianuary|Januarij|Januar|Janu|Jan|Ian'],
  [2, 'February|Februar|Febru|Febr|Feb'],
  [3, 'March|Mar'],
  [4, 'Aprill|April|Apr'],
  [5, 'May'],
  [6, 'June|Iune|Jun'],
  [7, 'July|Iuly|Jul'],
  [8, 'August|Aug'],
  [9, 'September|Septemb|Sept|Sep|7ber'],
  [10, 'October|Octob|Octo|Oct|8ber'],
  [11, 'November|Novemb|Nov|9ber'],
  [12, 'December|Decemb|Decem|Dec|10ber|Xber'],
]

const MONTH_BY_FORM = new Map(
  MONTH_FORMS.flatMap(([month, forms]) => forms.split('|').map(form => [form.toLowerCase(), month] as const)),
)

const FULL = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i
const forms = MONTH_FORMS.flatMap(([, list]) => list.split('|')).flatMap(form => [form, form.toUpperCase()])

/** A month's name, or an abbreviation with its full stop if it has one, capitalised or in capitals. */
export const MONTH = `(?:(?:${forms.filter(form => FULL.test(form)).join('|')})\\b|(?:${forms.filter(form => !FULL.test(form)).join('|')})\\b\\.?)`

/** White space within an expression: at most one line break. */
export const GAP = '(?:[^\\S\\n]+(?:\\n[^\\S\\n]*)?|\\n[^\\S\\n]*)'

/** The number of a month as {@link MONTH} matched it. */
export function monthOf(word: string): number {
  return MONTH_BY_FORM.get(word.replace('.', '').toLowerCase()) ?? 0
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]
const TENTHS = [
  '',
  '',
  'twentieth',
  'thirtieth',
  'fortieth',
  'fiftieth',
  'sixtieth',
  'seventieth',
  'eightieth',
  'ninetieth',
]

const CARDINAL_VALUES = new Map<string, number>(SMALL.map((word, value) => [word, value]))
const ORDINAL_VALUES = new Map<string, number>(ORDINALS.map((word, value) => [word, value]))
for (let ten = 2; ten < 10; ten++) {
  CARDINAL_VALUES.set(TENS[ten]!, ten * 10)
  ORDINAL_VALUES.set(TENTHS[ten]!, ten * 10)
  for (let one = 1; one < 10; one++) {
    CARDINAL_VALUES.set(`${TENS[ten]}-${SMALL[one]}`, ten * 10 + one)
    ORDINAL_VALUES.set(`${TENS[ten]}-${ORDINALS[one]}`, ten * 10 + one)
  }
}
CARDINAL_VALUES.set('fourty', 40)
for (const [word, value] of [
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ['a couple of', 2],
  ['dozen', 12],
  ['a dozen', 12],
  ['hundred', 100],
  ['a hundred', 100],
] as const)
  CARDINAL_VALUES.set(word, value)

const TENS_WORD = '(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)'
/** A number in words, up to ninety-nine. */
export const CARDINAL_WORD = `(?:${TENS_WORD}(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).reverse().join('|')})`
/** An ordinal in words, up to ninety-ninth. */
export const ORDINAL_WORD = `(?:${eitherCase(TENS_WORD)}[- ](?:${ORDINALS.slice(1, 10).join('|')})|${TENTHS.slice(2).map(eitherCase).join('|')}|${ORDINALS.slice(1).reverse().map(eitherCase).join('|')})`

/** A word, or group of words, with each first letter small or capital. */
export function eitherCase(words: string): string {
  return words.replace(/(?<=^|\||\(\?:)[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`)
}

/** The value of a number in figures or words; NaN for any other word. */
export function cardinalOf(word: string): number {
  const plain = word.trim().toLowerCase()
  return (
    CARDINAL_VALUES.get(plain.replace(/\s+/g, plain.includes('of') || plain.startsWith('a ') ? ' ' : '-')) ??
    Number(plain.replace(/,/g, ''))
  )
}

/** The value of an ordinal in figures or words; NaN for any other word. */
export function ordinalOf(word: string): number {
  const plain = word.trim().toLowerCase().replace(/\s+/g, '-')
  return ORDINAL_VALUES.get(plain) ?? Number(/^(\d+)(?:st|nd|rd|th|d)?$/.exec(plain)?.[1])
}

/** Seasons as ISO 8601-2 groups. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Wed|Thurs|Fri|Sat)\\.(?=,?\\s))'

/** 0 for Monday … 6 for Sunday. */
export function weekdayNamed(word: string): number {
  return WEEKDAYS.findIndex(day => day.startsWith(word.toLowerCase().replace('.', '').slice(0, 3)))
}

const UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(?:hour|minute)/, 'hour'],
  [/^(?:day|night|morning|evening|afternoon|noon)/, 'day'],
  [/^(?:week|fortnight)/, 'week'],
  [/^month/, 'month'],
  [/^quarter/, 'quarter'],
  [/^(?:spring|summer|autumn|fall|winter|season)/, 'season'],
  [/^year/, 'year'],
  [/^decade/, 'decade'],
  [/^centur/, 'century'],
]

/** The unit that a word counts in. Throws RangeError for a word that is none: the patterns let no other through. */
export function unitOf(word: string): TimeUnit {
  const unit = UNITS.find(([pattern]) => pattern.test(word.toLowerCase()))
  if (!unit) throw new RangeError(`not a unit of time: ${word}`)
  return unit[1]
}

/** Days in a unit, for bounds on a distance. */
export const DAYS_IN: Readonly<Record<TimeUnit, number>> = {
  hour: 1,
  day: 1,
  week: 7,
  month: 31,
  season: 92,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36_525,
}
