/**
 * The well-founded model of a program, kept up to date under strikes (Van Gelder, Ross & Schlipf 1991).
 *
 * Parts are solved in the order of their dependencies. A node outside circles is a comparison of a counter (Dowling &
 * Gallier 1984); a circle is solved by the alternating fixpoint (Van Gelder 1993), with what lies outside it given. A
 * strike visits only nodes whose counters change. Cost: linear in the edges visited, times the rounds of a circle.
 */

import { NodeSet } from './node-set.ts'
import { PartQueue } from './part-queue.ts'
import type { Program } from './program.ts'

export const FALLS = 0
export const CONTESTED = 1
export const STANDS = 2
export type LabelCode = typeof FALLS | typeof CONTESTED | typeof STANDS

export class Solver {
  readonly program: Program
  /** 1 where a node is true in the well-founded model. */
  readonly sure: Uint8Array
  /** 1 where a node is not false in it. */
  readonly possible: Uint8Array
  /** How many strikes hold each node down. */
  readonly struck: Uint16Array
  private readonly sureInputs: Int32Array
  private readonly possibleInputs: Int32Array
  private readonly localOf: Int32Array
  private readonly queue: PartQueue
  /** Nodes that were set anew in the change at work. */
  private readonly touched: NodeSet

  constructor(program: Program) {
    this.program = program
    const { size } = program
    this.sure = new Uint8Array(size)
    this.possible = new Uint8Array(size)
    this.struck = new Uint16Array(size)
    this.sureInputs = new Int32Array(size)
    this.possibleInputs = new Int32Array(size)
    this.localOf = new Int32Array(size)
    this.queue = new PartQueue(program.circular.length)
    this.touched = new NodeSet(size)
    this.solveAll()
  }

  label(node: number): LabelCode {
    return (this.sure[node]! + this.possible[node]!) as LabelCode
  }

  /**
   * Puts strikes on some nodes and takes them off others; gives every node that was set anew, among them all whose label
   * changed, good until the next change. A node may be struck more than once and rises only when every strike is taken
   * off.
   */
  change(strike: Iterable<number>, release: Iterable<number> = []): Int32Array {
    const { partOf, partStart, partNodes, circular, need } = this.program
    this.touched.clear()
    for (const node of strike) if (this.struck[node]!++ === 0) this.queue.push(partOf[node]!)
    for (const node of release) {
      if (this.struck[node] === 0) throw new RangeError(`node ${node} is not struck`)
      if (--this.struck[node]! === 0) this.queue.push(partOf[node]!)
    }
    for (let part = this.queue.pop(); part !== -1; part = this.queue.pop()) {
      if (circular[part] === 1) {
        const nodes = partNodes.subarray(partStart[part], partStart[part + 1])
        const { sure, possible } = this.solveCircle(nodes)
        for (let at = 0; at < nodes.length; at++) this.set(nodes[at]!, sure[at]!, possible[at]!)
        continue
      }
      const node = partNodes[partStart[part]!]!
      const free = this.struck[node] === 0
      const sure = free && this.sureInputs[node]! >= need[node]! ? 1 : 0
      this.set(node, sure, free && this.possibleInputs[node]! >= need[node]! ? 1 : 0)
    }
    return this.touched.nodes()
  }

  /** Solves every part once, each node reading its inputs: what they are is known by then. */
  private solveAll(): void {
    const { partStart, partNodes, circular, need } = this.program
    for (let part = 0; part < circular.length; part++) {
      const first = partStart[part]!
      const node = partNodes[first]!
      if (circular[part] === 0) {
        this.count(node)
        this.sure[node] = this.sureInputs[node]! >= need[node]! ? 1 : 0
        this.possible[node] = this.possibleInputs[node]! >= need[node]! ? 1 : 0
        continue
      }
      const nodes = partNodes.subarray(first, partStart[part + 1])
      const { sure, possible } = this.solveCircle(nodes)
      for (let at = 0; at < nodes.length; at++) {
        this.sure[nodes[at]!] = sure[at]!
        this.possible[nodes[at]!] = possible[at]!
      }
      for (const own of nodes) this.count(own)
    }
  }

