// How unexpected wording is, in bits: what a language model of the case, without the passage itself, would not guess.
//
// Trigrams interpolated with bigrams and words by Witten & Bell (1991), over stems, in hashed tables. The places of the
// shared passage are taken out of the counts: stock phrases of the record stay likely, a script becomes rare.
import type { Profile } from './profile.ts'

export interface WordingModel {
  /**
   * Bits of each word from `from` up to `to` of the profile, where `times` of the places of each sequence are the
   * passage's own and do not count.
   */
  bits(profile: Profile, from: number, to: number, times: number): Float64Array
}

const TABLE = 1 << 21

/** Counts the wording of all texts; `background` texts widen the model and are never passages. Cost: O(words). */
export function wordingModel(profiles: readonly Profile[], stems: number): WordingModel {
  const words = new Int32Array(stems)
  const pairs = new Int32Array(TABLE)
  const triples = new Int32Array(TABLE)
  /** How many different words follow a pair, and a word. */
  const afterPair = new Int32Array(TABLE)
  const afterWord = new Int32Array(stems)
  let total = 0
  for (const { words: text } of profiles) {
    total += text.length
    for (let at = 0; at < text.length; at++) {
      words[text[at]!]!++
      if (at < 1) continue
      const pair = slot(text[at - 1]!, text[at]!, 0)
      if (pairs[pair]!++ === 0) afterWord[text[at - 1]!]!++
      if (at < 2) continue
      const triple = slot(text[at - 2]!, text[at - 1]!, text[at]! + 1)
      if (triples[triple]!++ === 0) afterPair[slot(text[at - 2]!, text[at - 1]!, 0)]!++
    }
  }
  const kinds = words.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)

  const chance = (text: Int32Array, at: number, times: number): number => {
    const word = text[at]!
    let likely = (left(words[word]!, times) + 0.5) / (total + 0.5 * kinds)
    if (at < 1) return likely
    const context = left(words[text[at - 1]!]!, times)
    likely = blend(
      left(pairs[slot(text[at - 1]!, word, 0)]!, times),
      context,
      afterWord[text[at - 1]!]!,
      likely,
    )
    if (at < 2) return likely
    const pair = slot(text[at - 2]!, text[at - 1]!, 0)
    return blend(
      left(triples[slot(text[at - 2]!, text[at - 1]!, word + 1)]!, times),
      left(pairs[pair]!, times),
      afterPair[pair]!,
      likely,
    )
  }

  return {
    bits({ words: text }, from, to, times) {
      const bits = new Float64Array(to - from)
      for (let at = from; at < to; at++) bits[at - from] = -Math.log2(chance(text, at, times))
      return bits
    },
  }
}

const left = (count: number, times: number) => Math.max(0, count - times)

function blend(count: number, context: number, kinds: number, lower: number): number {
  if (context === 0) return lower
  const novel = Math.max(1, Math.min(kinds, context))
  return (Math.min(count, context) + novel * lower) / (context + novel)
}

function slot(one: number, two: number, three: number): number {
  let hash =
    Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(two + 0x7f4a7c15, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) & (TABLE - 1)
}
