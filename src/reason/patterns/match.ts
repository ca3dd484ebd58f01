// Finds every way to fill the roles of a query in a case graph, each once, with one witness for the other names.
//
// Index-nested-loop joins over sorted adjacency in typed arrays, in the order of plan.ts; once the roles are filled the
// rest is only asked whether it can be done. Worst case O(facts^conditions), as any join; in practice near the output.
import { reachOf } from './closure.ts'
import type { FactBase } from './fact-base.ts'
import { binds, plan, sharedNames } from './plan.ts'
import type { Condition, Term } from './query.ts'
import { holdsInTime } from './time-relation.ts'

/** Values by name: the roles, and one witness for every other name outside of negations and counts. */
export type Binding = ReadonlyMap<string, number>

/** Runs the rest of the search; true means stop. */
type Run = () => boolean

/** Every distinct filling of `roles`, in the order found. */
export function match(
  conditions: readonly Condition[],
  roles: readonly string[],
  base: FactBase,
): readonly Binding[] {
  const found: Binding[] = []
  const matcher = new Matcher(base)
  const names = [...new Set([...roles, ...conditions.flatMap(binds)])]
  matcher.each(conditions, roles, () => {
    found.push(matcher.binding(names))
    return false
  })
  return found
}

/** How many distinct fillings of `roles` there are. */
export function countMatches(
  conditions: readonly Condition[],
  roles: readonly string[],
  base: FactBase,
): number {
  let count = 0
  new Matcher(base).each(conditions, roles, () => {
    count++
    return false
  })
  return count
}

class Matcher {
  readonly #base: FactBase
  readonly #slots = new Map<string, number>()
  readonly #env: number[] = []

  constructor(base: FactBase) {
    this.#base = base
  }

  /** Calls `emit` at every distinct filling of `roles`, the values being in place. */
  each(conditions: readonly Condition[], roles: readonly string[], emit: Run): void {
    const seen = new Fillings(
      roles.map(role => this.#slot(role)),
      this.#base.things,
    )
    this.#distinct(conditions, new Set(), new Set(roles), roles, () =>
      seen.add(this.#env) ? emit() : false,
    )()
  }

  /** The values that are in place now. */
  binding(names: readonly string[]): Binding {
    return new Map(names.map(name => [name, this.#env[this.#slot(name)]!]))
  }

  /** Calls `done` for every way to fill `names`, possibly more than once; what follows them is only asked for existence. */
  #distinct(
    conditions: readonly Condition[],
    bound: ReadonlySet<string>,
    outer: ReadonlySet<string>,
    names: readonly string[],
    done: Run,
  ): Run {
    const order = plan(conditions, bound, outer, this.#base)
    const known = new Set(bound)
    let split = 0
    while (names.some(name => !known.has(name))) {
      const next = order[split++]
      if (next === undefined) throw new RangeError(`nothing says what ${names.find(n => !known.has(n))} is`)
      for (const name of binds(next)) known.add(name)
    }
    const rest = this.#chain(order.slice(split), known, conditions, outer, () => true)
    return this.#chain(order.slice(0, split), bound, conditions, outer, () => (rest() ? done() : false))
  }

  #chain(
    order: readonly Condition[],
    bound: ReadonlySet<string>,
    conditions: readonly Condition[],
    outer: ReadonlySet<string>,
    done: Run,
  ): Run {
    const before: ReadonlySet<string>[] = []
    let known = bound
    for (const condition of order) {
      before.push(known)
      known = new Set([...known, ...binds(condition)])
    }
    let run = done
    for (let i = order.length - 1; i >= 0; i--)
      run = this.#step(order[i]!, before[i]!, sharedNames(conditions, order[i]!, outer), run)
    return run
  }

  #step(condition: Condition, bound: ReadonlySet<string>, shared: ReadonlySet<string>, next: Run): Run {
    const env = this.#env
    const base = this.#base
    switch (condition.kind) {
      case 'fact':
        return this.#fact(condition.relation, condition.terms, bound, next)
      case 'closure':
        return this.#closure(condition, bound, next)
      case 'time': {
        const left = this.#value(condition.left)
        const right = this.#value(condition.right)
        const { relation, certain } = condition
        return () => holdsInTime(base, relation, certain, left(), right()) && next()
      }
      case 'different': {
        const left = this.#value(condition.left)
        const right = this.#value(condition.right)
        return () => left() !== right() && next()
      }
      case 'same': {
        const [from, to] = this.#isBound(condition.left, bound)
          ? [condition.left, condition.right]
          : [condition.right, condition.left]
        const value = this.#value(from)
        if (this.#isBound(to, bound)) {
          const other = this.#value(to)
          return () => value() === other() && next()
        }
        const slot = to.kind === 'variable' ? this.#slot(to.name) : -1
        return () => {
          env[slot] = value()
          return next()
        }
      }
      case 'none':
      case 'some': {
        const inner = this.#distinct(condition.of, bound, shared, [], () => true)
        const wanted = condition.kind === 'some'
        return () => inner() === wanted && next()
      }
      case 'any': {
        const branches = condition.of.map(branch => {
          const order = plan(branch, bound, shared, base)
          return this.#chain(order, bound, branch, shared, next)
        })
        return () => branches.some(branch => branch())
      }
      case 'count':
        return this.#count(condition, bound, shared, next)
    }
  }

  #count(
    condition: Extract<Condition, { kind: 'count' }>,
    bound: ReadonlySet<string>,
    shared: ReadonlySet<string>,
    next: Run,
  ): Run {
    if (bound.has(condition.variable)) throw new RangeError(`${condition.variable} is counted and given`)
    const { atLeast, atMost } = condition
    const enough = atMost === Infinity ? atLeast : atMost + 1
    const seen = new Int32Array(this.#base.things)
    const slot = this.#slot(condition.variable)
    let round = 0
    let count = 0
    const inner = this.#distinct(condition.of, bound, shared, [condition.variable], () => {
      const value = this.#env[slot]!
      if (seen[value] === round) return false
      seen[value] = round
      return ++count >= enough
    })
    return () => {
      round++
      count = 0
      if (enough > 0) inner()
      return count >= atLeast && count <= atMost && next()
    }
  }

