/** Builds the decision diagram of one module under one variable order; circles by iteration to the least fixpoint. */
import { Bdd } from './bdd.ts'
import { components } from './components.ts'
import { finished, type Diagram } from './diagram.ts'
import { NodeCount } from './node-count.ts'
import { OVER_BUDGET } from './node-table.ts'
import type { VariableOrder } from './orders.ts'
import type { Gate, Ref, Structure } from './structure.ts'

/** How many nodes a diagram may take, and after how many of them progress is asked. */
export interface Allowance {
  readonly budget: number
  readonly mark: number
}

/** How far a diagram came for which the budget did not do. */
export interface Unfinished {
  /** How many gates were done. */
  readonly gates: number
  /** How many of them with the first `mark` nodes, and how many nodes those took. */
  readonly early: number
  readonly spent: number
}

/** The diagram, or how far it came. */
export function buildDiagram(
  structure: Structure,
  order: VariableOrder,
  { budget, mark }: Allowance,
): Diagram | Unfinished {
  const bdd = new Bdd(budget)
  const count = new NodeCount(bdd.nodes)
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
  let spent = 0
  for (const part of components(structure).members) {
    const circular = part.length > 1 || structure.gates[part[0]!]!.args.includes(~part[0]!)
    for (let changed = true; changed;) {
      changed = false
      for (const at of part) {
        const made = gateDiagram(bdd, count, structure.gates[at]!, read)
        if (made === OVER_BUDGET) return { gates, early, spent }
        if (made !== value[at]) changed = circular
        value[at] = made
      }
    }
    gates += part.length
    if (bdd.nodes.size > mark) continue
    early = gates
    spent = bdd.nodes.size
  }
  const root = read(structure.root)
  return root === OVER_BUDGET ? { gates, early, spent } : finished(bdd.nodes, root, order)
}

function gateDiagram(bdd: Bdd, count: NodeCount, own: Gate, read: (ref: Ref) => number): number {
  const args = own.args.map(read)
  if (args.includes(OVER_BUDGET)) return OVER_BUDGET
  if (own.kind === 'at-least') return thresholdDiagram(bdd, args, own.k)
  return joined(bdd, count, own.kind, args)
}

/** All or any of the arguments, always the two smallest joined first: what is made on the way is least so. */
function joined(bdd: Bdd, count: NodeCount, kind: 'all' | 'any', args: readonly number[]): number {
  const join = (f: number, g: number): number => (kind === 'all' ? bdd.and(f, g) : bdd.or(f, g))
  if (args.length === 0) return kind === 'all' ? 1 : 0
  if (args.length < 3) return args.length === 1 ? args[0]! : join(args[0]!, args[1]!)
  const { level } = bdd.nodes
  const sized = (node: number): Sized => ({ node, size: count.of(node) })
  const larger = (a: Sized, b: Sized): number => b.size - a.size || level[a.node]! - level[b.node]!
  const left = args.map(sized).sort(larger)
  while (left.length > 1) {
    const made = join(left.pop()!.node, left.pop()!.node)
    if (made === OVER_BUDGET) return made
    const own = sized(made)
    let at = left.length
    while (at > 0 && larger(left[at - 1]!, own) > 0) at--
    left.splice(at, 0, own)
  }
  return left[0]!.node
}

interface Sized {
  readonly node: number
  readonly size: number
}

/** At least k of the arguments: `row[j]` is "at least j of those seen so far". */
function thresholdDiagram(bdd: Bdd, given: readonly number[], k: number): number {
  const args = given.toSorted((a, b) => bdd.nodes.level[b]! - bdd.nodes.level[a]!)
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
