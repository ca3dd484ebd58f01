/** Probability and importance on a diagram, exact, by one pass up and one pass down (Rauzy & Dutuit 1997). */
import type { Diagram } from './build.ts'
import { reachableNodes } from './minimal.ts'

export interface Likelihood {
  /** Probability that the diagram is true. */
  readonly probability: number
  /** For each variable of the module: how much the probability changes from the variable false to true (Birnbaum). */
  readonly birnbaum: Float64Array
}

/** Probability and Birnbaum importance when variables are independent. Cost: linear in the diagram. */
export function likelihood(diagram: Diagram, probabilityOf: (variable: number) => number): Likelihood {
  const { bdd, root, order } = diagram
  const nodes = reachableNodes(diagram)
  const chance = Float64Array.from(order, probabilityOf)
  const up = new Float64Array(Math.max(2, root + 1))
  up[1] = 1
  for (const node of nodes) {
    const p = chance[bdd.level[node]!]!
    up[node] = p * up[bdd.high[node]!]! + (1 - p) * up[bdd.low[node]!]!
  }
  const down = new Float64Array(Math.max(2, root + 1))
  down[root] = 1
  const birnbaum = new Float64Array(order.length)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]!
    const level = bdd.level[node]!
    const low = bdd.low[node]!
    const high = bdd.high[node]!
    birnbaum[order[level]!]! += down[node]! * (up[high]! - up[low]!)
    down[high]! += down[node]! * chance[level]!
    down[low]! += down[node]! * (1 - chance[level]!)
  }
  return { probability: up[root]!, birnbaum }
}
