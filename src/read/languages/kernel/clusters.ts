/** Word clusters at three grains, looked up by the hash of the lower-cased form. */
import { WordIndex } from './word-index.ts'

export class WordClusters {
  readonly #index: WordIndex
  readonly #body: Uint8Array
  readonly #words: number
  readonly #fine: number

  /** Reads the inflated cluster file: words one a line, an empty line, then the assignments. */
  constructor(bytes: Uint8Array) {
    let end = 0
    while (end + 1 < bytes.length && !(bytes[end] === 10 && bytes[end + 1] === 10)) end++
    if (end + 1 >= bytes.length) throw new RangeError('not a cluster file')
    this.#index = new WordIndex(bytes.subarray(0, end))
    this.#words = this.#index.size
    this.#body = bytes.slice(end + 2)
    this.#fine = (this.#body.length - this.#words * 2) / 2
  }

  /** The fine cluster of a word by its hash, or -1 where it is unknown. */
  fine(word: number): number {
    const index = this.#index.find(word)
    return index < 0 ? -1 : this.#body[index]! + (this.#body[this.#words + index]! << 8)
  }

  middle(fine: number): number {
    return fine < 0 ? -1 : this.#body[this.#words * 2 + fine]!
  }

  coarse(fine: number): number {
    return fine < 0 ? -1 : this.#body[this.#words * 2 + this.#fine + fine]!
  }
}
