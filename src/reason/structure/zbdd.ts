/**
 * Families of minimal sets as zero-suppressed decision diagrams in typed arrays (Minato 1993; Rauzy 1993 for `without`).
 * A node is an index; 0 is the empty family, 1 the family of the empty set. Kernels are iterative and budgeted.
 */
import { enlarged, hash, OVER_BUDGET } from './bdd.ts'

const TERMINAL_LEVEL = 0x7fffffff
const FRAME = 7
/** An order that no set reaches. */
export const NO_LIMIT = 0x3fffffff

const WITHOUT = 0
const UNION = 1
const PRODUCT = 2
const TRUNCATE = 3

export class Zbdd {
  level: Int32Array
  low: Int32Array
  high: Int32Array
  /** Weight of the lightest set below each node. */
  least: Int32Array
  /** Weight of the heaviest set below each node. */
  most: Int32Array
  size = 2
  private readonly budget: number
  private readonly weight: (level: number) => number
  private table: Int32Array
  private tableMask: number
  private cache: Int32Array
  private cacheMask: number
  private stack: Int32Array = new Int32Array(FRAME * 1024)

  /** `weight` says how much an element at a level counts towards the order of a set (a module: its own least order). */
  constructor(budget: number, weight: (level: number) => number = () => 1) {
    this.budget = budget
    this.weight = weight
    const capacity = 1 << 12
    this.level = new Int32Array(capacity)
    this.low = new Int32Array(capacity)
    this.high = new Int32Array(capacity)
    this.least = new Int32Array(capacity)
    this.most = new Int32Array(capacity)
    this.level[0] = this.level[1] = TERMINAL_LEVEL
    this.least[0] = NO_LIMIT
    this.table = new Int32Array(capacity * 2)
    this.tableMask = capacity * 2 - 1
    this.cache = new Int32Array(4 * capacity)
    this.cacheMask = capacity - 1
  }

  /** The family `low` joined with `high`, each of whose sets also holds `level`; or `OVER_BUDGET`. */
  node(level: number, low: number, high: number): number {
    if (high === 0) return low
    let slot = hash(level, low, high) & this.tableMask
    for (;;) {
      const found = this.table[slot]!
      if (found === 0) break
      if (this.low[found] === low && this.high[found] === high && this.level[found] === level) return found
      slot = (slot + 1) & this.tableMask
    }
    if (this.size >= this.budget) return OVER_BUDGET
    const made = this.size++
    if (made >= this.level.length) this.grow()
    this.level[made] = level
    this.low[made] = low
    this.high[made] = high
    // A module without any set weighs NO_LIMIT: several of them must not add up past 32 bits.
    const weight = this.weight(level)
    this.least[made] = Math.min(this.least[low]!, this.least[high]! + weight, NO_LIMIT)
    this.most[made] = Math.max(this.most[low]!, Math.min(this.most[high]! + weight, NO_LIMIT))
    if (this.size * 2 > this.table.length) this.rehash()
    else this.table[slot] = made
    return made
  }

