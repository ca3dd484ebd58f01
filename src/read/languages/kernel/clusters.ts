/** Word clusters at three grains, looked up by the hash of the lower-cased form. */
import { hashText } from './hash.ts'
import { joinArrays, NumberReader } from './numbers.ts'
import { WordIndex } from './word-index.ts'

/** The clusters of words, in any order: `fine` holds one a word, the others one a fine cluster. */
export interface ClusterParts {
  readonly words: readonly string[]
  readonly fine: Uint16Array
  readonly middle: Uint8Array
  readonly coarse: Uint8Array
}

/** Writes clusters for `WordClusters` to read: counts, the words' hashes, low and high bytes of the fine cluster, the rest. */
export function encodeClusters({ words, fine, middle, coarse }: ClusterParts): Uint8Array {
  const order = words.map((_, index) => index).sort((a, b) => (words[a]! < words[b]! ? -1 : 1))
  return joinArrays(
    Int32Array.of(words.length, middle.length),
    Int32Array.from(order, index => hashText(words[index]!)),
    Uint8Array.from(order, index => fine[index]! & 255),
    Uint8Array.from(order, index => fine[index]! >> 8),
    middle,
    coarse,
  )
}

export class WordClusters {
  readonly #index: WordIndex
  readonly #low: Uint8Array
  readonly #high: Uint8Array
  readonly #middle: Uint8Array
  readonly #coarse: Uint8Array

  /** Reads what `encodeClusters` wrote. Throws a RangeError where the bytes are too few. */
  constructor(bytes: Uint8Array) {
    const reader = new NumberReader(bytes)
    const [words, fine] = reader.whole(2) as unknown as [number, number]
    this.#index = new WordIndex(reader.whole(words))
    this.#low = reader.bytes(words)
    this.#high = reader.bytes(words)
    this.#middle = reader.bytes(fine)
    this.#coarse = reader.bytes(fine)
  }

  /** The fine cluster of a word by its hash, or -1 where it is unknown. */
  fine(word: number): number {
    const index = this.#index.find(word)
    return index < 0 ? -1 : this.#low[index]! + (this.#high[index]! << 8)
  }

  middle(fine: number): number {
    return fine < 0 ? -1 : this.#middle[fine]!
  }

  coarse(fine: number): number {
    return fine < 0 ? -1 : this.#coarse[fine]!
  }
}
