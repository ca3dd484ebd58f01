/**
 * A network in training: the rows of the active features are summed with projected word vectors, rectified, and scored.
 *
 * After Botha et al. (2017), "Natural language processing with small feed-forward networks". Trained with Adam on the
 * log-loss in small batches; rows are updated only when touched. Cost per decision O((features + slots · dimensions
 * + classes) · hidden).
 */
import { encodeNetwork } from '../../src/read/languages/kernel/sum-network.ts'
import { mulberry32 } from './random.ts'

export interface NetworkShape {
  readonly classes: readonly string[]
  readonly hidden: number
  /** How many places give a word vector. */
  readonly slots: number
  readonly dimensions: number
  /** Hashes of the features that have a row. */
  readonly keys: readonly number[]
  readonly seed: number
}

const BETA1 = 0.9
const BETA2 = 0.999

/** Parameters with their gradients and Adam's two moments. */
class Parameters {
  readonly values: Float32Array
  readonly gradients: Float32Array
  readonly #first: Float32Array
  readonly #second: Float32Array

  constructor(size: number, initial: () => number) {
    this.values = Float32Array.from({ length: size }, initial)
    this.gradients = new Float32Array(size)
    this.#first = new Float32Array(size)
    this.#second = new Float32Array(size)
  }

  update(from: number, to: number, rate: number): void {
    const { values, gradients } = this
    const first = this.#first
    const second = this.#second
    for (let at = from; at < to; at++) {
      const gradient = gradients[at]!
      gradients[at] = 0
      const m = BETA1 * first[at]! + (1 - BETA1) * gradient
      const v = BETA2 * second[at]! + (1 - BETA2) * gradient * gradient
      first[at] = m
      second[at] = v
      values[at]! -= (rate * m) / (Math.sqrt(v) + 1e-8)
    }
  }
}

export class Network {
  readonly classes: readonly string[]
  readonly scores: Float64Array
  readonly #shape: NetworkShape
  readonly #rowOf = new Map<number, number>()
  readonly #rows: Parameters
  readonly #slots: Parameters
  readonly #bias: Parameters
  readonly #output: Parameters
  readonly #outputBias: Parameters
  readonly #hidden: Float32Array
  readonly #hiddenGradient: Float32Array
  readonly #kept: Uint8Array
  readonly #active = new Int32Array(256)
  #activeCount = 0
  readonly #vectorsAt = new Int32Array(32)
  readonly #touched = new Set<number>()
  readonly #random: () => number
  #step = 0
  #pending = 0

