/**
 * The rows of features that are made of tags, parts of speech, relations and distances, looked up once and then read from
 * small tables: most of what is looked up while parsing is of that kind.
 */
import { mix1, mix2, mix3 } from './hash.ts'
import { LEAST, type FeatureSink } from './parse-features.ts'
import type { SumNetwork } from './sum-network.ts'

/** Templates of features of few are numbered from here on. */
const FIRST_TEMPLATE = 300
const TEMPLATES = 64
/** Bits for a value alone or beside another in a table, and for one of three: small tables stay in the processor's caches. */
const WIDE = 7
const NARROW = 5
/** Values that are kept apart: tags, parts of speech, relations and distances are numbered below this. */
export const MOST_VALUES = (1 << WIDE) + LEAST
const NO_ROW = -1

/** Puts rows on the network's list as the features come. */
export class RowMemo implements FeatureSink {
  /** Where the list ends. */
  count = 0
  readonly #network: SumNetwork
  readonly #tables: Int32Array[] = []
  #list: Int32Array = new Int32Array()

  constructor(network: SumNetwork) {
    this.#network = network
    for (let template = 0; template < TEMPLATES; template++) this.#tables.push(new Int32Array())
  }

  /** Begins to add to the list from `count` on. */
  begin(count: number): void {
    this.#list = this.#network.list
    this.count = count
  }

  few1(template: number, a: number): void {
    const table = this.#table(template, WIDE)
    const at = a - LEAST
    let row = table[at]!
    if (row === 0) row = table[at] = this.#network.rowOf(mix1(template, a)) || NO_ROW
    if (row !== NO_ROW) this.#list[this.count++] = row
  }

  few2(template: number, a: number, b: number): void {
    const table = this.#table(template, 2 * WIDE)
    const at = ((a - LEAST) << WIDE) | (b - LEAST)
    let row = table[at]!
    if (row === 0) row = table[at] = this.#network.rowOf(mix2(template, a, b)) || NO_ROW
    if (row !== NO_ROW) this.#list[this.count++] = row
  }

  few3(template: number, a: number, b: number, c: number): void {
    const table = this.#table(template, 3 * NARROW)
    const at = ((((a - LEAST) << NARROW) | (b - LEAST)) << NARROW) | (c - LEAST)
    let row = table[at]!
    if (row === 0) row = table[at] = this.#network.rowOf(mix3(template, a, b, c)) || NO_ROW
    if (row !== NO_ROW) this.#list[this.count++] = row
  }

  any(feature: number): void {
    const row = this.#network.rowOf(feature)
    if (row !== 0) this.#list[this.count++] = row
  }

  /** The template's table, for keys of so many bits. */
  #table(template: number, bits: number): Int32Array {
    const known = this.#tables[template - FIRST_TEMPLATE]!
    if (known.length > 0) return known
    return (this.#tables[template - FIRST_TEMPLATE] = new Int32Array(1 << bits))
  }
}
