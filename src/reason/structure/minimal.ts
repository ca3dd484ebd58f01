/** Minimal sets of a monotone diagram: supports, or of its dual, strikes (Rauzy 1993). */
import { finished, type Diagram } from './diagram.ts'
import { OVER_BUDGET } from './node-table.ts'
import { NO_LIMIT, Zbdd } from './zbdd.ts'

/** A family of sets as a zero-suppressed diagram. */
export interface Family extends Diagram {
  /** Weight of the lightest set below each node. */
  readonly least: Int32Array
}

/**
 * The minimal sets of variables that make a diagram true (`supports`), or without which it is false (`strikes`).
 * `weight` is what a variable counts towards the order of a set. Where a diagram is not monotone: the minimal sets that are true by themselves, the others false.
 */
export function minimalSets(
  diagram: Diagram,
  of: 'supports' | 'strikes',
  budget: number,
  weight: (variable: number) => number = () => 1,
): Family | undefined {
  const { level, root, order } = diagram
  const zbdd = new Zbdd(budget, at => weight(order[at]!))
  const [without, with_] = of === 'supports' ? [diagram.low, diagram.high] : [diagram.high, diagram.low]
  const family = new Int32Array(level.length)
  family[0] = of === 'supports' ? 0 : 1
  family[1] = of === 'supports' ? 1 : 0
  for (let node = 2; node <= root; node++) {
    const plain = family[without[node]!]!
    const only = zbdd.without(family[with_[node]!]!, plain)
    const made = only === OVER_BUDGET ? only : zbdd.node(level[node]!, plain, only)
    if (made === OVER_BUDGET) return undefined
    family[node] = made
  }
  return finishedFamily(zbdd, family[root]!, order)
}

/** A family apart from the tables it was made with. */
export function finishedFamily(zbdd: Zbdd, from: number, order: readonly number[]): Family {
  const family = finished(zbdd.nodes, from, order)
  const { level, low, high, root } = family
  const least = new Int32Array(level.length)
  least[0] = NO_LIMIT
  for (let node = 2; node <= root; node++)
    least[node] = zbdd.lightest(level[node]!, least[low[node]!]!, least[high[node]!]!)
  return { ...family, least }
}
