import { partsOf } from './parts.ts'

/**
 * A ground program with negation as flat arrays: a node is true when at least `need` of its inputs are.
 * Conjunctions need all their inputs, disjunctions one; an input may be negated.
 */
export interface Program {
  readonly size: number
  readonly need: Int32Array
  /** Inputs of node n: `inputs[inputStart[n]] … inputs[inputStart[n + 1] - 1]`, each `node << 1 | negated`. */
  readonly inputStart: Int32Array
  readonly inputs: Int32Array
  /** The same edges from the other end: users of node n, each `node << 1 | negated`. */
  readonly outputStart: Int32Array
  readonly outputs: Int32Array
  /** Strongly connected part of each node; parts are numbered after the parts they depend on. */
  readonly partOf: Int32Array
  readonly partStart: Int32Array
  readonly partNodes: Int32Array
  /** 1 where a part is a circle. */
  readonly circular: Uint8Array
}

/** Collects nodes and edges; nodes may be referred to before their inputs are known. */
export class ProgramBuilder {
  private need: Int32Array = new Int32Array(1024)
  private from: Int32Array = new Int32Array(4096)
  private to: Int32Array = new Int32Array(4096)
  private edges = 0
  size = 0

  /** A new node that needs `need` true inputs. */
  node(need: number): number {
    if (this.size === this.need.length) this.need = widened(this.need)
    this.need[this.size] = need
    return this.size++
  }

  setNeed(node: number, need: number): void {
    this.need[node] = need
  }

  /** Makes `input` (negated or not) an input of `node`. */
  edge(node: number, input: number, negated = false): void {
    if (this.edges === this.from.length) {
      this.from = widened(this.from)
      this.to = widened(this.to)
    }
    this.from[this.edges] = (input << 1) | (negated ? 1 : 0)
    this.to[this.edges++] = node
  }

  /** An input that a conjunction also needs. */
  require(node: number, input: number, negated = false): void {
    this.need[node]!++
    this.edge(node, input, negated)
  }

  build(): Program {
    const { size, edges } = this
    const inputStart = new Int32Array(size + 1)
    const outputStart = new Int32Array(size + 1)
    for (let at = 0; at < edges; at++) {
      inputStart[this.to[at]! + 1]!++
      outputStart[(this.from[at]! >> 1) + 1]!++
    }
    for (let node = 0; node < size; node++) {
      inputStart[node + 1]! += inputStart[node]!
      outputStart[node + 1]! += outputStart[node]!
    }
    const inputs = new Int32Array(edges)
    const outputs = new Int32Array(edges)
    const nextInput = inputStart.slice()
    const nextOutput = outputStart.slice()
    for (let at = 0; at < edges; at++) {
      const from = this.from[at]!
      const to = this.to[at]!
      inputs[nextInput[to]!++] = from
      outputs[nextOutput[from >> 1]!++] = (to << 1) | (from & 1)
    }
    const flat = { size, need: this.need.slice(0, size), inputStart, inputs, outputStart, outputs }
    return { ...flat, ...partsOf(flat) }
  }
}

function widened(array: Int32Array): Int32Array {
  const copy = new Int32Array(array.length * 2)
  copy.set(array)
  return copy
}
