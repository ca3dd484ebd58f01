// Maximal runs of the same words in two texts: the verbatim part of what they share.
import type { Profile } from './profile.ts'

/** `length` words from word `a` of one text and word `b` of the other are the same. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * The runs of at least `least` words. Where a stretch of the first text comes back more than once, the longest
 * (and first) of its places is given. Cost: O(words) expected, by hashing `least`-grams of the second text.
 */
export function runsOf(a: Profile, b: Profile, least: number): Run[] {
  const table = index(b.words, least)
  const mask = table.heads.length - 1
  const runs: Run[] = []
  let at = 0
  while (at + least <= a.words.length) {
    let [bestB, bestLength] = [-1, 0]
    for (let place = table.heads[hash(a.words, at, least) & mask]!; place >= 0; place = table.next[place]!) {
      const length = common(a.words, at, b.words, place)
      if (length >= least && length >= bestLength) [bestB, bestLength] = [place, length]
    }
    if (bestB < 0) {
      at++
      continue
    }
    runs.push({ a: at, b: bestB, length: bestLength })
    at += bestLength
  }
  return runs
}

/** Chains of places by hash, latest place first; a place is the first word of a gram. */
function index(words: Int32Array, least: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.length * 1.5)))
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(words.length)
  for (let at = 0; at + least <= words.length; at++) {
    const slot = hash(words, at, least) & (size - 1)
    next[at] = heads[slot]!
    heads[slot] = at
  }
  return { heads, next }
}

function hash(words: Int32Array, at: number, least: number): number {
  let sum = 0
  for (let offset = 0; offset < least; offset++)
    sum = Math.imul(sum ^ words[at + offset]!, 0x9e3779b1) ^ (sum >>> 15)
  return (sum ^ (sum >>> 13)) >>> 0
}

function common(a: Int32Array, fromA: number, b: Int32Array, fromB: number): number {
  let length = 0
  while (fromA + length < a.length && fromB + length < b.length && a[fromA + length] === b[fromB + length])
    length++
  return length
}
