// Gathers pairs of shared passages into groups: one wording and all the places where it stands.
import type { TextSpan } from './align.ts'

/** A place of a wording in text number `text`. */
export interface Place extends TextSpan {
  readonly text: number
}

/** One wording: its places in order of text and offset, and the pairs (by number) that led there. */
export interface PlaceGroup {
  readonly places: readonly Place[]
  readonly pairs: readonly number[]
}

/** Share of their union that two stretches must have in common to be the same place: a formula inside a passage is not. */
const SAME = 0.5

/** The groups of all pairs, in the order of their first pair. Cost: O(n log n), and O(overlaps) in each text. */
export function groupPairs(pairs: readonly { readonly a: Place; readonly b: Place }[]): PlaceGroup[] {
  const parent = Int32Array.from({ length: pairs.length }, (_, at) => at)
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const ends = pairs.flatMap(({ a, b }, pair) => [
    { ...a, pair },
    { ...b, pair },
  ])
  const order = ends.toSorted(
    (one, other) => one.text - other.text || one.start - other.start || one.end - other.end,
  )
  for (let at = 0; at < order.length; at++) {
    const place = order[at]!
    for (let next = at + 1; next < order.length; next++) {
      const other = order[next]!
      if (other.text !== place.text || other.start >= place.end) break
      if (samePlace(place, other)) {
        const [one, two] = [root(place.pair), root(other.pair)]
        parent[Math.max(one, two)] = Math.min(one, two)
      }
    }
  }
  const groups = Map.groupBy(pairs.keys(), pair => root(pair))
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([, members]) => ({
      pairs: members,
      places: placesOf(members.flatMap(pair => [pairs[pair]!.a, pairs[pair]!.b])),
    }))
}

function samePlace(one: Place, other: Place): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common >= SAME * (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** Stretches of one text that are the same place become one. */
function placesOf(places: readonly Place[]): Place[] {
  const merged: Place[] = []
  for (const place of places.toSorted((one, other) => one.text - other.text || one.start - other.start)) {
    const last = merged.at(-1)
    if (last !== undefined && last.text === place.text && samePlace(last, place))
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, place.end) }
    else merged.push(place)
  }
  return merged
}
