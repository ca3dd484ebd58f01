// Character grams: what is left of words that scanning has damaged.
import type { Profile, Units } from './profile.ts'

const GRAM = 3
/** Gram numbers are below this. */
export const GRAM_SPACE = 1 << 15

/** The character grams of each sentence, hashed; what stands between words counts as one space. Cost: O(length). */
export function gramsOf({ text, starts, ends, sentences }: Profile): Units {
  const units = new Int32Array(text.length + sentences.length)
  const offsets = new Int32Array(sentences.length)
  let size = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    let letters = ' '
    for (let word = sentences[sentence]!; word < sentences[sentence + 1]!; word++)
      letters += `${text.slice(starts[word], ends[word]).toLowerCase()} `
    for (let at = 0; at + GRAM <= letters.length; at++) {
      let hash = 0
      for (let next = 0; next < GRAM; next++)
        hash = Math.imul(hash, 0x01000193) ^ letters.charCodeAt(at + next)
      units[size++] = (hash ^ (hash >>> 15)) & (GRAM_SPACE - 1)
    }
    offsets[sentence + 1] = size
  }
  return { words: units.subarray(0, size), sentences: offsets }
}

/** Characters looked at to judge damage. */
const SAMPLE = 60_000

/**
 * Whether the letters of a text look damaged: it has far more letter sequences that occur only once than sound text of
 * its length. In sound text that share falls as a power of the length (a form of Heaps' law); the constants were fitted
 * on 400 English web and news texts, where 10% of random damage raises it by a factor of 1.5 (1,000 characters) to 2.3 (15,000).
 */
export function looksDamaged({ text }: Profile): boolean {
  const length = Math.min(text.length, SAMPLE)
  return length > 200 && shareOnce(text, length) > 1.4 * 15.6 * length ** -0.53
}

function shareOnce(text: string, length: number): number {
  const counts = new Uint8Array(1 << 16)
  let once = 0
  let hash = 0
  for (let at = 0; at < length; at++) {
    hash = ((hash << 5) ^ (text.charCodeAt(at) | 32)) & 0xffff
    if (at < 2) continue
    const seen = counts[hash]!
    if (seen === 0) once++
    else if (seen === 1) once--
    if (seen < 2) counts[hash] = seen + 1
  }
  return once / (length - 2)
}
