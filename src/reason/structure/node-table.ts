/**
 * What decision diagrams of either kind are kept in: nodes in typed arrays, each made once, and the results of
 * operations on them, as many as there is room for nodes (Brace, Rudell & Bryant 1990). Node 0 is the empty or false end, 1 the other; children come first.
 */

/** What every operation returns when the node budget is spent. */
export const OVER_BUDGET = -1

/** What `recall` returns where nothing is kept. */
export const UNKNOWN = -2

/** The level of both ends: below every variable. */
export const END_LEVEL = 0x7fffffff

const FIRST_CAPACITY = 1 << 8
/** Up to this many nodes, room grows four times at once: most of the time of a small diagram went into making room. */
const SMALL = 1 << 17

/** Nodes are numbers; their parts are read straight from the arrays, which are replaced when they grow. */
export class NodeTable {
  level = new Int32Array(FIRST_CAPACITY)
  low = new Int32Array(FIRST_CAPACITY)
  high = new Int32Array(FIRST_CAPACITY)
  size = 2
  private readonly budget: number
  private slots = new Int32Array(FIRST_CAPACITY * 2)
  private slotMask = FIRST_CAPACITY * 2 - 1
  private kept = new Int32Array(4 * FIRST_CAPACITY)
  private keptMask = FIRST_CAPACITY - 1

  constructor(budget: number) {
    this.budget = budget
    this.level[0] = this.level[1] = END_LEVEL
  }

  /** The node of these three parts, or `OVER_BUDGET`. */
  node(level: number, low: number, high: number): number {
    const { slots, slotMask } = this
    let slot = hash(level, low, high) & slotMask
    for (;;) {
      const found = slots[slot]!
      if (found === 0) break
      if (this.low[found] === low && this.high[found] === high && this.level[found] === level) return found
      slot = (slot + 1) & slotMask
    }
    if (this.size >= this.budget) return OVER_BUDGET
    const made = this.size++
    slots[slot] = made
    if (made >= this.level.length) this.grow()
    this.level[made] = level
    this.low[made] = low
    this.high[made] = high
    return made
  }

  /** The result kept for an operation, or `UNKNOWN`. The first operand is never 0. */
  recall(f: number, g: number, operation: number): number {
    const { kept } = this
    const at = 4 * (hash(f, g, operation) & this.keptMask)
    return kept[at] === f && kept[at + 1] === g && kept[at + 2] === operation ? kept[at + 3]! : UNKNOWN
  }

  /** Keeps a result until another takes its place. */
  keep(f: number, g: number, operation: number, result: number): void {
    const { kept } = this
    const at = 4 * (hash(f, g, operation) & this.keptMask)
    kept[at] = f
    kept[at + 1] = g
    kept[at + 2] = operation
    kept[at + 3] = result
  }

  private grow(): void {
    const nodes = this.level.length
    const room = nodes * (nodes < SMALL ? 4 : 2)
    this.level = enlarged(this.level, room)
    this.low = enlarged(this.low, room)
    this.high = enlarged(this.high, room)
    this.growSlots(nodes, room * 2)
    this.growKept(room)
  }

  private growSlots(nodes: number, length: number): void {
    const slots = new Int32Array(length)
    const mask = length - 1
    const { level, low, high } = this
    for (let node = 2; node < nodes; node++) {
      let slot = hash(level[node]!, low[node]!, high[node]!) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = node
    }
    this.slots = slots
    this.slotMask = mask
  }

  private growKept(entries: number): void {
    const old = this.kept
    this.kept = new Int32Array(4 * entries)
    this.keptMask = entries - 1
    for (let at = 0; at < old.length; at += 4)
      if (old[at] !== 0) this.keep(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!)
  }
}

/** A copy of a typed array with room for more. */
export function enlarged(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length)
  copy.set(array)
  return copy
}

/** A mixing hash of three 32-bit integers. */
function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}
