/** Word vectors in few dimensions, looked up by the hash of the lower-cased form. */
import { WordIndex } from './word-index.ts'

/** Words of any order, one vector each; weights in 8 bits, one scale an axis. */
export function encodeVectors(
  words: readonly string[],
  vectors: Float32Array,
  dimensions: number,
): Uint8Array {
  const order = words.map((_, index) => index).sort((a, b) => (words[a]! < words[b]! ? -1 : 1))
  const text = new TextEncoder().encode(order.map(index => words[index]!).join('\n'))
  const scales = new Float32Array(dimensions)
  vectors.forEach((value, at) => {
    scales[at % dimensions] = Math.max(scales[at % dimensions]!, Math.abs(value))
  })
  const bytes = new Uint8Array(12 + dimensions * 4 + text.length + vectors.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, text.length)
  view.setUint32(4, words.length)
  view.setUint32(8, dimensions)
  scales.forEach((scale, axis) => view.setFloat32(12 + axis * 4, scale))
  bytes.set(text, 12 + dimensions * 4)
  const base = 12 + dimensions * 4 + text.length
  order.forEach((index, at) => {
    for (let axis = 0; axis < dimensions; axis++)
      bytes[base + axis * words.length + at] =
        Math.round((vectors[index * dimensions + axis]! / scales[axis]!) * 127) + 128
  })
  return bytes
}

export class WordVectors {
  readonly dimensions: number
  readonly #index: WordIndex
  readonly #bytes: Uint8Array
  readonly #scales: Float32Array
  readonly #base: number

  /** Reads what `encodeVectors` wrote. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const textLength = view.getUint32(0)
    this.dimensions = view.getUint32(8)
    this.#scales = Float32Array.from({ length: this.dimensions }, (_, axis) => view.getFloat32(12 + axis * 4))
    const from = 12 + this.dimensions * 4
    this.#index = new WordIndex(bytes.subarray(from, from + textLength))
    this.#base = from + textLength
    this.#bytes = bytes
  }

  /** Writes the vector of a word, by its hash, into `out` from `at` on; false where the word is unknown. */
  read(word: number, out: Float32Array, at: number): boolean {
    const index = this.#index.find(word)
    if (index < 0) return false
    const count = this.#index.size
    for (let axis = 0; axis < this.dimensions; axis++)
      out[at + axis] = ((this.#bytes[this.#base + axis * count + index]! - 128) / 127) * this.#scales[axis]!
    return true
  }
}
