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

/** The words of a sentence as `configurationFeatures` reads them: at their place + 1, so that 0 is none and `length` + 1 the root. */
export class SeenWords {
  words: Int32Array = new Int32Array(64)
  tags: Int32Array = new Int32Array(64)
  parts: Int32Array = new Int32Array(64)

  /** `offsets` are the words' rows in `rows`, `coarse` maps a tag to its part of speech. */
  set(rows: Int32Array, offsets: Int32Array, tags: Uint8Array, coarse: Uint8Array): void {
    const { length } = offsets
    if (length + 2 > this.words.length)
      for (const name of ['words', 'tags', 'parts'] as const) this[name] = new Int32Array((length + 2) * 2)
    for (const column of [this.words, this.tags, this.parts]) {
      column[0] = NONE
      column[length + 1] = ROOT
    }
    for (let at = 0; at < length; at++) {
      this.words[at + 1] = rows[offsets[at]! + WORD]!
      this.tags[at + 1] = tags[at]!
      this.parts[at + 1] = coarse[tags[at]!]!
    }
  }
}

/** Gives `sink` the features of the configuration beyond its words one by one. */
export function configurationFeatures(state: ParserState, seen: SeenWords, sink: FeatureSink): void {
  const { length, front, labels, left1, left2, right1, right2, leftLabels, rightLabels } = state
  const { words, tags, parts } = seen
  // Places in `seen`.
  const s0 = state.top(0) + 1
  const s1 = state.top(1) + 1
  const s2 = state.top(2) + 1
  const b0 = front + 1
  const b1 = front + 1 <= length ? front + 2 : 0
  const b2 = front + 2 <= length ? front + 3 : 0
  const b3 = front + 3 <= length ? front + 4 : 0
  const w0 = words[s0]!
  const w1 = words[s1]!
  const wb = words[b0]!
  const t0 = tags[s0]!
  const t1 = tags[s1]!
  const tb = tags[b0]!
  const p0 = parts[s0]!
  const p1 = parts[s1]!
  const pb = parts[b0]!
  let case0 = NONE
  if (s0 > 0) {
    const at = s0 - 1
    const first = left1[at]!
    if (first >= 0) {
      sink.few2(300, tags[first + 1]!, labels[first]!)
      case0 = words[first + 1]!
    }
    childFeatures(302, left2[at]!, tags, labels, sink)
    childFeatures(304, right1[at]!, tags, labels, sink)
    childFeatures(306, right2[at]!, tags, labels, sink)
    sink.any(mix2(330, leftLabels[at]!, p0))
    sink.any(mix2(331, rightLabels[at]!, p0))
    const apart = distance(b0 - s0)
    sink.few1(332, apart)
    sink.few3(333, p0, pb, apart)
    if (s0 + 1 < b0) sink.few1(334, tags[s0 + 1]!)
    if (at > 0) sink.few1(335, tags[at]!)
  }
  if (s1 > 0) {
    const at = s1 - 1
    childFeatures(308, left1[at]!, tags, labels, sink)
    childFeatures(310, right1[at]!, tags, labels, sink)
    childFeatures(312, right2[at]!, tags, labels, sink)
    sink.any(mix2(336, rightLabels[at]!, p1))
    sink.any(mix2(337, leftLabels[at]!, p1))
    const apart = distance(s0 - s1)
    sink.few1(338, apart)
    sink.few3(339, p1, p0, apart)
    sink.few1(340, tags[s1 + 1]!)
  }
  childFeatures(314, left1[front]!, tags, labels, sink)
  childFeatures(316, left2[front]!, tags, labels, sink)
  sink.any(mix2(341, leftLabels[front]!, pb))
  if (front > 0) sink.few1(342, tags[front]!)
  sink.few2(343, t0, tb)
  sink.few2(344, t1, t0)
  sink.few3(345, p1, p0, pb)
  sink.few3(346, pb, parts[b1]!, parts[b2]!)
  sink.few3(347, parts[s2]!, p1, p0)
  sink.any(mix2(348, w0, wb))
  sink.any(mix2(349, w1, w0))
  sink.any(mix2(353, w0, tb))
  sink.any(mix2(354, t0, wb))
  sink.any(mix2(355, w1, t0))
  sink.any(mix2(356, t1, w0))
  sink.any(mix3(357, t0, tb, tags[b1]!))
  sink.any(mix3(350, t1, case0, t0))
  sink.any(mix2(351, w1, case0))
  sink.few2(352, parts[b3]!, pb)
}

/** The feature of a child's tag and relation; none where there is no child. */
function childFeatures(
  template: number,
  child: number,
  tags: Int32Array,
  labels: Int32Array,
  sink: FeatureSink,
): void {
  if (child >= 0) sink.few2(template, tags[child + 1]!, labels[child]!)
}

function distance(words: number): number {
  return words < 6 ? words : words < 11 ? 6 : words < 21 ? 7 : 8
}
