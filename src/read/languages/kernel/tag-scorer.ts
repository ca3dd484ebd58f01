/** Scores the tags of a word with a small network: what a form adds from each place is summed once a form. */
import { FormSums } from './form-sums.ts'
import type { SumNetwork } from './sum-network.ts'
import { REACH, TAGGED_FORMS, TagSituation } from './tag-features.ts'
import type { WordTypes } from './word-types.ts'

/** Call `begin` for a sentence and `look` for a word; then the network gives scores. Not for use by two callers at once. */
export class TagScorer {
  readonly network: SumNetwork
  readonly #forms: FormSums
  readonly #situation: TagSituation
  readonly #rows = new Int32Array(2 * REACH + 1)

  constructor(network: SumNetwork, types: WordTypes) {
    this.network = network
    this.#forms = new FormSums(network, types, TAGGED_FORMS)
    this.#situation = new TagSituation(network.arena, types)
  }

  begin(): void {
    this.#forms.refresh()
  }

  /** Works out the hidden layer for the word at `at`, with the `tags` before it and (`again`) those after it too. */
  look(offsets: Int32Array, at: number, tags: Uint8Array, again: boolean): void {
    const network = this.network
    const { list } = network
    const rows = this.#rows
    const first = Math.max(0, REACH - at)
    const last = Math.min(2 * REACH, offsets.length - 1 - at + REACH)
    // First of all: summing a form uses the list, and may move it.
    for (let place = first; place <= last; place++)
      rows[place] = this.#forms.rowOf(offsets[at + place - REACH]!, place)
    this.#situation.see(offsets, at, tags, again)
    const { ints } = network.arena
    let end = list
    ints[end++] = network.bias
    for (let place = first; place <= last; place++) ints[end++] = rows[place]!
    network.sumHidden(network.listRows(this.#situation.features, end))
  }
}
