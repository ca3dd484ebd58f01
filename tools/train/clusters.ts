/** Word clusters from pretrained vectors: spherical k-means at three grains. */
import { readFileSync } from 'node:fs'
import { encodeClusters } from '../../src/read/languages/kernel/clusters.ts'
import { mulberry32 } from './random.ts'

export interface ClusterOptions {
  /** How many of the most frequent words to keep. */
  readonly words: number
  readonly fine: number
  readonly middle: number
  readonly coarse: number
  readonly iterations: number
  readonly seed: number
}

/** Reads GloVe vectors in wink's JSON (words in order of frequency) and returns the cluster file. */
export function buildClusters(path: string, options: ClusterOptions): Uint8Array {
  const { words, vectors } = readVectors(path, options.words)
  const fine = kMeans(vectors, words.length, options.fine, options.iterations, options.seed)
  const middle = kMeans(fine.centroids, options.fine, options.middle, 30, options.seed + 1)
  const coarse = kMeans(fine.centroids, options.fine, options.coarse, 30, options.seed + 2)
  return encodeClusters({
    words,
    fine: Uint16Array.from(fine.assignment),
    middle: Uint8Array.from(middle.assignment),
    coarse: Uint8Array.from(coarse.assignment),
  })
}

const DIMENSIONS = 100

function readVectors(path: string, limit: number): { words: string[]; vectors: Float32Array } {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, readonly number[]> }
  const words: string[] = []
  const vectors = new Float32Array(limit * DIMENSIONS)
  for (const [word, vector] of Object.entries(file.vectors)) {
    if (words.length === limit) break
    if (/^\d+$/.test(word) || word.includes('\n')) continue
    let norm = 0
    for (let d = 0; d < DIMENSIONS; d++) norm += vector[d]! ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < DIMENSIONS; d++) vectors[words.length * DIMENSIONS + d] = vector[d]! / norm
    words.push(word)
  }
  return { words, vectors: vectors.subarray(0, words.length * DIMENSIONS) }
}

/** Lloyd's algorithm with cosine similarity; cost O(iterations · points · clusters · dimensions). */
function kMeans(points: Float32Array, count: number, clusters: number, iterations: number, seed: number) {
  const random = mulberry32(seed)
  const centroids = new Float32Array(clusters * DIMENSIONS)
  const pool = Math.min(count, Math.max(clusters * 20, 1))
  const chosen = new Set<number>()
  while (chosen.size < clusters) chosen.add(Math.floor(random() * pool))
  let at = 0
  for (const index of chosen)
    centroids.set(points.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS), DIMENSIONS * at++)
  const assignment = new Uint16Array(count)
  for (let round = 0; round < iterations; round++) {
    const sums = new Float32Array(clusters * DIMENSIONS)
    for (let index = 0; index < count; index++) {
      const best = nearest(points, index * DIMENSIONS, centroids, clusters)
      assignment[index] = best
      for (let d = 0; d < DIMENSIONS; d++) sums[best * DIMENSIONS + d]! += points[index * DIMENSIONS + d]!
    }
    for (let cluster = 0; cluster < clusters; cluster++) normalise(sums, centroids, cluster * DIMENSIONS)
  }
  return { assignment, centroids }
}

function nearest(points: Float32Array, from: number, centroids: Float32Array, clusters: number): number {
  let best = 0
  let bestScore = -Infinity
  for (let cluster = 0; cluster < clusters; cluster++) {
    const base = cluster * DIMENSIONS
    let a = 0
    let b = 0
    let c = 0
    let e = 0
    for (let d = 0; d < DIMENSIONS; d += 4) {
      a += points[from + d]! * centroids[base + d]!
      b += points[from + d + 1]! * centroids[base + d + 1]!
      c += points[from + d + 2]! * centroids[base + d + 2]!
      e += points[from + d + 3]! * centroids[base + d + 3]!
    }
    const score = a + b + c + e
    if (score > bestScore) {
      bestScore = score
      best = cluster
    }
  }
  return best
}

function normalise(sums: Float32Array, centroids: Float32Array, base: number): void {
  let norm = 0
  for (let d = 0; d < DIMENSIONS; d++) norm += sums[base + d]! ** 2
  if (norm === 0) return
  norm = Math.sqrt(norm)
  for (let d = 0; d < DIMENSIONS; d++) centroids[base + d] = sums[base + d]! / norm
}