  /** The sets of `f` that hold no set of `g`. */
  without(f: number, g: number): number {
    return this.run(WITHOUT, f, g, 0)
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

  private contains0(f: number): boolean {
    let node = f
    while (node > 1) node = this.low[node]!
    return node === 1
  }

  private terminal(op: number, f: number, g: number, limit: number): number {
    if (op === WITHOUT) {
      if (f === 0 || f === g || g === 1) return 0
      if (g === 0) return f
      if (f === 1) return this.contains0(g) ? 0 : 1
      return -2
    }
    if (op === UNION) {
      if (f === g || g === 0) return f
      if (f === 0) return g
      return f === 1 || g === 1 ? 1 : -2
    }
    if (f === 0 || g === 0) return 0
    if (this.least[f]! > limit || this.least[g]! > limit) return 0
    if (op === TRUNCATE) return this.most[f]! <= limit ? f : -2
    if (f === 1 && this.most[g]! <= limit) return g
    if (g === 1 && this.most[f]! <= limit) return f
    return -2
  }

  /** One evaluator for all operations; a frame is: op, f, g, limit, phase and two results kept. */
  private run(op: number, f: number, g: number, limit: number): number {
    let stack = this.stack
    let top = 0
    for (;;) {
      let result = this.terminal(op, f, g, limit)
      if (result === -2) {
        if (op === PRODUCT && (f === 1 || g === 1)) {
          op = TRUNCATE
          f = f === 1 ? g : f
          g = 1
        } else if ((op === PRODUCT || op === UNION) && f > g) {
          const swap = f
          f = g
          g = swap
        }
        if (op < PRODUCT) limit = 0
        else if (this.most[f]! + this.most[g]! <= limit) limit = NO_LIMIT
        const key = (limit << 2) | op
        const slot = 4 * (hash(f, g, key) & this.cacheMask)
        if (this.cache[slot] === f && this.cache[slot + 1] === g && this.cache[slot + 2] === key)
          result = this.cache[slot + 3]!
      }
      if (result === -2) {
        if (top + 2 * FRAME > stack.length) {
          this.stack = enlarged(stack, stack.length * 2)
          stack = this.stack
        }
        stack[top] = op
        stack[top + 1] = f
        stack[top + 2] = g
        stack[top + 3] = limit
        stack[top + 4] = 0
        top += FRAME
        const levelF = this.level[f]!
        const levelG = this.level[g]!
        if (op === WITHOUT && levelG < levelF) {
          g = this.low[g]!
          continue
        }
        if (levelF <= levelG) f = this.low[f]!
        if (levelG <= levelF && op !== TRUNCATE) g = this.low[g]!
        continue
      }
      for (;;) {
        if (result < 0) return OVER_BUDGET
        if (top === 0) return result
        const frame = top - FRAME
        const frameOp = stack[frame]!
        const frameF = stack[frame + 1]!
        const frameG = stack[frame + 2]!
        const frameLimit = stack[frame + 3]!
        const phase = stack[frame + 4]!
        const levelF = this.level[frameF]!
        const levelG = this.level[frameG]!
        const level = levelF < levelG ? levelF : levelG
        const shared = levelF === levelG
        let call = false
        let done = false
        if (frameOp === WITHOUT) {
          if (levelG < levelF) done = true
          else if (phase === 0) {
            stack[frame + 5] = result
            op = WITHOUT
            f = this.high[frameF]!
            g = shared ? this.high[frameG]! : frameG
            call = true
          } else if (phase === 1 && shared) {
            op = WITHOUT
            f = result
            g = this.low[frameG]!
            call = true
          } else {
            result = this.node(level, stack[frame + 5]!, result)
            done = true
          }
        } else if (frameOp === UNION) {
          if (phase === 0) {
            stack[frame + 5] = result
            if (shared) {
              op = UNION
              f = this.high[frameF]!
              g = this.high[frameG]!
            } else {
              op = WITHOUT
              f = levelF < levelG ? this.high[frameF]! : this.high[frameG]!
              g = levelF < levelG ? frameG : frameF
            }
            call = true
          } else if (phase === 1 && shared) {
            op = WITHOUT
            f = result
            g = stack[frame + 5]!
            call = true
          } else {
            result = this.node(level, stack[frame + 5]!, result)
            done = true
          }
        } else if (frameOp === TRUNCATE) {
          if (phase === 0) {
            stack[frame + 5] = result
            op = TRUNCATE
            f = this.high[frameF]!
            g = 1
            limit = frameLimit - (frameLimit === NO_LIMIT ? 0 : this.weight(levelF))
            call = true
          } else {
            result = this.node(levelF, stack[frame + 5]!, result)
            done = true
          }
        } else {
          const rest = frameLimit - (frameLimit === NO_LIMIT ? 0 : this.weight(level))
          if (phase === 0) {
            stack[frame + 5] = result
            op = shared ? UNION : PRODUCT
            f = levelF <= levelG ? this.high[frameF]! : frameF
            g = shared ? this.high[frameF]! : levelG < levelF ? this.high[frameG]! : frameG
            if (shared) f = this.low[frameF]!
            limit = rest
            call = true
          } else if (!shared && phase === 1) {
            op = WITHOUT
            f = result
            g = stack[frame + 5]!
            call = true
          } else if (phase === 1) {
            op = PRODUCT
            f = result
            g = this.high[frameG]!
            limit = rest
            call = true
          } else if (shared && phase === 2) {
            stack[frame + 6] = result
            op = PRODUCT
            f = this.high[frameF]!
            g = this.low[frameG]!
            limit = rest
            call = true
          } else if (shared && phase === 3) {
            op = UNION
            f = result
            g = stack[frame + 6]!
            call = true
          } else if (shared && phase === 4) {
            op = WITHOUT
            f = result
            g = stack[frame + 5]!
            call = true
          } else {
            result = this.node(level, stack[frame + 5]!, result)
            done = true
          }
        }
        if (call) {
          stack[frame + 4] = phase + 1
          break
        }
        if (done) {
          if (result < 0) return OVER_BUDGET
          const key = (frameLimit << 2) | frameOp
          const slot = 4 * (hash(frameF, frameG, key) & this.cacheMask)
          this.cache[slot] = frameF
          this.cache[slot + 1] = frameG
          this.cache[slot + 2] = key
          this.cache[slot + 3] = result
          top = frame
        }
      }
    }
  }

  private grow(): void {
    const capacity = this.level.length * 2
    this.level = enlarged(this.level, capacity)
    this.low = enlarged(this.low, capacity)
    this.high = enlarged(this.high, capacity)
    this.least = enlarged(this.least, capacity)
    this.most = enlarged(this.most, capacity)
    this.cache = new Int32Array(4 * capacity)
    this.cacheMask = capacity - 1
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2)
    this.tableMask = this.table.length - 1
    for (let node = 2; node < this.size; node++) {
      let slot = hash(this.level[node]!, this.low[node]!, this.high[node]!) & this.tableMask
      while (this.table[slot] !== 0) slot = (slot + 1) & this.tableMask
      this.table[slot] = node
    }
  }
}
