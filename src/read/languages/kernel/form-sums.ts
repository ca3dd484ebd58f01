/** What each form adds to a network's hidden layer from each place, summed once a form and kept. */
import { FormFeatures, type FormTemplates } from './form-features.ts'
import type { SumNetwork } from './sum-network.ts'
import { VECTOR, type WordTypes } from './word-types.ts'

/** Forms that room is made for at a time. */
const CHUNK = 256

export class FormSums {
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #places: number
  readonly #features: FormFeatures
  readonly #projected: number
  readonly #chunks: number[] = []
  #bases = new Int32Array(1 << 12)
  #used = 0
  #generation: number

  /** `templates` say what a form adds from each place; its word vector is added to that. */
  constructor(network: SumNetwork, types: WordTypes, templates: FormTemplates) {
    this.#network = network
    this.#types = types
    this.#places = templates.length
    this.#features = new FormFeatures(network.arena, templates)
    this.#projected = network.arena.allocate(network.rowBytes)
    this.#generation = types.generation
  }

  /** Call before a sentence: drops what was kept when the types started anew. */
  refresh(): void {
    if (this.#generation === this.#types.generation) return
    this.#bases.fill(0)
    this.#used = 0
    this.#generation = this.#types.generation
  }

  /** The address of the form's rows, one a place; may move the arena's views. */
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
    this.#chunks[chunk] ??= network.arena.allocate(CHUNK * size)
    const base = this.#chunks[chunk] + (at % CHUNK) * size
    this.#bases[index] = base
    const { rows, vectors } = this.#types
    const vector = rows[offset + VECTOR]!
    for (let place = 0; place < this.#places; place++) {
      let end = network.listRows(this.#features.see(rows, offset, place), network.list)
      if (vector >= 0) {
        network.project(place, vectors, vector, this.#projected)
        network.arena.ints[end++] = this.#projected
      }
      network.sum(end, base + place * rowBytes)
    }
    return base
  }
}
