// The words of a text with their places, put together again where a line break, a soft hyphen or letter-spacing parts them.
import { foldWord, transliterate } from '#model'

export interface Token {
  readonly start: number
  readonly end: number
  /** Without what parted it. */
  readonly text: string
  /** Pieces between apostrophes and hyphens at line ends, where there are any. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly text: string }[]
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑]\s*\n\s*|\u00ad\s*|['’ʼ‘])[\p{L}\p{M}\p{N}]+)*/gu
const JOINER = /[-‐‑]\s*\n\s*|\u00ad\s*|['’ʼ‘]/gu
/** Letters set apart for emphasis: "T r o t s k y". */
const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:[ \u00a0\u2009]\p{L}){3,}(?![\p{L}\p{N}])/gu

export function tokensOf(text: string): readonly Token[] {
  const spaced = [...text.matchAll(SPACED)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found.replaceAll(/\s/g, ''),
    parts: [],
  }))
  const words = [...text.matchAll(WORD)].map(({ index, 0: found }): Token => {
    const parts: { start: number; end: number; text: string }[] = []
    let at = 0
    for (const joiner of found.matchAll(JOINER)) {
      parts.push({ start: index + at, end: index + joiner.index, text: found.slice(at, joiner.index) })
      at = joiner.index + joiner[0].length
    }
    if (at > 0) parts.push({ start: index + at, end: index + found.length, text: found.slice(at) })
    return { start: index, end: index + found.length, text: found.replaceAll(JOINER, ''), parts }
  })
  if (spaced.length === 0) return words
  const inside = (token: Token): boolean =>
    spaced.some(({ start, end }) => token.start >= start && token.end <= end)
  return [...words.filter(token => !inside(token)), ...spaced].toSorted((a, b) => a.start - b.start)
}

/** Digits that recognition puts for letters, where a word has both. */
const OCR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '8': 'b',
  '9': 'g',
}

/** Lower case, Latin letters, no accents, digits within words read as the letters they stand for. */
export function plainFold(word: string): string {
  const lower = transliterate(word.normalize('NFC')).normalize('NFD').replaceAll(/\p{M}/gu, '')
  return /\p{L}/u.test(lower) ? lower.replaceAll(/\d/g, digit => OCR[digit] ?? digit) : lower
}

/** As `plainFold`, and spellings and transliterations of one name fall together. */
export function nameFold(word: string): string {
  return foldWord(plainFold(word))
}
