/**
 * A classifier with one hidden layer: rows of active features and projected word vectors are summed, rectified, scored.
 *
 * After Botha et al. (2017), "Natural language processing with small feed-forward networks". Stored in 8 bits a weight
 * on a μ-law scale. Rows are found by the hash of the feature; a feature without a row counts nothing.
 */
export interface NetworkParts {
  readonly classes: readonly string[]
  readonly hidden: number
  readonly slots: number
  readonly dimensions: number
  readonly keys: readonly number[] | Int32Array
  /** `keys.length` × `hidden`. */
  readonly rows: Float32Array
  /** `slots` × `dimensions` × `hidden`. */
  readonly projections: Float32Array
  readonly bias: Float32Array
  /** `classes.length` × `hidden`. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

const MAGIC = 0x52544e54
const MU = 255
/** Rows are the bulk of a file: 43 levels lose nothing measurable and take a third less room. */
const ROW_STEP = 6

export function encodeNetwork(parts: NetworkParts): Uint8Array {
  const { classes, hidden, slots, dimensions, keys } = parts
  const names = new TextEncoder().encode(classes.join('\n'))
  const head = new Uint8Array(24 + names.length + keys.length * 4)
  const view = new DataView(head.buffer)
  ;[MAGIC, names.length, hidden, slots, dimensions, keys.length].forEach((value, at) =>
    view.setUint32(at * 4, value),
  )
  head.set(names, 24)
  // The keys' bytes in four planes: compresses no worse and needs no order.
  for (let at = 0; at < keys.length; at++)
    for (let plane = 0; plane < 4; plane++)
      head[24 + names.length + plane * keys.length + at] = (keys[at]! >>> (plane * 8)) & 255
  const blocks = [
    encodeBlock(parts.rows, ROW_STEP),
    ...[parts.projections, parts.bias, parts.output, parts.outputBias].map(block => encodeBlock(block, 1)),
  ]
  const bytes = new Uint8Array(head.length + blocks.reduce((sum, block) => sum + block.length, 0))
  bytes.set(head)
  let at = head.length
  for (const block of blocks) {
    bytes.set(block, at)
    at += block.length
  }
  return bytes
}

/** Only every `step`th level is used: fewer levels compress better. */
function encodeBlock(values: Float32Array, step: number): Uint8Array {
  const bytes = new Uint8Array(4 + values.length)
  let scale = 1e-9
  for (const value of values) scale = Math.max(scale, Math.abs(value))
  new DataView(bytes.buffer).setFloat32(0, scale)
  values.forEach((value, at) => {
    const share = Math.log1p((MU * Math.abs(value)) / scale) / Math.log1p(MU)
    const level = Math.min(Math.round((share * 127) / step) * step, 127 - (127 % step))
    bytes[4 + at] = value < 0 && level > 0 ? 128 + level : level
  })
  return bytes
}

function decodeBlock(bytes: Uint8Array, at: number, length: number): Float32Array {
  const scale = new DataView(bytes.buffer, bytes.byteOffset + at).getFloat32(0)
  const table = new Float32Array(256)
  for (let code = 0; code < 256; code++) {
    const size = (Math.expm1(((code & 127) / 127) * Math.log1p(MU)) / MU) * scale
    table[code] = code & 128 ? -size : size
  }
  const values = new Float32Array(length)
  for (let index = 0; index < length; index++) values[index] = table[bytes[at + 4 + index]!]!
  return values
}

/** A network ready to score. Not for use by two callers at once. */
export class SumNetwork {
  readonly classes: readonly string[]
  readonly hidden: number
  readonly slots: number
  readonly #dimensions: number
  readonly #mask: number
  /** A hash table of pairs: key, place of the row. */
  readonly #table: Int32Array
  /** In steps of `#rowScale`: half the room of floats, so that more of them stay near the processor. */
  readonly #rows: Int16Array
  readonly #rowScale: number
  readonly #projections: Float32Array
  readonly #bias: Float32Array
  readonly #output: Float32Array
  readonly #outputBias: Float32Array
  readonly #found = new Int32Array(256)

