// The order in which the conditions of a query are tried: the one that leaves fewest ways on comes next.
//
// Greedy by estimated fan-out from the sizes of the relations (as in Selinger et al. 1979, without dynamic programming):
// O(conditions²) a query. Checks run as soon as what they check is known.
import type { FactBase } from './fact-base.ts'
import { type Condition, type Term, variablesOf } from './query.ts'

/** Orders conditions for what is bound at the start; `outer` are names that occur outside of them too. */
export function plan(
  conditions: readonly Condition[],
  bound: ReadonlySet<string>,
  outer: ReadonlySet<string>,
  base: FactBase,
): readonly Condition[] {
  const { order, left, known } = arrange(conditions, bound, outer, base)
  if (left.length === 0) return order
  const names = [...new Set(left.flatMap(variablesOf).filter(name => !known.has(name)))]
  throw new RangeError(`nothing says what ${names.join(', ')} is`)
}

/** The order as far as it goes, the conditions that could not be placed, and the names known at the end. */
function arrange(
  conditions: readonly Condition[],
  bound: ReadonlySet<string>,
  outer: ReadonlySet<string>,
  base: FactBase,
): {
  readonly order: readonly Condition[]
  readonly left: readonly Condition[]
  readonly known: Set<string>
} {
  const known = new Set(bound)
  const left = [...conditions]
  const order: Condition[] = []
  for (;;) {
    let best = -1
    let least = Infinity
    for (let i = 0; i < left.length; i++) {
      const cost = costOf(left[i]!, known, sharedNames(conditions, left[i]!, outer), base)
      if (cost < least) {
        least = cost
        best = i
      }
    }
    const next = left[best]
    if (next === undefined) return { order, left, known }
    left.splice(best, 1)
    order.push(next)
    for (const name of binds(next)) known.add(name)
  }
}

/**
 * The names in `condition` that also occur in the other conditions or outside. A name that occurs only in negations and
 * counts is each one's own.
 */
export function sharedNames(
  conditions: readonly Condition[],
  condition: Condition,
  outer: ReadonlySet<string>,
): ReadonlySet<string> {
  const elsewhere = new Set(outer)
  for (const other of conditions)
    if (other !== condition && !['none', 'some', 'count'].includes(other.kind))
      for (const name of variablesOf(other)) elsewhere.add(name)
  return new Set(variablesOf(condition).filter(name => elsewhere.has(name)))
}

/** The names that a condition gives a value to. */
export function binds(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'fact':
    case 'same':
      return variablesOf(condition)
    case 'closure':
      return variablesOf({ ...condition, at: null })
    case 'any': {
      const [first = [], ...rest] = condition.of.map(branch => branch.flatMap(binds))
      return first.filter(name => rest.every(branch => branch.includes(name)))
    }
    case 'time':
    case 'different':
    case 'none':
    case 'some':
    case 'count':
      return []
  }
}

/** Estimated ways on after the condition; infinite where it cannot be tried yet. */
function costOf(
  condition: Condition,
  bound: ReadonlySet<string>,
  shared: ReadonlySet<string>,
  base: FactBase,
): number {
  const isBound = (term: Term): boolean =>
    term.kind === 'constant' || (term.kind === 'variable' && bound.has(term.name))
  switch (condition.kind) {
    case 'time':
    case 'different':
      return isBound(condition.left) && isBound(condition.right) ? 0 : Infinity
    case 'same':
      return isBound(condition.left) || isBound(condition.right) ? 0 : Infinity
    case 'fact':
      return factCost(condition.relation, condition.terms, isBound, base)
    case 'closure': {
      if (condition.at !== null && !isBound(condition.at)) return Infinity
      const size = base.table(condition.relation)?.size ?? 0
      const ends = Number(isBound(condition.from)) + Number(isBound(condition.to))
      if (ends === 0 && condition.reflexive) return Infinity
      return ends === 2 ? 0.5 : ends === 1 ? Math.min(size, 8) + 1 : size * 8 + 1
    }
    case 'none':
    case 'some':
    case 'count':
      return [...shared].every(name => bound.has(name)) ? 0.4 : Infinity
    case 'any': {
      const made = new Set(binds(condition))
      if ([...shared].some(name => !made.has(name) && !bound.has(name))) return Infinity
      let sum = 0
      for (const branch of condition.of) {
        const { order, left } = arrange(branch, bound, shared, base)
        if (left.length > 0) return Infinity
        sum += costOf(order[0]!, bound, sharedNames(branch, order[0]!, shared), base)
      }
      return sum
    }
  }
}

function factCost(
  relation: string,
  terms: readonly Term[],
  isBound: (term: Term) => boolean,
  base: FactBase,
): number {
  const table = base.table(relation)
  if (table === undefined || table.size === 0) return 0
  let ways = table.size
  for (let i = 0; i < terms.length; i++)
    if (isBound(terms[i]!)) ways /= Math.max(1, table.distinct(i, base.things))
  return terms.every(isBound) ? Math.min(ways, 0.3) : ways
}
