/** A list of words found by their hash: a table of whole numbers, since a map of strings is slow to build. */

export class WordIndex {
  readonly size: number
  readonly #mask: number
  /** Pairs: hash, place in the list. */
  readonly #table: Int32Array

  /** The words' hashes (`hashText`), in the order of their places. */
  constructor(hashes: Int32Array) {
    const { length } = hashes
    this.size = length
    let capacity = 1024
    while (capacity < length * 2) capacity *= 2
    const mask = capacity - 1
    const table = new Int32Array(capacity * 2)
    for (let place = 0; place < length; place++) {
      const hash = hashes[place]!
      let slot = hash & mask
      while (table[slot * 2] !== 0) slot = (slot + 1) & mask
      table[slot * 2] = hash
      table[slot * 2 + 1] = place
    }
    this.#mask = mask
    this.#table = table
  }

  /** The place of the word with a hash, or -1. */
  find(hash: number): number {
    const table = this.#table
    let slot = hash & this.#mask
    for (let key = table[slot * 2]!; key !== 0; key = table[slot * 2]!) {
      if (key === hash) return table[slot * 2 + 1]!
      slot = (slot + 1) & this.#mask
    }
    return -1
  }
}