  /** Reads what `encodeNetwork` wrote. Throws a RangeError where the bytes are something else. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.byteLength < 24 || view.getUint32(0) !== MAGIC) throw new RangeError('not a network file')
    const [names, hidden, slots, dimensions, count] = [4, 8, 12, 16, 20].map(at => view.getUint32(at)) as [
      number,
      number,
      number,
      number,
      number,
    ]
    this.classes = new TextDecoder().decode(bytes.subarray(24, 24 + names)).split('\n')
    this.hidden = hidden
    this.slots = slots
    this.#dimensions = dimensions
    let capacity = 1024
    while (capacity < count * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#table = new Int32Array(capacity * 2)
    let at = 24 + names
    for (let row = 0; row < count; row++) {
      let key = 0
      for (let plane = 0; plane < 4; plane++) key |= bytes[at + plane * count + row]! << (plane * 8)
      let slot = key & this.#mask
      while (this.#table[slot * 2] !== 0) slot = (slot + 1) & this.#mask
      this.#table[slot * 2] = key
      this.#table[slot * 2 + 1] = row * hidden
    }
    at += count * 4
    const lengths = [
      count * hidden,
      slots * dimensions * hidden,
      hidden,
      this.classes.length * hidden,
      this.classes.length,
    ]
    const blocks = lengths.map(length => {
      const block = decodeBlock(bytes, at, length)
      at += 4 + length
      return block
    })
    const [rows, projections, bias, output, outputBias] = blocks as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    this.#projections = projections
    this.#bias = bias
    this.#output = output
    this.#outputBias = outputBias
    let high = 1e-9
    for (let at = 0; at < rows.length; at++) high = Math.max(high, Math.abs(rows[at]!))
    this.#rowScale = high / 32767
    this.#rows = new Int16Array(rows.length)
    for (let at = 0; at < rows.length; at++) this.#rows[at] = Math.round(rows[at]! / this.#rowScale)
  }

  /** Sets `sums` from `from` on to the bias alone. */
  start(sums: Float32Array, from = 0): void {
    sums.set(this.#bias, from)
  }

  /** Adds the rows of features `first` to `last` (exclusive) to `sums` from `from` on. */
  addFeatures(features: Int32Array, first: number, last: number, sums: Float32Array, from = 0): void {
    const table = this.#table
    const mask = this.#mask
    const found = this.#found
    let count = 0
    for (let index = first; index < last; index++) {
      const feature = features[index]!
      let slot = feature & mask
      let key = table[slot * 2]!
      while (key !== feature && key !== 0) {
        slot = (slot + 1) & mask
        key = table[slot * 2]!
      }
      if (key !== 0) found[count++] = table[slot * 2 + 1]!
    }
    this.#addRows(count, sums, from)
  }

  /** Adds the rows found, four at a time so that sums are read seldom. */
  #addRows(count: number, sums: Float32Array, from: number): void {
    const { hidden } = this
    const rows = this.#rows
    const scale = this.#rowScale
    const found = this.#found
    let at = 0
    for (; at + 3 < count; at += 4) {
      const a = found[at]!
      const b = found[at + 1]!
      const c = found[at + 2]!
      const d = found[at + 3]!
      for (let unit = 0; unit < hidden; unit++)
        sums[from + unit]! += scale * (rows[a + unit]! + rows[b + unit]! + rows[c + unit]! + rows[d + unit]!)
    }
    for (; at < count; at++) {
      const a = found[at]!
      for (let unit = 0; unit < hidden; unit++) sums[from + unit]! += scale * rows[a + unit]!
    }
  }

  /** Adds the projection of the word vector at `place` for one slot; nothing where `place` is negative. */
  addVector(slot: number, vectors: Float32Array, place: number, sums: Float32Array, from = 0): void {
    if (place < 0) return
    const { hidden } = this
    const projections = this.#projections
    for (let d = 0; d < this.#dimensions; d += 4) {
      const v0 = vectors[place + d]!
      const v1 = vectors[place + d + 1]!
      const v2 = vectors[place + d + 2]!
      const v3 = vectors[place + d + 3]!
      const p0 = (slot * this.#dimensions + d) * hidden
      const p1 = p0 + hidden
      const p2 = p1 + hidden
      const p3 = p2 + hidden
      for (let unit = 0; unit < hidden; unit++)
        sums[from + unit]! +=
          v0 * projections[p0 + unit]! +
          v1 * projections[p1 + unit]! +
          v2 * projections[p2 + unit]! +
          v3 * projections[p3 + unit]!
    }
  }

  /** Sets negative sums to zero. */
  rectify(sums: Float32Array): void {
    for (let unit = 0; unit < this.hidden; unit++) if (sums[unit]! < 0) sums[unit] = 0
  }

  /** The best of the classes `from` to `to` (exclusive) for rectified sums; the first of equals. */
  best(from: number, to: number, rectified: Float32Array): number {
    let winner = from
    let high = -Infinity
    for (let at = from; at < to; at++) {
      const score = this.scoreOf(at, rectified)
      if (score > high) {
        high = score
        winner = at
      }
    }
    return winner
  }

  /** The score of one class for rectified sums. */
  scoreOf(at: number, rectified: Float32Array): number {
    const { hidden } = this
    const output = this.#output
    const base = at * hidden
    let a = this.#outputBias[at]!
    let b = 0
    let c = 0
    let d = 0
    for (let unit = 0; unit < hidden; unit += 4) {
      a += output[base + unit]! * rectified[unit]!
      b += output[base + unit + 1]! * rectified[unit + 1]!
      c += output[base + unit + 2]! * rectified[unit + 2]!
      d += output[base + unit + 3]! * rectified[unit + 3]!
    }
    return a + b + c + d
  }
}

/** Adds rows of `hidden` numbers that begin at the first `count` of `bases`, four at a time so that sums are read seldom. */
export function addRows(
  rows: Float32Array,
  bases: Int32Array,
  count: number,
  hidden: number,
  sums: Float32Array,
  from: number,
): void {
  let at = 0
  for (; at + 3 < count; at += 4) {
    const a = bases[at]!
    const b = bases[at + 1]!
    const c = bases[at + 2]!
    const d = bases[at + 3]!
    for (let unit = 0; unit < hidden; unit++)
      sums[from + unit]! += rows[a + unit]! + rows[b + unit]! + rows[c + unit]! + rows[d + unit]!
  }
  for (; at < count; at++) {
    const a = bases[at]!
    for (let unit = 0; unit < hidden; unit++) sums[from + unit]! += rows[a + unit]!
  }
}
