/** Word vectors for shipping: the most frequent words' vectors, centred, turned to principal axes, in 8 bits. */
import { readFileSync } from 'node:fs'
import { encodeVectors } from '../../src/read/languages/kernel/word-vectors.ts'

const DIMENSIONS = 100

/** Reads GloVe vectors in wink's JSON (words in order of frequency); keeps `limit` words and `kept` axes. */
export function buildVectors(path: string, limit: number, kept: number): Uint8Array {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, readonly number[]> }
  const words: string[] = []
  const vectors = new Float64Array(limit * DIMENSIONS)
  for (const [word, vector] of Object.entries(file.vectors)) {
    if (words.length === limit) break
    if (/\d/.test(word) || word.includes('\n')) continue
    let norm = 0
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < DIMENSIONS; d++) vectors[words.length * DIMENSIONS + d] = vector[d]! / norm
    words.push(word)
  }
  const mean = new Float64Array(DIMENSIONS)
  for (let index = 0; index < words.length; index++)
    for (let d = 0; d < DIMENSIONS; d++) mean[d]! += vectors[index * DIMENSIONS + d]! / words.length
  const covariance = Array.from({ length: DIMENSIONS }, () => new Float64Array(DIMENSIONS))
  for (let index = 0; index < words.length; index++)
    for (let a = 0; a < DIMENSIONS; a++) {
      const value = vectors[index * DIMENSIONS + a]! - mean[a]!
      for (let b = a; b < DIMENSIONS; b++)
        covariance[a]![b]! += value * (vectors[index * DIMENSIONS + b]! - mean[b]!)
    }
  for (let a = 0; a < DIMENSIONS; a++) for (let b = 0; b < a; b++) covariance[a]![b] = covariance[b]![a]!
  const axes = principalAxes(covariance, kept)
  const out = new Float32Array(words.length * kept)
  for (let index = 0; index < words.length; index++)
    for (let axis = 0; axis < kept; axis++) {
      let sum = 0
      for (let d = 0; d < DIMENSIONS; d++)
        sum += (vectors[index * DIMENSIONS + d]! - mean[d]!) * axes[axis]![d]!
      out[index * kept + axis] = sum
    }
  return encodeVectors(words, out, kept)
}

/** The eigenvectors of a symmetric matrix with the largest eigenvalues: Jacobi's rotations. */
function principalAxes(matrix: Float64Array[], kept: number): Float64Array[] {
  const size = matrix.length
  const basis = matrix.map((_, row) =>
    Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  )
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p]![q]!
        if (Math.abs(off) < 1e-12) continue
        const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off)
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < size; k++) {
          const kp = matrix[k]![p]!
          const kq = matrix[k]![q]!
          matrix[k]![p] = c * kp - s * kq
          matrix[k]![q] = s * kp + c * kq
        }
        for (let k = 0; k < size; k++) {
          const pk = matrix[p]![k]!
          const qk = matrix[q]![k]!
          matrix[p]![k] = c * pk - s * qk
          matrix[q]![k] = s * pk + c * qk
          const bp = basis[k]![p]!
          const bq = basis[k]![q]!
          basis[k]![p] = c * bp - s * bq
          basis[k]![q] = s * bp + c * bq
        }
      }
  return Array.from({ length: size }, (_, axis) => axis)
    .sort((a, b) => matrix[b]![b]! - matrix[a]![a]!)
    .slice(0, kept)
    .map(axis => Float64Array.from(basis, row => row[axis]!))
}
