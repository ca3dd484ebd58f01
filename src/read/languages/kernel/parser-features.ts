/** The features of a parser configuration, as hashes: words, tags, clusters, children, distances. */
import type { ParserState } from './arc-hybrid.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { FINE, MIDDLE, WORD } from './word-types.ts'

const NONE = -7
const ROOT = -9

/** Writes the features of the configuration into `out` and returns how many. */
export function parserFeatures(
  state: ParserState,
  rows: Int32Array,
  offsets: Int32Array,
  tags: Uint8Array,
  coarse: Uint8Array,
  out: Int32Array,
): number {
  const { length, front } = state
  const lexical = (word: number, column: number) =>
    word < 0 ? NONE : word >= length ? ROOT : rows[offsets[word]! + column]!
  const tag = (word: number) => (word < 0 ? NONE : word >= length ? ROOT : tags[word]!)
  const part = (word: number) => (word < 0 ? NONE : word >= length ? ROOT : coarse[tags[word]!]!)
  const label = (word: number) => (word < 0 ? NONE : state.labels[word]!)
  const s0 = state.top(0)
  const s1 = state.top(1)
  const s2 = state.top(2)
  const b0 = front
  const b1 = front + 1 <= length ? front + 1 : -1
  const b2 = front + 2 <= length ? front + 2 : -1
  const b3 = front + 3 <= length ? front + 3 : -1
  const s0l1 = s0 < 0 ? -1 : state.left1[s0]!
  const s0l2 = s0 < 0 ? -1 : state.left2[s0]!
  const s0r1 = s0 < 0 ? -1 : state.right1[s0]!
  const s0r2 = s0 < 0 ? -1 : state.right2[s0]!
  const s1l1 = s1 < 0 ? -1 : state.left1[s1]!
  const s1r1 = s1 < 0 ? -1 : state.right1[s1]!
  const s1r2 = s1 < 0 ? -1 : state.right2[s1]!
  const b0l1 = state.left1[b0]!
  const b0l2 = state.left2[b0]!
  const s0w = lexical(s0, WORD)
  const s1w = lexical(s1, WORD)
  const s2w = lexical(s2, WORD)
  const b0w = lexical(b0, WORD)
  const b1w = lexical(b1, WORD)
  const s0t = tag(s0)
  const s1t = tag(s1)
  const s2t = tag(s2)
  const b0t = tag(b0)
  const b1t = tag(b1)
  const b2t = tag(b2)
  const s0p = part(s0)
  const s1p = part(s1)
  const b0p = part(b0)
  const s0c = lexical(s0, FINE)
  const s1c = lexical(s1, FINE)
  const b0c = lexical(b0, FINE)
  const s0m = lexical(s0, MIDDLE)
  const s1m = lexical(s1, MIDDLE)
  const b0m = lexical(b0, MIDDLE)
  const s0l1w = lexical(s0l1, WORD)
  const b0l1w = lexical(b0l1, WORD)
  const s1r1w = lexical(s1r1, WORD)
  const s0r1w = lexical(s0r1, WORD)
  const s0l1t = tag(s0l1)
  const s0r1t = tag(s0r1)
  const s1r1t = tag(s1r1)
  const s1l1t = tag(s1l1)
  const b0l1t = tag(b0l1)
  const near = s0 < 0 ? 0 : bucket(b0 - s0)
  const wide = s1 < 0 ? 0 : bucket(s0 - s1)
  let k = 0
  out[k++] = mix2(1, s0w, s0t)
  out[k++] = mix1(2, s0w)
  out[k++] = mix1(3, s0t)
  out[k++] = mix2(4, s1w, s1t)
  out[k++] = mix1(5, s1w)
  out[k++] = mix1(6, s1t)
  out[k++] = mix2(7, b0w, b0t)
  out[k++] = mix1(8, b0w)
  out[k++] = mix1(9, b0t)
  out[k++] = mix2(10, b1w, b1t)
  out[k++] = mix1(11, b1w)
  out[k++] = mix1(12, b1t)
  out[k++] = mix2(13, lexical(b2, WORD), b2t)
  out[k++] = mix2(14, s2w, s2t)
  out[k++] = mix2(15, s0c, s0t)
  out[k++] = mix2(16, s1c, s1t)
  out[k++] = mix2(17, b0c, b0t)
  out[k++] = mix2(18, lexical(b1, MIDDLE), b1t)
  out[k++] = mix2(20, s0w, b0w)
  out[k++] = mix3(21, s0w, s0t, b0t)
  out[k++] = mix3(22, s0t, b0w, b0t)
  out[k++] = mix2(23, s0t, b0t)
  out[k++] = mix2(24, s0c, b0c)
  out[k++] = mix2(25, s0m, b0m)
  out[k++] = mix3(26, s0m, s0t, b0t)
  out[k++] = mix3(27, s0t, b0m, b0t)
  out[k++] = mix2(30, s1w, s0w)
  out[k++] = mix3(31, s1w, s1t, s0t)
  out[k++] = mix3(32, s1t, s0w, s0t)
  out[k++] = mix2(33, s1t, s0t)
  out[k++] = mix2(34, s1c, s0c)
  out[k++] = mix2(35, s1m, s0m)
  out[k++] = mix2(36, s1w, b0t)
  out[k++] = mix2(37, s1t, b0t)
  out[k++] = mix2(38, s1m, b0m)
  out[k++] = mix2(39, b0t, b1t)
  out[k++] = mix3(40, b0t, b1t, b2t)
  out[k++] = mix3(41, s0t, b0t, b1t)
  out[k++] = mix3(42, s1t, s0t, b0t)
  out[k++] = mix3(43, s2t, s1t, s0t)
  out[k++] = mix3(44, s1t, s0t, mix2(0, b0t, b1t))
  out[k++] = mix3(45, s0w, b0t, b1t)
  out[k++] = mix3(46, s1w, s0t, b0t)
  out[k++] = mix3(47, s1t, s0w, b0t)
  out[k++] = mix3(48, s0p, b0p, mix2(0, s1p, part(s2)))
  out[k++] = mix3(49, part(b1), part(b2), part(b3))
  out[k++] = mix3(50, s0t, s0l1t, b0t)
  out[k++] = mix3(51, s0t, s0r1t, b0t)
  out[k++] = mix3(52, s0t, b0t, b0l1t)
  out[k++] = mix3(53, s1t, s0t, s0l1t)
  out[k++] = mix3(54, s1t, s0t, s0r1t)
  out[k++] = mix3(55, s1t, s1r1t, s0t)
  out[k++] = mix3(56, s1t, s1l1t, s0t)
  out[k++] = mix3(57, s0t, s0l1t, tag(s0l2))
  out[k++] = mix3(58, s0t, s0r1t, tag(s0r2))
  out[k++] = mix3(59, s1t, s1r1t, tag(s1r2))
  out[k++] = mix3(60, b0t, b0l1t, tag(b0l2))
  out[k++] = mix2(61, s0t, label(s0l1))
  out[k++] = mix2(62, s0t, label(s0r1))
  out[k++] = mix2(63, s1t, label(s1r1))
  out[k++] = mix2(64, b0t, label(b0l1))
  out[k++] = mix2(65, s0w, label(s0r1))
  out[k++] = mix2(66, s1w, label(s1r1))
  out[k++] = mix2(67, s0w, label(s0l1))
  out[k++] = mix2(68, s0l1w, s0t)
  out[k++] = mix2(69, b0l1w, b0t)
  out[k++] = mix2(70, s1r1w, s1t)
  out[k++] = mix2(71, s0r1w, s0t)
  out[k++] = mix3(72, s1w, s0l1w, s0t)
  out[k++] = mix3(73, s1c, s0l1w, s0t)
  out[k++] = mix3(74, s1t, s0l1w, s0c)
  out[k++] = mix3(75, s1t, s0l1w, s0t)
  out[k++] = mix3(76, s2t, mix2(0, s1t, s0t), s0l1w)
  out[k++] = mix2(77, s2w, s0l1w)
  out[k++] = mix3(78, b0w, b0l1w, s0t)
  out[k++] = mix3(79, s0t, b0t, near)
  out[k++] = mix2(80, s0w, near)
  out[k++] = mix2(81, b0w, near)
  out[k++] = mix3(82, s1t, s0t, wide)
  out[k++] = mix2(83, s1w, wide)
  out[k++] = mix3(84, s0t, s0 < 0 ? 0 : state.leftCount[s0]!, s0 < 0 ? 0 : state.rightCount[s0]!)
  out[k++] = mix2(85, s1t, s1 < 0 ? 0 : state.rightCount[s1]!)
  out[k++] = mix2(86, b0t, state.leftCount[b0]!)
  out[k++] = mix3(87, s0t, s0 < 0 ? 0 : state.leftLabels[s0]!, s0 < 0 ? 0 : state.rightLabels[s0]!)
  out[k++] = mix2(88, s1t, s1 < 0 ? 0 : state.rightLabels[s1]!)
  out[k++] = mix2(89, b0t, state.leftLabels[b0]!)
  out[k++] = mix2(90, s0w, s0 < 0 ? 0 : state.leftLabels[s0]!)
  out[k++] = mix2(91, s1w, s1 < 0 ? 0 : state.rightLabels[s1]!)
  out[k++] = mix3(92, s0t, b0t, tag(front > 0 ? front - 1 : -1))
  out[k++] = mix3(93, s1t, s0t, tag(s0 > 0 ? s0 - 1 : -1))
  out[k++] = mix3(94, s1t, s0t, tag(s1 >= 0 ? s1 + 1 : -1))
  out[k++] = mix3(95, b0w, b1w, s0t)
  return k
}

function bucket(distance: number): number {
  return distance < 6 ? distance : distance < 11 ? 6 : 7
}
