// Joins seeds that lie near each other in both texts into blocks, and keeps the blocks that are alike as wholes.
import type { Seed, SentenceVectors } from './seeds.ts'

/** A block of sentences in both texts; ends are inclusive. */
export interface Block {
  readonly firstA: number
  readonly lastA: number
  readonly firstB: number
  readonly lastB: number
  readonly seeds: readonly Seed[]
}

export interface ChainLimits {
  /** Most sentences without a seed inside a block, in either text. */
  readonly gap: number
  readonly leastGap: number
  /** Least cosine of the two sides of a block. */
  readonly alike: number
}

/** The blocks, in the order of the first text. Blocks too unlike are split at ever smaller gaps, then dropped. */
export function chain(
  seeds: readonly Seed[],
  a: SentenceVectors,
  b: SentenceVectors,
  words: number,
  { gap, leastGap, alike }: ChainLimits,
): Block[] {
  const scratch = new Float64Array(words)
  const kept: Block[] = []
  const open = split(seeds, gap).map(seeds => ({ seeds, gap }))
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const block = blockOf(item.seeds)
    if (blockCosine(block, a, b, scratch) >= alike) kept.push(block)
    else if (item.gap > leastGap) {
      const smaller = item.gap - 1
      open.push(...split(item.seeds, smaller).map(seeds => ({ seeds, gap: smaller })))
    }
  }
  return kept.sort((one, other) => one.firstA - other.firstA || one.firstB - other.firstB)
}

/** Splits where either text has more than `gap` sentences between neighbouring seeds, until nothing splits. */
function split(seeds: readonly Seed[], gap: number): Seed[][] {
  const done: Seed[][] = []
  const open: { seeds: Seed[]; by: 'a' | 'b'; tried: boolean }[] = [
    { seeds: [...seeds], by: 'a', tried: false },
  ]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { by } = item
    const sorted = item.seeds.sort((one, other) => one[by] - other[by])
    const parts: Seed[][] = []
    let last = Number.NEGATIVE_INFINITY
    for (const seed of sorted) {
      if (seed[by] - last > gap + 1) parts.push([])
      parts.at(-1)!.push(seed)
      last = seed[by]
    }
    const next = by === 'a' ? 'b' : 'a'
    if (parts.length === 1 && item.tried) done.push(parts[0]!)
    else for (const part of parts) open.push({ seeds: part, by: next, tried: parts.length === 1 })
  }
  return done
}

function blockOf(seeds: readonly Seed[]): Block {
  let [firstA, lastA, firstB, lastB] = [Infinity, -1, Infinity, -1]
  for (const { a, b } of seeds) {
    firstA = Math.min(firstA, a)
    lastA = Math.max(lastA, a)
    firstB = Math.min(firstB, b)
    lastB = Math.max(lastB, b)
  }
  return { firstA, lastA, firstB, lastB, seeds }
}

/** Cosine of the summed vectors of both sides; `scratch` is all zero before and after. */
export function blockCosine(
  { firstA, lastA, firstB, lastB }: Omit<Block, 'seeds'>,
  a: SentenceVectors,
  b: SentenceVectors,
  scratch: Float64Array,
): number {
  const [fromA, toA] = [a.offsets[firstA]!, a.offsets[lastA + 1]!]
  const [fromB, toB] = [b.offsets[firstB]!, b.offsets[lastB + 1]!]
  for (let at = fromA; at < toA; at++) scratch[a.words[at]!]! += a.weights[at]!
  let squareA = 0
  for (let at = fromA; at < toA; at++) {
    const word = a.words[at]!
    const weight = scratch[word]!
    squareA += weight * a.weights[at]!
  }
  let dot = 0
  for (let at = fromB; at < toB; at++) dot += scratch[b.words[at]!]! * b.weights[at]!
  for (let at = fromA; at < toA; at++) scratch[a.words[at]!] = 0
  for (let at = fromB; at < toB; at++) scratch[b.words[at]!]! += b.weights[at]!
  let squareB = 0
  for (let at = fromB; at < toB; at++) squareB += scratch[b.words[at]!]! * b.weights[at]!
  for (let at = fromB; at < toB; at++) scratch[b.words[at]!] = 0
  return squareA === 0 || squareB === 0 ? 0 : dot / Math.sqrt(squareA * squareB)
}
