/** Solves a structure whole, module by module: diagrams, probability, importance, minimal sets. */
import { distribution, type Distribution } from './counts.ts'
import type { Diagram } from './diagram.ts'
import { minimalSets, type Family } from './minimal.ts'
import { modulesOf, type Module } from './modules.ts'
import { likelihood } from './probability.ts'
import { raceDiagram } from './race.ts'
import { simplify } from './simplify.ts'
import type { Structure } from './structure.ts'

/** A structure as diagrams, one a module; the last is the whole. */
export interface Solved {
  readonly variables: number
  readonly modules: readonly Module[]
  readonly diagrams: readonly Diagram[]
}

export const DEFAULT_BUDGET = 24_000_000

/** The diagrams of a structure, or nothing when the node budget does not suffice. */
export function solve(structure: Structure, budget = DEFAULT_BUDGET): Solved | undefined {
  const modules = modulesOf(simplify(structure))
  const diagrams: Diagram[] = []
  for (const module of modules) {
    const diagram = raceDiagram(module.structure, budget)
    if (!diagram) return undefined
    diagrams.push(diagram)
  }
  return { variables: structure.variables, modules, diagrams }
}

export interface Chances {
  readonly probability: number
  /** Birnbaum importance of each variable. */
  readonly birnbaum: Float64Array
}

/** Probability of the whole and importance of every variable, exact for independent variables. */
export function chances(solved: Solved, probabilityOf: (variable: number) => number): Chances {
  const { modules, diagrams } = solved
  const probability = new Float64Array(modules.length)
  const inside: Float64Array[] = []
  modules.forEach((module, index) => {
    const result = likelihood(diagrams[index]!, at => {
      const input = module.inputs[at]!
      return input.kind === 'variable' ? probabilityOf(input.variable) : probability[input.module]!
    })
    probability[index] = result.probability
    inside.push(result.birnbaum)
  })
  const weight = new Float64Array(modules.length)
  weight[modules.length - 1] = 1
  const birnbaum = new Float64Array(solved.variables)
  for (let index = modules.length - 1; index >= 0; index--)
    modules[index]!.inputs.forEach((input, at) => {
      const share = weight[index]! * inside[index]![at]!
      if (input.kind === 'variable') birnbaum[input.variable]! += share
      else weight[input.module]! += share
    })
  return { probability: probability[modules.length - 1]!, birnbaum }
}

/** The families of minimal sets of every module. */
export interface Families {
  readonly modules: readonly Module[]
  readonly families: readonly Family[]
}

/** The minimal sets of the whole, kept folded by module, or nothing past the budget. */
export function families(
  solved: Solved,
  of: 'supports' | 'strikes',
  budget = DEFAULT_BUDGET,
): Families | undefined {
  const found: Family[] = []
  for (let index = 0; index < solved.diagrams.length; index++) {
    const { inputs } = solved.modules[index]!
    const weight = (at: number): number => {
      const input = inputs[at]!
      return input.kind === 'module' ? leastOrder(found[input.module]!) : 1
    }
    const family = minimalSets(solved.diagrams[index]!, of, budget, weight)
    if (!family) return undefined
    found.push(family)
  }
  return { modules: solved.modules, families: found }
}

/** Order of the smallest set of a family; `NO_LIMIT` where it is empty. */
export function leastOrder({ least, root }: Family): number {
  return least[root]!
}

/** How many minimal sets there are of each order. */
export function countSets({ modules, families }: Families): Distribution {
  const counts: Distribution[] = []
  modules.forEach((module, index) => {
    counts.push(
      distribution(families[index]!, at => {
        const input = module.inputs[at]!
        return input.kind === 'module' ? counts[input.module] : undefined
      }),
    )
  })
  return counts.at(-1)!
}

/** Whether the variables given make the structure true, by its diagrams. Cost: one path a module. */
export function holds(solved: Solved, isTrue: (variable: number) => boolean): boolean {
  const value: boolean[] = []
  solved.modules.forEach((module, index) => {
    const { level, low, high, root, order } = solved.diagrams[index]!
    let node = root
    while (node > 1) {
      const input = module.inputs[order[level[node]!]!]!
      const on = input.kind === 'variable' ? isTrue(input.variable) : value[input.module]!
      node = on ? high[node]! : low[node]!
    }
    value.push(node === 1)
  })
  return value.at(-1)!
}
