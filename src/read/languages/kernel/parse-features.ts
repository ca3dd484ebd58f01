/**
 * The features of a parser configuration: those of single words seen from fifteen places, kept for a whole sentence, and
 * those of the relations, distances and pairs, which change with the configuration.
 */
import type { ParserState } from './arc-hybrid.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { CASED, FINE, WORD } from './word-types.ts'

/** The places: the stack's top three, the buffer's first three, then children of the first two and of the buffer's first. */
export const PARSE_PLACES = 15
/** Places from here on hold children: seen by their form alone, their tags come with their relations. */
export const CHILD_PLACES = 6
const CHILD = 300
const NONE = -7
const ROOT = -9
/** The least value in a feature of few. */
export const LEAST = ROOT

/** The words in the places; -1 for none, `length` for the root. */
export function wordsInPlace(state: ParserState, out: Int32Array): void {
  const s0 = state.top(0)
  const s1 = state.top(1)
  const { front, length } = state
  out[0] = s0
  out[1] = s1
  out[2] = state.top(2)
  out[3] = front
  out[4] = front + 1 <= length ? front + 1 : -1
  out[5] = front + 2 <= length ? front + 2 : -1
  out[6] = s0 < 0 ? -1 : state.left1[s0]!
  out[7] = s0 < 0 ? -1 : state.left2[s0]!
  out[8] = s0 < 0 ? -1 : state.right1[s0]!
  out[9] = s0 < 0 ? -1 : state.right2[s0]!
  out[10] = s1 < 0 ? -1 : state.left1[s1]!
  out[11] = s1 < 0 ? -1 : state.right1[s1]!
  out[12] = s1 < 0 ? -1 : state.right2[s1]!
  out[13] = state.left1[front]!
  out[14] = state.left2[front]!
}

/** The one feature of a child's form in its place. */
export function childFeature(rows: Int32Array, offset: number, place: number): number {
  return mix1(CHILD + (place - CHILD_PLACES) * 2 + 1, rows[offset + WORD]!)
}

/** Features of a form in a place that is no child's: worked out once a form. */
export function placedFormFeatures(rows: Int32Array, offset: number, place: number, out: Int32Array): number {
  const base = 200 + place * 10
  out[0] = mix1(base, rows[offset + WORD]!)
  out[1] = mix1(base + 1, rows[offset + FINE]!)
  if (place > 3 || place === 2) return 2
  out[2] = mix1(base + 2, rows[offset + CASED]!)
  return 3
}

/** Features of a tagged word in a place that is no child's: the tag, and for some places the tag with the word. */
export function placedTagFeatures(
  rows: Int32Array,
  offset: number,
  tag: number,
  place: number,
  out: Int32Array,
): number {
  const base = 200 + place * 10
  out[0] = mix1(base + 4, tag)
  if (place > 3 || place === 2) return 1
  out[1] = mix2(base + 5, tag, rows[offset + WORD]!)
  return 2
}

/** The one feature of the tag that a word in a place may have instead of its own. */
export function secondTagFeature(tag: number, place: number): number {
  return mix1(200 + place * 10 + 6, tag)
}

/** The one feature of a place that holds the root (`root`) or nothing. */
export function emptyPlaceFeature(root: boolean, place: number): number {
  return mix1(200 + place * 10 + 4, root ? ROOT : NONE)
}

/** Takes the features of a configuration. Those of `few` are made of tags, parts of speech, relations or distances alone. */
export interface FeatureSink {
  few1(template: number, a: number): void
  few2(template: number, a: number, b: number): void
  few3(template: number, a: number, b: number, c: number): void
  /** Any other feature, by its hash. */
  any(feature: number): void
}

/** Gives `sink` the features of the configuration beyond its words one by one. */
export function configurationFeatures(
  state: ParserState,
  rows: Int32Array,
  offsets: Int32Array,
  tags: Uint8Array,
  coarse: Uint8Array,
  sink: FeatureSink,
): void {
  const { length, front } = state
  const word = (at: number) => (at < 0 ? NONE : at >= length ? ROOT : rows[offsets[at]! + WORD]!)
  const tag = (at: number) => (at < 0 ? NONE : at >= length ? ROOT : tags[at]!)
  const part = (at: number) => (at < 0 ? NONE : at >= length ? ROOT : coarse[tags[at]!]!)
  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : -1
  const child = (base: number, at: number) => {
    if (at < 0) return
    sink.few2(base, tags[at]!, state.labels[at]!)
  }
  if (s0 >= 0) {
    child(300, state.left1[s0]!)
    child(302, state.left2[s0]!)
    child(304, state.right1[s0]!)
    child(306, state.right2[s0]!)
    sink.any(mix2(330, state.leftLabels[s0]!, part(s0)))
    sink.any(mix2(331, state.rightLabels[s0]!, part(s0)))
    sink.few1(332, distance(b0 - s0))
    sink.few3(333, part(s0), part(b0), distance(b0 - s0))
    if (s0 + 1 < front) sink.few1(334, tags[s0 + 1]!)
    if (s0 > 0) sink.few1(335, tags[s0 - 1]!)
  }
  if (s1 >= 0) {
    child(308, state.left1[s1]!)
    child(310, state.right1[s1]!)
    child(312, state.right2[s1]!)
    sink.any(mix2(336, state.rightLabels[s1]!, part(s1)))
    sink.any(mix2(337, state.leftLabels[s1]!, part(s1)))
    sink.few1(338, distance(s0 - s1))
    sink.few3(339, part(s1), part(s0), distance(s0 - s1))
    sink.few1(340, tags[s1 + 1]!)
  }
  child(314, state.left1[b0]!)
  child(316, state.left2[b0]!)
  sink.any(mix2(341, state.leftLabels[b0]!, part(b0)))
  if (front > 0) sink.few1(342, tags[front - 1]!)
  sink.few2(343, tag(s0), tag(b0))
  sink.few2(344, tag(s1), tag(s0))
  sink.few3(345, part(s1), part(s0), part(b0))
  sink.few3(346, part(b0), part(b1), part(front + 2 <= length ? front + 2 : -1))
  sink.few3(347, part(s2), part(s1), part(s0))
  sink.any(mix2(348, word(s0), word(b0)))
  sink.any(mix2(349, word(s1), word(s0)))
  sink.any(mix2(353, word(s0), tag(b0)))
  sink.any(mix2(354, tag(s0), word(b0)))
  sink.any(mix2(355, word(s1), tag(s0)))
  sink.any(mix2(356, tag(s1), word(s0)))
  sink.any(mix3(357, tag(s0), tag(b0), tag(b1)))
  const case0 = s0 < 0 ? -1 : state.left1[s0]!
  sink.any(mix3(350, tag(s1), word(case0), tag(s0)))
  sink.any(mix2(351, word(s1), word(case0)))
  sink.few2(352, part(front + 3 <= length ? front + 3 : -1), part(b0))
}

function distance(words: number): number {
  return words < 6 ? words : words < 11 ? 6 : words < 21 ? 7 : 8
}
