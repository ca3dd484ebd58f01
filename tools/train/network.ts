/**
 * A network in training: the rows of the active features are summed with projected word vectors, rectified, and scored.
 *
 * After Botha et al. (2017), "Natural language processing with small feed-forward networks". Trained with Adam on the
 * log-loss in small batches; rows are updated only when touched. Cost per decision O((features + slots · dimensions
 * + classes) · hidden).
 */
import { Arena } from '../../src/read/languages/kernel/kernels.ts'
import { encodeNetwork } from '../../src/read/languages/kernel/network-file.ts'
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

/** The rate falls until this share of the training is over, and stays at `TAIL` of what it was. */
const FALLING = 0.6
const TAIL = 0.15
/** How many times the weights are averaged in the tail. */
const AVERAGES = 40

/**
 * How far a training has come: the rate of its next step, and when to average. Averages of weights along the tail stand
 * for an ensemble: Izmailov et al. (2018), "Averaging weights leads to wider optima and better generalization".
 */
export class Schedule {
  readonly #steps: number
  readonly #every: number
  #step = 0

  constructor(steps: number) {
    this.#steps = steps
    this.#every = Math.max(1, Math.floor((steps * (1 - FALLING)) / AVERAGES))
  }

  /** The factor for the rate of this step. */
  next(): number {
    this.#step++
    return Math.max(TAIL, 1 - ((1 - TAIL) * this.#step) / (this.#steps * FALLING))
  }

  /** The weights after this step count towards the mean. */
  get averages(): boolean {
    return this.#step > this.#steps * FALLING && this.#step % this.#every === 0
  }
}

/** How much teachers count beside the treebank. */
const TAUGHT = 0.65

const BETA1 = 0.9
const BETA2 = 0.999

/** Parameters with their gradients and Adam's two moments; all but `size` are addresses in the arena. */
class Parameters {
  readonly size: number
  readonly values: number
  readonly gradients: number
  readonly #first: number
  readonly #second: number
  readonly #summed: number
  #averaged = 0
  readonly #arena: Arena

  constructor(arena: Arena, size: number, initial: () => number) {
    this.#arena = arena
    this.size = size
    const padded = Math.ceil(size / 8) * 32
    this.values = arena.allocate(padded)
    this.gradients = arena.allocate(padded)
    this.#first = arena.allocate(padded)
    this.#second = arena.allocate(padded)
    this.#summed = arena.allocate(padded)
    const values = new Float32Array(arena.buffer, this.values, size)
    for (let at = 0; at < size; at++) values[at] = initial()
  }

  update(from: number, count: number, rate: number): void {
    const at = from * 4
    this.#arena.kernels.adam(
      this.values + at,
      this.gradients + at,
      this.#first + at,
      this.#second + at,
      count,
      rate,
    )
  }

  /** Counts the present values towards the mean. */
  average(): void {
    this.#averaged++
    this.#arena.kernels.axpy(this.#summed, this.values, 1, this.size)
  }

  /** The mean of the values averaged, or the present ones where none were. */
  read(): Float32Array {
    const from = this.#averaged === 0 ? this.values : this.#summed
    const by = Math.max(1, this.#averaged)
    return new Float32Array(this.#arena.buffer, from, this.size).map(value => value / by)
  }
}

export class Network {
  readonly classes: readonly string[]
  readonly scores: Float64Array
  readonly #shape: NetworkShape
  readonly #arena = new Arena()
  /** From the hash of a feature to its row. */
  readonly #rowOf: ReadonlyMap<number, number>
  readonly #rows: Parameters
  readonly #slots: Parameters
  readonly #bias: Parameters
  readonly #output: Parameters
  readonly #outputBias: Parameters
  readonly #hiddenAt: number
  readonly #gradientAt: number
  readonly #vectorAt: number
  /** Views of the arena, made when everything is allocated. */
  readonly #hidden: Float32Array
  readonly #hiddenGradient: Float32Array
  readonly #biases: Float32Array
  readonly #outputBiases: Float32Array
  readonly #outputBiasGradients: Float32Array
  readonly #vectors: Float32Array
  readonly #kept: Uint8Array
  readonly #active = new Int32Array(256)
  #activeCount = 0
  readonly #filled: Uint8Array
  readonly #touched = new Set<number>()
  readonly #random: () => number
  #step = 0
  #pending = 0

  constructor(shape: NetworkShape) {
    const { classes, hidden, slots, dimensions, keys, seed } = shape
    const random = mulberry32(seed)
    const uniform = (width: number) => () => (random() * 2 - 1) * width
    const arena = this.#arena
    this.#shape = shape
    this.classes = classes
    this.scores = new Float64Array(classes.length)
    this.#random = random
    this.#rowOf = new Map(keys.map((key, row) => [key, row]))
    this.#rows = new Parameters(arena, keys.length * hidden, uniform(0.05))
    this.#slots = new Parameters(arena, slots * dimensions * hidden, uniform(0.1))
    this.#bias = new Parameters(arena, hidden, () => 0.05)
    const width = Math.sqrt(6 / (hidden + classes.length))
    this.#output = new Parameters(arena, classes.length * hidden, uniform(width))
    this.#outputBias = new Parameters(arena, classes.length, () => 0)
    this.#hiddenAt = arena.allocate(hidden * 4)
    this.#gradientAt = arena.allocate(hidden * 4)
    this.#vectorAt = arena.allocate(slots * dimensions * 4)
    const view = (address: number, size: number) => new Float32Array(arena.buffer, address, size)
    this.#hidden = view(this.#hiddenAt, hidden)
    this.#hiddenGradient = view(this.#gradientAt, hidden)
    this.#vectors = view(this.#vectorAt, slots * dimensions)
    this.#biases = view(this.#bias.values, hidden)
    this.#outputBiases = view(this.#outputBias.values, classes.length)
    this.#outputBiasGradients = view(this.#outputBias.gradients, classes.length)
    this.#kept = new Uint8Array(hidden)
    this.#filled = new Uint8Array(slots)
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
    const { kernels } = this.#arena
    const h = this.#hidden
    h.set(this.#biases)
    this.#activeCount = 0
    for (let at = 0; at < count; at++) {
      const row = this.#rowOf.get(features[at]!)
      if (row === undefined || (dropout > 0 && this.#random() < dropout / 3)) continue
      this.#active[this.#activeCount++] = row
      kernels.axpy(this.#hiddenAt, this.#rows.values + row * hidden * 4, 1, hidden)
    }
    for (let slot = 0; slot < slots; slot++) {
      const place = places[slot]!
      this.#filled[slot] = place < 0 ? 0 : 1
      if (place < 0) continue
      const from = slot * dimensions
      for (let axis = 0; axis < dimensions; axis++) this.#vectors[from + axis] = vectors[place + axis]!
      const weights = this.#slots.values + from * hidden * 4
      kernels.project(this.#vectorAt + from * 4, dimensions, weights, this.#hiddenAt, hidden)
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
    const { kernels } = this.#arena
    for (let at = from; at < to; at++)
      this.scores[at] =
        this.#outputBiases[at]! + kernels.dot(this.#hiddenAt, this.#output.values + at * hidden * 4, hidden)
    return this.scores
  }

  /**
   * Adds the gradient of the log-loss of `right` among the scored classes `from` to `to` that are allowed; where there are
   * teachers, `taught` holds their shares.
   */
  lose(right: number, from: number, to: number, allowed?: Uint8Array, taught?: Float64Array): void {
    const { hidden } = this.#shape
    const { kernels } = this.#arena
    const { scores } = this
    let high = -Infinity
    const open = (at: number) => allowed === undefined || allowed[at - from] === 1
    for (let at = from; at < to; at++) if (open(at) && scores[at]! > high) high = scores[at]!
    let sum = 0
    for (let at = from; at < to; at++) if (open(at)) sum += Math.exp(scores[at]! - high)
    const output = this.#output
    for (let at = from; at < to; at++) {
      if (!open(at)) continue
      const gold = at === right ? 1 : 0
      const aim = taught === undefined ? gold : TAUGHT * taught[at]! + (1 - TAUGHT) * gold
      const gradient = Math.exp(scores[at]! - high) / sum - aim
      if (Math.abs(gradient) < 1e-4) continue
      this.#outputBiasGradients[at]! += gradient
      const base = at * hidden * 4
      kernels.axpy(this.#gradientAt, output.values + base, gradient, hidden)
      kernels.axpy(output.gradients + base, this.#hiddenAt, gradient, hidden)
    }
  }

  /** Sends what `lose` gathered back to the rows and projections. */
  backward(dropout: number): void {
    const { hidden, slots, dimensions } = this.#shape
    const { kernels } = this.#arena
    const dh = this.#hiddenGradient
    const scale = 1 / (1 - dropout)
    for (let unit = 0; unit < hidden; unit++) dh[unit] = this.#kept[unit] ? dh[unit]! * scale : 0
    kernels.axpy(this.#bias.gradients, this.#gradientAt, 1, hidden)
    for (let at = 0; at < this.#activeCount; at++) {
      const row = this.#active[at]!
      this.#touched.add(row)
      kernels.axpy(this.#rows.gradients + row * hidden * 4, this.#gradientAt, 1, hidden)
    }
    for (let slot = 0; slot < slots; slot++) {
      if (this.#filled[slot] === 0) continue
      const from = slot * dimensions
      const gradients = this.#slots.gradients + from * hidden * 4
      kernels.spread(this.#vectorAt + from * 4, dimensions, gradients, this.#gradientAt, hidden)
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
    for (const row of this.#touched) this.#rows.update(row * hidden, hidden, corrected)
    this.#touched.clear()
    for (const part of [this.#slots, this.#bias, this.#output, this.#outputBias])
      part.update(0, part.size, corrected)
  }

  /** Counts the present weights towards those that `encode` writes. */
  average(): void {
    for (const part of [this.#rows, this.#slots, this.#bias, this.#output, this.#outputBias]) part.average()
  }

  /** The mean of the weights averaged, or the present ones where none were, as a file. */
  encode(): Uint8Array {
    const { hidden, slots, dimensions, keys, classes } = this.#shape
    return encodeNetwork({
      classes,
      hidden,
      slots,
      dimensions,
      keys,
      rows: this.#rows.read(),
      projections: this.#slots.read(),
      bias: this.#bias.read(),
      output: this.#output.read(),
      outputBias: this.#outputBias.read(),
    })
  }
}
