/** What each form adds to a network's hidden layer from each place, summed once a form and kept. */
import type { SumNetwork } from './sum-network.ts'
import { VECTOR, type WordTypes } from './word-types.ts'

/** Forms that room is made for at a time. */
const CHUNK = 256

export class FormSums {
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #places: number
  readonly #write: (rows: Int32Array, offset: number, place: number, out: Int32Array) => number
  readonly #features = new Int32Array(64)
  readonly #projected: number
  readonly #chunks: number[] = []
  #bases = new Int32Array(1 << 12)
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
    this.#projected = network.allocate(network.rowBytes)
    this.#generation = types.generation
  }

  /** Call before a sentence: drops what was kept when the types started anew. */
  refresh(): void {
    if (this.#generation === this.#types.generation) return
    this.#bases.fill(0)
    this.#used = 0
    this.#generation = this.#types.generation
  }

  /** The address of the form's rows, one a place; may move the network's views. */
  baseOf(offset: number): number {
    const index = this.#types.indexOf(offset)
    if (index >= this.#bases.length) {
      const grown = new Int32Array(Math.max(this.#bases.length * 2, index + 1))
      grown.set(this.#bases)
      this.#bases = grown
    }
    const known = this.#bases[index]!
    return known !== 0 ? known : this.#add(index, offset)
  }

  #add(index: number, offset: number): number {
    const network = this.#network
    const { rowBytes } = network
    const size = this.#places * rowBytes
    const at = this.#used++
    const chunk = Math.floor(at / CHUNK)
    this.#chunks[chunk] ??= network.allocate(CHUNK * size)
    const base = this.#chunks[chunk] + (at % CHUNK) * size
    this.#bases[index] = base
    const { rows, vectors } = this.#types
    const vector = rows[offset + VECTOR]!
    for (let place = 0; place < this.#places; place++) {
      let count = network.listRows(this.#features, this.#write(rows, offset, place, this.#features), 0)
      if (vector >= 0) {
        network.project(place, vectors, vector, this.#projected)
        network.list[count++] = this.#projected
      }
      network.sum(count, base + place * rowBytes)
    }
    return base
  }
}
