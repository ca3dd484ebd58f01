/**
 * The arc-hybrid transition system with the root at the end of the buffer.
 *
 * Kuhlmann, Gómez-Rodríguez & Satta (2011); its dynamic oracle: Goldberg & Nivre (2013), "Training deterministic
 * parsers with non-deterministic oracles". A sentence of n words takes 2n transitions. Words count from 0, the
 * root is `length`. Only one word is ever attached to the root.
 */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

const NONE = -1

export class ParserState {
  length = 0
  /** The first word of the buffer; `length` is the root. */
  front = 0
  depth = 0
  stack = new Int32Array(64)
  heads = new Int32Array(64)
  labels = new Int32Array(64)
  left1 = new Int32Array(64)
  left2 = new Int32Array(64)
  right1 = new Int32Array(64)
  right2 = new Int32Array(64)
  leftCount = new Int32Array(64)
  rightCount = new Int32Array(64)
  /** Sets of the labels of children, as bits by label modulo 31. */
  leftLabels = new Int32Array(64)
  rightLabels = new Int32Array(64)

  reset(length: number): void {
    if (length + 1 > this.stack.length) {
      const size = (length + 1) * 2
      for (const name of COLUMNS) this[name] = new Int32Array(size)
    }
    this.length = length
    this.front = 0
    this.depth = 0
    for (const name of COLUMNS) this[name].fill(NONE, 0, length + 1)
    this.leftCount.fill(0, 0, length + 1)
    this.rightCount.fill(0, 0, length + 1)
    this.leftLabels.fill(0, 0, length + 1)
    this.rightLabels.fill(0, 0, length + 1)
  }

  /** The stack's word at `index` from the top, or -1. */
  top(index: number): number {
    return index < this.depth ? this.stack[this.depth - 1 - index]! : NONE
  }

  get done(): boolean {
    return this.front === this.length && this.depth === 0
  }

  allowed(move: number): boolean {
    if (move === SHIFT) return this.front < this.length
    if (move === LEFT) return this.depth > 0 && (this.front < this.length || this.depth === 1)
    return this.depth > 1
  }

  apply(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.front++
      return
    }
    const child = this.stack[--this.depth]!
    this.labels[child] = label
    const bit = 1 << (label % 31)
    if (move === LEFT) {
      const head = this.front
      this.heads[child] = head
      this.left2[head] = this.left1[head]!
      this.left1[head] = child
      this.leftCount[head]!++
      this.leftLabels[head]! |= bit
    } else {
      const head = this.stack[this.depth - 1]!
      this.heads[child] = head
      this.right2[head] = this.right1[head]!
      this.right1[head] = child
      this.rightCount[head]!++
      this.rightLabels[head]! |= bit
    }
  }

  /** How many arcs of the tree `gold` (heads from 0, root = length) the move puts out of reach. */
  cost(move: number, gold: Int32Array): number {
    const { front, length } = this
    let cost = 0
    if (move === SHIFT) {
      for (let index = 0; index < this.depth; index++) {
        const word = this.stack[index]!
        if (gold[word] === front) cost++
        if (gold[front] === word && index < this.depth - 1) cost++
      }
      return cost
    }
    const child = this.top(0)
    const head = gold[child]!
    if (move === LEFT) {
      if (head === this.top(1) || (head > front && head <= length)) cost++
    } else if (head >= front) cost++
    for (let word = front; word < length; word++) if (gold[word] === child) cost++
    return cost
  }
}

const COLUMNS = [
  'stack',
  'heads',
  'labels',
  'left1',
  'left2',
  'right1',
  'right2',
  'leftCount',
  'rightCount',
  'leftLabels',
  'rightLabels',
] as const
