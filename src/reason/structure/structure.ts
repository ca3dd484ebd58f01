/** A monotone structure: all of / any of / at least k of over variables, shared parts and circles allowed. */

/**
 * A reference inside a structure. `r >= 0`: the variable `r >> 1`, negated when `r & 1` (only fault trees from
 * outside use negated variables; structures of a case never do). `r < 0`: the gate `~r`.
 */
export type Ref = number

export interface Gate {
  readonly kind: 'all' | 'any' | 'at-least'
  /** How many arguments are needed; read only for `at-least`. */
  readonly k: number
  readonly args: readonly Ref[]
}

/** Gates may refer to each other in circles: a circle means the least fixpoint, so it supports nothing by itself. */
export interface Structure {
  readonly variables: number
  readonly gates: readonly Gate[]
  readonly root: Ref
}

export const variable = (index: number): Ref => index << 1
export const negated = (index: number): Ref => (index << 1) | 1
export const gate = (index: number): Ref => ~index

export const TRUE_GATE: Gate = { kind: 'all', k: 0, args: [] }
export const FALSE_GATE: Gate = { kind: 'any', k: 0, args: [] }

/** How many of a gate's arguments it needs. */
export function needed(of: Gate): number {
  if (of.kind === 'all') return of.args.length
  return of.kind === 'any' ? 1 : of.k
}

/** The value of every gate under an assignment, as the least fixpoint. Cost: linear in the structure. */
export function evaluateGates(structure: Structure, isTrue: (variable: number) => boolean): Uint8Array {
  const { gates } = structure
  const value = new Uint8Array(gates.length)
  const missing = new Int32Array(gates.length)
  const users = usersOf(gates)
  const queue: number[] = []
  for (let index = 0; index < gates.length; index++) {
    const own = gates[index]!
    let count = needed(own)
    for (const arg of own.args) if (arg >= 0 && isTrue(arg >> 1) !== ((arg & 1) === 1)) count--
    missing[index] = count
    if (count <= 0) {
      value[index] = 1
      queue.push(index)
    }
  }
  for (let head = 0; head < queue.length; head++) {
    for (const user of users[queue[head]!]!) {
      missing[user]!--
      if (value[user] === 0 && missing[user]! <= 0) {
        value[user] = 1
        queue.push(user)
      }
    }
  }
  return value
}

/** The value of the root under an assignment. */
export function evaluate(structure: Structure, isTrue: (variable: number) => boolean): boolean {
  const { root } = structure
  if (root >= 0) return isTrue(root >> 1) !== ((root & 1) === 1)
  return evaluateGates(structure, isTrue)[~root] === 1
}

/** For each gate, the gates that use it, once for every use. */
export function usersOf(gates: readonly Gate[]): number[][] {
  const users: number[][] = gates.map(() => [])
  for (let index = 0; index < gates.length; index++)
    for (const arg of gates[index]!.args) if (arg < 0) users[~arg]!.push(index)
  return users
}
