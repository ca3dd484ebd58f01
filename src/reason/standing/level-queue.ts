/** A queue of parts that gives those of lower levels first: one list a level, so that every step has a constant cost. */
import type { Program } from './program.ts'

/** The level of each part: above those of all parts that it depends on. Cost: linear. */
export function levelsOf({
  circular,
  partStart,
  partNodes,
  partOf,
  inputStart,
  inputs,
}: Program): Int32Array {
  const levels = new Int32Array(circular.length)
  for (let part = 0; part < levels.length; part++) {
    let level = 0
    for (let at = partStart[part]!; at < partStart[part + 1]!; at++) {
      const node = partNodes[at]!
      for (let edge = inputStart[node]!; edge < inputStart[node + 1]!; edge++) {
        const input = partOf[inputs[edge]! >> 1]!
        if (input !== part && levels[input]! >= level) level = levels[input]! + 1
      }
    }
    levels[part] = level
  }
  return levels
}

const FREE = -2
const END = -1

export class LevelQueue {
  private readonly levels: Int32Array
  /** The next part in the list of the same level; `FREE` for a part that is not queued. */
  private readonly next: Int32Array
  private readonly heads: Int32Array
  private lowest: number

  constructor(levels: Int32Array) {
    this.levels = levels
    this.next = new Int32Array(levels.length).fill(FREE)
    let most = 0
    for (const level of levels) if (level > most) most = level
    this.heads = new Int32Array(most + 1).fill(END)
    this.lowest = this.heads.length
  }

  /** Queues a part, once. */
  push(part: number): void {
    if (this.next[part] !== FREE) return
    const level = this.levels[part]!
    this.next[part] = this.heads[level]!
    this.heads[level] = part
    if (level < this.lowest) this.lowest = level
  }

  /** A part of the lowest level; -1 where none is left. */
  pop(): number {
    while (this.lowest < this.heads.length && this.heads[this.lowest] === END) this.lowest++
    if (this.lowest === this.heads.length) return -1
    const part = this.heads[this.lowest]!
    this.heads[this.lowest] = this.next[part]!
    this.next[part] = FREE
    return part
  }
}
