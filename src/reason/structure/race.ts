/** A race of variable orders under growing node budgets: the first diagram that fits wins. */
import { buildDiagram, type Diagram } from './build.ts'
import { candidateOrders } from './orders.ts'
import type { Structure } from './structure.ts'

const FIRST_BUDGET = 50_000
const GROWTH = 8

/** How much farther than the others the one ahead may go in each round. */
const LEAD = 4

/**
 * The winner's diagram, or nothing when no order fits the budget. In each round those start first that came farthest in
 * the round before. Cost: at most about 8/7 × orders × the last budget; little more than its own where the first wins.
 */
export function raceDiagram(structure: Structure, budget: number): Diagram | undefined {
  let runners = candidateOrders(structure).map(order => ({ order, gates: 0, tried: 0 }))
  for (let limit = FIRST_BUDGET; ; limit *= GROWTH) {
    const left: typeof runners = []
    for (const [place, runner] of runners.entries()) {
      const allowed = Math.min(place === 0 ? limit * LEAD : limit, budget)
      if (allowed <= runner.tried) {
        left.push(runner)
        continue
      }
      const built = buildDiagram(structure, runner.order, allowed)
      if ('bdd' in built) return built
      left.push({ order: runner.order, gates: built.gates, tried: allowed })
    }
    if (limit >= budget) return undefined
    runners = left.sort((a, b) => b.gates - a.gates)
  }
}
