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

/** A number as the language writes it: as `Intl.NumberFormat` does. */
export function numberIn(language: Language, value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return formatOf(language).format(value)
  const { separator, least } = GROUPING[language]
  const digits = String(Math.abs(value))
  const grouped =
    digits.length < 3 + least ? digits : digits.replace(/\d(?=(?:\d{3})+$)/g, digit => digit + separator)
  return value < 0 ? `-${grouped}` : grouped
}

function formatOf(language: Language): Intl.NumberFormat {
  let found = numbers.get(language)
  if (found === undefined) numbers.set(language, (found = new Intl.NumberFormat(language)))
  return found
}

/** Words joined as the language does: as `Intl.ListFormat` does. */
export function listIn(language: Language, words: readonly string[]): string {
  const [last, ...before] = words.toReversed()
  if (last === undefined) return ''
  if (before.length === 0) return last
  // English alone has a comma before the word, where there are more than two.
  const comma = language === 'en' && before.length > 1 ? ',' : ''
  return `${before.toReversed().join(', ')}${comma} ${andIn(language, last)} ${last}`
}

const AND: Readonly<Record<Language, string>> = { en: 'and', ru: 'и', fr: 'et', es: 'y' }

/** Spanish says "e" before the sound of its "y". */
function andIn(language: Language, next: string): string {
  return language === 'es' && /^(?:i|hi(?![ae]))/i.test(next) ? 'e' : AND[language]
}
