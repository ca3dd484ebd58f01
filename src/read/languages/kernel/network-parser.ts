/**
 * Dependency parsing with a small network over arc-hybrid configurations: greedy where a move is clear; where it is in
 * doubt, a second network is asked, and a few parses may go on side by side.
 *
 * After Chen & Manning (2014), "A fast and accurate dependency parser using neural networks", with sums kept a form and
 * a word instead of their precomputation. A move is chosen first, then the relation of the arc it makes.
 */
import { LEFT, type ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { Beam } from './beam.ts'
import { MoveScorer } from './move-scorer.ts'
import type { Tags } from './network-tagger.ts'
import { Panel } from './panel.ts'
import { ParseSituation } from './parse-features.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Heads count from 0, -1 is the root; `relations` are places in the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** Of a move that leads every other by so much log-odds no other network is asked. */
const SURE = 1.5
const NOT_SURE = -1
/** Moves that are so little behind the best are followed too. */
const DOUBT = 0.7

/** Parses tagged sentences. Not for use by two callers at once. */
export class NetworkParser {
  readonly relations: readonly string[]
  readonly #network: SumNetwork
  readonly #scorer: MoveScorer
  readonly #others: readonly MoveScorer[]
  readonly #first: Panel<MoveScorer>
  readonly #all: Panel<MoveScorer>
  readonly #allowed = new Uint8Array(RIGHT + 1)
  readonly #lefts: number
  readonly #rights: number
  readonly #relationOf: Uint8Array
  readonly #beam = new Beam()
  readonly #situation: ParseSituation

  /** The first of the networks decides alone where it is sure; they have the same classes and share an arena. */
  constructor(networks: readonly SumNetwork[], types: WordTypes) {
    const network = networks[0]!
    const scorers = networks.map(each => new MoveScorer(each, types))
    this.#network = network
    this.#scorer = scorers[0]!
    this.#others = scorers.slice(1)
    this.#situation = new ParseSituation(network.arena, types)
    this.#first = new Panel(scorers.slice(0, 1))
    this.#all = new Panel(scorers)
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
    this.#situation.begin(offsets, tags, coarse)
    this.#all.look(scorer => scorer.begin())
    beam.reset(length)
    for (let step = 0; step < 2 * length; step++) {
      const alone = beam.count === 1
      for (let index = 0; index < beam.count; index++) {
        const state = beam.state(index)
        const move = this.#sureMove(state)
        if (alone && move !== NOT_SURE) state.apply(move, move === SHIFT ? 0 : this.#bestRelation(move))
        else this.#offerMoves(index, move === NOT_SURE ? this.#ask() : this.#first)
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

  /** The move that the first network is sure of, or `NOT_SURE`. */
  #sureMove(state: ParserState): number {
    // Nothing else can be done.
    if (state.depth === 0) return SHIFT
    const network = this.#network
    this.#situation.see(state)
    this.#scorer.look(this.#situation)
    const { scores } = network
    const floats = network.score(SHIFT, RIGHT + 1)
    let best = -1
    for (let move = SHIFT; move <= RIGHT; move++)
      if (state.allowed(move) && (best < 0 || floats[scores + move]! > floats[scores + best]!)) best = move
    const floor = floats[scores + best]! - SURE * network.scoreOne
    for (let move = SHIFT; move <= RIGHT; move++)
      if (move !== best && state.allowed(move) && floats[scores + move]! > floor) return NOT_SURE
    return best
  }

  /** The best relation of an arc, as the first network sees it. */
  #bestRelation(move: number): number {
    return this.#relationOf[this.#network.best(this.#from(move), this.#to(move))]!
  }

  /** All networks, the others having looked too at what the first has seen. */
  #ask(): Panel<MoveScorer> {
    for (const other of this.#others) other.look(this.#situation)
    return this.#all
  }

  /** Offers the beam the likely moves of one of its parses, each with its best relation, as a panel sees them that has looked. */
  #offerMoves(index: number, panel: Panel<MoveScorer>): void {
    const beam = this.#beam
    const state = beam.state(index)
    const allowed = this.#allowed
    for (let move = SHIFT; move <= RIGHT; move++) allowed[move] = state.allowed(move) ? 1 : 0
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
