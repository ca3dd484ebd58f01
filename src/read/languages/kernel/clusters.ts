/** Word clusters at three grains, looked up by lower-cased form. */
export class WordClusters {
  readonly #index: ReadonlyMap<string, number>
  readonly #body: Uint8Array
  readonly #words: number
  readonly #fine: number

  /** Reads the inflated cluster file: words one a line, an empty line, then the assignments. */
  constructor(bytes: Uint8Array) {
    let end = 0
    while (end + 1 < bytes.length && !(bytes[end] === 10 && bytes[end + 1] === 10)) end++
    if (end + 1 >= bytes.length) throw new RangeError('not a cluster file')
    const words = new TextDecoder().decode(bytes.subarray(0, end)).split('\n')
    this.#index = new Map(words.map((word, index) => [word, index]))
    this.#words = words.length
    this.#body = bytes.slice(end + 2)
    this.#fine = (this.#body.length - words.length * 2) / 2
  }

  /** The fine cluster of a lower-cased word, or -1 where it is unknown. */
  fine(word: string): number {
    const index = this.#index.get(word)
    return index === undefined ? -1 : this.#body[index]! + (this.#body[this.#words + index]! << 8)
  }

  middle(fine: number): number {
    return fine < 0 ? -1 : this.#body[this.#words * 2 + fine]!
  }

  coarse(fine: number): number {
    return fine < 0 ? -1 : this.#body[this.#words * 2 + this.#fine + fine]!
  }
}
