/** A small seeded generator of random numbers (mulberry32), so that a failing case can be made again from its seed. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** 0 ≤ n < below. */
  readonly below: (bound: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return { next, below, chance: probability => next() < probability, pick: from => from[below(from.length)]! }
}
