// Stems of a whole text for the index: words are found and looked up in place, without a string for each.
import { stemmerOf, WORD } from './stem.ts'

const UNKNOWN = 0
const IN_WORD = 1
const BETWEEN = 2
const MOST_KEPT = 1 << 18
const BLANK = 32
/** Numbers kept a word: where its letters begin, how many they are, how many its stem's are, which follow. */
const ENTRY = 3

/** What each UTF-16 unit outside the surrogates is, asked of `WORD` when first met. */
const kinds = new Uint8Array(1 << 16)
const whole = new RegExp(`^${WORD.source}$`, 'u')

/** The part of the text that is read, as units, and the same memory as bytes. */
let given = new Uint16Array(1 << 14)
let givenBytes = Buffer.from(given.buffer)
/** The stems as units, and as bytes for as long as they are ASCII. */
let out = new Uint16Array(1 << 14)
let plain = Buffer.alloc(1 << 14)

/** The words of `text` from `start` to `end`, stemmed as `stemmerOf` does, a blank after each. */
export function stemsOf(text: string, start: number, end: number, language: string | null): string {
  const known = metIn(language)
  const size = end - start
  if (given.length < size) {
    given = new Uint16Array(size * 2)
    givenBytes = Buffer.from(given.buffer)
  }
  givenBytes.write(text.slice(start, end), 0, 'utf16le')
  const units = given
  let length = 0
  let seen = 0
  for (let at = 0; at < size;) {
    if (kinds[units[at]!] === BETWEEN) {
      at++
      continue
    }
    const width = inWord(units, at, size)
    if (width === 0) {
      at++
      continue
    }
    let hash = 0x811c9dc5
    let stop = at
    let figures = true
    for (let more = width; more > 0; more = inWord(units, stop, size))
      for (const until = stop + more; stop < until || (stop < size && kinds[units[stop]!] === IN_WORD);) {
        const code = units[stop++]!
        hash = Math.imul(hash ^ code, 0x01000193)
        if (code > 57 || code < 48) figures = false
      }
    let from = units
    let first = at
    let count = stop - at
    // Figures are their own stems, and there is no end of them to remember.
    if (!figures) {
      const entry = known.entryOf(units, at, stop, hash)
      from = known.letters
      first = known.entries[entry]! + known.entries[entry + 1]!
      count = known.entries[entry + 2]!
    }
    makeRoom(length + count + 1)
    const [wide, narrow] = [out, plain]
    for (let index = 0; index < count; index++) {
      const code = from[first + index]!
      seen |= code
      narrow[length] = code
      wide[length++] = code
    }
    narrow[length] = BLANK
    wide[length++] = BLANK
    at = stop
  }
  return seen < 128
    ? plain.toString('latin1', 0, length)
    : Buffer.from(out.buffer, 0, length * 2).toString('utf16le')
}

/** How many units the character at a place takes if it belongs to a word, else 0. */
function inWord(units: Uint16Array, at: number, end: number): number {
  if (at >= end) return 0
  const code = units[at]!
  if (code >= 0xd800 && code < 0xdc00)
    return at + 1 < end && whole.test(String.fromCharCode(code, units[at + 1]!)) ? 2 : 0
  let kind = kinds[code]!
  if (kind === UNKNOWN) kinds[code] = kind = whole.test(String.fromCharCode(code)) ? IN_WORD : BETWEEN
  return kind === IN_WORD ? 1 : 0
}

function makeRoom(least: number): void {
  if (least <= out.length) return
  const more = new Uint16Array(Math.max(out.length * 2, least))
  more.set(out)
  out = more
  plain = Buffer.concat([plain], more.length)
}

/** Words met in one language: their letters and their stems, packed, found by hash. */
class Met {
  /** Of `ENTRY` numbers each. */
  entries = new Int32Array(ENTRY << 12)
  letters = new Uint16Array(1 << 16)
  readonly #stem: (word: string) => string
  /** Pairs: hash, place of the entry counted from 1. */
  readonly #table = new Int32Array(MOST_KEPT * 4)
  #count = 0
  #used = 0

  constructor(language: string | null) {
    this.#stem = stemmerOf(language)
  }

  /** Where the entry of the word in `units` from `start` to `stop` begins. */
  entryOf(units: Uint16Array, start: number, stop: number, hash: number): number {
    const table = this.#table
    const mask = table.length / 2 - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let place = table[slot * 2 + 1]!; place !== 0; place = table[slot * 2 + 1]!) {
      const entry = (place - 1) * ENTRY
      if (table[slot * 2] === hash && this.#isAt(entry, units, start, stop)) return entry
      slot = (slot + 1) & mask
    }
    if (this.#count > MOST_KEPT) {
      table.fill(0)
      this.#count = 0
      this.#used = 0
      slot = (hash ^ (hash >>> 15)) & mask
    }
    const entry = this.#count * ENTRY
    table[slot * 2] = hash
    table[slot * 2 + 1] = ++this.#count
    this.#add(entry, units.subarray(start, stop))
    return entry
  }

  #isAt(entry: number, units: Uint16Array, start: number, stop: number): boolean {
    const size = stop - start
    if (this.entries[entry + 1] !== size) return false
    const { letters } = this
    const first = this.entries[entry]!
    for (let index = 0; index < size; index++)
      if (letters[first + index] !== units[start + index]) return false
    return true
  }

  #add(entry: number, word: Uint16Array): void {
    const stem = this.#stem(Buffer.from(word.buffer, word.byteOffset, word.byteLength).toString('utf16le'))
    if (entry + ENTRY > this.entries.length) this.entries = doubled(this.entries, entry + ENTRY)
    const end = this.#used + word.length + stem.length
    if (end > this.letters.length) this.letters = doubled(this.letters, end)
    this.letters.set(word, this.#used)
    for (let index = 0; index < stem.length; index++)
      this.letters[this.#used + word.length + index] = stem.charCodeAt(index)
    this.entries[entry] = this.#used
    this.entries[entry + 1] = word.length
    this.entries[entry + 2] = stem.length
    this.#used = end
  }
}

function doubled<T extends Int32Array | Uint16Array>(numbers: T, least: number): T {
  const more = new (numbers.constructor as new (length: number) => T)(Math.max(numbers.length * 2, least))
  more.set(numbers)
  return more
}

const met = new Map<string | null, Met>()

function metIn(language: string | null): Met {
  let known = met.get(language)
  if (known === undefined) met.set(language, (known = new Met(language)))
  return known
}
