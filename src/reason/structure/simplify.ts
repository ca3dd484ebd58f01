/** Rewrites a structure into an equal, smaller one: constants, nesting, what is decided where it stands, shared groups of arguments. */
import { withoutDecided } from './decided.ts'
import { factored } from './factor.ts'
import {
  evaluateGates,
  FALSE_GATE,
  gate,
  needed,
  TRUE_GATE,
  type Gate,
  type Ref,
  type Structure,
} from './structure.ts'

const ROUNDS = 8

/**
 * An equal structure without constants below the root, without gates of one argument, with nested gates of one kind
 * joined, without what is decided where it stands, and with arguments that always occur together put under one gate of
 * their own. Cost: near linear a round.
 */
export function simplify(structure: Structure): Structure {
  let current = tidied(structure)
  for (let round = 0; round < ROUNDS; round++) {
    const before = current
    for (const step of [withoutDecided, factored]) {
      const made = step(current)
      if (made !== current) current = tidied(made)
    }
    if (current === before) break
  }
  for (let round = 0; round < ROUNDS; round++) {
    const joined = reachable(joinNested(passThrough(current)))
    const grouped = groupArguments(joined)
    if (grouped === joined && round > 0) return joined
    current = grouped
  }
  return reachable(current)
}

/** Without constants, gates of one argument, and nesting of one kind. */
function tidied(structure: Structure): Structure {
  return reachable(joinNested(passThrough(reachable(withoutConstants(structure)))))
}

/** Removes gates that are true, or false, whatever the variables are; circles that nothing feeds are false. */
function withoutConstants(structure: Structure): Structure {
  const { gates, root } = structure
  const plain = unsigned(structure)
  const always = evaluateGates(plain, () => false)
  const possible = evaluateGates(plain, () => true)
  const constant = (ref: Ref): number => {
    if (ref >= 0) return -1
    if (always[~ref] === 1) return 1
    return possible[~ref] === 0 ? 0 : -1
  }
  const kept = gates.map((own, index): Gate => {
    if (always[index] === 1) return TRUE_GATE
    if (possible[index] === 0) return FALSE_GATE
    const args: Ref[] = []
    let k = needed(own)
    let dropped = 0
    for (const arg of own.args) {
      const value = constant(arg)
      if (value === -1) args.push(arg)
      else dropped++
      if (value === 1) k--
    }
    if (dropped === 0) return own
    return own.kind === 'at-least' ? { kind: 'at-least', k, args } : { ...own, args }
  })
  return { variables: structure.variables, gates: kept, root }
}

/** The structure with negated variables read as plain ones, so that one assignment makes every literal true. */
function unsigned(structure: Structure): Structure {
  const gates = structure.gates.map(own =>
    own.args.some(arg => arg >= 0 && (arg & 1) === 1)
      ? { ...own, args: own.args.map(arg => (arg >= 0 ? arg & ~1 : arg)) }
      : own,
  )
  return { ...structure, gates }
}

/** Turns thresholds at their ends into all or any, drops repeated arguments, and skips gates of one argument. */
function passThrough(structure: Structure): Structure {
  const gates = structure.gates.map((own, self): Gate => {
    let kind = own.kind
    if (kind === 'at-least' && own.k === 1) kind = 'any'
    else if (kind === 'at-least' && own.k === own.args.length) kind = 'all'
    if (kind === 'at-least') return own
    const args = [...new Set(own.args)].filter(arg => arg !== ~self)
    return kind === own.kind && args.length === own.args.length ? own : { kind, k: 0, args }
  })
  const target = (ref: Ref): Ref => {
    let at = ref
    for (let steps = 0; at < 0 && steps <= gates.length; steps++) {
      const own = gates[~at]!
      if (own.kind === 'at-least' || own.args.length !== 1) return at
      at = own.args[0]!
    }
    return at
  }
  return {
    variables: structure.variables,
    gates: gates.map(own => {
      if (!own.args.some(arg => target(arg) !== arg)) return own
      const args = own.args.map(target)
      return { ...own, args: own.kind === 'at-least' ? args : [...new Set(args)] }
    }),
    root: target(structure.root),
  }
}

