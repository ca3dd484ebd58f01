/**
 * Whole and broken numbers of 32 bits at the head of a model file, lowest byte first, as typed arrays have them on all but a few
 * machines; there a network's file is refused.
 */

/** Takes arrays of numbers off some bytes one after another. Throws a RangeError where they are too few. */
export class NumberReader {
  /** Where the next number stands. */
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    // A Buffer's own `slice` would not copy.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  whole(count: number): Int32Array {
    return new Int32Array(this.#take(count * 4))
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.#take(count * 4))
  }

  bytes(count: number): Uint8Array {
    this.#require(count)
    const from = this.at
    this.at += count
    return this.#bytes.subarray(from, this.at)
  }

  /** A copy: typed arrays stand at multiples of their width. */
  #take(length: number): ArrayBuffer {
    this.#require(length)
    const from = this.at
    this.at += length
    return this.#bytes.slice(from, this.at).buffer
  }

  #require(count: number): void {
    if (count < 0 || this.at + count > this.#bytes.length) throw new RangeError('the file ends too soon')
  }
}

/** The bytes of several arrays one after another. */
export function joinArrays(...arrays: readonly (Uint8Array | Int32Array | Float32Array)[]): Uint8Array {
  const all = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    all.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return all
}
