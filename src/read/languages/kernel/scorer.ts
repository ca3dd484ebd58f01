/** What scores a vector of hashed features by class: a `SparseModel`, or a model in training. */
export interface Scorer {
  readonly classes: readonly string[]
  score(features: Int32Array, count: number, scores: Float64Array): void
}
