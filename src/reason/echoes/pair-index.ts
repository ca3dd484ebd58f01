// Where pairs of neighbouring words stand, over all texts so far: an open-addressing table over growing typed arrays.
//
// Pairs of which neither word is common survive small rewording and damaged words where runs of four or five words do
// not. A pair at more places than `most` says nothing: it is remembered as such and its places are no longer kept.
import type { Profile } from './profile.ts'

export interface PairIndex {
  /**
   * Calls `visit` for every earlier place of every pair of the text (`places`: how many there are), then enters the
   * pair. Places in the text itself are visited too, when at least `apart` words earlier.
   */
  enter(profile: Profile, text: number, visit: PairVisitor): void
  /** Entries kept. */
  readonly size: number
}

export type PairVisitor = (word: number, text: number, place: number, places: number) => void

/** Words between the two words of a pair, plus one. */
const SKIPS = [1, 2] as const

/** An empty index. Cost of entering a text: O(words × `most`) at worst, O(words) where wording differs. */
export function createPairIndex(common: Uint8Array, most: number, apart: number): PairIndex {
  let slots = 1 << 16
  let keys = new Int32Array(slots)
  let heads = new Int32Array(slots).fill(-1)
  let counts = new Uint16Array(slots)
  let used = 0
  let next = new Int32Array(1 << 16)
  let texts = new Int32Array(1 << 16)
  let words = new Int32Array(1 << 16)
  let size = 0

  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 16)) & (slots - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }

  const widenTable = () => {
    const [oldKeys, oldHeads, oldCounts] = [keys, heads, counts]
    slots *= 2
    keys = new Int32Array(slots)
    heads = new Int32Array(slots).fill(-1)
    counts = new Uint16Array(slots)
    for (let old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] === 0) continue
      const slot = slotOf(oldKeys[old]!)
      keys[slot] = oldKeys[old]!
      heads[slot] = oldHeads[old]!
      counts[slot] = oldCounts[old]!
    }
  }

  return {
    get size() {
      return size
    },
    enter(profile, text, visit) {
      const own = profile.words
      for (let at = 0; at + 1 < own.length; at++) {
        if (common[own[at]!] === 1) continue
        for (const skip of SKIPS) {
          if (at + skip >= own.length || common[own[at + skip]!] === 1) continue
          const key = pairKey(own[at]!, own[at + skip]!)
          const slot = slotOf(key)
          if (keys[slot] === 0) {
            keys[slot] = key
            used++
          }
          const places = counts[slot]!
          if (places > most) continue
          for (let entry = heads[slot]!; entry >= 0; entry = next[entry]!)
            if (texts[entry] !== text || at - words[entry]! >= apart)
              visit(at, texts[entry]!, words[entry]!, places)
          counts[slot] = places + 1
          if (size === next.length) [next, texts, words] = [widen(next), widen(texts), widen(words)]
          texts[size] = text
          words[size] = at
          next[size] = heads[slot]!
          heads[slot] = size++
          if (used * 3 > slots * 2) widenTable()
        }
      }
    },
  }
}

function widen(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2)
  wider.set(array)
  return wider
}

/** A non-zero hash of an ordered pair of stems. */
function pairKey(one: number, other: number): number {
  let hash = Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 0x7f4a7c15, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) | 1
}
