/**
 * Several networks asked about one situation: the mean of their shares of the classes.
 *
 * Networks that were trained apart make different mistakes. The parser asks a second one where the first is in doubt; in
 * training a new one learns from some that each did without a part of the sentences, in whatever situation it has got itself
 * into (Kuncoro et al. 2016, "Distilling an ensemble of greedy dependency parsers into one MST parser").
 */
import type { SumNetwork } from './sum-network.ts'

/** What scores a situation: the parser's or the tagger's. */
export interface Scorer {
  readonly network: SumNetwork
}

export class Panel<T extends Scorer> {
  readonly #scorers: readonly T[]
  /** The mean shares that `shares` gave, one a class. */
  readonly #shares: Float64Array
  /** What one network gives each class, before they are made shares. */
  readonly #parts: Float64Array
  readonly #nothing: number

  /** Networks with the same classes; a class that is further behind the best than `nothing` (in log-odds) is not counted. */
  constructor(scorers: readonly T[], nothing = Infinity) {
    this.#scorers = scorers
    this.#nothing = nothing
    this.#shares = new Float64Array(scorers[0]!.network.classes.length)
    this.#parts = new Float64Array(this.#shares.length)
  }

  /** Has every scorer look at a situation. */
  look(how: (scorer: T) => void): void {
    for (const scorer of this.#scorers) how(scorer)
  }

  /** The mean shares of the classes `from` to `to` (exclusive) that are allowed, after `look`. */
  shares(from: number, to: number, allowed?: Uint8Array): Float64Array {
    const shares = this.#shares
    const parts = this.#parts
    let first = true
    for (const { network } of this.#scorers) {
      const floats = network.score(from, to)
      const { scores, scoreOne } = network
      let high = -Infinity
      for (let at = from; at < to; at++)
        if ((allowed === undefined || allowed[at - from] === 1) && floats[scores + at]! > high)
          high = floats[scores + at]!
      const floor = high - this.#nothing * scoreOne
      let sum = 0
      for (let at = from; at < to; at++) {
        const open = floats[scores + at]! > floor && (allowed === undefined || allowed[at - from] === 1)
        sum += parts[at] = open ? Math.exp((floats[scores + at]! - high) / scoreOne) : 0
      }
      const weight = 1 / (sum * this.#scorers.length)
      for (let at = from; at < to; at++) shares[at] = (first ? 0 : shares[at]!) + parts[at]! * weight
      first = false
    }
    return shares
  }
}
