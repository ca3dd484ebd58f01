/** Static variable orders for a decision diagram: depth-first walks that differ in which argument goes first. */
import { components } from './components.ts'
import { forceOrder } from './force-order.ts'
import type { Ref, Structure } from './structure.ts'

/** An order: variables from the top of the diagram down. */
export type VariableOrder = readonly number[]

/** A runner of the race, and how many nodes it may take at most. */
export interface Candidate {
  readonly order: VariableOrder
  readonly most: number
}

/** A drawn order is far better than the walks where it is good, and looks ahead for long where it is not. */
const DRAWN_MOST = 400_000

/** The runners of the race, most often good first, each made when asked for (Bouissou, Bruyère & Rauzy 1997 compare such heuristics). */
export function* candidateOrders(structure: Structure): Generator<Candidate> {
  const uses = useCounts(structure)
  const size = sizes(structure)
  const shared = sharedness(structure, uses)
  const variableFirst = (ref: Ref): number => (ref >= 0 ? -uses.variable[ref >> 1]! : 0)
  const rankings: ((ref: Ref) => number)[] = [
    ref => -(ref < 0 ? shared[~ref]! : uses.variable[ref >> 1]! - 1),
    ref => -(ref < 0 ? uses.gate[~ref]! : uses.variable[ref >> 1]!),
    () => 0,
    ref => (ref >= 0 ? variableFirst(ref) : size[~ref]!),
    ref => (ref >= 0 ? variableFirst(ref) : -size[~ref]!),
    ref => (ref < 0 ? shared[~ref]! : 0),
  ]
  const seen = new Set<string>()
  const isNew = (order: VariableOrder): boolean => seen.size < seen.add(order.join(',')).size
  for (const [at, rank] of rankings.entries()) {
    const order = walk(structure, rank)
    if (isNew(order)) yield { order, most: Infinity }
    if (at > 0) continue
    const drawn = forceOrder(structure, order)
    if (isNew(drawn)) yield { order: drawn, most: DRAWN_MOST }
  }
}

/** The order that most often wins. */
export function firstOrder(structure: Structure): VariableOrder {
  for (const { order } of candidateOrders(structure)) return order
  throw new RangeError('no order for this structure')
}

function walk(structure: Structure, rank: (ref: Ref) => number): number[] {
  const order: number[] = []
  const seenGate = new Uint8Array(structure.gates.length)
  const seenVariable = new Uint8Array(structure.variables)
  const stack: Ref[] = [structure.root]
  while (stack.length > 0) {
    const ref = stack.pop()!
    if (ref >= 0) {
      if (seenVariable[ref >> 1] === 0) order.push(ref >> 1)
      seenVariable[ref >> 1] = 1
      continue
    }
    if (seenGate[~ref] === 1) continue
    seenGate[~ref] = 1
    const ranked = structure.gates[~ref]!.args.map((arg, at) => ({ arg, at, rank: rank(arg) }))
    ranked.sort((a, b) => a.rank - b.rank || a.at - b.at)
    for (let at = ranked.length - 1; at >= 0; at--) stack.push(ranked[at]!.arg)
  }
  return order
}

function useCounts(structure: Structure): { readonly gate: Int32Array; readonly variable: Int32Array } {
  const gate = new Int32Array(structure.gates.length)
  const variable = new Int32Array(structure.variables)
  for (const own of structure.gates)
    for (const arg of own.args) {
      if (arg < 0) gate[~arg]!++
      else variable[arg >> 1]!++
    }
  return { gate, variable }
}

/** How many nodes a walk below each gate would meet, a shared one counted at each use. */
function sizes(structure: Structure): Float64Array {
  return folded(structure, () => 1)
}

/** How many of the variable uses below each gate are of variables used elsewhere too. */
function sharedness(structure: Structure, uses: ReturnType<typeof useCounts>): Float64Array {
  return folded(structure, variable => uses.variable[variable]! - 1)
}

function folded(structure: Structure, weight: (variable: number) => number): Float64Array {
  const sum = new Float64Array(structure.gates.length)
  for (const part of components(structure).members)
    for (const at of part)
      for (const arg of structure.gates[at]!.args) sum[at]! += arg < 0 ? sum[~arg]! : weight(arg >> 1)
  return sum
}
