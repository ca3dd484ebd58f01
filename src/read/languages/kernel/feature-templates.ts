/**
 * Features as a table: each has a number and is made of one to three values, named by their slots. They are hashed all at
 * once, in WebAssembly, and the same for training and for reading.
 */
import { seedOf } from './hash.ts'
import type { Arena } from './kernels.ts'

/** A template's own number, and the slots of its values. */
export type Template = readonly [template: number, a: number, b?: number, c?: number]

/** A value that is not there: what is made of it is no feature. */
export const ABSENT = -0x8000_0000

const NUMBERS = 4
const NO_SLOT = -1

/** Write the values, then `hash`. Addresses are in bytes; `arena.ints` has its numbers at a quarter of them. */
export class FeatureTemplates {
  readonly count: number
  /** Where the hashes stand, one a template, 0 for a feature that is none. */
  readonly hashes: number
  readonly #arena: Arena
  readonly #values: number
  readonly #table: number

  /** The values stand from `values` on, a slot each. */
  constructor(arena: Arena, templates: readonly Template[], values: number) {
    this.#arena = arena
    this.#values = values
    this.count = templates.length
    this.hashes = arena.allocate(templates.length * 4)
    this.#table = arena.allocate(templates.length * NUMBERS * 4)
    for (const [at, [template, a, b, c]] of templates.entries())
      arena.ints.set([seedOf(template), a * 4, offsetOf(b), offsetOf(c)], this.#table / 4 + at * NUMBERS)
  }

  hash(): void {
    this.#arena.kernels.hashFeatures(this.#table, this.count, this.#values, this.hashes)
  }

  /** Writes the hashes that there are to `out` from `at` on; returns where they end. */
  copy(out: Int32Array, at: number): number {
    const { ints } = this.#arena
    let end = at
    for (let place = 0; place < this.count; place++) {
      const hash = ints[this.hashes / 4 + place]!
      if (hash !== 0) out[end++] = hash
    }
    return end
  }
}

function offsetOf(slot: number | undefined): number {
  return slot === undefined ? NO_SLOT : slot * 4
}
