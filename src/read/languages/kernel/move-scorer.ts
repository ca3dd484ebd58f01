/** Scores the moves and relations of parser configurations with a small network: what a form adds from each place is summed once a form. */
import { FormSums } from './form-sums.ts'
import { HEAD_PLACES, type ParseSituation, PLACED_FORMS } from './parse-features.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Call `begin` for a sentence and `look` for a configuration; then the network gives scores. Not for use by two callers at once. */
export class MoveScorer {
  readonly network: SumNetwork
  readonly #forms: FormSums
  readonly #rows = new Int32Array(HEAD_PLACES)

  constructor(network: SumNetwork, types: WordTypes) {
    this.network = network
    this.#forms = new FormSums(network, types, PLACED_FORMS)
  }

  begin(): void {
    this.#forms.refresh()
  }

  /** Works out the hidden layer for what is seen; the situation stands in the network's arena. */
  look({ forms, features }: ParseSituation): void {
    const network = this.network
    const { list } = network
    const rows = this.#rows
    // First of all: summing a form uses the list, and may move it.
    for (let place = 0; place < HEAD_PLACES; place++) {
      const offset = forms[place]!
      rows[place] = offset < 0 ? 0 : this.#forms.rowOf(offset, place)
    }
    const { ints } = network.arena
    let end = list
    ints[end++] = network.bias
    for (let place = 0; place < HEAD_PLACES; place++) if (rows[place] !== 0) ints[end++] = rows[place]!
    network.sumHidden(network.listRows(features, end))
  }
}
