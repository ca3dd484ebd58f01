// Words as the search index has them: stemmed for the text's language (Snowball), then folded to bare letters.
import { createStemmer, type IsoCode } from 'multilingual-stemmer'

/** Letters and digits, with marks that belong to them; an apostrophe ends a word. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu

const STEMMED: ReadonlySet<string> = new Set<IsoCode>([
  'ar',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'eu',
  'fi',
  'fr',
  'ga',
  'hi',
  'hu',
  'hy',
  'id',
  'it',
  'lt',
  'ne',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sr',
  'sv',
  'ta',
  'tr',
  'yi',
])
const MOST_CACHED = 200_000

export type Stemmer = (word: string) => string

const stemmers = new Map<string, Stemmer>()

/** The stemmer of a language by its BCP 47 tag; without one, or for an unknown language, words are only folded. */
export function stemmerOf(language: string | null): Stemmer {
  const code = (language ?? '').toLowerCase().split('-')[0]!
  const known = stemmers.get(code)
  if (known !== undefined) return known
  const stem = STEMMED.has(code) ? createStemmer(code as IsoCode) : null
  const cache = new Map<string, string>()
  const stemmer = (word: string): string => {
    const before = cache.get(word)
    if (before !== undefined) return before
    if (cache.size >= MOST_CACHED) cache.clear()
    const lower = code === 'ru' ? modernRussian(word.toLowerCase()) : word.toLowerCase()
    const stemmed = fold(stem === null ? lower : stem(lower))
    cache.set(word, stemmed)
    return stemmed
  }
  stemmers.set(code, stemmer)
  return stemmer
}

/** Without case, accents, ligatures and long s; `ё` is `е`, but `й` stays itself. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9а-я]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\u0438\u0306/g, 'й')
    .replace(/\p{M}+/gu, '')
}

/** Spelling before the reform of 1918 as after it, so that an old decree is found by today's word. */
function modernRussian(word: string): string {
  if (!/[ѣіѳѵ]|ъ$/.test(word)) return word
  return word.replace(/ѣ/g, 'е').replace(/[іѵ]/g, 'и').replace(/ѳ/g, 'ф').replace(/ъ$/, '')
}
