/** A set of small numbers in typed arrays: every step at constant cost, and cleared at none (Briggs & Torczon 1993). */
export class NodeSet {
  private readonly members: Int32Array
  private readonly placeOf: Int32Array
  size = 0

  constructor(capacity: number) {
    this.members = new Int32Array(capacity)
    this.placeOf = new Int32Array(capacity)
  }

  has(node: number): boolean {
    const place = this.placeOf[node]!
    return place < this.size && this.members[place] === node
  }

  add(node: number): void {
    if (this.has(node)) return
    this.placeOf[node] = this.size
    this.members[this.size++] = node
  }

  delete(node: number): void {
    if (!this.has(node)) return
    const place = this.placeOf[node]!
    const last = this.members[--this.size]!
    this.members[place] = last
    this.placeOf[last] = place
  }

  clear(): void {
    this.size = 0
  }

  /** The members, in no order of meaning; good until the next step. */
  nodes(): Int32Array {
    return this.members.subarray(0, this.size)
  }
}
