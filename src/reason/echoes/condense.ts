// Finds a short stretch of one text whose sentences take up sentences scattered over the other: a summary.
import type { Profile } from './profile.ts'
import type { Seed } from './seeds.ts'
import type { Extent } from './trim.ts'

export interface CondenseLimits {
  /** Most sentences without a seed inside the stretch. */
  readonly gap: number
  /** Fewest sentences of the stretch with a seed, and their least share of it. */
  readonly least: number
  readonly density: number
  /** How many times longer the far side must be. */
  readonly ratio: number
  /** A summary of at least this share of the other text is taken as a summary of all of it. */
  readonly whole: number
}

/** Stretches of `a` that condense `b`; `seeds` ordered by `a`. Cost: O(seeds). */
export function condensed(seeds: readonly Seed[], a: Profile, b: Profile, limits: CondenseLimits): Extent[] {
  const best = strongest(seeds)
  const found: Extent[] = []
  let from = 0
  for (let at = 1; at <= best.length; at++) {
    if (at < best.length && best[at]!.a - best[at - 1]!.a <= limits.gap + 1) continue
    const extent = extentOf(best.slice(from, at), a, b, limits)
    if (extent !== null) found.push(extent)
    from = at
  }
  return found
}

/** The strongest seed of each sentence of `a`. */
function strongest(seeds: readonly Seed[]): Seed[] {
  const best: Seed[] = []
  for (const seed of seeds) {
    const last = best.at(-1)
    if (last?.a !== seed.a) best.push(seed)
    else if (seed.cosine > last.cosine) best[best.length - 1] = seed
  }
  return best
}

function extentOf(seeds: readonly Seed[], a: Profile, b: Profile, limits: CondenseLimits): Extent | null {
  const [firstA, lastA] = [seeds[0]!.a, seeds.at(-1)!.a]
  const places = seeds.map(seed => seed.b)
  const [firstB, lastB] = [Math.min(...places), Math.max(...places)]
  const far = new Set(places).size
  if (far < limits.least || seeds.length < limits.density * (lastA - firstA + 1)) return null
  const lengthA = charactersOf(a, firstA, lastA)
  const lengthB = charactersOf(b, firstB, lastB)
  if (lengthB < limits.ratio * lengthA) return null
  const sentencesB = b.sentences.length - 1
  return lastB - firstB + 1 >= limits.whole * sentencesB
    ? { firstA, lastA, firstB: 0, lastB: sentencesB - 1 }
    : { firstA, lastA, firstB, lastB }
}

function charactersOf({ sentences, starts, ends }: Profile, first: number, last: number): number {
  return ends[sentences[last + 1]! - 1]! - starts[sentences[first]!]!
}
