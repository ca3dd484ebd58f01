/** Why something falls, and the chain of links from it down to the one that broke. */
import type { Compiled } from './compiled.ts'
import type { FallReason, Item, Standing } from './item.ts'
import type { Program } from './program.ts'
import type { Session } from './session.ts'

export class Reasons {
  private readonly session: Session
  private founded: Uint8Array | undefined
  private circular: Uint8Array | undefined

  constructor(session: Session) {
    this.session = session
  }

  /** Standing at the strikes of the moment. */
  now(node: number): Standing {
    const label = this.session.now(node)
    return label === 'falls' ? { label, reason: this.reason(node) } : { label }
  }

  /** Standing before any strike. */
  before(node: number): Standing {
    const label = this.session.before(node)
    return label === 'falls' ? { label, reason: this.without(node) } : { label }
  }

  /** From an item whose label sank down to what was set aside, or to the attack or undercut that rose. */
  broken(node: number): Item[] {
    const path: Item[] = []
    for (const at of this.path(node)) {
      const item = this.session.itemOf(at)
      if (item) path.push(item)
    }
    return path
  }

  private reason(node: number): FallReason {
    if (node === -1) return 'never-vouched'
    if (this.session.before(node) === 'falls' && !this.session.isHeld(node)) return this.without(node)
    const end = this.path(node).at(-1)!
    if (this.session.isSilent(end)) return 'others-confession'
    return this.session.isHeld(end) ? 'struck' : 'defeated'
  }

  private without(node: number): FallReason {
    if (node === -1) return 'never-vouched'
    const { program } = this.session.compiled
    this.founded ??= positiveModel(program)
    if (this.founded[node] === 1) return 'defeated'
    this.circular ??= greatestPositiveModel(program)
    return this.circular[node] === 1 ? 'unfounded' : 'never-vouched'
  }

  private path(start: number): number[] {
    const { session } = this
    const { inputStart, inputs } = session.compiled.program
    const path = [start]
    const seen = new Set(path)
    for (let node = start; !session.isHeld(node);) {
      let next = -1
      for (let at = inputStart[node]!; at < inputStart[node + 1]! && next === -1; at++) {
        const input = inputs[at]! >> 1
        if (seen.has(input)) continue
        const now = session.solver.label(input)
        const before = session.baseline[input]!
        if ((inputs[at]! & 1) === 1 ? now > before : now < before) next = input
      }
      if (next === -1) break
      const rose = session.solver.label(next) > session.baseline[next]!
      path.push(next)
      seen.add(next)
      if (rose) break
      node = next
    }
    return path
  }
}

/** The least model with attacks and undercuts left out: what is founded on some voice. Cost: linear. */
export function positiveModel({ size, need, inputStart, inputs, outputStart, outputs }: Program): Uint8Array {
  const value = new Uint8Array(size)
  const missing = new Int32Array(size)
  const queue: number[] = []
  for (let node = 0; node < size; node++) {
    let count = need[node]!
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) count -= inputs[at]! & 1
    missing[node] = count
    if (count > 0) continue
    value[node] = 1
    queue.push(node)
  }
  for (let head = 0; head < queue.length; head++)
    for (let at = outputStart[queue[head]!]!; at < outputStart[queue[head]! + 1]!; at++) {
      const user = outputs[at]! >> 1
      if ((outputs[at]! & 1) === 1 || --missing[user]! > 0 || value[user] === 1) continue
      value[user] = 1
      queue.push(user)
    }
  return value
}

/** The greatest model of the same: what is founded, or held up by a circle alone. Cost: linear. */
function greatestPositiveModel({ size, need, inputStart, outputStart, outputs }: Program): Uint8Array {
  const value = new Uint8Array(size).fill(1)
  const spare = new Int32Array(size)
  const queue: number[] = []
  for (let node = 0; node < size; node++) {
    spare[node] = inputStart[node + 1]! - inputStart[node]! - need[node]!
    if (spare[node]! >= 0) continue
    value[node] = 0
    queue.push(node)
  }
  for (let head = 0; head < queue.length; head++)
    for (let at = outputStart[queue[head]!]!; at < outputStart[queue[head]! + 1]!; at++) {
      const user = outputs[at]! >> 1
      if ((outputs[at]! & 1) === 1 || --spare[user]! >= 0 || value[user] === 0) continue
      value[user] = 0
      queue.push(user)
    }
  return value
}

/** Nodes of statements held up by circles alone. */
export function unfoundedStatements(compiled: Compiled): readonly number[] {
  const founded = positiveModel(compiled.program)
  const circular = greatestPositiveModel(compiled.program)
  const found: number[] = []
  compiled.statementNode.forEach((node, index) => {
    if (node !== -1 && founded[node] === 0 && circular[node] === 1) found.push(index)
  })
  return found
}
