// The order of names as each language has it, without waking `Intl` (see numbers.ts) where plain letters decide it.
import type { Language } from './catalogue.ts'

/** What may stand in plain text, in order: all languages here agree on it, and small letters only break ties. */
const ORDER = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ`
const DIGIT = ORDER.indexOf('0')
const LETTER = ORDER.indexOf('a')

/** By character: where it stands in the order, whatever its case; 0 where it is not plain. */
const WEIGHTS = new Uint8Array(128)
for (const [at, character] of ORDER.split('').entries())
  WEIGHTS[character.charCodeAt(0)] = 1 + (at < LETTER ? at : LETTER + ((at - LETTER) >> 1))

export interface OrderOptions {
  /** Whole numbers by what they count: 9 before 10. */
  readonly numeric?: boolean
}

/** Compares names as `Intl.Collator` does. */
export function orderIn(
  language: Language,
  { numeric = false }: OrderOptions = {},
): (one: string, other: string) => number {
  let collator: Intl.Collator | null = null
  return (one, other) =>
    comparePlain(one, other, numeric) ??
    (collator ??= new Intl.Collator(language, { numeric })).compare(one, other)
}

/** The order; null where something that is not plain comes before what decides it. */
function comparePlain(one: string, other: string, numeric: boolean): number | null {
  let [i, j, tie] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    if (numeric && isDigit(one, i) && isDigit(other, j)) {
      const [a, b] = [digitsAt(one, i), digitsAt(other, j)]
      const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
      if ((one.charCodeAt(i + a.length) || 0) > 127 || (other.charCodeAt(j + b.length) || 0) > 127)
        return null
      if (x !== y) return x.length - y.length || (x < y ? -1 : 1)
      i += a.length
      j += b.length
      continue
    }
    const [a, b] = [one.charCodeAt(i++), other.charCodeAt(j++)]
    const [x, y] = [WEIGHTS[a], WEIGHTS[b]]
    if (!x || !y) return null
    const difference = x - y
    if (difference !== 0) return Math.sign(difference)
    // Only the case can be another: a small letter has the higher code, and comes first.
    tie ||= Math.sign(b - a)
  }
  if (!areAllPlain(one, i) || !areAllPlain(other, j)) return null
  return Math.sign(one.length - i - (other.length - j)) || tie
}

function areAllPlain(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (!WEIGHTS[text.charCodeAt(i)]) return false
  return true
}

function isDigit(text: string, at: number): boolean {
  const weight = WEIGHTS[text.charCodeAt(at)]! - 1
  return weight >= DIGIT && weight < LETTER
}

function digitsAt(text: string, at: number): string {
  let end = at
  while (end < text.length && isDigit(text, end)) end++
  return text.slice(at, end)
}
