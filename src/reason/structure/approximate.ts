/**
 * A certified interval for a probability when the exact diagram is too large: two diagrams are built, one never above
 * the function and one never below, by letting go of nodes that are hardly ever reached (after Ravi & Somenzi 1998).
 */
import { associationBound, type Side } from './association.ts'
import { Bdd } from './bdd.ts'
import { components } from './components.ts'
import { modulesOf, type Module } from './modules.ts'
import { firstOrder } from './orders.ts'
import { simplify } from './simplify.ts'
import type { Gate, Ref, Structure } from './structure.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** Nodes that one gate's diagram may keep, and nodes in all before the live ones are moved to a fresh store. */
const KEEP = 1_000
const STORE = 4_000_000
/** Bounds that differ by less than this share are not sharpened. */
const TIGHT = 1e-9

/**
 * Bounds on the probability that the structure is true, for independent variables: certain up to rounding, since a
 * monotone structure of smaller parts is smaller. Throws RangeError for negated variables. Cost: modules × gates × KEEP.
 */
export function probabilityBounds(
  structure: Structure,
  probabilityOf: (variable: number) => number,
  keep = KEEP,
): Interval {
  const modules = modulesOf(simplify(structure))
  const bounds: Interval[] = []
  for (const module of modules) {
    const at = (side: Side) => moduleBound(module, side, keep, inputEnds(module, bounds, side, probabilityOf))
    const own = { lower: at('lower'), upper: at('upper') }
    bounds.push(
      own.upper - own.lower <= own.upper * TIGHT ? own : sharpened(own, module, bounds, probabilityOf),
    )
  }
  return bounds.at(-1)!
}

/** The probability of each input of a module: of another module, the end of its interval on a side. */
function inputEnds(
  { inputs }: Module,
  bounds: readonly Interval[],
  side: Side,
  probabilityOf: (variable: number) => number,
): (input: number) => number {
  return at => {
    const own = inputs[at]!
    return own.kind === 'variable' ? probabilityOf(own.variable) : bounds[own.module]![side]
  }
}

/** The same interval, or what association leaves of it. */
function sharpened(
  { lower, upper }: Interval,
  module: Module,
  bounds: readonly Interval[],
  probabilityOf: (variable: number) => number,
): Interval {
  const at = (side: Side) =>
    associationBound(module.structure, side, inputEnds(module, bounds, side, probabilityOf))
  return { lower: Math.max(lower, at('lower')), upper: Math.min(upper, at('upper')) }
}

function moduleBound(
  { structure }: Module,
  side: Side,
  keep: number,
  probabilityOf: (input: number) => number,
): number {
  const order = firstOrder(structure)
  const work = new Approximation(structure, order, side, keep, order.map(probabilityOf))
  return work.probability()
}

class Approximation {
  private readonly structure: Structure
  private readonly side: Side
  private readonly keep: number
  private readonly chance: readonly number[]
  private readonly levelOf: Int32Array
  private readonly value: Int32Array
  private bdd = new Bdd(Infinity)
  private seen = new Int32Array(0)
  private reach = new Float64Array(2)
  private moved = new Int32Array(2)
  private marks = 0

  constructor(
    structure: Structure,
    order: readonly number[],
    side: Side,
    keep: number,
    chance: readonly number[],
  ) {
    this.structure = structure
    this.side = side
    this.keep = keep
    this.chance = chance
    this.levelOf = new Int32Array(structure.variables)
    order.forEach((variable, level) => {
      this.levelOf[variable] = level
    })
    this.value = new Int32Array(structure.gates.length)
  }

  probability(): number {
    const { structure, value } = this
    for (const part of components(structure).members) {
      const circular = part.length > 1 || structure.gates[part[0]!]!.args.includes(~part[0]!)
      // From below any number of rounds is a bound; from above a circle is taken as fed by all that feeds it.
      if (circular && this.side === 'upper') {
        this.feedCircle(part)
        continue
      }
      for (let round = 0; round < (circular ? part.length : 1); round++)
        for (const at of part) value[at] = this.gate(structure.gates[at]!)
    }
    return this.chanceOf(this.read(structure.root))
  }

