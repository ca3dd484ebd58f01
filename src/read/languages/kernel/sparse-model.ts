/**
 * A linear classifier over hashed features, kept as one short list of (class, weight) pairs a feature.
 *
 * Weights are stored in 8 bits on a μ-law scale, which keeps the small ones apart; keys as the varint-coded
 * differences of the sorted hashes. Scoring costs O(features · classes touched by each), about six for a parser.
 */
export class SparseModel {
  readonly classes: readonly string[]
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  readonly #entryClasses: Uint8Array
  readonly #entryWeights: Float32Array

  /** Reads what `encodeModel` wrote. Throws a RangeError where the bytes are something else. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.byteLength < 20 || view.getUint32(0) !== MAGIC) throw new RangeError('not a model file')
    const headerLength = view.getUint32(4)
    const features = view.getUint32(8)
    const entries = view.getUint32(12)
    const scale = view.getFloat32(16)
    let at = 20
    const header = new TextDecoder().decode(bytes.subarray(at, at + headerLength))
    this.classes = header.split('\n')
    at += headerLength
    const counts = bytes.subarray(at, at + features)
    at += features
    this.#entryClasses = bytes.slice(at, at + entries)
    at += entries
    const table = decodeTable(scale)
    this.#entryWeights = new Float32Array(entries)
    for (let entry = 0; entry < entries; entry++) this.#entryWeights[entry] = table[bytes[at + entry]!]!
    at += entries
    let capacity = 1024
    while (capacity < features * 2) capacity *= 2
    this.#mask = capacity - 1
    this.#keys = new Int32Array(capacity)
    this.#starts = new Uint32Array(capacity)
    this.#ends = new Uint32Array(capacity)
    let key = 0
    let entry = 0
    for (let feature = 0; feature < features; feature++) {
      let delta = 0
      let factor = 1
      let byte = bytes[at++]!
      while (byte & 128) {
        delta += (byte & 127) * factor
        factor *= 128
        byte = bytes[at++]!
      }
      key += delta + byte * factor
      let slot = key & this.#mask
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#keys[slot] = key | 0
      this.#starts[slot] = entry
      entry += counts[feature]!
      this.#ends[slot] = entry
    }
  }

  /** Sets `scores` (one number a class) to the sum over the first `count` hashes of `features`. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0)
    const keys = this.#keys
    const mask = this.#mask
    const weights = this.#entryWeights
    const classes = this.#entryClasses
    for (let index = 0; index < count; index++) {
      const feature = features[index]!
      let slot = feature & mask
      let key = keys[slot]!
      while (key !== feature && key !== 0) {
        slot = (slot + 1) & mask
        key = keys[slot]!
      }
      if (key === 0) continue
      const end = this.#ends[slot]!
      for (let entry = this.#starts[slot]!; entry < end; entry++) scores[classes[entry]!]! += weights[entry]!
    }
  }
}

const MAGIC = 0x52544c4d
const MU = 255

/** One feature of a model to be written: its hash and its weights by class. */
export interface FeatureWeights {
  readonly key: number
  readonly weights: readonly (readonly [entryClass: number, weight: number])[]
}

/** Writes a model for `SparseModel` to read. At most 255 classes and 255 entries a feature. */
export function encodeModel(classes: readonly string[], features: readonly FeatureWeights[]): Uint8Array {
  if (classes.length > 255) throw new RangeError(`too many classes: ${classes.length}`)
  const sorted = [...features].sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
  let scale = 0
  let entries = 0
  for (const { weights } of sorted) {
    entries += weights.length
    for (const [, weight] of weights) scale = Math.max(scale, Math.abs(weight))
  }
  const header = new TextEncoder().encode(classes.join('\n'))
  const keyBytes: number[] = []
  let previous = 0
  for (const { key } of sorted) {
    let delta = (key >>> 0) - previous
    previous = key >>> 0
    while (delta > 127) {
      keyBytes.push((delta % 128) | 128)
      delta = Math.floor(delta / 128)
    }
    keyBytes.push(delta)
  }
  const bytes = new Uint8Array(20 + header.length + sorted.length + entries * 2 + keyBytes.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, header.length)
  view.setUint32(8, sorted.length)
  view.setUint32(12, entries)
  view.setFloat32(16, scale)
  bytes.set(header, 20)
  let at = 20 + header.length
  for (const { weights } of sorted) bytes[at++] = weights.length
  for (const { weights } of sorted) for (const [entryClass] of weights) bytes[at++] = entryClass
  for (const { weights } of sorted)
    for (const [, weight] of weights) bytes[at++] = encodeWeight(weight / scale)
  for (const byte of keyBytes) bytes[at++] = byte
  return bytes
}

function encodeWeight(share: number): number {
  const level = Math.round((Math.log1p(MU * Math.abs(share)) / Math.log1p(MU)) * 127)
  return share < 0 ? 128 + level : level
}

function decodeTable(scale: number): Float32Array {
  const table = new Float32Array(256)
  for (let code = 0; code < 256; code++) {
    const size = (Math.expm1(((code & 127) / 127) * Math.log1p(MU)) / MU) * scale
    table[code] = code & 128 ? -size : size
  }
  return table
}
