// Either–or in time (before it or after it; in one place first or in the other): search with conflict learning.
//
// Stergiou and Koubarakis 2000 for disjunctive temporal problems; conflict-directed backjumping with nogoods learned
// by resolution. Exponential at worst, therefore under a stated number of steps.
import { LabelIndex, minimise } from './explain.ts'
import { type Constraint, TemporalNetwork } from './network.ts'

/** At least one of the options holds, each a set of constraints; `label` names the claim that says so. */
export interface Disjunction {
  readonly label: number
  readonly options: readonly (readonly Constraint[])[]
}

export type Answer =
  | { readonly kind: 'consistent'; readonly choices: readonly number[] }
  | { readonly kind: 'conflict'; readonly labels: readonly number[] }
  | { readonly kind: 'unknown'; readonly steps: number }

interface Reason {
  readonly labels: ReadonlySet<number>
  /** Choices it hangs on: disjunction index to option index. */
  readonly choices: ReadonlyMap<number, number>
}

/**
 * Whether the constraints can hold together with one option of every disjunction; where not, a smallest-by-inclusion set
 * of labels that cannot. `steps` bounds the options tried; past it the answer is unknown, never a guess.
 */
export function solve(
  constraints: readonly Constraint[],
  disjunctions: readonly Disjunction[],
  steps = 100_000,
): Answer {
  const budget = { left: steps }
  const first = search(constraints, disjunctions, budget)
  if (first === 'out') return { kind: 'unknown', steps }
  if (first.kind === 'consistent') return first
  const labels = minimise(first.labels, kept => {
    const wanted = new Set(kept)
    const again = search(
      new LabelIndex(constraints).of(kept),
      disjunctions.filter(each => wanted.has(each.label)),
      budget,
    )
    return again === 'out' || again.kind === 'consistent'
  })
  return { kind: 'conflict', labels }
}

/** Constraints of a choice carry a label below every label of the caller's, to be told apart in a cycle. */
function codeOf(disjunction: number): number {
  return -2 - disjunction
}

function search(
  constraints: readonly Constraint[],
  disjunctions: readonly Disjunction[],
  budget: { left: number },
): Exclude<Answer, { kind: 'unknown' }> | 'out' {
  const network = new TemporalNetwork()
  const used = [...constraints, ...disjunctions.flatMap(each => each.options.flat())]
  const points = used.reduce((most, each) => Math.max(most, each.from, each.to), -1) + 1
  for (let i = 0; i < points; i++) network.addPoint()
  for (const constraint of constraints) {
    const cycle = network.add(constraint)
    if (cycle !== null) return { kind: 'conflict', labels: cycle.map(each => each.label) }
  }
  const order = disjunctions
    .map((_, index) => index)
    .sort((a, b) => disjunctions[a]!.options.length - disjunctions[b]!.options.length || a - b)
  const choices = new Map<number, number>()
  const learned: Reason[][] = disjunctions.map(() => [])
  const blocked = (index: number): Reason | undefined =>
    learned[index]!.find(nogood => [...nogood.choices].every(([d, o]) => choices.get(d) === o))

  const reasonOf = (cycle: readonly Constraint[]): Reason => {
    const labels = new Set<number>()
    const hangs = new Map<number, number>()
    for (const { label } of cycle) {
      if (label < -1) hangs.set(codeOf(label), choices.get(codeOf(label))!)
      else labels.add(label)
    }
    return { labels, choices: hangs }
  }

  const learn = (reason: Reason): void => {
    for (const index of reason.choices.keys()) learned[index]!.push(reason)
  }

  const descend = (depth: number): Reason | 'out' | null => {
    const index = order[depth]
    if (index === undefined) return null
    const { label, options } = disjunctions[index]!
    const labels = new Set([label])
    const hangs = new Map<number, number>()
    for (let option = 0; option < options.length; option++) {
      if (budget.left-- <= 0) return 'out'
      choices.set(index, option)
      const reason: Reason | 'out' | null = blocked(index) ?? attempt(index, option, depth)
      choices.delete(index)
      if (reason === 'out') return 'out'
      if (reason === null) {
        choices.set(index, option)
        return null
      }
      if (!reason.choices.has(index)) return reason
      for (const each of reason.labels) labels.add(each)
      for (const [d, o] of reason.choices) if (d !== index) hangs.set(d, o)
    }
    const resolved: Reason = { labels, choices: hangs }
    learn(resolved)
    return resolved
  }

  const attempt = (index: number, option: number, depth: number): Reason | 'out' | null => {
    const mark = network.mark()
    for (const constraint of disjunctions[index]!.options[option]!) {
      const cycle = network.add({ ...constraint, label: codeOf(index) })
      if (cycle === null) continue
      const reason = reasonOf(cycle)
      network.rollback(mark)
      learn(reason)
      return reason
    }
    const below = descend(depth + 1)
    network.rollback(mark)
    return below
  }

  const reason = descend(0)
  if (reason === 'out') return 'out'
  if (reason === null)
    return { kind: 'consistent', choices: disjunctions.map((_, index) => choices.get(index)!) }
  return { kind: 'conflict', labels: [...reason.labels] }
}
