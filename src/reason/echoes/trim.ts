// Cuts a block to where the shared wording begins and ends: the stretch of sentences of greatest score.
//
// A sentence scores the weight it shares with the other side, less its weight times a level between what the block
// shares and what its neighbourhood shares anyway; the best stretch is the maximum-sum interval (Bentley, "Programming
// Pearls", 1984). Cost: O(words of the block and its neighbourhood).
import type { SentenceVectors } from './seeds.ts'

export interface TrimLimits {
  /** Where the level lies between the neighbourhood's share (0) and the block's (1). */
  readonly level: number
  /** Sentences on either side that count as the neighbourhood. */
  readonly neighbours: number
  readonly rounds: number
}

/** Sentences of both texts; ends are inclusive. */
export interface Extent {
  readonly firstA: number
  readonly lastA: number
  readonly firstB: number
  readonly lastB: number
}

/** The block, cut; null where nothing stands out from the neighbourhood. `marks` is all zero before and after. */
export function trim(
  extent: Extent,
  a: SentenceVectors,
  b: SentenceVectors,
  limits: TrimLimits,
  marks: Uint8Array,
): Extent | null {
  let sideA: Stretch = { first: extent.firstA, last: extent.lastA }
  let sideB: Stretch = { first: extent.firstB, last: extent.lastB }
  for (let round = 0; round < limits.rounds; round++) {
    const nextB = best(b, sideB, a, sideA, limits, marks)
    if (nextB === null) return null
    const nextA = best(a, sideA, b, nextB, limits, marks)
    if (nextA === null) return null
    const settled = same(sideA, nextA) && same(sideB, nextB)
    ;[sideA, sideB] = [nextA, nextB]
    if (settled) break
  }
  return { firstA: sideA.first, lastA: sideA.last, firstB: sideB.first, lastB: sideB.last }
}

interface Stretch {
  readonly first: number
  readonly last: number
}

const same = (one: Stretch, other: Stretch) => one.first === other.first && one.last === other.last

/** The best stretch of `text` within `around`, given what the other text says in `facing`. */
function best(
  text: SentenceVectors,
  around: Stretch,
  other: SentenceVectors,
  facing: Stretch,
  limits: TrimLimits,
  marks: Uint8Array,
): Stretch | null {
  const [from, to] = [other.offsets[facing.first]!, other.offsets[facing.last + 1]!]
  for (let at = from; at < to; at++) marks[other.words[at]!] = 1
  const level = levelOf(text, around, limits, marks)
  let top = 0
  let found: Stretch | null = null
  let sum = 0
  let since = around.first
  for (let sentence = around.first; sentence <= around.last; sentence++) {
    const { shared, weight } = weigh(text, sentence, sentence, marks)
    if (sum <= 0) [sum, since] = [0, sentence]
    sum += shared - level * weight
    if (sum > top) [top, found] = [sum, { first: since, last: sentence }]
  }
  for (let at = from; at < to; at++) marks[other.words[at]!] = 0
  return found
}

function levelOf(text: SentenceVectors, around: Stretch, limits: TrimLimits, marks: Uint8Array): number {
  const last = text.norms.length - 1
  const inside = weigh(text, around.first, around.last, marks)
  const before = weigh(text, Math.max(0, around.first - limits.neighbours), around.first - 1, marks)
  const after = weigh(text, around.last + 1, Math.min(last, around.last + limits.neighbours), marks)
  const core = inside.weight === 0 ? 0 : inside.shared / inside.weight
  const outside = before.weight + after.weight
  const chance = outside === 0 ? 0.4 * core : (before.shared + after.shared) / outside
  return chance + limits.level * Math.max(0, core - chance)
}

/** Weight of the sentences `first` to `last`, and the part of it whose words are marked. */
function weigh(text: SentenceVectors, first: number, last: number, marks: Uint8Array) {
  let shared = 0
  let weight = 0
  for (let at = text.offsets[first]!; at < text.offsets[last + 1]!; at++) {
    weight += text.weights[at]!
    if (marks[text.words[at]!] === 1) shared += text.weights[at]!
  }
  return { shared, weight }
}
