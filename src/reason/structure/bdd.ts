/**
 * Reduced ordered binary decision diagrams (Bryant 1986) with an iterative kernel and a node budget.
 * 0 is false, 1 is true. Cost of an operation: at most the product of both sizes.
 */
import { enlarged, NodeTable, OVER_BUDGET, UNKNOWN } from './node-table.ts'

const AND = 0
const OR = 1
type Operation = typeof AND | typeof OR

/** A frame of the kernel's stack: both operands, their upper level, the low result. */
const FRAME = 4

export class Bdd {
  readonly nodes: NodeTable
  private stack = new Int32Array(FRAME * 64)

  constructor(budget: number) {
    this.nodes = new NodeTable(budget)
  }

  /** The node that tests `level`, or `OVER_BUDGET`. */
  node(level: number, low: number, high: number): number {
    return low === high ? low : this.nodes.node(level, low, high)
  }

  and(f: number, g: number): number {
    return this.apply(AND, f, g)
  }

  or(f: number, g: number): number {
    return this.apply(OR, f, g)
  }

  private apply(operation: Operation, f: number, g: number): number {
    const { nodes } = this
    let { stack } = this
    let top = 0
    for (;;) {
      if (f > g) {
        const swap = f
        f = g
        g = swap
      }
      let result = settled(operation, f, g)
      if (result === UNKNOWN) result = nodes.recall(f, g, operation)
      if (result === UNKNOWN) {
        const levelF = nodes.level[f]!
        const levelG = nodes.level[g]!
        if (top + FRAME > stack.length) stack = this.stack = enlarged(stack, stack.length * 2)
        stack[top] = f
        stack[top + 1] = g
        stack[top + 2] = levelF < levelG ? levelF : levelG
        stack[top + 3] = UNKNOWN
        top += FRAME
        if (levelF <= levelG) f = nodes.low[f]!
        if (levelG <= levelF) g = nodes.low[g]!
        continue
      }
      for (;;) {
        if (top === 0) return result
        const frame = top - FRAME
        const frameF = stack[frame]!
        const frameG = stack[frame + 1]!
        const level = stack[frame + 2]!
        const low = stack[frame + 3]!
        if (low === UNKNOWN) {
          stack[frame + 3] = result
          f = nodes.level[frameF] === level ? nodes.high[frameF]! : frameF
          g = nodes.level[frameG] === level ? nodes.high[frameG]! : frameG
          break
        }
        if (low !== result) result = nodes.node(level, low, result)
        if (result < 0) return OVER_BUDGET
        nodes.keep(frameF, frameG, operation, result)
        top = frame
      }
    }
  }
}

/** The result where no step is needed, for `f` at most `g`. */
function settled(operation: Operation, f: number, g: number): number {
  if (f === g) return f
  if (f === 0) return operation === AND ? 0 : g
  if (f === 1) return operation === AND ? g : 1
  return UNKNOWN
}
