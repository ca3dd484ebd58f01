/**
 * Several networks that a new one learns from beside the treebank: the mean of their shares of the classes, in whatever
 * situation the new one has got itself into.
 *
 * After Kuncoro et al. (2016), "Distilling an ensemble of greedy dependency parsers into one MST parser". Each teacher was
 * trained without a part of the sentences, so that for every sentence one of them is honestly unsure.
 */
import type { SumNetwork } from '../../src/read/languages/kernel/sum-network.ts'

/** What scores a situation: the parser's or the tagger's. */
export interface Scorer {
  readonly network: SumNetwork
}

export class Teachers<T extends Scorer> {
  readonly #scorers: readonly T[]
  /** The mean shares that `shares` gave, one a class. */
  readonly #shares: Float64Array

  constructor(scorers: readonly T[]) {
    this.#scorers = scorers
    this.#shares = new Float64Array(scorers[0]!.network.classes.length)
  }

  /** Has every teacher look at a situation. */
  look(how: (scorer: T) => void): void {
    for (const scorer of this.#scorers) how(scorer)
  }

  /** The mean shares of the classes `from` to `to` (exclusive) that are allowed, after `look`. */
  shares(from: number, to: number, allowed?: Uint8Array): Float64Array {
    const shares = this.#shares.fill(0, from, to)
    for (const { network } of this.#scorers) {
      const scores = network.score(from, to)
      const open = (at: number) => allowed === undefined || allowed[at - from] === 1
      let high = -Infinity
      for (let at = from; at < to; at++) if (open(at) && scores[at]! > high) high = scores[at]!
      const part = (at: number) => Math.exp((scores[at]! - high) / network.scoreOne)
      let sum = 0
      for (let at = from; at < to; at++) if (open(at)) sum += part(at)
      for (let at = from; at < to; at++) if (open(at)) shares[at]! += part(at) / sum / this.#scorers.length
    }
    return shares
  }
}
