/**
 * Dependency parsing with a small network over arc-hybrid configurations: greedy where a move is clear; where it is in
 * doubt, a second network is asked and a few parses go on side by side.
 *
 * After Chen & Manning (2014), "A fast and accurate dependency parser using neural networks", with sums kept a form and
 * a word instead of their precomputation. A move is chosen first, then the relation of the arc it makes.
 */
import { LEFT, type ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { Beam } from './beam.ts'
import { MoveScorer } from './move-scorer.ts'
import type { Tags } from './network-tagger.ts'
import { Panel } from './panel.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Heads count from 0, -1 is the root; `relations` are places in the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** A move that leads every other by so much log-odds is made without asking further. */
const SURE = 1
/** Moves that are so little behind the best are followed too. */
const DOUBT = 0.7

/** Relations further behind the best have no share worth counting. */
const NOTHING = 12

/** Parses tagged sentences. Not for use by two callers at once. */
export class NetworkParser {
  readonly relations: readonly string[]
  readonly #network: SumNetwork
  readonly #scorer: MoveScorer
  readonly #others: readonly MoveScorer[]
  readonly #panel: Panel<MoveScorer>
  readonly #allowed = new Uint8Array(RIGHT + 1)
  readonly #lefts: number
  readonly #rights: number
  readonly #relationOf: Uint8Array
  readonly #beam = new Beam()

  /** The first of the networks decides alone where it is sure; they have the same classes. */
  constructor(networks: readonly SumNetwork[], types: WordTypes) {
    const network = networks[0]!
    const scorers = networks.map(each => new MoveScorer(each, types))
    this.#network = network
    this.#scorer = scorers[0]!
    this.#others = scorers.slice(1)
    this.#panel = new Panel(scorers, NOTHING)
    const { classes } = network
    this.#lefts = classes.findIndex(name => name.startsWith('L:'))
    this.#rights = classes.findIndex(name => name.startsWith('R:'))
    this.relations = [...new Set(classes.slice(3).map(name => name.slice(2)))]
    this.#relationOf = Uint8Array.from(classes, name => Math.max(0, this.relations.indexOf(name.slice(2))))
  }

  /** `offsets` are the words' rows in the types, `tags` the tagger's, `coarse` maps a tag to its part of speech. */
  parse(offsets: Int32Array, tags: Tags, coarse: Uint8Array): Tree {
    const { length } = offsets
    const beam = this.#beam
    this.#scorer.begin(offsets, tags, coarse)
    let asked = false
    beam.reset(length)
    for (let step = 0; step < 2 * length; step++) {
      const single = beam.count === 1
      if (single && this.#moveSurely(beam.state(0))) continue
      if (!asked) for (const other of this.#others) other.begin(offsets, tags, coarse)
      asked = true
      for (let index = 0; index < beam.count; index++) {
        if (!single) this.#scorer.look(beam.state(index))
        this.#offerMoves(index)
      }
      beam.advance()
    }
    const state = beam.state(0)
    const heads = new Int32Array(length)
    const relations = new Uint8Array(length)
    for (let word = 0; word < length; word++) {
      heads[word] = state.heads[word] === length ? -1 : state.heads[word]!
      relations[word] = state.labels[word]!
    }
    return { heads, relations }
  }

  /** Makes the best move where it is beyond doubt; false where others come near. */
  #moveSurely(state: ParserState): boolean {
    const network = this.#network
    this.#scorer.look(state)
    const scores = network.score(SHIFT, RIGHT + 1)
    let best = -1
    for (let move = SHIFT; move <= RIGHT; move++)
      if (state.allowed(move) && (best < 0 || scores[move]! > scores[best]!)) best = move
    const floor = scores[best]! - SURE * network.scoreOne
    for (let move = SHIFT; move <= RIGHT; move++)
      if (move !== best && state.allowed(move) && scores[move]! > floor) return false
    const label = best === SHIFT ? 0 : this.#relationOf[network.best(this.#from(best), this.#to(best))]!
    state.apply(best, label)
    return true
  }

  /**
   * Offers the beam the likely moves of one of its parses, each with its best relation, as all networks together see them; the
   * first has looked.
   */
  #offerMoves(index: number): void {
    const beam = this.#beam
    const panel = this.#panel
    const state = beam.state(index)
    const allowed = this.#allowed
    for (let move = SHIFT; move <= RIGHT; move++) allowed[move] = state.allowed(move) ? 1 : 0
    for (const other of this.#others) other.look(state)
    const shares = panel.shares(SHIFT, RIGHT + 1, allowed)
    const least = Math.max(shares[SHIFT]!, shares[LEFT]!, shares[RIGHT]!) * Math.exp(-DOUBT)
    for (let move = SHIFT; move <= RIGHT; move++) {
      const share = shares[move]!
      if (allowed[move] === 0 || share < least) continue
      if (move === SHIFT) {
        beam.offer(index, SHIFT, 0, Math.log(share))
        continue
      }
      const from = this.#from(move)
      const to = this.#to(move)
      panel.shares(from, to)
      let winner = from
      for (let at = from + 1; at < to; at++) if (shares[at]! > shares[winner]!) winner = at
      beam.offer(index, move, this.#relationOf[winner]!, Math.log(share * shares[winner]!))
    }
  }

  /** Where the classes that are relations of a move begin, and where they end. */
  #from(move: number): number {
    return move === LEFT ? this.#lefts : this.#rights
  }

  #to(move: number): number {
    return move === LEFT ? this.#rights : this.#network.classes.length
  }
}
