/**
 * Greedy dependency parsing with a small network over arc-hybrid configurations.
 *
 * After Chen & Manning (2014), "A fast and accurate dependency parser using neural networks", with sums kept a form and
 * a word instead of their precomputation. A move is chosen first, then the relation of the arc it makes.
 */
import { LEFT, ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { FormSums } from './form-sums.ts'
import {
  configurationFeatures,
  emptyPlaceFeature,
  PARSE_PLACES,
  placedFormFeatures,
  placedTagFeatures,
  wordsInPlace,
} from './parse-features.ts'
import { addRows, type SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Heads count from 0, -1 is the root; `relations` are places in the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

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
  readonly #sums: Float32Array
  readonly #words = new Int32Array(PARSE_PLACES)
  readonly #bases = new Int32Array(PARSE_PLACES)
  readonly #features = new Int32Array(128)
  #placed = new Float32Array(0)

  constructor(network: SumNetwork, types: WordTypes) {
    this.#network = network
    this.#types = types
    this.#forms = new FormSums(network, types, PARSE_PLACES, placedFormFeatures)
    this.#sums = new Float32Array(network.hidden)
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
    const sums = this.#sums
    this.#place(offsets, tags)
    state.reset(length)
    while (!state.done) {
      this.#sum(offsets, tags, coarse)
      network.rectify(sums)
      const move = this.#bestMove()
      if (move === SHIFT) state.apply(SHIFT, 0)
      else {
        const winner =
          move === LEFT
            ? network.best(this.#lefts, this.#rights, sums)
            : network.best(this.#rights, network.classes.length, sums)
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
    let winner = -1
    let high = -Infinity
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (!this.#state.allowed(move)) continue
      const score = this.#network.scoreOf(move, this.#sums)
      if (winner < 0 || score > high) {
        high = score
        winner = move
      }
    }
    return winner
  }

  /** Sums what each word adds from each place, for the whole sentence. */
  #place(offsets: Int32Array, tags: Uint8Array): void {
    const forms = this.#forms
    const network = this.#network
    const { hidden } = network
    const { rows } = this.#types
    const size = PARSE_PLACES * hidden
    forms.refresh()
    if (this.#placed.length < offsets.length * size)
      this.#placed = new Float32Array(offsets.length * size * 2)
    for (let word = 0; word < offsets.length; word++) {
      const offset = offsets[word]!
      const base = forms.baseOf(offset)
      this.#placed.set(forms.sums.subarray(base, base + size), word * size)
      for (let place = 0; place < PARSE_PLACES; place++) {
        const count = placedTagFeatures(rows, offset, tags[word]!, place, this.#features)
        network.addFeatures(this.#features, 0, count, this.#placed, word * size + place * hidden)
      }
    }
  }

  #sum(offsets: Int32Array, tags: Uint8Array, coarse: Uint8Array): void {
    const network = this.#network
    const { hidden } = network
    const sums = this.#sums
    const words = this.#words
    const features = this.#features
    wordsInPlace(this.#state, words)
    network.start(sums)
    let count = 0
    let inPlace = 0
    for (let place = 0; place < PARSE_PLACES; place++) {
      const word = words[place]!
      if (word < 0 || word >= offsets.length) features[count++] = emptyPlaceFeature(word >= 0, place)
      else this.#bases[inPlace++] = (word * PARSE_PLACES + place) * hidden
    }
    addRows(this.#placed, this.#bases, inPlace, hidden, sums, 0)
    count += configurationFeatures(
      this.#state,
      this.#types.rows,
      offsets,
      tags,
      coarse,
      features.subarray(count),
    )
    network.addFeatures(features, 0, count, sums)
  }
}
