/**
 * A few parses of one sentence side by side, for as long as it is in doubt which is best.
 *
 * A parse that the rest can no longer tell from a better one is dropped at once (Huang & Sagae 2010, "Dynamic programming
 * for linear-time incremental parsing"): most doubts are over after a few moves, and parsing goes on with a single state.
 */
import { ParserState } from './arc-hybrid.ts'

/** Parses kept at most. */
const MOST = 4
/** A parse that is so much less likely (in log-odds) than the best is given up. */
const BEHIND = 2
const MOVES = 3

export class Beam {
  /** The parses, the best first. */
  readonly states: ParserState[] = Array.from({ length: MOST }, () => new ParserState())
  /** How many of `states` are in use. */
  count = 0
  readonly #scores = new Float64Array(MOST)
  readonly #from = new Int32Array(MOST * MOVES)
  readonly #moves = new Int32Array(MOST * MOVES)
  readonly #labels = new Int32Array(MOST * MOVES)
  readonly #totals = new Float64Array(MOST * MOVES)
  readonly #order: number[] = []

  /** Begins a sentence with a single parse. */
  reset(length: number): void {
    this.states[0]!.reset(length)
    this.#scores[0] = 0
    this.count = 1
  }

  /** Offers a move for the parse at `from`, with the logarithm of its share. */
  offer(from: number, move: number, label: number, share: number): void {
    const at = this.#order.length
    this.#from[at] = from
    this.#moves[at] = move
    this.#labels[at] = label
    this.#totals[at] = this.#scores[from]! + share
    this.#order.push(at)
  }

  /** Makes the best moves offered. */
  advance(): void {
    const order = this.#order
    const totals = this.#totals
    order.sort((a, b) => totals[b]! - totals[a]! || a - b)
    const floor = totals[order[0]!]! - BEHIND
    let kept = 1
    while (kept < order.length && kept < MOST && totals[order[kept]!]! >= floor) kept++
    order.length = kept
    const next = this.#takeStates(order)
    for (let at = 0; at < kept; at++) {
      const choice = order[at]!
      next[at]!.apply(this.#moves[choice]!, this.#labels[choice]!)
      this.#scores[at] = totals[choice]!
    }
    this.#arrange(next)
    order.length = 0
  }

  /** A state for each choice: that of the parse it goes on from, or a copy where another choice has taken that. */
  #takeStates(order: readonly number[]): ParserState[] {
    const free = this.states.filter((_, index) => !order.some(choice => this.#from[choice] === index))
    return order.map((choice, at) => {
      const from = this.#from[choice]!
      const state = this.states[from]!
      if (order.findIndex(other => this.#from[other] === from) === at) return state
      const copy = free.pop()!
      copy.copy(state)
      return copy
    })
  }

  /** Puts the parses first, without those that are like a better one from here on. */
  #arrange(next: readonly ParserState[]): void {
    const kept: ParserState[] = []
    next.forEach((state, at) => {
      if (kept.some(better => better.sameAhead(state))) return
      this.#scores[kept.length] = this.#scores[at]!
      kept.push(state)
    })
    const rest = this.states.filter(state => !kept.includes(state))
    this.count = kept.length
    ;[...kept, ...rest].forEach((state, at) => (this.states[at] = state))
  }
}
