// Groups seeds that lie near each other in one text and hardly drift in the other.

/** A pair of words at word `a` of one text and word `b` of another; `weight` in bits, the more the rarer. */
export interface PlacedSeed {
  readonly a: number
  readonly b: number
  readonly weight: number
}

export interface GroupLimits {
  /** Furthest that neighbouring seeds of one group lie apart, in words. */
  readonly gap: number
  /** Furthest that their diagonals lie apart. */
  readonly drift: number
  /** Least weight of a group, each word counted once. */
  readonly weight: number
}

/** Words `firstA`–`lastA` and `firstB`–`lastB` (exclusive) around the diagonal `b − a`. */
export interface SeedGroup {
  readonly firstA: number
  readonly lastA: number
  readonly firstB: number
  readonly lastB: number
  readonly diagonal: number
}

/** The groups heavy enough, by place in `a`. Seeds come ordered by `a`. Cost: O(seeds × open groups). */
export function groupSeeds(seeds: readonly PlacedSeed[], { gap, drift, weight }: GroupLimits): SeedGroup[] {
  const open: Growing[] = []
  const done: Growing[] = []
  for (const seed of seeds) {
    for (let slot = open.length - 1; slot >= 0; slot--)
      if (seed.a - open[slot]!.lastA > gap) done.push(...open.splice(slot, 1))
    const diagonal = seed.b - seed.a
    const near = open.find(group => Math.abs(group.diagonal - diagonal) <= drift)
    if (near === undefined) {
      const { a, b } = seed
      open.push({
        firstA: a,
        lastA: a,
        firstB: b,
        lastB: b,
        diagonal,
        middle: diagonal,
        count: 1,
        weight: seed.weight,
      })
    } else join(near, seed, diagonal)
  }
  done.push(...open)
  return done
    .filter(group => group.weight >= weight && group.lastA > group.firstA)
    .map(({ firstA, lastA, firstB, lastB, middle, count }) => ({
      firstA,
      lastA: lastA + 1,
      firstB,
      lastB: lastB + 1,
      diagonal: Math.round(middle / count),
    }))
    .sort((one, other) => one.firstA - other.firstA || one.firstB - other.firstB)
}

interface Growing {
  firstA: number
  lastA: number
  firstB: number
  lastB: number
  /** Diagonal of the last seed; `middle` is the sum of all. */
  diagonal: number
  middle: number
  count: number
  weight: number
}

function join(group: Growing, { a, b, weight }: PlacedSeed, diagonal: number): void {
  if (a !== group.lastA) group.weight += weight
  group.lastA = a
  group.firstB = Math.min(group.firstB, b)
  group.lastB = Math.max(group.lastB, b)
  group.diagonal = diagonal
  group.middle += diagonal
  group.count++
}
