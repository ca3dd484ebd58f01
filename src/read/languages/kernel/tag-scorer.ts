/** Scores the tags of a word with a small network: what a form adds from each place is summed once a form. */
import { FormSums } from './form-sums.ts'
import type { SumNetwork } from './sum-network.ts'
import { contextFeatures, formFeatures, REACH } from './tag-features.ts'
import type { WordTypes } from './word-types.ts'

/** Call `begin` for a sentence and `look` for a word; then the network gives scores. Not for use by two callers at once. */
export class TagScorer {
  readonly network: SumNetwork
  readonly #types: WordTypes
  readonly #forms: FormSums
  readonly #bases = new Int32Array(2 * REACH + 1)
  readonly #features = new Int32Array(64)

  constructor(network: SumNetwork, types: WordTypes) {
    this.network = network
    this.#types = types
    this.#forms = new FormSums(network, types, 2 * REACH + 1, (rows, offset, place, out) =>
      formFeatures(rows, offset, place - REACH, out),
    )
  }

  begin(): void {
    this.#forms.refresh()
  }

  /** Works out the hidden layer for the word at `at`, with the `tags` before it and (`again`) those after it too. */
  look(offsets: Int32Array, at: number, tags: Uint8Array, again: boolean): void {
    const network = this.network
    const forms = this.#forms
    const { rowBytes } = network
    const bases = this.#bases
    const { length } = offsets
    const first = Math.max(0, REACH - at)
    const last = Math.min(2 * REACH, length - 1 - at + REACH)
    for (let place = first; place <= last; place++)
      bases[place] = forms.baseOf(offsets[at + place - REACH]!) + place * rowBytes
    const { list } = network
    let count = 0
    list[count++] = network.bias
    for (let place = first; place <= last; place++) list[count++] = bases[place]!
    const context = contextFeatures(this.#types.rows, offsets, length, at, tags, again, this.#features)
    network.sumHidden(network.listRows(this.#features, context, count))
  }
}
