/**
 * Reduced ordered binary decision diagrams in typed arrays (Bryant 1986), with iterative kernels and a node budget.
 * A node is an index; 0 is false, 1 is true. Cost of `apply`: at most the product of both sizes.
 */

/** What every operation returns when the node budget is spent. */
export const OVER_BUDGET = -1

const TERMINAL_LEVEL = 0x7fffffff
const FRAME = 4

export class Bdd {
  level: Int32Array
  low: Int32Array
  high: Int32Array
  size = 2
  private readonly budget: number
  private table: Int32Array
  private tableMask: number
  private cache: Int32Array
  private cacheMask: number
  private stack: Int32Array = new Int32Array(FRAME * 1024)

  constructor(budget: number) {
    this.budget = budget
    const capacity = 1 << 12
    this.level = new Int32Array(capacity)
    this.low = new Int32Array(capacity)
    this.high = new Int32Array(capacity)
    this.level[0] = this.level[1] = TERMINAL_LEVEL
    this.table = new Int32Array(capacity * 2)
    this.tableMask = capacity * 2 - 1
    this.cache = new Int32Array(3 * capacity)
    this.cacheMask = capacity - 1
  }

  /** The node that tests `level`, or `OVER_BUDGET`. */
  node(level: number, low: number, high: number): number {
    if (low === high) return low
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
    if (this.size * 2 > this.table.length) this.rehash()
    else this.table[slot] = made
    return made
  }

  and(f: number, g: number): number {
    return this.apply(0, f, g)
  }

  or(f: number, g: number): number {
    return this.apply(1, f, g)
  }

  /** Conjunction (`op` 0) or disjunction (`op` 1) by a stack of frames: f, g, level, low result. */
  private apply(op: 0 | 1, f: number, g: number): number {
    let stack = this.stack
    let top = 0
    const absorbing = op
    const neutral = 1 - op
    for (;;) {
      let result = -2
      if (f === g || g === neutral) result = f
      else if (f === neutral) result = g
      else if (f === absorbing || g === absorbing) result = absorbing
      else {
        if (f > g) {
          const swap = f
          f = g
          g = swap
        }
        const slot = 3 * (pairHash(f, g * 2 + op) & this.cacheMask)
        if (this.cache[slot] === f && this.cache[slot + 1] === g * 2 + op) result = this.cache[slot + 2]!
      }
      if (result === -2) {
        const levelF = this.level[f]!
        const levelG = this.level[g]!
        if (top + FRAME > stack.length) stack = this.growStack()
        stack[top] = f
        stack[top + 1] = g
        stack[top + 2] = levelF < levelG ? levelF : levelG
        stack[top + 3] = -1
        top += FRAME
        if (levelF <= levelG) f = this.low[f]!
        if (levelG <= levelF) g = this.low[g]!
        continue
      }
      for (;;) {
        if (top === 0) return result
        const frame = top - FRAME
        const frameF = stack[frame]!
        const frameG = stack[frame + 1]!
        const level = stack[frame + 2]!
        const low = stack[frame + 3]!
        if (low < 0) {
          stack[frame + 3] = result
          f = this.level[frameF] === level ? this.high[frameF]! : frameF
          g = this.level[frameG] === level ? this.high[frameG]! : frameG
          break
        }
        result = this.node(level, low, result)
        if (result < 0) return OVER_BUDGET
        const key = frameG * 2 + op
        const slot = 3 * (pairHash(frameF, key) & this.cacheMask)
        this.cache[slot] = frameF
        this.cache[slot + 1] = key
        this.cache[slot + 2] = result
        top = frame
      }
    }
  }

  private grow(): void {
    const capacity = this.level.length * 2
    this.level = enlarged(this.level, capacity)
    this.low = enlarged(this.low, capacity)
    this.high = enlarged(this.high, capacity)
    this.cache = new Int32Array(3 * capacity)
    this.cacheMask = capacity - 1
  }

  private growStack(): Int32Array {
    this.stack = enlarged(this.stack, this.stack.length * 2)
    return this.stack
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

/** A copy of a typed array with room for more. */
export function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length)
  copy.set(array)
  return copy
}

/** A mixing hash of three 32-bit integers. */
export function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

function pairHash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
