/** Everything about a small structure by trying every assignment. */
import { evaluate, type Structure } from '../structure.ts'

export interface Truth {
  readonly probability: number
  readonly birnbaum: readonly number[]
  readonly supports: readonly (readonly number[])[]
  readonly strikes: readonly (readonly number[])[]
}

/** Supports and strikes are in the order of `listSets`. With negation, supports are minimal sets true by themselves. */
export function bruteForce(structure: Structure, probabilities: readonly number[]): Truth {
  const { variables } = structure
  const all = 2 ** variables
  const value = Array.from({ length: all }, (_, mask) => evaluate(structure, at => ((mask >> at) & 1) === 1))
  const chance = (mask: number, skip = -1): number =>
    probabilities.reduce(
      (product, p, at) => (at === skip ? product : product * ((mask >> at) & 1 ? p : 1 - p)),
      1,
    )
  let probability = 0
  const birnbaum = probabilities.map(() => 0)
  for (let mask = 0; mask < all; mask++) {
    if (value[mask]) probability += chance(mask)
    for (let at = 0; at < variables; at++)
      if ((mask >> at) & 1)
        birnbaum[at]! += chance(mask, at) * (Number(value[mask]) - Number(value[mask ^ (1 << at)]))
  }
  return {
    probability,
    birnbaum,
    supports: minimal(all, mask => value[mask]!),
    strikes: minimal(all, mask => !value[all - 1 - mask]),
  }
}

function minimal(all: number, holds: (mask: number) => boolean): number[][] {
  const found: number[] = []
  const bySize = Array.from({ length: all }, (_, mask) => mask).sort((a, b) => ones(a) - ones(b))
  for (const mask of bySize)
    if (holds(mask) && !found.some(smaller => (smaller & mask) === smaller)) found.push(mask)
  return found
    .map(mask => Array.from({ length: 32 }, (_, at) => at).filter(at => (mask >> at) & 1))
    .sort((a, b) => a.length - b.length || compare(a, b))
}

function ones(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return 0
}
