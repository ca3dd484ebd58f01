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
  /** Sets of the labels of children, as bits by label modulo 31. */
  leftLabels = new Int32Array(64)
  rightLabels = new Int32Array(64)

  reset(length: number): void {
    this.#grow(length)
    this.front = 0
    this.depth = 0
    for (const name of COLUMNS) this[name].fill(NONE, 0, length + 1)
    this.leftLabels.fill(0, 0, length + 1)
    this.rightLabels.fill(0, 0, length + 1)
  }

  /** Becomes what `other` is. */
  copy(other: ParserState): void {
    this.#grow(other.length)
    this.front = other.front
    this.depth = other.depth
    for (const name of COLUMNS) {
      const from = other[name]
      const to = this[name]
      for (let at = 0; at <= other.length; at++) to[at] = from[at]!
    }
  }

  /** Whether the two will look the same from here on: they differ at most within what is finished. */
  sameAhead(other: ParserState): boolean {
    if (this.front !== other.front || this.depth !== other.depth) return false
    if (!this.#sameChildren(other, this.front)) return false
    for (let index = this.depth - 1; index >= 0; index--) {
      const word = this.stack[index]!
      if (word !== other.stack[index] || !this.#sameChildren(other, word)) return false
    }
    return true
  }

  #sameChildren(other: ParserState, word: number): boolean {
    const same = (mine: Int32Array, theirs: Int32Array) => {
      const child = mine[word]!
      return child === theirs[word] && (child < 0 || this.labels[child] === other.labels[child])
    }
    return (
      this.leftLabels[word] === other.leftLabels[word] &&
      this.rightLabels[word] === other.rightLabels[word] &&
      same(this.left1, other.left1) &&
      same(this.left2, other.left2) &&
      same(this.right1, other.right1) &&
      same(this.right2, other.right2)
    )
  }

  #grow(length: number): void {
    if (length + 1 > this.stack.length) {
      const size = (length + 1) * 2
      for (const name of COLUMNS) this[name] = new Int32Array(size)
    }
    this.length = length
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
      this.leftLabels[head]! |= bit
    } else {
      const head = this.stack[this.depth - 1]!
      this.heads[child] = head
      this.right2[head] = this.right1[head]!
      this.right1[head] = child
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
  'leftLabels',
  'rightLabels',
] as const
