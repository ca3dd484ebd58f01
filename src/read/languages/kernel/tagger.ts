/**
 * Greedy left-to-right tagging with an averaged perceptron.
 * Collins (2002), "Discriminative training methods for hidden Markov models"; cost O(words · features).
 */
import { mix1, mix2, mix3 } from './hash.ts'
import {
  CASED,
  COARSE,
  FINE,
  MIDDLE,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  WORD,
} from './word-types.ts'

/** What scores a feature vector: a `SparseModel`, or the model being trained. */
export interface Scorer {
  readonly classes: readonly string[]
  score(features: Int32Array, count: number, scores: Float64Array): void
}

/** Room for the features of one decision. */
export const MAX_FEATURES = 128

const BEFORE = 0x51
const AFTER = 0x52
const FIRST = -2

/**
 * Writes the features for tagging word `at` into `out` and returns how many.
 * `offsets` are row offsets of the sentence's words into `rows`; `tags` holds what was chosen so far.
 */
export function taggerFeatures(
  rows: Int32Array,
  offsets: Int32Array,
  length: number,
  at: number,
  tags: Uint8Array,
  out: Int32Array,
): number {
  const o = offsets[at]!
  const p1 = at > 0 ? offsets[at - 1]! : -1
  const p2 = at > 1 ? offsets[at - 2]! : -1
  const n1 = at + 1 < length ? offsets[at + 1]! : -1
  const n2 = at + 2 < length ? offsets[at + 2]! : -1
  const t1 = at > 0 ? tags[at - 1]! : FIRST
  const t2 = at > 1 ? tags[at - 2]! : FIRST
  const w = rows[o + WORD]!
  const wp1 = p1 < 0 ? BEFORE : rows[p1 + WORD]!
  const wp2 = p2 < 0 ? BEFORE : rows[p2 + WORD]!
  const wn1 = n1 < 0 ? AFTER : rows[n1 + WORD]!
  const wn2 = n2 < 0 ? AFTER : rows[n2 + WORD]!
  const s3 = rows[o + SUFFIX3]!
  const sn3 = n1 < 0 ? AFTER : rows[n1 + SUFFIX3]!
  const sp3 = p1 < 0 ? BEFORE : rows[p1 + SUFFIX3]!
  const c = rows[o + FINE]!
  const cn1 = n1 < 0 ? AFTER : rows[n1 + FINE]!
  const cn2 = n2 < 0 ? AFTER : rows[n2 + FINE]!
  const cp1 = p1 < 0 ? BEFORE : rows[p1 + FINE]!
  const m = rows[o + MIDDLE]!
  const mn1 = n1 < 0 ? AFTER : rows[n1 + MIDDLE]!
  const shape = rows[o + SHAPE]!
  const first = at === 0 ? 1 : 0
  let k = 0
  out[k++] = mix1(1, w)
  out[k++] = mix1(2, rows[o + CASED]!)
  out[k++] = mix1(3, rows[o + SUFFIX1]!)
  out[k++] = mix1(4, rows[o + SUFFIX2]!)
  out[k++] = mix1(5, s3)
  out[k++] = mix1(6, rows[o + SUFFIX4]!)
  out[k++] = mix1(7, rows[o + PREFIX1]!)
  out[k++] = mix1(8, rows[o + PREFIX2]!)
  out[k++] = mix1(9, rows[o + PREFIX3]!)
  out[k++] = mix2(10, shape, first)
  out[k++] = mix2(11, shape, rows[o + SUFFIX2]!)
  out[k++] = mix1(12, c)
  out[k++] = mix1(13, m)
  out[k++] = mix2(14, rows[o + COARSE]!, shape)
  out[k++] = mix1(15, t1)
  out[k++] = mix2(16, t1, t2)
  out[k++] = mix2(17, t1, w)
  out[k++] = mix2(18, t1, s3)
  out[k++] = mix2(19, t1, c)
  out[k++] = mix1(20, wp1)
  out[k++] = mix1(21, wp2)
  out[k++] = mix1(22, wn1)
  out[k++] = mix1(23, wn2)
  out[k++] = mix1(24, sp3)
  out[k++] = mix1(25, sn3)
  out[k++] = mix1(26, cp1)
  out[k++] = mix1(27, cn1)
  out[k++] = mix1(28, cn2)
  out[k++] = mix2(29, w, wn1)
  out[k++] = mix2(30, wp1, w)
  out[k++] = mix2(31, t1, cn1)
  out[k++] = mix2(32, t1, mn1)
  out[k++] = mix2(33, w, mn1)
  out[k++] = mix3(34, t1, t2, w)
  out[k++] = mix3(35, t1, m, mn1)
  out[k++] = mix2(36, wn1, wn2)
  out[k++] = mix2(37, shape, n1 < 0 ? AFTER : rows[n1 + SHAPE]!)
  out[k++] = mix2(38, shape, p1 < 0 ? BEFORE : rows[p1 + SHAPE]!)
  out[k++] = mix3(39, t1, s3, sn3)
  out[k++] = mix3(40, shape, m, t1)
  return k
}

/** Tags sentences with a scorer whose classes are tags. Not for use by two callers at once. */
export class Tagger {
  readonly #scorer: Scorer
  readonly #scores: Float64Array
  readonly #features = new Int32Array(MAX_FEATURES)

  constructor(scorer: Scorer) {
    this.#scorer = scorer
    this.#scores = new Float64Array(scorer.classes.length)
  }

  /** Indexes into the scorer's classes, one a word. */
  tag(rows: Int32Array, offsets: Int32Array, length: number): Uint8Array {
    const tags = new Uint8Array(length)
    for (let at = 0; at < length; at++) {
      const count = taggerFeatures(rows, offsets, length, at, tags, this.#features)
      this.#scorer.score(this.#features, count, this.#scores)
      tags[at] = best(this.#scores)
    }
    return tags
  }
}

/** The index of the highest score; the first of equals. */
export function best(scores: Float64Array): number {
  let winner = 0
  let high = scores[0]!
  for (let index = 1; index < scores.length; index++) {
    if (scores[index]! > high) {
      high = scores[index]!
      winner = index
    }
  }
  return winner
}
