/** The inner loops in WebAssembly (`kernels.wat`), and the memory that they and typed arrays share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Addresses are in bytes; `n` counts numbers and is a multiple of 32. What each does is told in `kernels.wat`. */
export interface Kernels {
  sumRows(list: number, count: number, out: number, n: number): void
  unpackRows(codes: number, sizes: number, out: number, count: number): void
  fillTable(keys: number, count: number, entries: number, mask: number, bits: number): void
  listRows(
    features: number,
    count: number,
    entries: number,
    mask: number,
    bits: number,
    rows: number,
    rowBytes: number,
    list: number,
  ): number
  hashFeatures(templates: number, count: number, values: number, out: number): void
  score(hidden: number, n: number, weights: number, bias: number, out: number, count: number): void
  shares(scores: number, count: number, one: number, out: number): void
  axpy(y: number, x: number, a: number, n: number): void
  project(x: number, size: number, weights: number, y: number, n: number): void
  projectRow(x: number, size: number, weights: number, out: number, n: number, scale: number): void
  spread(x: number, size: number, weights: number, y: number, n: number): void
  dot(x: number, y: number, n: number): number
  adam(values: number, gradients: number, m: number, v: number, n: number, rate: number): void
}

const PAGE = 1 << 16
let compiled: WebAssembly.Module | undefined

/** Memory given out once and kept, with the kernels that work on it. */
export class Arena {
  readonly kernels: Kernels
  /** All of the memory, by address / 4: read them anew after `allocate`, which leaves those of before empty where it grows. */
  ints: Int32Array
  floats: Float32Array
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  #used = 16

  constructor() {
    compiled ??= new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'kernels.wasm')))
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } })
    this.kernels = instance.exports as unknown as Kernels
    this.ints = new Int32Array(this.buffer)
    this.floats = new Float32Array(this.buffer)
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer
  }

  /** The address of `bytes` bytes of zeros, aligned to 64. */
  allocate(bytes: number): number {
    const address = (this.#used + 63) & ~63
    this.#used = address + bytes
    const missing = this.#used - this.#memory.buffer.byteLength
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE))
      this.ints = new Int32Array(this.buffer)
      this.floats = new Float32Array(this.buffer)
    }
    return address
  }
}
