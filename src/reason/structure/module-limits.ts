/** How large the sets of each module can be in a set of the whole up to an order: what lies beside it takes its share. */
import type { Family } from './minimal.ts'
import type { Module } from './modules.ts'
import { components } from './components.ts'
import { NO_LIMIT } from './zbdd.ts'
import type { Structure } from './structure.ts'

/** A family with few nodes tells what lies beside its modules; past this, each of them may be as large as its user. */
const NODES = 50_000

/** Finds the sets of one module up to an order within a node budget; `weight` is the least order of each input. */
export type FindFamily = (
  module: Module,
  weight: (input: number) => number,
  limit: number,
  budget: number,
) => Family | undefined

/** For each module the order up to which its sets can matter; -1 where none can. Cost: modules × `NODES`. */
export function moduleLimits(modules: readonly Module[], limit: number, find: FindFamily): number[] {
  const least = leastBounds(modules)
  const limits = modules.map(() => -1)
  limits[modules.length - 1] = limit
  for (let index = modules.length - 1; index >= 0; index--) {
    const module = modules[index]!
    const own = limits[index]!
    if (own < 0 || !module.inputs.some(input => input.kind === 'module')) continue
    const weight = (at: number): number => {
      const input = module.inputs[at]!
      return input.kind === 'module' ? least[input.module]! : 1
    }
    const family = find(module, weight, own, NODES)
    const beside = family && leastBeside(family, weight)
    module.inputs.forEach((input, at) => {
      if (input.kind !== 'module') return
      const left = own - (beside ? beside[at]! : 0)
      limits[input.module] = Math.max(limits[input.module]!, left)
    })
  }
  return limits
}

/** A lower bound on the order of the smallest set of each module. */
function leastBounds(modules: readonly Module[]): number[] {
  const least: number[] = []
  for (const { structure, inputs } of modules)
    least.push(
      leastBound(structure, at => {
        const input = inputs[at]!
        return input.kind === 'module' ? least[input.module]! : 1
      }),
    )
  return least
}

/** Arguments may share variables: together they need at least what the most demanding one does. In a circle: nothing. */
function leastBound(structure: Structure, weight: (input: number) => number): number {
  const value = new Int32Array(structure.gates.length)
  const read = (ref: number): number => (ref < 0 ? value[~ref]! : weight(ref >> 1))
  for (const part of components(structure).members) {
    if (part.length > 1) continue
    const own = structure.gates[part[0]!]!
    const needs = own.args.map(read).sort((a, b) => a - b)
    const k = own.kind === 'all' ? needs.length : own.kind === 'any' ? 1 : own.k
    value[part[0]!] = k > needs.length ? NO_LIMIT : (needs[k - 1] ?? 0)
  }
  return read(structure.root)
}

/** For each input the least that a set with it holds beside it; `NO_LIMIT` where it is in none. */
function leastBeside(
  { level, low, high, least, root, order }: Family,
  weight: (input: number) => number,
): Int32Array {
  const beside = new Int32Array(order.length).fill(NO_LIMIT)
  const above = new Int32Array(root + 2).fill(NO_LIMIT)
  above[root] = 0
  for (let node = root; node > 1; node--) {
    const here = above[node]!
    if (here >= NO_LIMIT) continue
    const input = order[level[node]!]!
    const without = low[node]!
    const with_ = high[node]!
    beside[input] = Math.min(beside[input]!, here + least[with_]!)
    above[without] = Math.min(above[without]!, here)
    above[with_] = Math.min(above[with_]!, here + weight(input))
  }
  return beside
}
