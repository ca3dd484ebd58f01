/** What each form adds to a network's hidden layer from each place, summed when it is first seen there and kept. */
import { FormFeatures, type FormTemplates } from './form-features.ts'
import type { SumNetwork } from './sum-network.ts'
import { VECTOR, type WordTypes } from './word-types.ts'

/** Rows that room is made for at a time. */
const CHUNK = 1024
const NONE = -1

export class FormSums {
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #places: number
  readonly #features: FormFeatures
  readonly #projected: number
  readonly #chunks: number[] = []
  /** By form and place, the address of the row; 0 where it was not summed yet. */
  #rows: Int32Array
  #used = 0
  #generation: number
  /** The form that the features and the network have taken in. */
  #form = NONE

  /** `templates` say what a form adds from each place; its word vector is added to that. */
  constructor(network: SumNetwork, types: WordTypes, templates: FormTemplates) {
    this.#network = network
    this.#types = types
    this.#places = templates.length
    this.#features = new FormFeatures(network.arena, templates)
    this.#projected = network.arena.allocate(network.rowBytes)
    this.#rows = new Int32Array(templates.length << 12)
    this.#generation = types.generation
  }

  /** Call before a sentence: drops what was kept when the types started anew. */
  refresh(): void {
    if (this.#generation === this.#types.generation) return
    this.#rows.fill(0)
    this.#used = 0
    this.#form = NONE
    this.#generation = this.#types.generation
  }

  /** The address of a form's row for a place; where it is summed first, that uses the network's list and may move the arena's views. */
  rowOf(offset: number, place: number): number {
    const at = this.#types.indexOf(offset) * this.#places + place
    const known = this.#rows[at]
    return known !== undefined && known !== 0 ? known : this.#sum(offset, place, at)
  }

  #sum(offset: number, place: number, at: number): number {
    const network = this.#network
    const row = this.#newRow(at)
    const { rows, vectors } = this.#types
    const vector = rows[offset + VECTOR]!
    if (this.#form !== offset) {
      this.#form = offset
      this.#features.setForm(rows, offset)
      if (vector >= 0) network.setVector(vectors, vector)
    }
    let end = network.listRows(this.#features.see(place), network.list)
    if (vector >= 0) {
      network.project(place, this.#projected)
      network.arena.ints[end++] = this.#projected
    }
    network.sum(end, row)
    return row
  }

  #newRow(at: number): number {
    if (at >= this.#rows.length) {
      const grown = new Int32Array(Math.max(this.#rows.length * 2, at + 1))
      grown.set(this.#rows)
      this.#rows = grown
    }
    const { arena, rowBytes } = this.#network
    const chunk = Math.floor(this.#used / CHUNK)
    this.#chunks[chunk] ??= arena.allocate(CHUNK * rowBytes)
    const row = this.#chunks[chunk] + (this.#used++ % CHUNK) * rowBytes
    this.#rows[at] = row
    return row
  }
}
