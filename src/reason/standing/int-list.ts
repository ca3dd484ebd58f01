/** A list of integers that grows in one typed array. */
export class IntList {
  values: Int32Array = new Int32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  /** What was pushed, with no room to spare. */
  done(): Int32Array {
    return this.values.slice(0, this.length)
  }
}