  constructor(shape: NetworkShape) {
    const { classes, hidden, slots, dimensions, keys, seed } = shape
    const random = mulberry32(seed)
    const uniform = (width: number) => () => (random() * 2 - 1) * width
    this.#shape = shape
    this.classes = classes
    this.scores = new Float64Array(classes.length)
    this.#random = random
    keys.forEach((key, row) => this.#rowOf.set(key, row))
    this.#rows = new Parameters(keys.length * hidden, uniform(0.05))
    this.#slots = new Parameters(slots * dimensions * hidden, uniform(0.1))
    this.#bias = new Parameters(hidden, () => 0.05)
    this.#output = new Parameters(classes.length * hidden, uniform(Math.sqrt(6 / (hidden + classes.length))))
    this.#outputBias = new Parameters(classes.length, () => 0)
    this.#hidden = new Float32Array(hidden)
    this.#hiddenGradient = new Float32Array(hidden)
    this.#kept = new Uint8Array(hidden)
  }

  /**
   * Works out the hidden layer. `places` holds, for each slot, the offset of a word's vector in `vectors`, or -1.
   * With `dropout` above 0, hidden units are dropped at that rate and features at a third of it.
   */
  forward(
    features: Int32Array,
    count: number,
    vectors: Float32Array,
    places: Int32Array,
    dropout: number,
  ): void {
    const { hidden, slots, dimensions } = this.#shape
    const h = this.#hidden
    const rows = this.#rows.values
    h.set(this.#bias.values)
    this.#activeCount = 0
    for (let at = 0; at < count; at++) {
      const row = this.#rowOf.get(features[at]!)
      if (row === undefined || (dropout > 0 && this.#random() < dropout / 3)) continue
      this.#active[this.#activeCount++] = row
      const base = row * hidden
      for (let unit = 0; unit < hidden; unit++) h[unit]! += rows[base + unit]!
    }
    const slotValues = this.#slots.values
    for (let slot = 0; slot < slots; slot++) {
      const place = places[slot]!
      this.#vectorsAt[slot] = place
      if (place < 0) continue
      for (let d = 0; d < dimensions; d++) {
        const value = vectors[place + d]!
        const base = (slot * dimensions + d) * hidden
        for (let unit = 0; unit < hidden; unit++) h[unit]! += value * slotValues[base + unit]!
      }
    }
    const scale = 1 / (1 - dropout)
    for (let unit = 0; unit < hidden; unit++) {
      const keep = h[unit]! > 0 && (dropout === 0 || this.#random() >= dropout)
      this.#kept[unit] = keep ? 1 : 0
      h[unit] = keep ? h[unit]! * scale : 0
    }
    this.#hiddenGradient.fill(0)
  }

  /** Scores the classes `from` to `to` (exclusive) after `forward`. */
  score(from: number, to: number): Float64Array {
    const { hidden } = this.#shape
    const h = this.#hidden
    const output = this.#output.values
    for (let at = from; at < to; at++) {
      let score = this.#outputBias.values[at]!
      const base = at * hidden
      for (let unit = 0; unit < hidden; unit++) score += output[base + unit]! * h[unit]!
      this.scores[at] = score
    }
    return this.scores
  }

  /** Adds the gradient of the log-loss of `right` among the scored classes `from` to `to` that are allowed. */
  lose(right: number, from: number, to: number, allowed?: Uint8Array): void {
    const { hidden } = this.#shape
    const { scores } = this
    let high = -Infinity
    const open = (at: number) => allowed === undefined || allowed[at - from] === 1
    for (let at = from; at < to; at++) if (open(at) && scores[at]! > high) high = scores[at]!
    let sum = 0
    for (let at = from; at < to; at++) if (open(at)) sum += Math.exp(scores[at]! - high)
    const dh = this.#hiddenGradient
    const h = this.#hidden
    const output = this.#output
    for (let at = from; at < to; at++) {
      if (!open(at)) continue
      const gradient = Math.exp(scores[at]! - high) / sum - (at === right ? 1 : 0)
      if (Math.abs(gradient) < 1e-5) continue
      this.#outputBias.gradients[at]! += gradient
      const base = at * hidden
      for (let unit = 0; unit < hidden; unit++) {
        dh[unit]! += gradient * output.values[base + unit]!
        output.gradients[base + unit]! += gradient * h[unit]!
      }
    }
  }

  /** Sends what `lose` gathered back to the rows and projections. */
  backward(vectors: Float32Array, dropout: number): void {
    const { hidden, slots, dimensions } = this.#shape
    const dh = this.#hiddenGradient
    const scale = 1 / (1 - dropout)
    for (let unit = 0; unit < hidden; unit++) {
      dh[unit] = this.#kept[unit] ? dh[unit]! * scale : 0
      this.#bias.gradients[unit]! += dh[unit]!
    }
    for (let at = 0; at < this.#activeCount; at++) {
      const row = this.#active[at]!
      this.#touched.add(row)
      const base = row * hidden
      for (let unit = 0; unit < hidden; unit++) this.#rows.gradients[base + unit]! += dh[unit]!
    }
    const slotGradients = this.#slots.gradients
    for (let slot = 0; slot < slots; slot++) {
      const place = this.#vectorsAt[slot]!
      if (place < 0) continue
      for (let d = 0; d < dimensions; d++) {
        const value = vectors[place + d]!
        const base = (slot * dimensions + d) * hidden
        for (let unit = 0; unit < hidden; unit++) slotGradients[base + unit]! += value * dh[unit]!
      }
    }
    this.#pending++
  }

  /** Applies the gathered gradients when at least `batch` decisions are pending. */
  update(rate: number, batch: number): void {
    if (this.#pending < batch) return
    this.#pending = 0
    this.#step++
    const { hidden } = this.#shape
    const corrected = (rate * Math.sqrt(1 - BETA2 ** this.#step)) / (1 - BETA1 ** this.#step)
    for (const row of this.#touched) this.#rows.update(row * hidden, (row + 1) * hidden, corrected)
    this.#touched.clear()
    for (const part of [this.#slots, this.#bias, this.#output, this.#outputBias])
      part.update(0, part.values.length, corrected)
  }

  encode(): Uint8Array {
    const { hidden, slots, dimensions, keys, classes } = this.#shape
    return encodeNetwork({
      classes,
      hidden,
      slots,
      dimensions,
      keys,
      rows: this.#rows.values,
      projections: this.#slots.values,
      bias: this.#bias.values,
      output: this.#output.values,
      outputBias: this.#outputBias.values,
    })
  }
}
