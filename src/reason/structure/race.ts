/** A race of variable orders under growing node budgets: the first diagram that fits wins. */
import { buildDiagram, type Diagram } from './build.ts'
import { candidateOrders } from './orders.ts'
import type { Structure } from './structure.ts'

const FIRST_BUDGET = 50_000
const GROWTH = 8

/**
 * The winner's diagram, or nothing when no order fits the budget. In each round those start first that came farthest in
 * the round before. Cost: at most about 8/7 × orders × the last budget.
 */
export function raceDiagram(structure: Structure, budget: number): Diagram | undefined {
  let runners = candidateOrders(structure).map(order => ({ order, gates: 0 }))
  for (let limit = FIRST_BUDGET; ; limit *= GROWTH) {
    const allowed = Math.min(limit, budget)
    const left: typeof runners = []
    for (const { order } of runners) {
      const built = buildDiagram(structure, order, allowed)
      if ('bdd' in built) return built
      left.push({ order, gates: built.gates })
    }
    if (limit >= budget) return undefined
    runners = left.sort((a, b) => b.gates - a.gates)
  }
}
