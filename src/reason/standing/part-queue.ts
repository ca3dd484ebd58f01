/**
 * A queue of numbers that gives the lowest first, as two layers of bits: neighbours in a program lie near each other in
 * memory, and are best worked off together. Cost: constant a step, and one look at each 1,024 numbers passed over.
 */
export class PartQueue {
  private readonly bits: Int32Array
  /** A bit for each word of `bits` that is not empty. */
  private readonly words: Int32Array
  /** No word of `words` before this one has a bit. */
  private lowest: number

  constructor(capacity: number) {
    this.bits = new Int32Array((capacity >> 5) + 1)
    this.words = new Int32Array((capacity >> 10) + 1)
    this.lowest = this.words.length
  }

  /** Queues a number, once. */
  push(part: number): void {
    this.bits[part >> 5]! |= 1 << (part & 31)
    this.words[part >> 10]! |= 1 << ((part >> 5) & 31)
    if (part >> 10 < this.lowest) this.lowest = part >> 10
  }

  /** The lowest number, which leaves the queue; -1 where it is empty. */
  pop(): number {
    while (this.lowest < this.words.length && this.words[this.lowest] === 0) this.lowest++
    if (this.lowest === this.words.length) return -1
    const word = (this.lowest << 5) | lowestBit(this.words[this.lowest]!)
    const bit = lowestBit(this.bits[word]!)
    this.bits[word]! &= ~(1 << bit)
    if (this.bits[word] === 0) this.words[this.lowest]! &= ~(1 << (word & 31))
    return (word << 5) | bit
  }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)
