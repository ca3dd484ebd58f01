/** Builds the decision diagram of one module under one variable order; circles by iteration to the least fixpoint. */
import { Bdd } from './bdd.ts'
import { components } from './components.ts'
import { finished, type Diagram } from './diagram.ts'
import { OVER_BUDGET } from './node-table.ts'
import type { VariableOrder } from './orders.ts'
import type { Gate, Ref, Structure } from './structure.ts'

/** How many nodes a diagram may take, and after how many of them progress is asked. */
export interface Allowance {
  readonly budget: number
  readonly mark: number
}

/** How many gates were done of a diagram for which the budget did not do, and how many of them with the first `mark` nodes. */
export interface Unfinished {
  readonly gates: number
  readonly early: number
}

/** The diagram, or how far it came. */
export function buildDiagram(
  structure: Structure,
  order: VariableOrder,
  { budget, mark }: Allowance,
): Diagram | Unfinished {
  const bdd = new Bdd(budget)
  const levelOf = new Int32Array(structure.variables)
  for (let level = 0; level < order.length; level++) levelOf[order[level]!] = level
  const value = new Int32Array(structure.gates.length)
  const read = (ref: Ref): number => {
    if (ref < 0) return value[~ref]!
    const level = levelOf[ref >> 1]!
    return (ref & 1) === 0 ? bdd.node(level, 0, 1) : bdd.node(level, 1, 0)
  }
  let gates = 0
  let early = 0
  for (const part of components(structure).members) {
    const circular = part.length > 1 || structure.gates[part[0]!]!.args.includes(~part[0]!)
    for (let changed = true; changed;) {
      changed = false
      for (const at of part) {
        const made = gateDiagram(bdd, structure.gates[at]!, read)
        if (made === OVER_BUDGET) return { gates, early }
        if (made !== value[at]) changed = circular
        value[at] = made
      }
    }
    gates += part.length
    if (bdd.nodes.size <= mark) early = gates
  }
  const root = read(structure.root)
  return root === OVER_BUDGET ? { gates, early } : finished(bdd.nodes, root, order)
}

function gateDiagram(bdd: Bdd, own: Gate, read: (ref: Ref) => number): number {
  const args = own.args.map(read)
  if (args.includes(OVER_BUDGET)) return OVER_BUDGET
  args.sort((a, b) => bdd.nodes.level[b]! - bdd.nodes.level[a]!)
  if (own.kind === 'at-least') return thresholdDiagram(bdd, args, own.k)
  let sum = own.kind === 'all' ? 1 : 0
  for (const arg of args) {
    sum = own.kind === 'all' ? bdd.and(arg, sum) : bdd.or(arg, sum)
    if (sum === OVER_BUDGET) return OVER_BUDGET
  }
  return sum
}

/** At least k of the arguments: `row[j]` is "at least j of those seen so far". */
function thresholdDiagram(bdd: Bdd, args: readonly number[], k: number): number {
  const row = [1, ...Array.from({ length: Math.max(0, k) }, () => 0)]
  for (const arg of args)
    for (let j = k; j >= 1; j--) {
      const joined = bdd.and(arg, row[j - 1]!)
      const made = joined === OVER_BUDGET ? joined : bdd.or(joined, row[j]!)
      if (made === OVER_BUDGET) return OVER_BUDGET
      row[j] = made
    }
  return row[Math.max(0, k)]!
}
