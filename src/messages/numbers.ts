// Numbers and lists as each language writes them, without waking `Intl` where it would change nothing.
//
// The first formatter that `Intl` makes in a window costs as much as the whole of a view's first drawing: it looks
// through all the languages that the browser knows. Whole numbers and single words need none.
import type { Language } from './catalogue.ts'

interface Grouping {
  readonly separator: string
  /** Digits before the first separator, at least. */
  readonly least: number
}

const GROUPING: Readonly<Record<Language, Grouping>> = {
  en: { separator: ',', least: 1 },
  ru: { separator: '\u00a0', least: 1 },
  fr: { separator: '\u202f', least: 1 },
  es: { separator: '.', least: 2 },
}

const numbers = new Map<Language, Intl.NumberFormat>()
const lists = new Map<Language, Intl.ListFormat>()

/** A number as the language writes it: as `Intl.NumberFormat` does. */
export function numberIn(language: Language, value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    return made(numbers, language, () => new Intl.NumberFormat(language)).format(value)
  const { separator, least } = GROUPING[language]
  const digits = String(Math.abs(value))
  const grouped =
    digits.length < 3 + least ? digits : digits.replace(/\d(?=(?:\d{3})+$)/g, digit => digit + separator)
  return value < 0 ? `-${grouped}` : grouped
}

/** Words joined as the language does: as `Intl.ListFormat` does. */
export function listIn(language: Language, words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : made(lists, language, () => new Intl.ListFormat(language)).format(words)
}

function made<T>(known: Map<Language, T>, language: Language, make: () => T): T {
  let found = known.get(language)
  if (found === undefined) known.set(language, (found = make()))
  return found
}
