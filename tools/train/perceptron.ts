/** An averaged perceptron in training: rows of weights are made for the features that take part in a mistake. */
import { encodeModel, type FeatureWeights } from '../../src/read/languages/kernel/sparse-model.ts'

const CHUNK = 1 << 14

export class Perceptron {
  readonly classes: readonly string[]
  readonly #width: number
  #keys = new Int32Array(1 << 20)
  #ids = new Int32Array(1 << 20)
  #mask = (1 << 20) - 1
  #rows = 0
  readonly #weights: Float32Array[] = []
  readonly #totals: Float64Array[] = []
  readonly #rowKeys: number[] = []
  #steps = 1

  constructor(classes: readonly string[]) {
    this.classes = classes
    this.#width = classes.length
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0)
    const width = this.#width
    for (let index = 0; index < count; index++) {
      const id = this.#find(features[index]!)
      if (id < 0) continue
      const chunk = this.#weights[Math.floor(id / CHUNK)]!
      const base = (id % CHUNK) * width
      for (let entry = 0; entry < width; entry++) scores[entry]! += chunk[base + entry]!
    }
  }

  /** One decision has been looked at; call once a decision, before `update`. */
  step(): void {
    this.#steps++
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let index = 0; index < count; index++) {
      let id = this.#find(features[index]!)
      if (id < 0) id = this.#add(features[index]!)
      const base = (id % CHUNK) * this.#width
      const weights = this.#weights[Math.floor(id / CHUNK)]!
      const totals = this.#totals[Math.floor(id / CHUNK)]!
      weights[base + right]! += 1
      weights[base + wrong]! -= 1
      totals[base + right]! += this.#steps
      totals[base + wrong]! -= this.#steps
    }
  }

  /** The averaged model, without weights nearer to zero than `threshold`. */
  encode(threshold: number): { bytes: Uint8Array; features: number; entries: number } {
    const features: FeatureWeights[] = []
    let entries = 0
    for (let id = 0; id < this.#rows; id++) {
      const weights: [number, number][] = []
      const chunk = this.#weights[Math.floor(id / CHUNK)]!
      const totals = this.#totals[Math.floor(id / CHUNK)]!
      const base = (id % CHUNK) * this.#width
      for (let entry = 0; entry < this.#width; entry++) {
        const average = chunk[base + entry]! - totals[base + entry]! / this.#steps
        if (Math.abs(average) >= threshold) weights.push([entry, average])
      }
      entries += weights.length
      if (weights.length > 0) features.push({ key: this.#rowKeys[id]!, weights })
    }
    return { bytes: encodeModel(this.classes, features), features: features.length, entries }
  }

  get size(): number {
    return this.#rows
  }

  #find(feature: number): number {
    let slot = feature & this.#mask
    for (;;) {
      const key = this.#keys[slot]!
      if (key === feature) return this.#ids[slot]!
      if (key === 0) return -1
      slot = (slot + 1) & this.#mask
    }
  }

  #add(feature: number): number {
    if (this.#rows * 2 > this.#mask) this.#grow()
    if (this.#rows % CHUNK === 0) {
      this.#weights.push(new Float32Array(CHUNK * this.#width))
      this.#totals.push(new Float64Array(CHUNK * this.#width))
    }
    this.#put(feature, this.#rows)
    this.#rowKeys.push(feature)
    return this.#rows++
  }

  #put(feature: number, id: number): void {
    let slot = feature & this.#mask
    while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#keys[slot] = feature
    this.#ids[slot] = id
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1
    this.#keys = new Int32Array(this.#mask + 1)
    this.#ids = new Int32Array(this.#mask + 1)
    this.#rowKeys.forEach((key, id) => this.#put(key, id))
  }
}
