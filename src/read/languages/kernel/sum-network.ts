/**
 * A classifier with one hidden layer: rows of active features and projected word vectors are summed, rectified, scored.
 *
 * After Botha et al. (2017), "Natural language processing with small feed-forward networks". Rows are found by the hash
 * of the feature; a feature without a row counts nothing. Sums are kept in 16 bits and worked out in WebAssembly.
 */
import { FeatureTable } from './feature-table.ts'
import type { FeatureTemplates } from './feature-templates.ts'
import { Arena } from './kernels.ts'
import { decodeNetwork, ROW_STEP, type Block } from './network-file.ts'

/** The hidden layer's 1.0: sums reach to ±16; past that they stay at the end. */
const ONE = 2048
/** Output weights' largest stands for this. */
const OUTPUT_HIGH = 32767
const LIST = 256

/** A network ready to score. Rows and sums are named by their addresses. Not for use by two callers at once. */
export class SumNetwork {
  readonly classes: readonly string[]
  readonly slots: number
  /** Bytes of a row of sums. */
  readonly rowBytes: number
  /** The row that every sum begins with. */
  readonly bias: number
  readonly arena: Arena
  /** Where in the arena's `ints` the addresses of the rows to be summed are listed. */
  readonly list: number
  /** Where in the arena's `floats` the scores stand that `score` gave, one a class. */
  readonly scores: number
  /** Where in the arena's `floats` the shares stand that `share` gave. */
  readonly shares: number
  /** The hidden units, rounded up to what the kernels take. */
  readonly #width: number
  readonly #dimensions: number
  readonly #table: FeatureTable
  /** Where a row before the first would stand. */
  readonly #rows: number
  readonly #projections: number
  readonly #output: number
  readonly #outputBias: number
  /** The scores' 1.0. */
  readonly scoreOne: number
  readonly #vectorAt: number
  readonly #hiddenAt: number

  /** Reads what `encodeNetwork` wrote. Throws a RangeError where the bytes are something else. Networks that are asked about the same situation share an arena. */
  constructor(bytes: Uint8Array, arena = new Arena()) {
    const file = decodeNetwork(bytes)
    this.arena = arena
    const { hidden, keys, classes, slots, dimensions } = file
    const width = Math.ceil(hidden / 32) * 32
    this.classes = classes
    this.slots = slots
    this.#width = width
    this.#dimensions = dimensions
    this.rowBytes = width * 2

    const rows = width === hidden ? this.#unpackRows(file.rows) : this.#store16(file.rows, hidden, ONE)
    this.#rows = rows - this.rowBytes
    this.#table = new FeatureTable(arena, keys)
    this.bias = this.#store16(file.bias, hidden, ONE)
    this.#projections = this.#store32(file.projections, hidden, 1)
    let high = 1e-9
    for (const code of file.output.codes) high = Math.max(high, Math.abs(file.output.values[code]!))
    this.#output = this.#store16(file.output, hidden, OUTPUT_HIGH / high)
    this.scoreOne = (ONE * OUTPUT_HIGH) / high
    this.#outputBias = this.#store32(file.outputBias, 1, this.scoreOne)
    this.list = arena.allocate(LIST * 4) / 4
    this.scores = arena.allocate(classes.length * 4) / 4
    // The kernel works on four at a time.
    this.shares = arena.allocate((classes.length + 3) * 4) / 4
    this.#vectorAt = arena.allocate(dimensions * 4)
    this.#hiddenAt = arena.allocate(width * 2)
  }

  /** Puts the rows of hashed features on the list from `at` on; returns where the list then ends. */
  listRows({ hashes, count }: FeatureTemplates, at: number): number {
    return this.#table.listRows(hashes, count, this.#rows, this.rowBytes, at * 4) / 4
  }

