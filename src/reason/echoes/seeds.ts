// Pairs of sentences that share more than chance: tf-isf weighted word vectors compared by cosine and Dice.
//
// After Sanchez-Perez, Sidorov & Gelbukh, "The Winning Approach to Text Alignment" (CLEF 2014): every sentence is a
// document, and a word counts the less the more sentences have it (inverse sentence frequency).
import type { Units } from './profile.ts'

/** Sentence vectors of one text: distinct words of sentence `s` are `words[offsets[s]] … words[offsets[s + 1] - 1]`. */
export interface SentenceVectors {
  readonly offsets: Int32Array
  readonly words: Int32Array
  /** tf × isf, not normalised. */
  readonly weights: Float64Array
  /** Euclidean length of each sentence's vector. */
  readonly norms: Float64Array
}

/** Sentence `a` of one text and sentence `b` of the other, with their cosine. */
export interface Seed {
  readonly a: number
  readonly b: number
  readonly cosine: number
}

export interface SeedLimits {
  readonly cosine: number
  readonly dice: number
}

/** The vectors of both texts under one isf table over all their sentences. Cost: O(words). */
export function sentenceVectors(
  a: Units,
  b: Units,
  words: number,
): readonly [SentenceVectors, SentenceVectors] {
  const frequency = new Int32Array(words)
  const last = new Int32Array(words).fill(-1)
  const [countA, countB] = [counts(a, last), counts(b, last.fill(-1))]
  for (const { words: distinct } of [countA, countB]) for (const word of distinct) frequency[word]!++
  const total = a.sentences.length + b.sentences.length - 2
  return [weigh(countA, frequency, total), weigh(countB, frequency, total)]
}

interface Counts {
  readonly offsets: Int32Array
  readonly words: Int32Array
  readonly times: Int32Array
}

function counts({ words, sentences }: Units, last: Int32Array): Counts {
  const offsets = new Int32Array(Math.max(1, sentences.length))
  const distinct = new Int32Array(words.length)
  const times = new Int32Array(words.length)
  let size = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const first = size
    for (let at = sentences[sentence]!; at < sentences[sentence + 1]!; at++) {
      const word = words[at]!
      const seen = last[word]!
      if (seen >= first) times[seen]!++
      else {
        last[word] = size
        distinct[size] = word
        times[size++] = 1
      }
    }
    offsets[sentence + 1] = size
  }
  return { offsets, words: distinct.subarray(0, size), times: times.subarray(0, size) }
}

function weigh({ offsets, words, times }: Counts, frequency: Int32Array, total: number): SentenceVectors {
  const weights = new Float64Array(words.length)
  const norms = new Float64Array(Math.max(0, offsets.length - 1))
  for (let sentence = 0; sentence < norms.length; sentence++) {
    let sum = 0
    for (let at = offsets[sentence]!; at < offsets[sentence + 1]!; at++) {
      const weight = times[at]! * Math.log(total / frequency[words[at]!]!)
      weights[at] = weight
      sum += weight * weight
    }
    norms[sentence] = Math.sqrt(sum)
  }
  return { offsets, words, weights, norms }
}

/** All pairs of sentences at least as alike as `limits`, ordered by `a`, then `b`. Cost: O(shared words of all pairs). */
export function seedsOf(a: SentenceVectors, b: SentenceVectors, words: number, limits: SeedLimits): Seed[] {
  const postings = invert(b, words)
  const sentencesB = b.norms.length
  const dots = new Float64Array(sentencesB)
  const shared = new Int32Array(sentencesB)
  const touched = new Int32Array(sentencesB)
  const seeds: Seed[] = []
  for (let one = 0; one < a.norms.length; one++) {
    let count = 0
    for (let at = a.offsets[one]!; at < a.offsets[one + 1]!; at++) {
      const word = a.words[at]!
      const weight = a.weights[at]!
      for (let post = postings.offsets[word]!; post < postings.offsets[word + 1]!; post++) {
        const other = postings.sentences[post]!
        if (shared[other] === 0) touched[count++] = other
        shared[other]!++
        dots[other]! += weight * b.weights[postings.places[post]!]!
      }
    }
    const sizeA = a.offsets[one + 1]! - a.offsets[one]!
    const found = touched.subarray(0, count).sort()
    for (const other of found) {
      const sizeB = b.offsets[other + 1]! - b.offsets[other]!
      const cosine = dots[other]! / (a.norms[one]! * b.norms[other]!)
      const dice = (2 * shared[other]!) / (sizeA + sizeB)
      if (cosine > limits.cosine && dice > limits.dice) seeds.push({ a: one, b: other, cosine })
      dots[other] = 0
      shared[other] = 0
    }
  }
  return seeds
}

function invert({ offsets, words }: SentenceVectors, vocabulary: number) {
  const starts = new Int32Array(vocabulary + 1)
  for (const word of words) starts[word + 1]!++
  for (let word = 0; word < vocabulary; word++) starts[word + 1]! += starts[word]!
  const next = starts.slice()
  const sentences = new Int32Array(words.length)
  const places = new Int32Array(words.length)
  for (let sentence = 0; sentence + 1 < offsets.length; sentence++)
    for (let at = offsets[sentence]!; at < offsets[sentence + 1]!; at++) {
      const place = next[words[at]!]!++
      sentences[place] = sentence
      places[place] = at
    }
  return { offsets: starts, sentences, places }
}
