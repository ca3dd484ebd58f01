/** What the classifiers see of a word form apart from its context, worked out once a form. */
import type { WordClusters } from './clusters.ts'
import { hashPart, hashText } from './hash.ts'
import type { WordVectors } from './word-vectors.ts'

/** Columns of a row: hashes of the lower-cased form, its affixes and shape, and its clusters. */
export const WORD = 0
export const CASED = 1
export const SUFFIX1 = 2
export const SUFFIX2 = 3
export const SUFFIX3 = 4
export const SUFFIX4 = 5
export const PREFIX1 = 6
export const PREFIX2 = 7
export const PREFIX3 = 8
export const SHAPE = 9
export const FINE = 10
export const MIDDLE = 11
export const COARSE = 12
/** Where the word's vector starts in `vectors`, or -1. */
export const VECTOR = 13
export const WIDTH = 14

const LIMIT = 1 << 14

/** A cache from forms to rows; `rows` is read at `offset + column`. Cleared when it holds 16,384 forms. */
export class WordTypes {
  rows: Int32Array = new Int32Array(4096 * WIDTH)
  vectors: Float32Array
  /** Raised when the cache is cleared and offsets start anew. */
  generation = 0
  readonly #clusters: WordClusters
  readonly #words: WordVectors
  #vectorsUsed = 0
  readonly #offsets = new Map<string, number>()
  #used = 0

  constructor(clusters: WordClusters, words: WordVectors) {
    this.#clusters = clusters
    this.#words = words
    this.vectors = new Float32Array(4096 * words.dimensions)
  }

  /** Frees the cache when it is full: call between sentences, never within one. */
  trim(): void {
    if (this.#used / WIDTH < LIMIT) return
    this.#offsets.clear()
    this.generation++
    this.#used = 0
    this.#vectorsUsed = 0
  }

  /** A running number of the form at an offset. */
  indexOf(offset: number): number {
    return offset / WIDTH
  }

  offsetsOf(forms: readonly string[]): Int32Array {
    const offsets = new Int32Array(forms.length)
    for (let at = 0; at < forms.length; at++) offsets[at] = this.offsetOf(forms[at]!)
    return offsets
  }

  offsetOf(form: string): number {
    const known = this.#offsets.get(form)
    if (known !== undefined) return known
    if (this.#used + WIDTH > this.rows.length) {
      const grown = new Int32Array(this.rows.length * 2)
      grown.set(this.rows)
      this.rows = grown
    }
    const offset = this.#used
    this.#used += WIDTH
    this.#offsets.set(form, offset)
    this.#fill(form, offset)
    return offset
  }

  #fill(form: string, offset: number): void {
    const rows = this.rows
    const lower = normalise(form)
    rows[offset + WORD] = hashText(lower)
    rows[offset + CASED] = hashText(form)
    const { length } = lower
    rows[offset + SUFFIX1] = hashPart(lower, length - 1, length)
    rows[offset + SUFFIX2] = hashPart(lower, length - 2, length)
    rows[offset + SUFFIX3] = hashPart(lower, length - 3, length)
    rows[offset + SUFFIX4] = hashPart(lower, length - 4, length)
    rows[offset + PREFIX1] = hashPart(lower, 0, 1)
    rows[offset + PREFIX2] = hashPart(lower, 0, 2)
    rows[offset + PREFIX3] = hashPart(lower, 0, 3)
    rows[offset + SHAPE] = hashText(shapeOf(form))
    const fine = this.#clusters.fine(rows[offset + WORD]!)
    rows[offset + FINE] = fine
    rows[offset + MIDDLE] = this.#clusters.middle(fine)
    rows[offset + COARSE] = this.#clusters.coarse(fine)
    const { dimensions } = this.#words
    if (this.#vectorsUsed + dimensions > this.vectors.length) {
      const grown = new Float32Array(this.vectors.length * 2)
      grown.set(this.vectors)
      this.vectors = grown
    }
    const known = this.#words.read(rows[offset + WORD]!, this.vectors, this.#vectorsUsed)
    rows[offset + VECTOR] = known ? this.#vectorsUsed : -1
    if (known) this.#vectorsUsed += dimensions
  }
}

const PRINTED = /[’‘ʼ“”]/

/** Lower case, typographic quotes made plain, digits told apart by length only. */
function normalise(form: string): string {
  const lower = form.toLowerCase()
  const plain = PRINTED.test(lower) ? lower.replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[“”]/g, '"') : lower
  if (!/\d/.test(plain)) return plain
  return /^[12]\d{3}$/.test(plain) ? '!year' : plain.replaceAll(/\d/g, '0')
}

/** Runs of one kind of character shown at most twice: "McKay" is `XxXxx`, "1936" `dd`. */
function shapeOf(form: string): string {
  let shape = ''
  let run = 0
  let last = ''
  for (const character of form) {
    const kind = kindOf(character)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) shape += kind
    if (shape.length > 8) break
  }
  return shape
}

/** `X` and `x` for letters, `d` for digits; other characters stand for themselves. */
function kindOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 128) return ASCII_KINDS[code]!
  return /\p{Lu}/u.test(character)
    ? 'X'
    : /\p{L}/u.test(character)
      ? 'x'
      : /\p{N}/u.test(character)
        ? 'd'
        : character
}

/** Most characters are of ASCII, and are many. */
const ASCII_KINDS: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character >= 'A' && character <= 'Z') return 'X'
  if (character >= 'a' && character <= 'z') return 'x'
  return character >= '0' && character <= '9' ? 'd' : character
})
