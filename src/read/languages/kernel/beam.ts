/**
 * A few parses of one sentence side by side, for as long as it is in doubt which is best.
 *
 * A parse that the rest can no longer tell from a better one is dropped at once (Huang & Sagae 2010, "Dynamic programming
 * for linear-time incremental parsing"): most doubts are over after a few moves, and parsing goes on with a single state.
 */
import { ParserState } from './arc-hybrid.ts'

/** Parses kept at most. */
const MOST = 2
/** A parse that is so much less likely (in log-odds) than the best is given up. */
const BEHIND = 1
const MOVES = 3

export class Beam {
  /** How many parses there are. */
  count = 0
  #states: ParserState[] = Array.from({ length: MOST }, () => new ParserState())
  #others: ParserState[] = [...this.#states]
  readonly #next: ParserState[] = [...this.#states]
  readonly #scores = new Float64Array(MOST)
  readonly #taken = new Uint8Array(MOST)
  #offered = 0
  readonly #from = new Int32Array(MOST * MOVES)
  readonly #moves = new Int32Array(MOST * MOVES)
  readonly #labels = new Int32Array(MOST * MOVES)
  readonly #totals = new Float64Array(MOST * MOVES)
  /** The moves offered, the best first. */
  readonly #order = new Int32Array(MOST * MOVES)

  /** Begins a sentence with a single parse. */
  reset(length: number): void {
    this.#states[0]!.reset(length)
    this.#scores[0] = 0
    this.count = 1
  }

  /** The parse at `index`; 0 is the best. */
  state(index: number): ParserState {
    return this.#states[index]!
  }

  /** Offers a move for the parse at `from`, with the logarithm of its share. */
  offer(from: number, move: number, label: number, share: number): void {
    const place = this.#offered++
    const total = this.#scores[from]! + share
    this.#from[place] = from
    this.#moves[place] = move
    this.#labels[place] = label
    this.#totals[place] = total
    let at = place
    for (; at > 0 && this.#totals[this.#order[at - 1]!]! < total; at--) this.#order[at] = this.#order[at - 1]!
    this.#order[at] = place
  }

  /** Makes the best moves offered, if any were. */
  advance(): void {
    if (this.#offered === 0) return
    const floor = this.#totals[this.#order[0]!]! - BEHIND
    let chosen = 1
    while (chosen < this.#offered && chosen < MOST && this.#totals[this.#order[chosen]!]! >= floor) chosen++
    this.#takeStates(chosen)
    for (let at = 0; at < chosen; at++) {
      const choice = this.#order[at]!
      this.#next[at]!.apply(this.#moves[choice]!, this.#labels[choice]!)
      this.#scores[at] = this.#totals[choice]!
    }
    this.#arrange(chosen)
    this.#offered = 0
  }

  /** A state for each choice: that of the parse it goes on from, or a copy where a better choice has taken that. */
  #takeStates(chosen: number): void {
    const taken = this.#taken.fill(0)
    for (let at = 0; at < chosen; at++) taken[this.#from[this.#order[at]!]!] = 1
    let free = 0
    for (let at = chosen - 1; at >= 0; at--) {
      const from = this.#from[this.#order[at]!]!
      const state = this.#states[from]!
      let first = true
      for (let better = 0; better < at && first; better++) first = this.#from[this.#order[better]!] !== from
      if (first) {
        this.#next[at] = state
        continue
      }
      while (taken[free] === 1) free++
      taken[free] = 1
      this.#next[at] = this.#states[free]!
      this.#next[at]!.copy(state)
    }
  }

  /** Puts the parses first, without those that are like a better one from here on. */
  #arrange(chosen: number): void {
    const kept = this.#others
    let end = MOST
    for (const state of this.#states) {
      let used = false
      for (let at = 0; at < chosen && !used; at++) used = this.#next[at] === state
      if (!used) kept[--end] = state
    }
    let count = 0
    for (let at = 0; at < chosen; at++) {
      const state = this.#next[at]!
      let like = false
      for (let better = 0; better < count && !like; better++) like = kept[better]!.sameAhead(state)
      if (like) kept[--end] = state
      else {
        this.#scores[count] = this.#scores[at]!
        kept[count++] = state
      }
    }
    this.count = count
    this.#others = this.#states
    this.#states = kept
  }
}
