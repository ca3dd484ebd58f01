/** What each form adds to a network's hidden layer from each place, summed once a form and kept. */
import type { SumNetwork } from './sum-network.ts'
import { VECTOR, type WordTypes } from './word-types.ts'

export class FormSums {
  /** `sums` is read at `baseOf(form) + place * hidden`; read it anew after each `baseOf`. */
  sums: Float32Array
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #places: number
  readonly #write: (rows: Int32Array, offset: number, place: number, out: Int32Array) => number
  readonly #features = new Int32Array(64)
  #bases = new Int32Array(1 << 12).fill(-1)
  #used = 0
  #generation: number

  /** `write` gives the features of a form in a place; the place's word vector is added to them. */
  constructor(
    network: SumNetwork,
    types: WordTypes,
    places: number,
    write: (rows: Int32Array, offset: number, place: number, out: Int32Array) => number,
  ) {
    this.#network = network
    this.#types = types
    this.#places = places
    this.#write = write
    this.sums = new Float32Array(1024 * places * network.hidden)
    this.#generation = types.generation
  }

  /** Call before a sentence: drops what was kept when the types started anew. */
  refresh(): void {
    if (this.#generation === this.#types.generation) return
    this.#bases.fill(-1)
    this.#used = 0
    this.#generation = this.#types.generation
  }

  baseOf(offset: number): number {
    const index = this.#types.indexOf(offset)
    if (index >= this.#bases.length) {
      const grown = new Int32Array(Math.max(this.#bases.length * 2, index + 1)).fill(-1)
      grown.set(this.#bases)
      this.#bases = grown
    }
    const known = this.#bases[index]!
    return known >= 0 ? known : this.#add(index, offset)
  }

  #add(index: number, offset: number): number {
    const network = this.#network
    const { hidden } = network
    const size = this.#places * hidden
    if (this.#used + size > this.sums.length) {
      const grown = new Float32Array(this.sums.length * 2)
      grown.set(this.sums)
      this.sums = grown
    }
    const base = this.#used
    this.#used += size
    this.#bases[index] = base
    this.sums.fill(0, base, base + size)
    const vector = this.#types.rows[offset + VECTOR]!
    for (let place = 0; place < this.#places; place++) {
      const from = base + place * hidden
      const count = this.#write(this.#types.rows, offset, place, this.#features)
      network.addFeatures(this.#features, 0, count, this.sums, from)
      network.addVector(place, this.#types.vectors, vector, this.sums, from)
    }
    return base
  }
}
