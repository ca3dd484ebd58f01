/**
 * Dependency parsing with a small network over arc-hybrid configurations: greedy where a move is clear, a few parses side by
 * side where it is in doubt.
 *
 * After Chen & Manning (2014), "A fast and accurate dependency parser using neural networks", with sums kept a form and
 * a word instead of their precomputation. A move is chosen first, then the relation of the arc it makes.
 */
import { LEFT, type ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { Beam } from './beam.ts'
import { MoveScorer } from './move-scorer.ts'
import type { Tags } from './network-tagger.ts'
import type { SumNetwork } from './sum-network.ts'
import type { WordTypes } from './word-types.ts'

/** Heads count from 0, -1 is the root; `relations` are places in the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** A move that leads every other by so much log-odds is made without doubt. */
const DOUBT = 0.7

/** Parses tagged sentences. Not for use by two callers at once. */
export class NetworkParser {
  readonly relations: readonly string[]
  readonly #network: SumNetwork
  readonly #scorer: MoveScorer
  readonly #lefts: number
  readonly #rights: number
  readonly #relationOf: Uint8Array
  readonly #beam = new Beam()

  constructor(network: SumNetwork, types: WordTypes) {
    this.#network = network
    this.#scorer = new MoveScorer(network, types)
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
    beam.reset(length)
    for (let step = 0; step < 2 * length; step++) {
      if (beam.count === 1 && this.#moveSurely(beam.state(0))) continue
      for (let index = 0; index < beam.count; index++) this.#offerMoves(index, beam.count > 1)
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
    const best = bestAllowed(state, scores)
    for (let move = SHIFT; move <= RIGHT; move++)
      if (move !== best && state.allowed(move) && this.#lead(scores, best, move) < DOUBT) return false
    state.apply(best, best === SHIFT ? 0 : this.#relationOf[this.#bestClass(best)]!)
    return true
  }

  /** Offers the beam the likely moves of one of its parses, each with its best relation; `look` works out the hidden layer first. */
  #offerMoves(index: number, look: boolean): void {
    const network = this.#network
    const state = this.#beam.state(index)
    if (look) this.#scorer.look(state)
    const scores = network.score(SHIFT, RIGHT + 1)
    const best = bestAllowed(state, scores)
    let sum = 0
    for (let move = SHIFT; move <= RIGHT; move++)
      if (state.allowed(move)) sum += Math.exp(-this.#lead(scores, best, move))
    for (let move = SHIFT; move <= RIGHT; move++) {
      const lead = this.#lead(scores, best, move)
      if (!state.allowed(move) || lead >= DOUBT) continue
      let share = -lead - Math.log(sum)
      let label = 0
      if (move !== SHIFT) {
        const winner = this.#bestClass(move)
        share += network.logShare(winner, this.#from(move), this.#to(move))
        label = this.#relationOf[winner]!
      }
      this.#beam.offer(index, move, label, share)
    }
  }

  /** By how much log-odds one class leads another. */
  #lead(scores: Float32Array, ahead: number, behind: number): number {
    return (scores[ahead]! - scores[behind]!) / this.#network.scoreOne
  }

  #bestClass(move: number): number {
    return this.#network.best(this.#from(move), this.#to(move))
  }

  /** Where the classes that are relations of a move begin, and where they end. */
  #from(move: number): number {
    return move === LEFT ? this.#lefts : this.#rights
  }

  #to(move: number): number {
    return move === LEFT ? this.#rights : this.#network.classes.length
  }
}

function bestAllowed(state: ParserState, scores: Float32Array): number {
  let winner = -1
  for (let move = SHIFT; move <= RIGHT; move++)
    if (state.allowed(move) && (winner < 0 || scores[move]! > scores[winner]!)) winner = move
  return winner
}
