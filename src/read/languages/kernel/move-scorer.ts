/**
 * Scores the moves and relations of parser configurations with a small network: what a form adds from each place is summed
 * once a form, what its tags add is looked up when a sentence's word is first seen in a place.
 */
import type { ParserState } from './arc-hybrid.ts'
import { FormSums } from './form-sums.ts'
import { NO_TAG, type Tags } from './network-tagger.ts'
import {
  CHILD_PLACES,
  childFeature,
  configurationFeatures,
  emptyPlaceFeature,
  PARSE_PLACES,
  placedFormFeatures,
  placedTagFeatures,
  secondTagFeature,
  SeenWords,
  wordsInPlace,
} from './parse-features.ts'
import { MOST_VALUES, RowMemo } from './row-memo.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Numbers kept a word: where its form's rows begin; the rows of its tags, three a place; its rows as a child, one a place. */
const STRIDE = 1 + 3 * CHILD_PLACES + (PARSE_PLACES - CHILD_PLACES)

const UNKNOWN = -1

/** Call `begin` for a sentence and `look` for a configuration; then the network gives scores. Not for use by two callers at once. */
export class MoveScorer {
  readonly network: SumNetwork
  readonly #types: WordTypes
  readonly #forms: FormSums
  readonly #memo: RowMemo
  readonly #words = new Int32Array(PARSE_PLACES)
  readonly #features = new Int32Array(128)
  #offsets: Int32Array = new Int32Array()
  #tags: Tags = { best: new Uint8Array(), second: new Uint8Array() }
  /** Which words' rows are in `#placed`. */
  #laid = new Uint8Array(64)
  /** Rows of the sentence's words, 0 for none. */
  #placed = new Int32Array(64 * STRIDE)
  /** Rows of tags in their places, and of forms as children; `UNKNOWN` until looked up. */
  readonly #tagRows = new Int32Array(2 * CHILD_PLACES * (NO_TAG + 1)).fill(UNKNOWN)
  #children: Int32Array = new Int32Array()
  #generation = -1
  readonly #seen = new SeenWords()

  constructor(network: SumNetwork, types: WordTypes) {
    this.network = network
    this.#types = types
    this.#memo = new RowMemo(network)
    this.#forms = new FormSums(network, types, CHILD_PLACES, placedFormFeatures)
  }

  /**
   * Begins a sentence. `offsets` are the words' rows in the types, `coarse` maps a tag to its part of speech. Throws a
   * RangeError where there are more tags than are kept apart.
   */
  begin(offsets: Int32Array, tags: Tags, coarse: Uint8Array): void {
    if (coarse.length > MOST_VALUES) throw new RangeError(`too many tags: ${coarse.length}`)
    this.#seen.set(this.#types.rows, offsets, tags.best, coarse)
    this.#offsets = offsets
    this.#tags = tags
    this.#forms.refresh()
    const { length } = offsets
    if (this.#laid.length < length) {
      this.#laid = new Uint8Array(length * 2)
      this.#placed = new Int32Array(length * 2 * STRIDE)
    }
    this.#laid.fill(0, 0, length)
  }

  /** Looks up what a word adds from each place, when it is first seen in one; returns where its rows begin. */
  #layOut(word: number): number {
    const begin = word * STRIDE
    if (this.#laid[word] === 1) return begin
    this.#laid[word] = 1
    const network = this.network
    const features = this.#features
    const placed = this.#placed
    const { rows } = this.#types
    const offset = this.#offsets[word]!
    const tag = this.#tags.best[word]!
    const second = this.#tags.second[word]!
    let at = begin
    placed[at++] = this.#forms.baseOf(offset)
    for (let place = 0; place < CHILD_PLACES; place++) {
      const count = placedTagFeatures(rows, offset, tag, place, features)
      placed[at++] = this.#tagRow(place * 2, tag, features[0]!)
      placed[at++] = count > 1 ? network.rowOf(features[1]!) : 0
      placed[at++] =
        second === NO_TAG ? 0 : this.#tagRow(place * 2 + 1, second, secondTagFeature(second, place))
    }
    const children = this.#childRows(offset)
    for (let place = 0; place < PARSE_PLACES - CHILD_PLACES; place++)
      placed[at++] = this.#children[children + place]!
    return begin
  }

  /** The row of a tag's feature, looked up once. */
  #tagRow(list: number, tag: number, feature: number): number {
    const at = list * (NO_TAG + 1) + tag
    const known = this.#tagRows[at]!
    return known === UNKNOWN ? (this.#tagRows[at] = this.network.rowOf(feature)) : known
  }

  /** Where a form's rows as a child begin, looked up once a form. */
  #childRows(offset: number): number {
    const size = PARSE_PLACES - CHILD_PLACES
    const at = this.#types.indexOf(offset) * size
    if (this.#generation !== this.#types.generation) {
      this.#generation = this.#types.generation
      this.#children.fill(UNKNOWN)
    }
    if (at + size > this.#children.length) {
      const grown = new Int32Array((at + size) * 2).fill(UNKNOWN)
      grown.set(this.#children)
      this.#children = grown
    }
    if (this.#children[at] === UNKNOWN)
      for (let place = 0; place < size; place++)
        this.#children[at + place] = this.network.rowOf(
          childFeature(this.#types.rows, offset, place + CHILD_PLACES),
        )
    return at
  }

  /** Works out the hidden layer for a configuration. */
  look(state: ParserState): void {
    const network = this.network
    const words = this.#words
    const features = this.#features
    const placed = this.#placed
    wordsInPlace(state, words)
    // First of all: laying a word out may use the list, and move it.
    for (let place = 0; place < PARSE_PLACES; place++) {
      const word = words[place]!
      if (word >= 0 && word !== state.length) this.#layOut(word)
    }
    const { list, rowBytes } = network
    let empty = 0
    let count = 0
    list[count++] = network.bias
    for (let place = 0; place < CHILD_PLACES; place++) {
      const word = words[place]!
      if (word < 0 || word === state.length) {
        features[empty++] = emptyPlaceFeature(word >= 0, place)
        continue
      }
      const at = word * STRIDE
      list[count++] = placed[at]! + place * rowBytes
      const tag = placed[at + 1 + place * 3]!
      if (tag !== 0) list[count++] = tag
      const pair = placed[at + 2 + place * 3]!
      if (pair !== 0) list[count++] = pair
      const second = placed[at + 3 + place * 3]!
      if (second !== 0) list[count++] = second
    }
    for (let place = CHILD_PLACES; place < PARSE_PLACES; place++) {
      const word = words[place]!
      const row = word < 0 ? 0 : placed[word * STRIDE + 1 + 2 * CHILD_PLACES + place]!
      if (row !== 0) list[count++] = row
    }
    const memo = this.#memo
    memo.begin(network.listRows(features, empty, count))
    configurationFeatures(state, this.#seen, memo)
    network.sumHidden(memo.count)
  }
}