  #closure(condition: Extract<Condition, { kind: 'closure' }>, bound: ReadonlySet<string>, next: Run): Run {
    const base = this.#base
    const env = this.#env
    const at = condition.at === null ? null : this.#value(condition.at)
    const least = condition.reflexive ? 0 : 1
    const forward = this.#isBound(condition.from, bound)
    const [start, end] = forward ? [condition.from, condition.to] : [condition.to, condition.from]
    const column = forward ? 0 : 1
    const reach = reachOf(base, condition.relation)
    const circle = start.kind === 'variable' && end.kind === 'variable' && start.name === end.name
    const endSlot = end.kind === 'variable' && !circle && !bound.has(end.name) ? this.#slot(end.name) : null
    const target = end.kind === 'anything' || endSlot !== null ? null : this.#value(end)
    const from = (thing: number): boolean => {
      const when = at === null ? null : at()
      if (target !== null) {
        const goal = target()
        return reach.search(thing, column, when, (to, steps) => to === goal && steps >= least) && next()
      }
      const ends: number[] = []
      reach.search(thing, column, when, (to, steps) => {
        if (steps >= least) ends.push(to)
        return false
      })
      for (const each of ends) {
        if (endSlot !== null) env[endSlot] = each
        if (next()) return true
      }
      return false
    }
    if (this.#isBound(start, bound)) {
      const value = this.#value(start)
      return () => from(value())
    }
    const startSlot = start.kind === 'variable' ? this.#slot(start.name) : null
    return () => {
      const table = base.table(condition.relation)
      if (table === undefined) return false
      const { first } = table.by(column, base.things)
      for (let thing = 0; thing < base.things; thing++) {
        if (first[thing] === first[thing + 1]) continue
        if (startSlot !== null) env[startSlot] = thing
        if (from(thing)) return true
      }
      return false
    }
  }

  #fact(relation: string, terms: readonly Term[], bound: ReadonlySet<string>, next: Run): Run {
    const base = this.#base
    const env = this.#env
    const table = base.table(relation)
    if (table === undefined) return () => false
    if (table.arity !== terms.length)
      throw new RangeError(`${relation} takes ${table.arity} things, not ${terms.length}`)
    const binding = new Set<string>()
    const parts = terms.map((term, column) => {
      if (term.kind === 'anything') return { column, part: 'skip' as const, slot: -1, value: null }
      if (this.#isBound(term, bound))
        return { column, part: 'given' as const, slot: -1, value: this.#value(term) }
      const name = (term as Extract<Term, { kind: 'variable' }>).name
      const part = binding.has(name) ? ('repeat' as const) : ('bind' as const)
      binding.add(name)
      return { column, part, slot: this.#slot(name), value: null }
    })
    const given = parts.filter(each => each.part === 'given')
    const binders = parts.filter(each => each.part === 'bind')
    const repeats = parts.filter(each => each.part === 'repeat')
    if (given.length === 0)
      return () => {
        for (let row = 0; row < table.size; row++) {
          for (const { column, slot } of binders) env[slot] = table.column(column)[row]!
          if (repeats.some(({ column, slot }) => env[slot] !== table.column(column)[row]!)) continue
          if (next()) return true
        }
        return false
      }
    const routes = given.map(key => {
      const { first, others } = table.by(key.column, base.things)
      const at = (column: number): Int32Array => others[column < key.column ? column : column - 1]!
      const checks = given
        .filter(each => each !== key)
        .map(each => ({ cells: at(each.column), value: each.value }))
      const sorted = checks.findIndex(check => check.cells === others[0])
      return {
        key: key.value,
        first,
        narrowing: sorted < 0 ? null : checks[sorted]!,
        checks: checks.filter((_, i) => i !== sorted),
        binds: binders.map(each => ({ cells: at(each.column), slot: each.slot })),
        repeats: repeats.map(each => ({ cells: at(each.column), slot: each.slot })),
      }
    })
    return () => {
      let route = routes[0]!
      let key = route.key()
      if (key < 0) return false
      let from = route.first[key]!
      let to = route.first[key + 1]!
      for (let i = 1; i < routes.length; i++) {
        const other = routes[i]!
        const otherKey = other.key()
        if (otherKey < 0) return false
        const size = other.first[otherKey + 1]! - other.first[otherKey]!
        if (size >= to - from) continue
        route = other
        key = otherKey
        from = other.first[key]!
        to = other.first[key + 1]!
      }
      if (route.narrowing !== null) {
        const { cells, value } = route.narrowing
        const wanted = value()
        from = lowerBound(cells, wanted, from, to)
        to = lowerBound(cells, wanted + 1, from, to)
      }
      rows: for (let row = from; row < to; row++) {
        for (const { cells, value } of route.checks) if (cells[row] !== value()) continue rows
        for (const { cells, slot } of route.binds) env[slot] = cells[row]!
        for (const { cells, slot } of route.repeats) if (env[slot] !== cells[row]) continue rows
        if (next()) return true
      }
      return false
    }
  }

  #slot(name: string): number {
    const known = this.#slots.get(name)
    if (known !== undefined) return known
    this.#slots.set(name, this.#env.length)
    this.#env.push(-1)
    return this.#env.length - 1
  }

  /** A constant that is not in the case is −1, which equals nothing. */
  #value(term: Term): () => number {
    if (term.kind === 'anything') throw new RangeError('"_" has no value here')
    if (term.kind === 'constant') {
      const thing = this.#base.find(term.id) ?? -1
      return () => thing
    }
    const slot = this.#slot(term.name)
    const env = this.#env
    return () => env[slot]!
  }

  #isBound(term: Term, bound: ReadonlySet<string>): boolean {
    return term.kind === 'constant' || (term.kind === 'variable' && bound.has(term.name))
  }
}

/** Values of some slots that have been seen, kept as one number where they fit into one exactly. */
class Fillings {
  readonly #seen = new Set<number | string>()
  readonly #slots: readonly number[]
  readonly #things: number
  readonly #exact: boolean

  constructor(slots: readonly number[], things: number) {
    this.#slots = slots
    this.#things = Math.max(things, 1)
    this.#exact = this.#things ** slots.length < Number.MAX_SAFE_INTEGER
  }

  /** Whether these values are new. */
  add(env: readonly number[]): boolean {
    let key: number | string = 0
    if (this.#exact) for (const slot of this.#slots) key = key * this.#things + env[slot]!
    else {
      key = ''
      for (const slot of this.#slots) key += `${env[slot]!} `
    }
    const before = this.#seen.size
    this.#seen.add(key)
    return this.#seen.size > before
  }
}

/** The first index in `from`–`to` whose cell is not less than `wanted`; the cells there are in rising order. */
function lowerBound(cells: Int32Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
