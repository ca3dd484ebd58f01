// What is found about one fault tree: products, top probability, exact or bounded.
import { chances, countSets, families, leastOrder, solve } from '../../src/reason/structure/analyse.ts'
import type { Families } from '../../src/reason/structure/analyse.ts'
import { probabilityBounds } from '../../src/reason/structure/approximate.ts'
import { boundedFamilies } from '../../src/reason/structure/bounded.ts'
import type { FaultTree } from '../open-psa.ts'

export interface Answer {
  readonly products: string
  readonly probability: string
  readonly answer: string
  readonly found: Families | undefined
}

/** The whole answer, importance of every event included. */
export function exact(tree: FaultTree): Answer {
  const solved = solve(tree.structure)
  if (!solved) return { products: '', probability: '', answer: 'over the node budget', found: undefined }
  const { probability } = chances(solved, at => tree.probabilities[at]!)
  const found = families(solved, 'supports')
  const products = found ? String(countSets(found).reduce((sum, count) => sum + count, 0n)) : ''
  return { products, probability: probability.toPrecision(6), answer: 'exact', found }
}

/** Sets of at most `order` events, with a certified interval for the probability. */
export function bounded(tree: FaultTree, order: number): Answer {
  const found = boundedFamilies(tree.structure, order, 60_000_000)
  const counts = found ? countSets(found).slice(0, order + 1) : []
  const { lower, upper } = probabilityBounds(tree.structure, at => tree.probabilities[at]!)
  const least = found ? leastOrder(found.families.at(-1)!) : 0
  return {
    products: found ? String(counts.reduce((sum, count) => sum + count, 0n)) : '',
    probability: `${lower.toPrecision(6)}–${upper.toPrecision(6)}`,
    answer: found ? `bounded: order ≤ ${order}${least > order ? ', none' : ''}` : 'over the node budget',
    found,
  }
}