  /** Counts the inputs of a node that are true, surely and possibly. */
  private count(node: number): void {
    const { inputStart, inputs } = this.program
    let sure = 0
    let possible = 0
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) {
      const input = inputs[at]! >> 1
      if ((inputs[at]! & 1) === 0) {
        sure += this.sure[input]!
        possible += this.possible[input]!
      } else {
        sure += 1 - this.possible[input]!
        possible += 1 - this.sure[input]!
      }
    }
    this.sureInputs[node] = sure
    this.possibleInputs[node] = possible
  }

  private set(node: number, sure: number, possible: number): void {
    const sureChange = sure - this.sure[node]!
    const possibleChange = possible - this.possible[node]!
    if (sureChange === 0 && possibleChange === 0) return
    this.touched.add(node)
    this.sure[node] = sure
    this.possible[node] = possible
    const { outputStart, outputs, need, partOf, circular } = this.program
    const part = partOf[node]!
    for (let at = outputStart[node]!; at < outputStart[node + 1]!; at++) {
      const user = outputs[at]! >> 1
      const negated = (outputs[at]! & 1) === 1
      const sureBefore = this.sureInputs[user]!
      const possibleBefore = this.possibleInputs[user]!
      const sureAfter = sureBefore + (negated ? -possibleChange : sureChange)
      const possibleAfter = possibleBefore + (negated ? -sureChange : possibleChange)
      this.sureInputs[user] = sureAfter
      this.possibleInputs[user] = possibleAfter
      const of = partOf[user]!
      if (of === part) continue
      const needed = need[user]!
      if (
        sureBefore >= needed !== sureAfter >= needed ||
        possibleBefore >= needed !== possibleAfter >= needed ||
        circular[of] === 1
      )
        this.queue.push(of)
    }
  }

  /** Values of the nodes of a circle, by the place of each in it. */
  private solveCircle(nodes: Int32Array): { readonly sure: Uint8Array; readonly possible: Uint8Array } {
    const part = this.program.partOf[nodes[0]!]!
    const { localOf } = this
    for (let at = 0; at < nodes.length; at++) localOf[nodes[at]!] = at
    const circle = { nodes, part, localOf }
    const outside = this.outsideCounts(circle)
    let sure = new Uint8Array(nodes.length)
    let possible = this.leastModel(circle, outside.possible, sure)
    for (;;) {
      const nextSure = this.leastModel(circle, outside.sure, possible)
      const nextPossible = outside.negation ? this.leastModel(circle, outside.possible, nextSure) : possible
      const stable = nextPossible === possible || equal(nextPossible, possible)
      sure = nextSure
      possible = nextPossible
      if (stable) break
    }
    return { sure, possible }
  }

  /** Inputs from outside a circle that are true, surely and possibly. */
  private outsideCounts({ nodes, part }: Circle) {
    const { inputStart, inputs, partOf } = this.program
    const sure = new Int32Array(nodes.length)
    const possible = new Int32Array(nodes.length)
    let negation = false
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!
      for (let edge = inputStart[node]!; edge < inputStart[node + 1]!; edge++) {
        const input = inputs[edge]! >> 1
        const negated = (inputs[edge]! & 1) === 1
        if (partOf[input] === part) {
          negation ||= negated
          continue
        }
        sure[at]! += negated ? 1 - this.possible[input]! : this.sure[input]!
        possible[at]! += negated ? 1 - this.sure[input]! : this.possible[input]!
      }
    }
    return { sure, possible, negation }
  }

  /** The least model of a circle when its inner negations are read off `against`. */
  private leastModel(
    { nodes, part, localOf }: Circle,
    outside: Int32Array,
    against: Uint8Array,
  ): Uint8Array<ArrayBuffer> {
    const { inputStart, inputs, outputStart, outputs, need, partOf } = this.program
    const value = new Uint8Array(nodes.length)
    const count = outside.slice()
    const queue: number[] = []
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!
      for (let edge = inputStart[node]!; edge < inputStart[node + 1]!; edge++) {
        const input = inputs[edge]! >> 1
        if ((inputs[edge]! & 1) === 1 && partOf[input] === part && against[localOf[input]!] === 0)
          count[at]!++
      }
      if (this.struck[node] === 0 && count[at]! >= need[node]!) {
        value[at] = 1
        queue.push(at)
      }
    }
    for (let head = 0; head < queue.length; head++) {
      const node = nodes[queue[head]!]!
      for (let edge = outputStart[node]!; edge < outputStart[node + 1]!; edge++) {
        const user = outputs[edge]! >> 1
        if ((outputs[edge]! & 1) === 1 || partOf[user] !== part) continue
        const at = localOf[user]!
        count[at]!++
        if (value[at] === 0 && this.struck[user] === 0 && count[at]! >= need[user]!) {
          value[at] = 1
          queue.push(at)
        }
      }
    }
    return value
  }
}

interface Circle {
  readonly nodes: Int32Array
  readonly part: number
  readonly localOf: Int32Array
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