  /** Every gate of a circle implies that something outside it is true: an upper bound for all of them. */
  private feedCircle(part: readonly number[]): void {
    const own = new Set(part)
    const outside = part.flatMap(at =>
      this.structure.gates[at]!.args.filter(arg => arg >= 0 || !own.has(~arg)),
    )
    const bound = this.gate({ kind: 'any', k: 0, args: [...new Set(outside)] })
    for (const at of part) this.value[at] = bound
  }

  private read(ref: Ref): number {
    if (ref < 0) return this.value[~ref]!
    if ((ref & 1) === 1) throw new RangeError('bounds need a structure without negation')
    return this.bdd.node(this.levelOf[ref >> 1]!, 0, 1)
  }

  private gate(own: Gate): number {
    if (this.bdd.nodes.size > STORE) this.sweep()
    const args = own.args
      .map(arg => this.read(arg))
      .sort((a, b) => this.bdd.nodes.level[b]! - this.bdd.nodes.level[a]!)
    const k = own.kind === 'all' ? args.length : own.kind === 'any' ? 1 : own.k
    const row = [1, ...Array.from({ length: k }, () => 0)]
    if (own.kind === 'all') return args.reduce((sum, arg) => this.small(this.bdd.and(arg, sum)), 1)
    for (const arg of args)
      for (let j = k; j >= 1; j--) row[j] = this.small(this.bdd.or(this.bdd.and(arg, row[j - 1]!), row[j]!))
    return row[k]!
  }

  /** The diagram itself where it is small enough, else without its least reached nodes. */
  private small(root: number): number {
    const nodes = this.below(root)
    if (nodes.length <= this.keep) return root
    const { bdd, reach, moved, chance } = this
    for (const node of nodes) reach[node] = 0
    reach[0] = reach[1] = 0
    reach[root] = 1
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at]!
      const p = chance[bdd.nodes.level[node]!]!
      reach[bdd.nodes.high[node]!]! += reach[node]! * p
      reach[bdd.nodes.low[node]!]! += reach[node]! * (1 - p)
    }
    const threshold = Float64Array.from(nodes, node => reach[node]!).sort()[nodes.length - this.keep]!
    const end = this.side === 'lower' ? 0 : 1
    moved[1] = 1
    for (const node of nodes)
      moved[node] =
        node !== root && reach[node]! < threshold
          ? end
          : bdd.node(bdd.nodes.level[node]!, moved[bdd.nodes.low[node]!]!, moved[bdd.nodes.high[node]!]!)
    return moved[root]!
  }

  /** The inner nodes below a root, children first (a child is always made before its users). */
  private below(root: number): Int32Array {
    if (root < 2) return new Int32Array(0)
    const { bdd } = this
    if (this.seen.length < bdd.nodes.size) {
      const length = Math.max(bdd.nodes.size, this.seen.length * 2)
      this.seen = new Int32Array(length)
      this.reach = new Float64Array(length)
      this.moved = new Int32Array(length)
    }
    const mark = ++this.marks
    const found = [root]
    this.seen[root] = mark
    for (let at = 0; at < found.length; at++)
      for (const next of [bdd.nodes.low[found[at]!]!, bdd.nodes.high[found[at]!]!])
        if (next > 1 && this.seen[next] !== mark) {
          this.seen[next] = mark
          found.push(next)
        }
    return Int32Array.from(found).sort()
  }

  /** Moves the diagrams in use to a fresh store. */
  private sweep(): void {
    const fresh = new Bdd(Infinity)
    const moved = new Map<number, number>([
      [0, 0],
      [1, 1],
    ])
    const live = new Set([...this.value].flatMap(root => [...this.below(root)]))
    for (const node of [...live].sort((a, b) => a - b)) {
      const low = moved.get(this.bdd.nodes.low[node]!)!
      moved.set(node, fresh.node(this.bdd.nodes.level[node]!, low, moved.get(this.bdd.nodes.high[node]!)!))
    }
    for (let at = 0; at < this.value.length; at++) this.value[at] = moved.get(this.value[at]!)!
    this.bdd = fresh
  }

  private chanceOf(root: number): number {
    const nodes = this.below(root)
    const { bdd, reach: up, chance } = this
    up[0] = 0
    up[1] = 1
    for (const node of nodes) {
      const p = chance[bdd.nodes.level[node]!]!
      up[node] = p * up[bdd.nodes.high[node]!]! + (1 - p) * up[bdd.nodes.low[node]!]!
    }
    return root < 2 ? root : up[root]!
  }
}