/** Puts the arguments of a gate used once, of its user's kind, into that user. */
function joinNested(structure: Structure): Structure {
  const { gates, root } = structure
  const uses = new Int32Array(gates.length)
  for (const own of gates) for (const arg of own.args) if (arg < 0) uses[~arg]!++
  if (root < 0) uses[~root]! += 2
  const expand = (own: Gate, self: number): readonly Ref[] => {
    const into: Ref[] = []
    const stack = [...own.args].reverse()
    while (stack.length > 0) {
      const arg = stack.pop()!
      const inner = arg < 0 ? gates[~arg]! : undefined
      if (inner && ~arg !== self && uses[~arg] === 1 && inner.kind === own.kind && inner.kind !== 'at-least')
        for (let at = inner.args.length - 1; at >= 0; at--) stack.push(inner.args[at]!)
      else into.push(arg)
    }
    return into
  }
  return {
    variables: structure.variables,
    root,
    gates: gates.map((own, self) => {
      if (own.kind === 'at-least') return own
      const args = expand(own, self)
      return args.length === own.args.length ? own : { ...own, args: [...new Set(args)] }
    }),
  }
}

/** Arguments with exactly the same users, all of one kind, become one argument: a gate that is a module if they are. */
function groupArguments(structure: Structure): Structure {
  const { gates } = structure
  const made: Gate[] = []
  const replacement = new Map<Ref, Ref>()
  for (const { users, refs } of groupsByUsers(gates)) {
    const { kind } = gates[users[0]!]!
    if (refs.length < 2 || users.every(user => gates[user]!.args.length === refs.length)) continue
    const own = gate(gates.length + made.length)
    made.push({ kind, k: 0, args: refs })
    for (const ref of refs) replacement.set(ref, own)
  }
  if (made.length === 0) return structure
  const rewritten = gates.map(own => {
    if (own.kind === 'at-least' || !own.args.some(arg => replacement.has(arg))) return own
    return { ...own, args: [...new Set(own.args.map(arg => replacement.get(arg) ?? arg))] }
  })
  return { ...structure, gates: [...rewritten, ...made] }
}

interface Group {
  readonly users: readonly number[]
  readonly refs: Ref[]
}

/** Arguments by their users, where these are all of, or all any of. Lists of users that begin alike share that beginning. */
function groupsByUsers(gates: readonly Gate[]): Group[] {
  const mixed = -1
  const stateOf = new Map<Ref, number>()
  const longer = new Map<number, number>()
  const last: number[] = [0]
  const before: number[] = [0]
  gates.forEach(({ kind, args }, user) => {
    for (const arg of args) {
      const from = stateOf.get(arg) ?? 0
      if (kind === 'at-least' || from === mixed || (from > 0 && gates[last[from]!]!.kind !== kind)) {
        stateOf.set(arg, mixed)
        continue
      }
      const key = from * gates.length + user
      let state = longer.get(key)
      if (state === undefined) {
        state = last.push(user) - 1
        before.push(from)
        longer.set(key, state)
      }
      stateOf.set(arg, state)
    }
  })
  const groups = new Map<number, Group>()
  for (const [ref, state] of stateOf) {
    if (state === mixed) continue
    const known = groups.get(state)
    if (known) known.refs.push(ref)
    else {
      const users: number[] = []
      for (let at = state; at > 0; at = before[at]!) users.push(last[at]!)
      groups.set(state, { users, refs: [ref] })
    }
  }
  return [...groups.values()]
}

/** The same structure with only the gates that the root reaches, users before what they use. */
export function reachable(structure: Structure): Structure {
  const { gates, root } = structure
  if (root >= 0) return { ...structure, gates: [] }
  const index = new Map<number, number>([[~root, 0]])
  const order = [~root]
  for (let head = 0; head < order.length; head++)
    for (const arg of gates[order[head]!]!.args)
      if (arg < 0 && !index.has(~arg)) {
        index.set(~arg, order.length)
        order.push(~arg)
      }
  const move = (ref: Ref): Ref => (ref < 0 ? gate(index.get(~ref)!) : ref)
  return {
    variables: structure.variables,
    root: move(root),
    gates: order.map(at => ({ ...gates[at]!, args: gates[at]!.args.map(move) })),
  }
}
