/**
 * Splits a structure into modules: parts that share no variable with the rest, each solved by itself
 * (Dutuit & Rauzy 1996, linear; circles are contracted first, and so are a formula and its negation).
 */
import { partsOf, type Parts } from './parts.ts'
import { gate, variable, type Ref, type Structure } from './structure.ts'

/** What stands behind a variable of a module: a variable of the whole, or another module. */
export type Input =
  | { readonly kind: 'variable'; readonly variable: number }
  | { readonly kind: 'module'; readonly module: number }

export interface Module {
  readonly structure: Structure
  readonly inputs: readonly Input[]
}

/** Modules, each after those it uses; the last is the whole. A root that is a bare variable gives one module. */
export function modulesOf(structure: Structure): Module[] {
  const { root } = structure
  if (root >= 0) {
    const input: Input = { kind: 'variable', variable: root >> 1 }
    return [{ structure: { variables: 1, gates: [], root: root & 1 }, inputs: [input] }]
  }
  const parts = partsOf(structure)
  const order = moduleTops(structure, parts).sort((a, b) => a.finish - b.finish)
  const refOf = new Map<number, ModuleRef>()
  order.forEach((top, module) => {
    if (!parts.negation) refOf.set(top.gate, { module, sign: 0 })
    else for (const at of parts.members[top.part]!) refOf.set(at, { module, sign: parts.negation[at]! })
  })
  return order.map(top => extract(structure, top.gate, refOf))
}

/** A module as it is used: `sign` 1 where its negation is. */
interface ModuleRef {
  readonly module: number
  readonly sign: number
}

interface Top {
  readonly gate: number
  readonly part: number
  readonly finish: number
}

/**
 * Gates whose descendants are visited only between their own first visit and its end. What a module stands for is false
 * of nothing: true of nothing, it would make larger sets of its users look minimal, so that where a part has only that
 * sign, it is left in the whole.
 */
function moduleTops(structure: Structure, { of, members, negation }: Parts): Top[] {
  const { gates, root } = structure
  const entries = members.map(() => new Set<number>())
  const inner: Ref[][] = members.map(() => [])
  for (let index = 0; index < gates.length; index++)
    for (const arg of gates[index]!.args)
      if (arg >= 0 || of[~arg] !== of[index]) {
        inner[of[index]!]!.push(arg)
        if (arg < 0) entries[of[~arg]!]!.add(~arg)
      }
  entries[of[~root]!]!.add(~root)
  const first = new Int32Array(members.length)
  const last = new Int32Array(members.length)
  const finish = new Int32Array(members.length)
  const firstOfVariable = new Int32Array(structure.variables)
  const lastOfVariable = new Int32Array(structure.variables)
  const next = new Int32Array(members.length)
  const path = [of[~root]!]
  let clock = 1
  first[path[0]!] = last[path[0]!] = clock
  while (path.length > 0) {
    const at = path.at(-1)!
    const arg = inner[at]![next[at]!++]
    if (arg === undefined) {
      finish[at] = last[at] = ++clock
      path.pop()
    } else if (arg >= 0) {
      lastOfVariable[arg >> 1] = ++clock
      if (firstOfVariable[arg >> 1] === 0) firstOfVariable[arg >> 1] = clock
    } else {
      const part = of[~arg]!
      last[part] = ++clock
      if (first[part] === 0) {
        first[part] = clock
        path.push(part)
      }
    }
  }
  const tops: Top[] = []
  const least = new Int32Array(members.length)
  const most = new Int32Array(members.length)
  for (let part = 0; part < members.length; part++) {
    if (first[part] === 0) continue
    let low = 0x7fffffff
    let high = 0
    for (const arg of inner[part]!) {
      const from = arg >= 0 ? firstOfVariable[arg >> 1]! : Math.min(least[of[~arg]!]!, first[of[~arg]!]!)
      const to = arg >= 0 ? lastOfVariable[arg >> 1]! : Math.max(most[of[~arg]!]!, last[of[~arg]!]!)
      low = Math.min(low, from)
      high = Math.max(high, to)
    }
    least[part] = low
    most[part] = high
    const top = part === of[~root] ? ~root : topOf(members[part]!, entries[part]!, negation)
    const apart = top === ~root || (low >= first[part]! && high <= finish[part]!)
    if (top !== undefined && apart) tops.push({ gate: top, part, finish: finish[part]! })
  }
  return tops
}

/** The gate that a part would stand for as a module, if there is one. */
function topOf(
  members: readonly number[],
  entries: ReadonlySet<number>,
  negation: Uint8Array | undefined,
): number | undefined {
  if (negation) return members.find(at => negation[at] === 0)
  return entries.size === 1 ? [...entries][0] : undefined
}

/** The structure below one module's top, down to the modules it uses. */
function extract(structure: Structure, top: number, refOf: ReadonlyMap<number, ModuleRef>): Module {
  const inputs: Input[] = []
  const inputOf = new Map<string, number>()
  const input = (key: string, made: Input): number => {
    const known = inputOf.get(key)
    if (known !== undefined) return known
    inputOf.set(key, inputs.length)
    return inputs.push(made) - 1
  }
  const indexOf = new Map([[top, 0]])
  const order = [top]
  const move = (ref: Ref): Ref => {
    if (ref >= 0) return variable(input(`v${ref >> 1}`, { kind: 'variable', variable: ref >> 1 })) | (ref & 1)
    const known = indexOf.get(~ref)
    if (known !== undefined) return gate(known)
    const own = refOf.get(~ref)
    if (own !== undefined) {
      const { module, sign } = own
      return variable(input(`m${module}`, { kind: 'module', module })) | sign
    }
    indexOf.set(~ref, order.length)
    order.push(~ref)
    return gate(order.length - 1)
  }
  const gates = []
  for (let head = 0; head < order.length; head++) {
    const own = structure.gates[order[head]!]!
    gates.push({ ...own, args: own.args.map(move) })
  }
  return { structure: { variables: inputs.length, gates, root: gate(0) }, inputs }
}
