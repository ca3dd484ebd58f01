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

  /** Networks with the same classes. */
  constructor(scorers: readonly T[]) {
    this.#scorers = scorers
    this.#shares = new Float64Array(scorers[0]!.network.classes.length)
  }

  /** Has every scorer look at a situation. */
  look(how: (scorer: T) => void): void {
    for (const scorer of this.#scorers) how(scorer)
  }

  /** The mean shares of the classes `from` to `to` (exclusive) that are allowed, after `look`. */
  shares(from: number, to: number, allowed?: Uint8Array): Float64Array {
    const shares = this.#shares
    const weight = 1 / this.#scorers.length
    let first = true
    for (const { network } of this.#scorers) {
      const floats = network.share(from, to, allowed)
      const parts = network.shares - from
      for (let at = from; at < to; at++) shares[at] = (first ? 0 : shares[at]!) + floats[parts + at]! * weight
      first = false
    }
    return shares
  }
}
