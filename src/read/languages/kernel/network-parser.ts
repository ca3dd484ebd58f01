/**
 * Greedy dependency parsing with a small network over arc-hybrid configurations.
 *
 * After Chen & Manning (2014), "A fast and accurate dependency parser using neural networks", with sums kept a form and
 * a word instead of their precomputation. A move is chosen first, then the relation of the arc it makes.
 */
import { LEFT, ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { FormSums } from './form-sums.ts'
import {
  CHILD_PLACES,
  childFeature,
  configurationFeatures,
  emptyPlaceFeature,
  PARSE_PLACES,
  placedFormFeatures,
  placedTagFeatures,
  wordsInPlace,
} from './parse-features.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Heads count from 0, -1 is the root; `relations` are places in the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** Numbers kept a word: where its form's rows begin; the rows of its tag, two a place; its rows as a child, one a place. */
const STRIDE = 1 + 2 * CHILD_PLACES + (PARSE_PLACES - CHILD_PLACES)

/** Parses tagged sentences. Not for use by two callers at once. */
export class NetworkParser {
  readonly relations: readonly string[]
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #forms: FormSums
  readonly #lefts: number
  readonly #rights: number
  readonly #relationOf: Uint8Array
  readonly #state = new ParserState()
  readonly #words = new Int32Array(PARSE_PLACES)
  readonly #features = new Int32Array(128)
  /** Rows of the sentence's words, 0 for none. */
  #placed = new Int32Array(64 * STRIDE)

  constructor(network: SumNetwork, types: WordTypes) {
    this.#network = network
    this.#types = types
    this.#forms = new FormSums(network, types, CHILD_PLACES, placedFormFeatures)
    const { classes } = network
    this.#lefts = classes.findIndex(name => name.startsWith('L:'))
    this.#rights = classes.findIndex(name => name.startsWith('R:'))
    this.relations = [...new Set(classes.slice(3).map(name => name.slice(2)))]
    this.#relationOf = Uint8Array.from(classes, name => Math.max(0, this.relations.indexOf(name.slice(2))))
  }

  /** `offsets` are the words' rows in the types, `tags` the tagger's, `coarse` maps a tag to its part of speech. */
  parse(offsets: Int32Array, tags: Uint8Array, coarse: Uint8Array): Tree {
    const { length } = offsets
    const state = this.#state
    const network = this.#network
    this.#place(offsets, tags)
    state.reset(length)
    while (!state.done) {
      this.#sum(offsets, tags, coarse)
      const move = this.#bestMove()
      if (move === SHIFT) state.apply(SHIFT, 0)
      else {
        const winner =
          move === LEFT
            ? network.best(this.#lefts, this.#rights)
            : network.best(this.#rights, network.classes.length)
        state.apply(move, this.#relationOf[winner]!)
      }
    }
    const heads = new Int32Array(length)
    const relations = new Uint8Array(length)
    for (let word = 0; word < length; word++) {
      heads[word] = state.heads[word] === length ? -1 : state.heads[word]!
      relations[word] = state.labels[word]!
    }
    return { heads, relations }
  }

  #bestMove(): number {
    const scores = this.#network.score(SHIFT, RIGHT + 1)
    let winner = -1
    for (let move = SHIFT; move <= RIGHT; move++)
      if (this.#state.allowed(move) && (winner < 0 || scores[move]! > scores[winner]!)) winner = move
    return winner
  }

  /** Looks up what each word adds from each place, for the whole sentence. */
  #place(offsets: Int32Array, tags: Uint8Array): void {
    const forms = this.#forms
    const network = this.#network
    const features = this.#features
    const { rows } = this.#types
    forms.refresh()
    if (this.#placed.length < offsets.length * STRIDE)
      this.#placed = new Int32Array(offsets.length * STRIDE * 2)
    const placed = this.#placed
    for (let word = 0; word < offsets.length; word++) {
      const offset = offsets[word]!
      const at = word * STRIDE
      placed[at] = forms.baseOf(offset)
      for (let place = 0; place < CHILD_PLACES; place++) {
        const count = placedTagFeatures(rows, offset, tags[word]!, place, features)
        placed[at + 1 + place * 2] = network.rowOf(features[0]!)
        placed[at + 2 + place * 2] = count > 1 ? network.rowOf(features[1]!) : 0
      }
      for (let place = CHILD_PLACES; place < PARSE_PLACES; place++)
        placed[at + 1 + CHILD_PLACES + place] = network.rowOf(childFeature(rows, offset, place))
    }
  }

  /** Works out the hidden layer for the configuration. */
  #sum(offsets: Int32Array, tags: Uint8Array, coarse: Uint8Array): void {
    const network = this.#network
    const { list, rowBytes } = network
    const words = this.#words
    const features = this.#features
    const placed = this.#placed
    wordsInPlace(this.#state, words)
    let empty = 0
    let count = 0
    list[count++] = network.bias
    for (let place = 0; place < CHILD_PLACES; place++) {
      const word = words[place]!
      if (word < 0 || word >= offsets.length) {
        features[empty++] = emptyPlaceFeature(word >= 0, place)
        continue
      }
      const at = word * STRIDE
      list[count++] = placed[at]! + place * rowBytes
      const tag = placed[at + 1 + place * 2]!
      if (tag !== 0) list[count++] = tag
      const pair = placed[at + 2 + place * 2]!
      if (pair !== 0) list[count++] = pair
    }
    for (let place = CHILD_PLACES; place < PARSE_PLACES; place++) {
      const word = words[place]!
      const row = word < 0 ? 0 : placed[word * STRIDE + 1 + CHILD_PLACES + place]!
      if (row !== 0) list[count++] = row
    }
    count = network.listRows(features, empty, count)
    const more = configurationFeatures(this.#state, this.#types.rows, offsets, tags, coarse, features)
    network.sumHidden(network.listRows(features, more, count))
  }
}
