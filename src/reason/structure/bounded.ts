/** Minimal sets up to an order, for structures too large to solve whole: products cut as they are made. */
import { leastOrder, type Families } from './analyse.ts'
import { components } from './components.ts'
import { finishedFamily, type Family } from './minimal.ts'
import { moduleLimits } from './module-limits.ts'
import { modulesOf, type Module } from './modules.ts'
import { OVER_BUDGET } from './node-table.ts'
import { firstOrder } from './orders.ts'
import { simplify } from './simplify.ts'
import type { Gate, Ref, Structure } from './structure.ts'
import { Zbdd } from './zbdd.ts'

/**
 * All minimal sets of at most `limit` variables, and no others: minimality is never lost by leaving out larger sets.
 * Nothing when the node budget does not suffice. Throws RangeError for negated variables.
 */
export function boundedFamilies(structure: Structure, limit: number, budget: number): Families | undefined {
  const modules = modulesOf(simplify(structure))
  const limits = moduleLimits(modules, limit, boundedFamily)
  const families: Family[] = []
  for (const [index, module] of modules.entries()) {
    const weight = (at: number): number => {
      const input = module.inputs[at]!
      return input.kind === 'module' ? leastOrder(families[input.module]!) : 1
    }
    const family = boundedFamily(module, weight, limits[index]!, budget)
    if (!family) return undefined
    families.push(family)
  }
  return { modules, families }
}

function boundedFamily(
  { structure }: Module,
  weightOf: (input: number) => number,
  limit: number,
  budget: number,
): Family | undefined {
  const order = firstOrder(structure)
  const levelOf = new Int32Array(structure.variables)
  order.forEach((variable, level) => {
    levelOf[variable] = level
  })
  const weights = order.map(weightOf)
  const weight = (level: number): number => weights[level]!
  const zbdd = new Zbdd(budget, weight)
  const value = new Int32Array(structure.gates.length)
  const read = (ref: Ref): number => {
    if (ref < 0) return value[~ref]!
    if ((ref & 1) === 1) throw new RangeError('a bounded answer needs a structure without negation')
    const level = levelOf[ref >> 1]!
    return weight(level) > limit ? 0 : zbdd.node(level, 0, 1)
  }
  for (const part of components(structure).members) {
    const circular = part.length > 1 || structure.gates[part[0]!]!.args.includes(~part[0]!)
    for (let changed = true; changed;) {
      changed = false
      for (const at of part) {
        const made = gateFamily(zbdd, structure.gates[at]!, read, limit)
        if (made === OVER_BUDGET) return undefined
        if (made !== value[at]) changed = circular
        value[at] = made
      }
    }
  }
  const root = read(structure.root)
  return root === OVER_BUDGET ? undefined : finishedFamily(zbdd, root, order)
}

function gateFamily(zbdd: Zbdd, own: Gate, read: (ref: Ref) => number, limit: number): number {
  const args = own.args.map(read)
  if (args.includes(OVER_BUDGET)) return OVER_BUDGET
  args.sort((a, b) => zbdd.nodes.level[b]! - zbdd.nodes.level[a]!)
  if (own.kind === 'at-least') return threshold(zbdd, args, own.k, limit)
  if (own.kind === 'all') return conjunction(zbdd, args, limit)
  let sum = 0
  for (const arg of args) {
    sum = zbdd.union(arg, sum)
    if (sum === OVER_BUDGET) return OVER_BUDGET
  }
  return sum
}

/** Each factor is first cut to what the least orders of the others leave it. */
function conjunction(zbdd: Zbdd, args: readonly number[], limit: number): number {
  const heaviest = [...args].sort((a, b) => zbdd.least[b]! - zbdd.least[a]! || a - b)
  let product = 1
  for (const arg of heaviest) {
    product = zbdd.product(arg, product, limit)
    if (product <= 0) return product
  }
  return product
}

function threshold(zbdd: Zbdd, args: readonly number[], k: number, limit: number): number {
  const row = [1, ...Array.from({ length: Math.max(0, k) }, () => 0)]
  for (const arg of args)
    for (let j = k; j >= 1; j--) {
      const joined = zbdd.product(arg, row[j - 1]!, limit)
      const made = joined === OVER_BUDGET ? joined : zbdd.union(joined, row[j]!)
      if (made === OVER_BUDGET) return OVER_BUDGET
      row[j] = made
    }
  return row[Math.max(0, k)]!
}
