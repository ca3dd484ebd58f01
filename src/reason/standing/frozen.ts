/** The structure of one count: monotone over voices, with attacks and undercuts frozen at the labels of the moment. */
import {
  FALSE_GATE,
  gate,
  TRUE_GATE,
  variable,
  type Gate,
  type Ref,
  type Structure,
} from '../structure/structure.ts'
import type { Program } from './program.ts'
import type { Solver } from './solver.ts'

/** `firm` counts what is contested as false, `open` as true. */
export type Reading = 'firm' | 'open'

/**
 * The structure below a node. `variableOf` gives the variable of an occasion's node, -1 for one taken for granted;
 * `occasions` is how many of the first nodes are occasions. With every variable true it has the node's label: at the
 * well-founded model the least fixpoint of the frozen program is the model itself. Cost: linear in what it reaches.
 */
export function frozenStructure(
  program: Program,
  solver: Solver,
  root: number,
  reading: Reading,
  occasions: number,
  variables: number,
  variableOf: (occasion: number) => number,
): Structure {
  if (root === -1) return { variables, gates: [FALSE_GATE], root: gate(0) }
  const { need, inputStart, inputs } = program
  const against = reading === 'firm' ? solver.possible : solver.sure
  const gates: Gate[] = []
  const indexOf = new Map<number, Ref>()
  const open: number[] = []
  const refer = (node: number): Ref => {
    const known = indexOf.get(node)
    if (known !== undefined) return known
    const leaf = node < occasions && solver.struck[node] === 0 && blocked(node) === 0
    const at = leaf ? variableOf(node) : -1
    const ref = leaf && at !== -1 ? variable(at) : gate(gates.length)
    if (ref < 0) gates.push(leaf ? TRUE_GATE : FALSE_GATE)
    indexOf.set(node, ref)
    if (node >= occasions && solver.struck[node] === 0) open.push(node)
    return ref
  }
  /** How many of a node's negated inputs fail. */
  const blocked = (node: number): number => {
    let count = 0
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++)
      if ((inputs[at]! & 1) === 1 && against[inputs[at]! >> 1] === 1) count++
    return count
  }
  const top = refer(root)
  for (let head = 0; head < open.length; head++) {
    const node = open[head]!
    let k = need[node]!
    const args: Ref[] = []
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) {
      const input = inputs[at]! >> 1
      if ((inputs[at]! & 1) === 1) k -= against[input] === 1 ? 0 : 1
      else args.push(refer(input))
    }
    gates[~indexOf.get(node)!] = threshold(k, args)
  }
  return { variables, gates, root: top }
}

function threshold(k: number, args: readonly Ref[]): Gate {
  if (k <= 0) return TRUE_GATE
  if (k > args.length) return FALSE_GATE
  if (k === args.length) return { kind: 'all', k, args }
  return k === 1 ? { kind: 'any', k, args } : { kind: 'at-least', k, args }
}
