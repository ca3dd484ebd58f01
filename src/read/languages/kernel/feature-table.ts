/**
 * From the hash of a feature to the place of its row, in one look at a small table: most of the time goes into waiting for
 * memory. An entry holds the place and as many of the hash's upper bits as there is room for; the lower ones say where it stands. Two
 * features are taken for one about once in 20,000 looks for a feature without a row.
 */
export class FeatureTable {
  readonly #mask: number
  readonly #bits: number
  readonly #entries: Int32Array

  constructor(keys: Int32Array) {
    let capacity = 1024
    while (capacity < keys.length * 1.4) capacity *= 2
    this.#mask = capacity - 1
    this.#bits = 32 - Math.clz32(keys.length)
    this.#entries = new Int32Array(capacity)
    for (let place = 1; place <= keys.length; place++) {
      const key = keys[place - 1]!
      let slot = key & this.#mask
      while (this.#entries[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#entries[slot] = ((key >>> this.#bits) << this.#bits) | place
    }
  }

  /** The place of the feature's row, counted from 1; 0 where it has none. */
  find(feature: number): number {
    const entries = this.#entries
    const mask = this.#mask
    const bits = this.#bits
    let slot = feature & mask
    let entry = entries[slot]!
    while (entry !== 0 && (entry ^ feature) >>> bits !== 0) {
      slot = (slot + 1) & mask
      entry = entries[slot]!
    }
    return entry & ((1 << bits) - 1)
  }
}
