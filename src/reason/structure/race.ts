/** A race of variable orders under growing node budgets: the first diagram that fits wins. */
import { buildDiagram, type Unfinished } from './build.ts'
import type { Diagram } from './diagram.ts'
import { candidateOrders, type VariableOrder } from './orders.ts'
import type { Structure } from './structure.ts'

const FIRST_BUDGET = 25_000

/** How much more each round allows than the one before, and in each round the order ahead more than the others. */
const GROWTH = 8

interface Runner {
  readonly order: VariableOrder
  readonly progress: Unfinished
  readonly tried: number
}

/**
 * The winner's diagram, or nothing when no order fits the budget. The order ahead is the one that did most gates with
 * the nodes that all were given in the round before, the first of those. Cost: at most about 8/7 × (orders + 8) × the
 * budget that all are given last; little more than its own where the first wins.
 */
export function raceDiagram(structure: Structure, budget: number): Diagram | undefined {
  let runners: Iterable<VariableOrder | Runner> = candidateOrders(structure)
  for (let mark = Math.min(FIRST_BUDGET, budget); ; mark = Math.min(mark * GROWTH, budget)) {
    const left: Runner[] = []
    for (const runner of runners) {
      const order = 'order' in runner ? runner.order : runner
      const allowed = Math.min(left.length === 0 ? mark * GROWTH : mark, budget)
      if ('order' in runner && allowed <= runner.tried) {
        const { gates } = runner.progress
        left.push({ ...runner, progress: { gates, early: gates } })
        continue
      }
      const built = buildDiagram(structure, order, { budget: allowed, mark })
      if ('root' in built) return built
      left.push({ order, progress: built, tried: allowed })
    }
    if (mark >= budget) return undefined
    runners = left.sort((a, b) => b.progress.early - a.progress.early)
  }
}
