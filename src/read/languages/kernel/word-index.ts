/** A list of words found by their hash: a table over the packed bytes, since a map of strings is slow to build. */
import { hashAscii, hashText } from './hash.ts'

export class WordIndex {
  readonly size: number
  readonly #mask: number
  /** Pairs: hash, place in the list. */
  readonly #table: Int32Array

  /** `bytes` are the words in UTF-8, one a line. */
  constructor(bytes: Uint8Array) {
    let size = 1
    for (const byte of bytes) if (byte === 10) size++
    this.size = size
    let capacity = 1024
    while (capacity < size * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#table = new Int32Array(capacity * 2)
    const decoder = new TextDecoder()
    let start = 0
    let ascii = true
    for (let at = 0, place = 0; at <= bytes.length; at++) {
      if (at < bytes.length && bytes[at] !== 10) {
        if (bytes[at]! > 127) ascii = false
        continue
      }
      const hash = ascii ? hashAscii(bytes, start, at) : hashText(decoder.decode(bytes.subarray(start, at)))
      this.#put(hash, place++)
      start = at + 1
      ascii = true
    }
  }

  /** The place of the word with a hash (`hashText`), or -1. */
  find(hash: number): number {
    const table = this.#table
    let slot = hash & this.#mask
    for (let key = table[slot * 2]!; key !== 0; key = table[slot * 2]!) {
      if (key === hash) return table[slot * 2 + 1]!
      slot = (slot + 1) & this.#mask
    }
    return -1
  }

  #put(hash: number, place: number): void {
    let slot = hash & this.#mask
    while (this.#table[slot * 2] !== 0) slot = (slot + 1) & this.#mask
    this.#table[slot * 2] = hash
    this.#table[slot * 2 + 1] = place
  }
}
