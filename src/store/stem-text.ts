// Stems of a whole text for the index: words are found and looked up in place, without a string for each.
import { stemmerOf, WORD } from './stem.ts'

const UNKNOWN = 0
const IN_WORD = 1
const BETWEEN = 2
const MOST_KEPT = 1 << 18
const BLANK = 32

/** What each UTF-16 unit outside the surrogates is, asked of `WORD` when first met. */
const kinds = new Uint8Array(1 << 16)
const whole = new RegExp(`^${WORD.source}$`, 'u')

/** Words met in one language: their letters and their stems, packed, found by hash. */
interface Met {
  readonly stem: (word: string) => string
  readonly table: Int32Array
  readonly words: string[]
  readonly stems: string[]
}

const met = new Map<string | null, Met>()
let out = new Uint16Array(1 << 14)

/** The words of `text` from `start` to `end`, stemmed as `stemmerOf` does, a blank after each. */
export function stemsOf(text: string, start: number, end: number, language: string | null): string {
  const known = metIn(language)
  let length = 0
  let seen = 0
  for (let at = start; at < end;) {
    const width = inWord(text, at, end)
    if (width === 0) {
      at++
      continue
    }
    let hash = 0x811c9dc5
    let stop = at
    for (let more = width; more > 0; more = inWord(text, stop, end))
      for (; more > 0; more--) hash = Math.imul(hash ^ text.charCodeAt(stop++), 0x01000193)
    if (isNumber(text, at, stop)) {
      if (length + stop - at + 1 > out.length) out = grown(out, length + stop - at + 1)
      while (at < stop) out[length++] = text.charCodeAt(at++)
    } else {
      const stem = stemAt(known, text, at, stop, hash)
      if (length + stem.length + 1 > out.length) out = grown(out, length + stem.length + 1)
      for (let index = 0; index < stem.length; index++) {
        const code = stem.charCodeAt(index)
        seen |= code
        out[length++] = code
      }
    }
    out[length++] = BLANK
    at = stop
  }
  const units = out.subarray(0, length)
  return seen < 128
    ? Buffer.from(units).toString('latin1')
    : Buffer.from(units.buffer, 0, length * 2).toString('utf16le')
}

/** How many units the character at a place takes if it belongs to a word, else 0. */
function inWord(text: string, at: number, end: number): number {
  if (at >= end) return 0
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) {
    return at + 1 < end && whole.test(text.slice(at, at + 2)) ? 2 : 0
  }
  let kind = kinds[code]!
  if (kind === UNKNOWN) kinds[code] = kind = whole.test(text[at]!) ? IN_WORD : BETWEEN
  return kind === IN_WORD ? 1 : 0
}

/** Figures are their own stems, and there is no end of them to remember. */
function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

function stemAt(known: Met, text: string, start: number, end: number, hash: number): string {
  const { table, words, stems } = known
  const mask = table.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let place = table[slot]!; place !== 0; place = table[slot]!) {
    if (isAt(text, start, end, words[place]!)) return stems[place]!
    slot = (slot + 1) & mask
  }
  const word = text.slice(start, end)
  const stem = known.stem(word)
  if (words.length > MOST_KEPT) {
    table.fill(0)
    words.length = 1
    stems.length = 1
    slot = (hash ^ (hash >>> 15)) & mask
  }
  table[slot] = words.length
  // A copy: a slice would keep the whole text alive.
  words.push(Buffer.from(word, 'utf16le').toString('utf16le'))
  stems.push(stem)
  return stem
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let index = 0; index < word.length; index++)
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false
  return true
}

function metIn(language: string | null): Met {
  let known = met.get(language)
  if (known === undefined) {
    known = { stem: stemmerOf(language), table: new Int32Array(MOST_KEPT * 2), words: [''], stems: [''] }
    met.set(language, known)
  }
  return known
}

function grown(units: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(units.length * 2, least))
  more.set(units)
  return more
}
