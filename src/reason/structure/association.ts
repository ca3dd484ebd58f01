/**
 * Certain bounds on the probability of a monotone structure without any diagram: increasing functions of independent
 * variables are positively associated (Esary, Proschan & Walkup 1967), parts without a common variable are independent.
 * The bounds are sharpened by splitting on the variables used most, whose sharing is what makes them loose.
 */
import { components } from './components.ts'
import type { Gate, Ref, Structure } from './structure.ts'

export type Side = 'lower' | 'upper'

/** How many splits, and gates in all that they may look at. */
const SPLITS = 400
const WORK = 400_000

/**
 * A bound on one side for variables with these probabilities (of intervals: the ends on that side). Throws RangeError
 * for negated variables. Cost: about `WORK` gates at most, each with its arguments.
 */
export function associationBound(
  structure: Structure,
  side: Side,
  probabilityOf: (variable: number) => number,
): number {
  const chance = Float64Array.from({ length: structure.variables }, (_, at) => probabilityOf(at))
  const pass = new Pass(structure, side, chance)
  const order = byUse(structure)
  const leaves: Leaf[] = [{ fixed: new Map(), weight: 1, bound: pass.bound(new Map()) }]
  const splits = Math.min(SPLITS, Math.floor(WORK / (2 * Math.max(1, structure.gates.length))))
  for (let split = 0; split < splits; split++) {
    const at = widest(leaves, side)
    const { fixed, weight, bound } = leaves[at]!
    const next = order[fixed.size]
    if (next === undefined || weight * bound === 0) break
    const half = (value: 0 | 1): Leaf => {
      const own = new Map(fixed).set(next, value)
      const share = weight * (value === 1 ? chance[next]! : 1 - chance[next]!)
      return { fixed: own, weight: share, bound: pass.bound(own) }
    }
    leaves.splice(at, 1, half(1), half(0))
  }
  return leaves.reduce((sum, { weight, bound }) => sum + weight * bound, 0)
}

/** Some variables fixed: how likely that is, and the bound of the whole then. */
interface Leaf {
  readonly fixed: ReadonlyMap<number, 0 | 1>
  readonly weight: number
  readonly bound: number
}

/** The leaf whose bound may be off by most. */
function widest(leaves: readonly Leaf[], side: Side): number {
  let best = 0
  let most = -1
  leaves.forEach(({ weight, bound }, at) => {
    const off = weight * (side === 'upper' ? bound : 1 - bound)
    if (off > most) {
      best = at
      most = off
    }
  })
  return best
}

/** Variables, those used most first. */
function byUse({ gates, variables }: Structure): number[] {
  const uses = new Int32Array(variables)
  for (const own of gates) for (const arg of own.args) if (arg >= 0) uses[arg >> 1]!++
  return Array.from(uses.keys()).sort((a, b) => uses[b]! - uses[a]! || a - b)
}

/** One pass up the structure: a bound for every gate, and which variables are below it. */
class Pass {
  private readonly structure: Structure
  private readonly side: Side
  private readonly chance: Float64Array
  private readonly parts: readonly (readonly number[])[]
  private readonly value: Float64Array
  private readonly words: number
  /** A bit for each variable below a gate, `words` a gate; the last row is for work. */
  private readonly below: Int32Array
  private free: Int32Array
  private fixed: ReadonlyMap<number, 0 | 1> = new Map()

  constructor(structure: Structure, side: Side, chance: Float64Array) {
    this.structure = structure
    this.side = side
    this.chance = chance
    this.parts = components(structure).members
    this.value = new Float64Array(structure.gates.length)
    this.words = (structure.variables >> 5) + 1
    this.below = new Int32Array(this.words * (structure.gates.length + 1))
    this.free = new Int32Array(this.words)
    for (const part of this.parts) {
      for (const at of part) for (const arg of structure.gates[at]!.args) this.include(at, arg)
      for (const at of part) for (const arg of part) this.include(at, ~arg)
    }
  }

  private include(gate: number, arg: Ref): void {
    const { below, words } = this
    if (arg >= 0) {
      if ((arg & 1) === 1) throw new RangeError('bounds need a structure without negation')
      below[gate * words + (arg >> 6)]! |= 1 << ((arg >> 1) & 31)
    } else for (let at = 0; at < words; at++) below[gate * words + at]! |= below[~arg * words + at]!
  }

  bound(fixed: ReadonlyMap<number, 0 | 1>): number {
    const { structure, value } = this
    this.fixed = fixed
    this.free.fill(-1)
    for (const variable of fixed.keys()) this.free[variable >> 5]! &= ~(1 << (variable & 31))
    for (const part of this.parts) {
      const circular = part.length > 1 || structure.gates[part[0]!]!.args.includes(~part[0]!)
      if (circular && this.side === 'upper') {
        // Whatever holds in a circle, something outside that feeds it does.
        const own = new Set(part)
        const outside = part.flatMap(at =>
          structure.gates[at]!.args.filter(arg => arg >= 0 || !own.has(~arg)),
        )
        const fed = this.gate({ kind: 'any', k: 0, args: [...new Set(outside)] })
        for (const at of part) value[at] = fed
        continue
      }
      if (circular) for (const at of part) value[at] = 0
      for (const at of part) value[at] = this.gate(structure.gates[at]!)
    }
    return this.read(structure.root)
  }

  private read(ref: Ref): number {
    return ref < 0 ? this.value[~ref]! : (this.fixed.get(ref >> 1) ?? this.chance[ref >> 1]!)
  }

  private gate({ kind, k, args }: Gate): number {
    const upper = this.side === 'upper'
    const none = (refs: readonly Ref[]): number =>
      refs.reduce((product, ref) => product * (1 - this.read(ref)), 1)
    const all = (refs: readonly Ref[]): number => refs.reduce((product, ref) => product * this.read(ref), 1)
    switch (kind) {
      case 'any':
        return 1 - none(upper ? args : this.apart(args, 'most'))
      case 'all':
        return all(upper ? this.apart(args, 'least') : args)
      case 'at-least': {
        if (k <= 0) return 1
        if (k > args.length) return 0
        const chances = args.map(arg => this.read(arg)).sort((a, b) => b - a)
        if (!upper) return chances.slice(0, k).reduce((product, chance) => product * chance, 1)
        return Math.min(1, chances.reduce((sum, chance) => sum + chance, 0) / k)
      }
    }
  }

  /** Arguments no two of which have a free variable in common, the most or least likely taken first. */
  private apart(args: readonly Ref[], first: 'most' | 'least'): Ref[] {
    const { below, words, free } = this
    const taken = this.structure.gates.length * words
    below.fill(0, taken)
    const sign = first === 'most' ? -1 : 1
    const ranked = args.map(arg => ({ arg, chance: this.read(arg) }))
    ranked.sort((a, b) => sign * (a.chance - b.chance) || a.arg - b.arg)
    const found: Ref[] = []
    for (const { arg } of ranked) {
      if (this.meets(arg, taken)) continue
      found.push(arg)
      if (arg >= 0) below[taken + (arg >> 6)]! |= 1 << ((arg >> 1) & 31)
      else for (let at = 0; at < words; at++) below[taken + at]! |= below[~arg * words + at]! & free[at]!
    }
    return found
  }

  private meets(arg: Ref, taken: number): boolean {
    const { below, words, free } = this
    if (arg >= 0) return (below[taken + (arg >> 6)]! & free[arg >> 6]! & (1 << ((arg >> 1) & 31))) !== 0
    for (let at = 0; at < words; at++)
      if ((below[taken + at]! & below[~arg * words + at]! & free[at]!) !== 0) return true
    return false
  }
}
