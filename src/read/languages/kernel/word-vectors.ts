/** Word vectors in few dimensions, looked up by the hash of the lower-cased form. */
import { hashText } from './hash.ts'
import { joinArrays, NumberReader } from './numbers.ts'
import { WordIndex } from './word-index.ts'

/** Words of any order, one vector each; weights in 8 bits axis by axis, one scale an axis. */
export function encodeVectors(
  words: readonly string[],
  vectors: Float32Array,
  dimensions: number,
): Uint8Array {
  const order = words.map((_, index) => index).sort((a, b) => (words[a]! < words[b]! ? -1 : 1))
  const scales = new Float32Array(dimensions)
  vectors.forEach((value, at) => {
    scales[at % dimensions] = Math.max(scales[at % dimensions]!, Math.abs(value))
  })
  const codes = new Uint8Array(vectors.length)
  order.forEach((index, at) => {
    for (let axis = 0; axis < dimensions; axis++)
      codes[axis * words.length + at] =
        Math.round((vectors[index * dimensions + axis]! / scales[axis]!) * 127) + 128
  })
  return joinArrays(
    Int32Array.of(words.length, dimensions),
    scales,
    Int32Array.from(order, index => hashText(words[index]!)),
    codes,
  )
}

export class WordVectors {
  readonly dimensions: number
  readonly #index: WordIndex
  readonly #codes: Uint8Array
  readonly #scales: Float32Array

  /** Reads what `encodeVectors` wrote. Throws a RangeError where the bytes are too few. */
  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes)
    const [words, dimensions] = reader.whole(2) as unknown as [number, number]
    this.dimensions = dimensions
    this.#scales = reader.floats(dimensions)
    this.#index = new WordIndex(reader.whole(words))
    this.#codes = reader.bytes(words * dimensions)
  }

  /** Writes the vector of a word, by its hash, into `out` from `at` on; false where the word is unknown. */
  read(word: number, out: Float32Array, at: number): boolean {
    const index = this.#index.find(word)
    if (index < 0) return false
    const count = this.#index.size
    for (let axis = 0; axis < this.dimensions; axis++)
      out[at + axis] = ((this.#codes[axis * count + index]! - 128) / 127) * this.#scales[axis]!
    return true
  }
}
