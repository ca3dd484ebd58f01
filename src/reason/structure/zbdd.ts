/**
 * Families of minimal sets as zero-suppressed decision diagrams (Minato 1993; Rauzy 1993 for `without`).
 * 0 is the empty family, 1 the family of the empty set. Kernels are iterative and budgeted.
 */
import { enlarged, NodeTable, OVER_BUDGET, UNKNOWN } from './node-table.ts'

/** An order that no set reaches. */
export const NO_LIMIT = 0x3fffffff

const WITHOUT = 0
const UNION = 1
const PRODUCT = 2
const TRUNCATE = 3

/** A frame of `without`: both operands, the low result, a result on the way. */
const SHORT_FRAME = 4
/** A frame of the other operations: operation, both operands, limit, phase and two results kept. */
const FRAME = 7

export class Zbdd {
  readonly nodes: NodeTable
  /** Weight of the lightest set below each node. */
  least = new Int32Array(2)
  /** Weight of the heaviest set below each node. */
  most = new Int32Array(2)
  private readonly weight: (level: number) => number
  private weighed = 2
  private stack = new Int32Array(FRAME * 64)
  private shortStack = new Int32Array(SHORT_FRAME * 64)

  /** `weight` says how much an element at a level counts towards the order of a set (a module: its own least order). */
  constructor(budget: number, weight: (level: number) => number = () => 1) {
    this.nodes = new NodeTable(budget)
    this.weight = weight
    this.least[0] = NO_LIMIT
  }

  /** The family `low` joined with `high`, each of whose sets also holds `level`; or `OVER_BUDGET`. */
  node(level: number, low: number, high: number): number {
    if (high === 0) return low
    const made = this.nodes.node(level, low, high)
    if (made === this.weighed) this.weigh(made, level, low, high)
    return made
  }

  /** The weight of the lightest set of a node, by those of its children; `NO_LIMIT` at most. */
  lightest(level: number, low: number, high: number): number {
    return Math.min(low, high + this.weight(level), NO_LIMIT)
  }

  /** A module without any set weighs NO_LIMIT: several of them must not add up past 32 bits. */
  private weigh(made: number, level: number, low: number, high: number): void {
    const room = this.nodes.level.length
    if (this.least.length < room) {
      this.least = enlarged(this.least, room)
      this.most = enlarged(this.most, room)
    }
    this.least[made] = this.lightest(level, this.least[low]!, this.least[high]!)
    this.most[made] = Math.max(this.most[low]!, Math.min(this.most[high]! + this.weight(level), NO_LIMIT))
    this.weighed++
  }

  /** The minimal sets of both families. */
  union(f: number, g: number): number {
    return this.run(UNION, f, g, 0)
  }

  /** The minimal unions of a set of `f` with a set of `g`, up to an order. */
  product(f: number, g: number, limit: number): number {
    return this.run(PRODUCT, f, g, limit)
  }

  /** The sets of `f` up to an order. */
  truncate(f: number, limit: number): number {
    return this.run(TRUNCATE, f, 1, limit)
  }

  /** The sets of `f` that hold no set of `g`. */
  without(f: number, g: number): number {
    const { nodes } = this
    let stack = this.shortStack
    let top = 0
    for (;;) {
      // Variables that no set of f can hold take no part; nor do sets that outweigh all of f.
      const levelF = nodes.level[f]!
      while (nodes.level[g]! < levelF) g = nodes.low[g]!
      let result = UNKNOWN
      if (f === 0 || f === g || g === 1) result = 0
      else if (g === 0 || this.least[g]! > this.most[f]!) result = f
      else result = nodes.recall(f, g, WITHOUT)
      if (result === UNKNOWN) {
        if (top + SHORT_FRAME > stack.length) stack = this.shortStack = enlarged(stack, stack.length * 2)
        stack[top] = f
        stack[top + 1] = g
        stack[top + 2] = stack[top + 3] = UNKNOWN
        top += SHORT_FRAME
        if (nodes.level[g] === levelF) g = nodes.low[g]!
        f = nodes.low[f]!
        continue
      }
      for (;;) {
        if (top === 0) return result
        const frame = top - SHORT_FRAME
        const frameF = stack[frame]!
        const frameG = stack[frame + 1]!
        const level = nodes.level[frameF]!
        const low = stack[frame + 2]!
        const shared = nodes.level[frameG] === level
        if (low === UNKNOWN) {
          stack[frame + 2] = result
          if (!shared) stack[frame + 3] = 1
          f = nodes.high[frameF]!
          g = shared ? nodes.high[frameG]! : frameG
          break
        }
        if (stack[frame + 3] === UNKNOWN) {
          stack[frame + 3] = 1
          f = result
          g = nodes.low[frameG]!
          break
        }
        result = this.node(level, low, result)
        if (result < 0) return OVER_BUDGET
        nodes.keep(frameF, frameG, WITHOUT, result)
        top = frame
      }
    }
  }

