/** A race of variable orders under growing node budgets: the first diagram that fits wins. */
import { buildDiagram, type Unfinished } from './build.ts'
import type { Diagram } from './diagram.ts'
import { candidateOrders, type Candidate } from './orders.ts'
import type { Structure } from './structure.ts'

const FIRST_BUDGET = 25_000

/** How much more each round allows than the one before, and in each round the order ahead more than the others. */
const GROWTH = 8

interface Runner {
  readonly candidate: Candidate
  readonly progress: Unfinished
  readonly tried: number
}

/**
 * The winner's diagram, or nothing when no order fits the budget. The order ahead is the one that did most gates with
 * the nodes that all were given in the round before, of those the one that took fewest for them. Cost: at most about
 * 8/7 × (orders + 8) × the budget that all are given last; little more than its own where the first wins.
 */
export function raceDiagram(structure: Structure, budget: number): Diagram | undefined {
  let runners: Iterable<Candidate | Runner> = candidateOrders(structure)
  for (let mark = Math.min(FIRST_BUDGET, budget); ; mark = Math.min(mark * GROWTH, budget)) {
    const left: Runner[] = []
    let ahead = true
    for (const runner of runners) {
      const candidate = 'candidate' in runner ? runner.candidate : runner
      const most = Math.min(candidate.most, budget)
      const allowed = Math.min(ahead ? mark * GROWTH : mark, most)
      if (candidate.most > mark) ahead = false
      if ('candidate' in runner && allowed <= runner.tried) {
        if (most > runner.tried)
          left.push({ ...runner, progress: { ...runner.progress, early: runner.progress.gates } })
        continue
      }
      const built = buildDiagram(structure, candidate.order, { budget: allowed, mark })
      if ('root' in built) return built
      if (allowed < most) left.push({ candidate, progress: built, tried: allowed })
    }
    if (left.length === 0 || mark >= budget) return undefined
    runners = left.sort((a, b) => b.progress.early - a.progress.early || a.progress.spent - b.progress.spent)
  }
}
