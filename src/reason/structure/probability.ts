/** Probability and importance on a diagram, exact, by one pass up and one pass down (Rauzy & Dutuit 1997). */
import type { Diagram } from './diagram.ts'

export interface Likelihood {
  /** Probability that the diagram is true. */
  readonly probability: number
  /** For each variable of the module: how much the probability changes from the variable false to true (Birnbaum). */
  readonly birnbaum: Float64Array
}

/** Probability and Birnbaum importance when variables are independent. Cost: linear in the diagram. */
export function likelihood(diagram: Diagram, probabilityOf: (variable: number) => number): Likelihood {
  const { root, order } = diagram
  const chance = Float64Array.from(order, probabilityOf)
  const up = new Float64Array(diagram.level.length)
  up[1] = 1
  for (let node = 2; node <= root; node++) {
    const p = chance[diagram.level[node]!]!
    up[node] = p * up[diagram.high[node]!]! + (1 - p) * up[diagram.low[node]!]!
  }
  const down = new Float64Array(diagram.level.length)
  down[root] = 1
  const birnbaum = new Float64Array(order.length)
  for (let node = root; node > 1; node--) {
    const level = diagram.level[node]!
    const low = diagram.low[node]!
    const high = diagram.high[node]!
    birnbaum[order[level]!]! += down[node]! * (up[high]! - up[low]!)
    down[high]! += down[node]! * chance[level]!
    down[low]! += down[node]! * (1 - chance[level]!)
  }
  return { probability: up[root]!, birnbaum }
}