  /** One evaluator for the other operations. */
  private run(operation: number, f: number, g: number, limit: number): number {
    const { nodes } = this
    let { stack } = this
    let top = 0
    for (;;) {
      let result = this.settled(operation, f, g, limit)
      if (result === UNKNOWN) {
        if (operation === PRODUCT && (f === 1 || g === 1)) {
          operation = TRUNCATE
          f = f === 1 ? g : f
          g = 1
        } else if (operation !== TRUNCATE && f > g) {
          const swap = f
          f = g
          g = swap
        }
        if (operation === UNION) limit = 0
        else if (this.most[f]! + this.most[g]! <= limit) limit = NO_LIMIT
        result = nodes.recall(f, g, (limit << 2) | operation)
      }
      if (result === UNKNOWN) {
        if (top + FRAME > stack.length) stack = this.stack = enlarged(stack, stack.length * 2)
        stack[top] = operation
        stack[top + 1] = f
        stack[top + 2] = g
        stack[top + 3] = limit
        stack[top + 4] = 0
        top += FRAME
        const levelF = nodes.level[f]!
        const levelG = nodes.level[g]!
        if (levelF <= levelG) f = nodes.low[f]!
        if (levelG <= levelF && operation !== TRUNCATE) g = nodes.low[g]!
        continue
      }
      for (;;) {
        if (result < 0) return OVER_BUDGET
        if (top === 0) return result
        const frame = top - FRAME
        const frameOperation = stack[frame]!
        const frameF = stack[frame + 1]!
        const frameG = stack[frame + 2]!
        const frameLimit = stack[frame + 3]!
        const phase = stack[frame + 4]!++
        const levelF = nodes.level[frameF]!
        const levelG = nodes.level[frameG]!
        const level = levelF < levelG ? levelF : levelG
        const shared = levelF === levelG
        const rest = frameLimit === NO_LIMIT ? NO_LIMIT : frameLimit - this.weight(level)
        if (phase === 0) stack[frame + 5] = result
        if (frameOperation === UNION) {
          if (phase === 0 && shared) {
            operation = UNION
            f = nodes.high[frameF]!
            g = nodes.high[frameG]!
            break
          }
          if (shared) result = this.without(result, stack[frame + 5]!)
          else if (levelF < levelG) result = this.without(nodes.high[frameF]!, frameG)
          else result = this.without(nodes.high[frameG]!, frameF)
        } else if (frameOperation === TRUNCATE) {
          if (phase === 0) {
            operation = TRUNCATE
            f = nodes.high[frameF]!
            g = 1
            limit = rest
            break
          }
        } else if (!shared) {
          if (phase === 0) {
            operation = PRODUCT
            f = levelF < levelG ? nodes.high[frameF]! : frameF
            g = levelG < levelF ? nodes.high[frameG]! : frameG
            limit = rest
            break
          }
          result = this.without(result, stack[frame + 5]!)
        } else if (phase < 4) {
          // Either of f with what g has at this level, or what f has there with the rest of g.
          operation = phase === 0 || phase === 3 ? UNION : PRODUCT
          if (phase === 2) stack[frame + 6] = result
          f = phase === 0 ? nodes.low[frameF]! : phase === 2 ? nodes.high[frameF]! : result
          if (phase === 0) g = nodes.high[frameF]!
          else if (phase === 1) g = nodes.high[frameG]!
          else g = phase === 2 ? nodes.low[frameG]! : stack[frame + 6]!
          limit = rest
          break
        } else result = this.without(result, stack[frame + 5]!)
        if (result >= 0) result = this.node(level, stack[frame + 5]!, result)
        if (result < 0) return OVER_BUDGET
        nodes.keep(frameF, frameG, (frameLimit << 2) | frameOperation, result)
        top = frame
      }
    }
  }

  /** The result where no step is needed. */
  private settled(operation: number, f: number, g: number, limit: number): number {
    if (operation === UNION) {
      if (f === g || g === 0) return f
      if (f === 0) return g
      return f === 1 || g === 1 ? 1 : UNKNOWN
    }
    if (f === 0 || g === 0) return 0
    if (this.least[f]! > limit || this.least[g]! > limit) return 0
    if (operation === TRUNCATE) return this.most[f]! <= limit ? f : UNKNOWN
    if (f === 1 && this.most[g]! <= limit) return g
    if (g === 1 && this.most[f]! <= limit) return f
    return UNKNOWN
  }
}
