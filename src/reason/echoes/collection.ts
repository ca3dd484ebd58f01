// Finds, among many texts, the stretches that share wording with another stretch; texts come one by one.
//
// A text asks the index before it enters, so adding one text to a case compares only what is new.
import { looksDamaged } from './grams.ts'
import { alignLocally, type Alignment, type LocalLimits } from './local.ts'
import { createPairIndex, type PairIndex } from './pair-index.ts'
import type { Profile } from './profile.ts'
import { groupSeeds, type GroupLimits, type PlacedSeed } from './seed-groups.ts'

export interface CollectionOptions {
  /** Word pairs at more places than this say nothing and are passed over. */
  readonly most: number
  readonly group: GroupLimits
  /** Fewest matching words of a passage. */
  readonly words: number
  readonly local: LocalLimits
  /** Cost of a word without a partner where letters are damaged. */
  readonly damagedGap: number
}

export const COLLECTION_OPTIONS: CollectionOptions = {
  most: 48,
  group: { gap: 16, drift: 10, weight: 9 },
  words: 8,
  local: { gap: 0.6, band: 10 },
  damagedGap: 0.2,
}

/** Beyond this many words, every doubling of a collection asks one bit more of a candidate: chance finds more, too. */
const CHANCE_WORDS = 100_000

/** A passage shared by texts number `a` (the later to come) and `b`; the same number where a text repeats itself. */
export interface SharedPassage extends Alignment {
  readonly a: number
  readonly b: number
}

export interface Collection {
  readonly profiles: readonly Profile[]
  /** Adds a text and returns what it shares with those before it and with itself, ordered by text, then by place. */
  add(profile: Profile): SharedPassage[]
}

/** An empty collection. `common` tells by stem number which words are too common to seed. */
export function createCollection(
  common: Uint8Array,
  options: CollectionOptions = COLLECTION_OPTIONS,
): Collection {
  const profiles: Profile[] = []
  const damaged: boolean[] = []
  let words = 0
  const index = createPairIndex(common, options.most, options.local.band + 2)
  return {
    profiles,
    add(profile) {
      const number = profiles.length
      profiles.push(profile)
      damaged.push(looksDamaged(profile))
      words += profile.words.length
      const weight = options.group.weight + Math.max(0, Math.log2(words / CHANCE_WORDS))
      const met = meet(index, profile, number, weight, options.most)
      return [...met.keys()]
        .sort((one, other) => one - other)
        .flatMap(other => {
          const gap = damaged[number]! || damaged[other]! ? options.damagedGap : options.local.gap
          return alignSeeds(profile, profiles[other]!, met.get(other)!, {
            ...options,
            group: { ...options.group, weight },
            local: { ...options.local, gap },
          }).map(found => ({ ...found, a: number, b: other }))
        })
    },
  }
}

/** Enters a text; the seeds by text met, of those texts alone whose seeds together weigh enough. */
function meet(
  index: PairIndex,
  profile: Profile,
  number: number,
  weight: number,
  most: number,
): Map<number, PlacedSeed[]> {
  const weights = new Float64Array(number + 1)
  const places: number[] = []
  index.enter(profile, number, (word, text, place, count) => {
    weights[text]! += weightOf(count, most)
    places.push(word, text, place, count)
  })
  const met = new Map<number, PlacedSeed[]>()
  for (let at = 0; at < places.length; at += 4) {
    const text = places[at + 1]!
    if (weights[text]! < weight) continue
    const seed = { a: places[at]!, b: places[at + 2]!, weight: weightOf(places[at + 3]!, most) }
    const known = met.get(text)
    if (known === undefined) met.set(text, [seed])
    else known.push(seed)
  }
  return met
}

const weightOf = (places: number, most: number) => Math.log2((2 * most) / (places + 1))

/** Which stems are too common to seed: the `most` most frequent, but never more than one in fifty of all. */
export function commonWords(profiles: readonly Profile[], stems: number, most = 150): Uint8Array {
  const frequency = new Float64Array(stems)
  for (const { words } of profiles) for (const word of words) frequency[word]!++
  const order = Array.from(frequency.keys()).sort((one, other) => frequency[other]! - frequency[one]!)
  const common = new Uint8Array(stems)
  for (const word of order.slice(0, Math.min(most, Math.floor(stems / 50)))) common[word] = 1
  return common
}

/** The aligned passages around the seeds of two texts; a passage inside another one is given once. */
function alignSeeds(
  a: Profile,
  b: Profile,
  seeds: readonly PlacedSeed[],
  options: CollectionOptions,
): Alignment[] {
  const found: Alignment[] = []
  const margin = options.group.gap
  for (const group of groupSeeds(seeds, options.group)) {
    if (found.some(known => contains(known, group.firstA, group.lastA, group.firstB, group.lastB))) continue
    const window = {
      fromA: Math.max(0, group.firstA - margin),
      toA: Math.min(a.words.length, group.lastA + margin),
      fromB: Math.max(0, group.firstB - margin),
      toB: Math.min(b.words.length, group.lastB + margin),
      diagonal: group.diagonal,
    }
    const alignment = alignLocally(a, b, window, options.local)
    if (alignment === null || alignment.pairs.length < 2 * options.words) continue
    if (!found.some(known => contains(known, alignment.fromA, alignment.toA, alignment.fromB, alignment.toB)))
      found.push(alignment)
  }
  return found
}

function contains(known: Alignment, fromA: number, toA: number, fromB: number, toB: number): boolean {
  return known.fromA <= fromA && toA <= known.toA && known.fromB <= fromB && toB <= known.toB
}
