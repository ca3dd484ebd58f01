/** The features by which a word is tagged: those of the word forms around it, and those of the tags before it. */
import { mix1, mix2, mix3 } from './hash.ts'
import {
  CASED,
  FINE,
  MIDDLE,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  WORD,
} from './word-types.ts'

/** How far to either side forms are looked at. */
export const REACH = 2
const EDGE = 0x51
const FIRST = -2

/** Writes the features of the form at row `offset` seen from `position` words away; returns how many. */
export function formFeatures(rows: Int32Array, offset: number, position: number, out: Int32Array): number {
  let k = 0
  if (position === 0) {
    out[k++] = mix1(1, rows[offset + WORD]!)
    out[k++] = mix1(2, rows[offset + CASED]!)
    out[k++] = mix1(3, rows[offset + SUFFIX1]!)
    out[k++] = mix1(4, rows[offset + SUFFIX2]!)
    out[k++] = mix1(5, rows[offset + SUFFIX3]!)
    out[k++] = mix1(6, rows[offset + SUFFIX4]!)
    out[k++] = mix1(7, rows[offset + PREFIX1]!)
    out[k++] = mix1(8, rows[offset + PREFIX2]!)
    out[k++] = mix1(9, rows[offset + PREFIX3]!)
    out[k++] = mix1(10, rows[offset + SHAPE]!)
    out[k++] = mix1(11, rows[offset + FINE]!)
    out[k++] = mix1(12, rows[offset + MIDDLE]!)
    return k
  }
  const base = 20 + (position + REACH) * 8
  out[k++] = mix1(base, rows[offset + WORD]!)
  if (position === 1 || position === -1) {
    out[k++] = mix1(base + 1, rows[offset + SUFFIX2]!)
    out[k++] = mix1(base + 2, rows[offset + SUFFIX3]!)
    out[k++] = mix1(base + 3, rows[offset + SHAPE]!)
    out[k++] = mix1(base + 4, rows[offset + FINE]!)
  } else out[k++] = mix1(base + 5, rows[offset + MIDDLE]!)
  return k
}

/** Writes the features that join words and tags: the earlier ones, and `again` also the later ones; returns how many. */
export function contextFeatures(
  rows: Int32Array,
  offsets: Int32Array,
  length: number,
  at: number,
  tags: Uint8Array,
  again: boolean,
  out: Int32Array,
): number {
  const o = offsets[at]!
  const w = rows[o + WORD]!
  const before = at > 0 ? rows[offsets[at - 1]! + WORD]! : EDGE
  const after = at + 1 < length ? rows[offsets[at + 1]! + WORD]! : EDGE
  const t1 = at > 0 ? tags[at - 1]! : FIRST
  const t2 = at > 1 ? tags[at - 2]! : FIRST
  let k = 0
  out[k++] = mix1(70, t1)
  out[k++] = mix2(71, t1, t2)
  out[k++] = mix2(72, t1, w)
  out[k++] = mix2(73, w, after)
  out[k++] = mix2(74, before, w)
  out[k++] = mix2(75, at === 0 ? 1 : 0, rows[o + SHAPE]!)
  out[k++] = mix2(76, t1, rows[o + SUFFIX3]!)
  out[k++] = mix2(78, t1, after)
  out[k++] = mix3(79, t2, t1, w)
  out[k++] = mix2(80, rows[o + SUFFIX3]!, after)
  if (again) {
    const r1 = at + 1 < length ? tags[at + 1]! : FIRST
    const r2 = at + 2 < length ? tags[at + 2]! : FIRST
    out[k++] = mix1(81, r1)
    out[k++] = mix2(82, r1, r2)
    out[k++] = mix2(83, t1, r1)
    out[k++] = mix2(84, r1, w)
    out[k++] = mix2(85, r1, rows[o + SUFFIX3]!)
  } else out[k++] = mix1(86, 0)
  out[k++] = mix3(77, at === 0 ? 1 : 0, at + 1 === length ? 1 : 0, 0)
  return k
}