  /** Sums the rows of the list, up to `end`, into the row `out`. */
  sum(end: number, out: number): void {
    this.arena.kernels.sumRows(this.list * 4, end - this.list, out, this.#width)
  }

  /** Sums the rows of the list, up to `end`, into the hidden layer. */
  sumHidden(end: number): void {
    this.sum(end, this.#hiddenAt)
  }

  /** Takes in the word vector that stands at `place`, to be projected. */
  setVector(vectors: Float32Array, place: number): void {
    const { floats } = this.arena
    const vector = this.#vectorAt / 4
    const dimensions = this.#dimensions
    for (let axis = 0; axis < dimensions; axis++) floats[vector + axis] = vectors[place + axis]!
  }

  /** Writes the projection of the vector last taken in, for one slot, into the row `out`. */
  project(slot: number, out: number): void {
    const width = this.#width
    const dimensions = this.#dimensions
    const weights = this.#projections + slot * dimensions * width * 4
    this.arena.kernels.projectRow(this.#vectorAt, dimensions, weights, out, width, ONE)
  }

  /** Scores the classes `from` to `to` (exclusive) for the hidden layer: they stand at `scores`, a class each, in the floats that it gives. */
  score(from: number, to: number): Float32Array {
    const { kernels, floats } = this.arena
    kernels.score(
      this.#hiddenAt,
      this.#width,
      this.#output + from * this.rowBytes,
      this.#outputBias + from * 4,
      (this.scores + from) * 4,
      to - from,
    )
    return floats
  }

  /**
   * The shares of the classes `from` to `to` (exclusive) for the hidden layer, of those that are `allowed` (all, where it is left
   * out): they stand from `shares` on, the first class first, in the floats that it gives.
   */
  share(from: number, to: number, allowed?: Uint8Array): Float32Array {
    const floats = this.score(from, to)
    const first = this.scores + from
    if (allowed !== undefined)
      for (let at = 0; at < to - from; at++) if (allowed[at] === 0) floats[first + at] = -Infinity
    this.arena.kernels.shares(first * 4, to - from, this.scoreOne, this.shares * 4)
    return floats
  }

  /** The best of the classes `from` to `to` (exclusive) for the hidden layer; the first of equals. */
  best(from: number, to: number): number {
    const { scores } = this
    const floats = this.score(from, to)
    let winner = from
    for (let at = from + 1; at < to; at++) if (floats[scores + at]! > floats[scores + winner]!) winner = at
    return winner
  }

  /** The best of the classes `from` to `to` (exclusive) but for `winner`, of the scores last given; -1 where there is no other. */
  next(winner: number, from: number, to: number): number {
    const { scores } = this
    const { floats } = this.arena
    let next = -1
    for (let at = from; at < to; at++)
      if (at !== winner && (next < 0 || floats[scores + at]! > floats[scores + next]!)) next = at
    return next
  }

  /** By how much log-odds the class `winner` leads the next of `from` to `to`, of the scores last given. */
  margin(winner: number, from: number, to: number): number {
    const next = this.next(winner, from, to)
    const { floats } = this.arena
    if (next < 0) return Infinity
    return (floats[this.scores + winner]! - floats[this.scores + next]!) / this.scoreOne
  }

  /** Unpacks the rows of features, which need no padding, all at once. */
  #unpackRows({ codes, values }: Block): number {
    const { arena } = this
    const sizes = arena.allocate(32)
    const address = arena.allocate(codes.length * 2)
    const bytes = new Uint8Array(arena.buffer)
    for (let size = 0; size < 16; size++) {
      const level = levelOf(values[size * ROW_STEP]!, ONE)
      bytes[sizes + size] = level & 255
      bytes[sizes + 16 + size] = level >> 8
    }
    const packed = address + codes.length
    bytes.set(codes, packed)
    arena.kernels.unpackRows(packed, sizes, address, codes.length)
    return address
  }

  /** Unpacks rows of `hidden` weights into 16 bits each, padded to the width. */
  #store16({ codes, values }: Block, hidden: number, one: number): number {
    const width = this.#width
    const count = codes.length / hidden
    const address = this.arena.allocate(count * width * 2)
    const out = new Int16Array(this.arena.buffer, address, count * width)
    const levels = Int16Array.from(values, value => levelOf(value, one))
    for (let row = 0; row < count; row++)
      for (let unit = 0; unit < hidden; unit++) out[row * width + unit] = levels[codes[row * hidden + unit]!]!
    return address
  }

  /** As `#store16`, in floats; single numbers (`hidden` 1) are not padded. */
  #store32({ codes, values }: Block, hidden: number, one: number): number {
    const width = hidden === 1 ? 1 : this.#width
    const count = codes.length / hidden
    const address = this.arena.allocate(count * width * 4)
    const out = new Float32Array(this.arena.buffer, address, count * width)
    for (let row = 0; row < count; row++)
      for (let unit = 0; unit < hidden; unit++)
        out[row * width + unit] = values[codes[row * hidden + unit]!]! * one
    return address
  }
}

/** A weight in 16 bits, where `one` stands for 1.0. */
function levelOf(value: number, one: number): number {
  return Math.max(-32767, Math.min(32767, Math.round(value * one)))
}
