/** A binary heap of small integers ordered by a number each, with decrease-key, in typed arrays. */
export class MinHeap {
  #items: Int32Array
  #slot: Int32Array
  #keys: Float64Array
  #size = 0

  constructor(capacity: number) {
    this.#items = new Int32Array(capacity)
    this.#slot = new Int32Array(capacity).fill(-1)
    this.#keys = new Float64Array(capacity)
  }

  get size(): number {
    return this.#size
  }

  /** Makes room for items below `capacity`. */
  reserve(capacity: number): void {
    if (capacity <= this.#items.length) return
    const room = Math.max(capacity, this.#items.length * 2)
    const items = new Int32Array(room)
    const slot = new Int32Array(room).fill(-1)
    const keys = new Float64Array(room)
    items.set(this.#items)
    slot.set(this.#slot)
    keys.set(this.#keys)
    this.#items = items
    this.#slot = slot
    this.#keys = keys
  }

  has(item: number): boolean {
    return this.#slot[item]! >= 0
  }

  /** The key of an item now in the heap. */
  key(item: number): number {
    return this.#keys[item]!
  }

  /** Puts an item in, or lowers its key; a higher key than the present one changes nothing. */
  lower(item: number, key: number): void {
    let at = this.#slot[item]!
    if (at < 0) {
      at = this.#size++
      this.#items[at] = item
      this.#slot[item] = at
    } else if (key >= this.#keys[item]!) {
      return
    }
    this.#keys[item] = key
    this.#rise(at, item, key)
  }

  /** Takes out the item with the smallest key. */
  pop(): number {
    const top = this.#items[0]!
    this.#slot[top] = -1
    const last = this.#items[--this.#size]!
    if (last !== top) this.#sink(last, this.#keys[last]!)
    return top
  }

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#slot[this.#items[i]!] = -1
    this.#size = 0
  }

  #rise(start: number, item: number, key: number): void {
    const items = this.#items
    const slot = this.#slot
    const keys = this.#keys
    let at = start
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = items[up]!
      if (keys[above]! <= key) break
      items[at] = above
      slot[above] = at
      at = up
    }
    items[at] = item
    slot[item] = at
  }

  #sink(item: number, key: number): void {
    const items = this.#items
    const slot = this.#slot
    const keys = this.#keys
    const size = this.#size
    let at = 0
    for (;;) {
      let down = at * 2 + 1
      if (down >= size) break
      if (down + 1 < size && keys[items[down + 1]!]! < keys[items[down]!]!) down++
      const below = items[down]!
      if (keys[below]! >= key) break
      items[at] = below
      slot[below] = at
      at = down
    }
    items[at] = item
    slot[item] = at
  }
}
