/** A race of variable orders under growing node budgets: the first diagram that fits wins. */
import { buildDiagram, type Diagram } from './build.ts'
import { candidateOrders } from './orders.ts'
import type { Structure } from './structure.ts'

const FIRST_BUDGET = 50_000
const GROWTH = 4

/** The winner's diagram, or nothing when no order fits the budget. Cost: at most about 4/3 × orders × the last budget. */
export function raceDiagram(structure: Structure, budget: number): Diagram | undefined {
  const orders = candidateOrders(structure)
  for (let limit = FIRST_BUDGET; ; limit *= GROWTH) {
    const allowed = Math.min(limit, budget)
    for (const order of orders) {
      const diagram = buildDiagram(structure, order, allowed)
      if (diagram) return diagram
    }
    if (limit >= budget) return undefined
  }
}
