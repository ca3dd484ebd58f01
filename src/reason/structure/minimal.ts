/** Minimal sets of a monotone diagram: supports, or of its dual, strikes (Rauzy 1993). */
import { OVER_BUDGET } from './bdd.ts'
import type { Diagram } from './build.ts'
import { Zbdd } from './zbdd.ts'

export interface Family {
  readonly zbdd: Zbdd
  readonly root: number
  /** The variable at each level. */
  readonly order: readonly number[]
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
  const { bdd, root, order } = diagram
  const zbdd = new Zbdd(budget, level => weight(order[level]!))
  const needed = reachableNodes(diagram)
  const family = new Int32Array(root + 1 > 2 ? root + 1 : 2)
  family[0] = of === 'supports' ? 0 : 1
  family[1] = of === 'supports' ? 1 : 0
  for (const node of needed) {
    const plain = family[(of === 'supports' ? bdd.low : bdd.high)[node]!]!
    const with_ = family[(of === 'supports' ? bdd.high : bdd.low)[node]!]!
    const only = zbdd.without(with_, plain)
    const made = only === OVER_BUDGET ? only : zbdd.node(bdd.level[node]!, plain, only)
    if (made === OVER_BUDGET) return undefined
    family[node] = made
  }
  return { zbdd, root: family[root]!, order }
}

/** The inner nodes below a diagram's root, each after its children (children are always made first). */
export function reachableNodes(diagram: Diagram): Int32Array {
  const { bdd, root } = diagram
  const marked = new Uint8Array(root + 1 > 2 ? root + 1 : 2)
  marked[root] = 1
  let count = 0
  for (let node = root; node > 1; node--) {
    if (marked[node] === 0) continue
    count++
    marked[bdd.low[node]!] = 1
    marked[bdd.high[node]!] = 1
  }
  const nodes = new Int32Array(count)
  let at = 0
  for (let node = 2; node <= root; node++) if (marked[node] === 1) nodes[at++] = node
  return nodes
}
