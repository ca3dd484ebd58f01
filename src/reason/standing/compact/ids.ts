/**
 * Ids as numbers: every string is kept once, as UTF-16 units in one array, and found again by open addressing. A million
 * ids take no object each, so that nothing of them is looked at by the garbage collector.
 */

/** Plain data, good for sending to a worker. String `i` is `units[starts[i]] … units[starts[i + 1] - 1]`. */
export interface IdTable {
  readonly units: Uint16Array
  readonly starts: Int32Array
  /**
   * Number of a string plus one, at its hash or the next free slot; 0 where free. The length is a power of two, and the
   * bits above those of its places are those of the hash, so that other strings are passed without a look at them.
   */
  readonly slots: Int32Array
}

/** Finds numbers by ids, and ids by numbers. */
export class Ids {
  readonly table: IdTable

  constructor(table: IdTable) {
    this.table = table
  }

  get length(): number {
    return this.table.starts.length - 1
  }

  /** The number of an id; undefined where it is not in the table. Cost: linear in the id's length. */
  get(id: string): number | undefined {
    const found = lookUp(this.table, id)
    return found < 0 ? undefined : found
  }

  /** The id with a number. */
  at(index: number): string {
    const { units, starts } = this.table
    if (!(index >= 0 && index < this.length)) throw new RangeError(`no id with number ${index}`)
    return String.fromCharCode(...units.subarray(starts[index], starts[index + 1]))
  }

  /** Every id, in the order of the numbers. */
  all(): string[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index))
  }
}

/** Collects ids; each gets the number of its first coming. */
export class IdBuilder implements IdTable {
  units: Uint16Array = new Uint16Array(1 << 12)
  starts: Int32Array = new Int32Array(1 << 10)
  slots: Int32Array = new Int32Array(1 << 11)
  length = 0
  private hashes: Int32Array = new Int32Array(1 << 10)

  /** The number of an id, which is added where it is new. */
  intern(id: string): number {
    const hash = hashOf(id)
    const found = lookUp(this, id, hash)
    if (found >= 0) return found
    const start = this.starts[this.length]!
    if (start + id.length > this.units.length) this.units = grown(this.units, start + id.length)
    for (let at = 0; at < id.length; at++) this.units[start + at] = id.charCodeAt(at)
    if (this.length + 1 === this.starts.length) this.starts = grown(this.starts, this.length + 2)
    this.starts[this.length + 1] = start + id.length
    if (this.length === this.hashes.length) this.hashes = grown(this.hashes, 0)
    this.hashes[this.length++] = hash
    if (this.length * 2 > this.slots.length) this.rehash()
    else this.slots[~found] = this.length | (hash & ~(this.slots.length - 1))
    return this.length - 1
  }

  get(id: string): number | undefined {
    const found = lookUp(this, id)
    return found < 0 ? undefined : found
  }

  done(): IdTable {
    const end = this.starts[this.length]!
    return {
      units: this.units.slice(0, end),
      starts: this.starts.slice(0, this.length + 1),
      slots: this.slots.slice(),
    }
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let index = 0; index < this.length; index++) {
      let slot = this.hashes[index]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (index + 1) | (this.hashes[index]! & ~mask)
    }
    this.slots = slots
  }
}

/** FNV-1a over code units, its high bits, which it leaves better mixed, spread over the low ones. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** The number of an id, or the complement of the free slot where it would go. */
function lookUp({ units, starts, slots }: IdTable, id: string, hash = hashOf(id)): number {
  const mask = slots.length - 1
  const above = hash & ~mask
  const { length } = id
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const own = slots[slot]!
    if (own === 0) return ~slot
    if ((own & ~mask) !== above) continue
    const index = (own & mask) - 1
    const start = starts[index]!
    if (starts[index + 1]! - start !== length) continue
    let at = 0
    while (at < length && units[start + at] === id.charCodeAt(at)) at++
    if (at === length) return index
  }
}

function grown<T extends Uint16Array | Int32Array>(array: T, least: number): T {
  const length = Math.max(least, array.length * 2)
  const copy = array instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length)
  copy.set(array)
  return copy as T
}
