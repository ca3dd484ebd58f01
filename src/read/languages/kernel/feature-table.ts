/**
 * From the hash of a feature to the place of its row, in one look at a small table: most of the time goes into waiting for
 * memory. An entry holds the place and as many of the hash's upper bits as there is room for; the lower ones say where it stands. Two
 * features are taken for one about once in 20,000 looks for a feature without a row.
 */
import type { Arena } from './kernels.ts'

export class FeatureTable {
  readonly #arena: Arena
  readonly #entries: number
  readonly #mask: number
  readonly #bits: number

  /** Places are counted from 1, in the order of the keys. */
  constructor(arena: Arena, keys: Int32Array) {
    let capacity = 1024
    while (capacity < keys.length * 1.4) capacity *= 2
    this.#arena = arena
    this.#mask = capacity - 1
    this.#bits = 32 - Math.clz32(keys.length)
    const from = arena.allocate(keys.byteLength)
    this.#entries = arena.allocate(capacity * 4)
    arena.ints.set(keys, from / 4)
    if (keys.length > 0) arena.kernels.fillTable(from, keys.length, this.#entries, this.#mask, this.#bits)
  }

  /**
   * Puts the rows of the features whose hashes stand at `features` on the list from the address `list` on; a feature without a row,
   * and a hash of 0, puts nothing there. The row of place 1 is `rowBytes` after `rows`. Returns where the list then ends.
   */
  listRows(features: number, count: number, rows: number, rowBytes: number, list: number): number {
    return this.#arena.kernels.listRows(
      features,
      count,
      this.#entries,
      this.#mask,
      this.#bits,
      rows,
      rowBytes,
      list,
    )
  }
}
