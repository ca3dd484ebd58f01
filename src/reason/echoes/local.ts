// Word-by-word local alignment of two stretches, within a band around their seeds (Smith & Waterman 1981).
import type { Profile } from './profile.ts'

/** Words `fromA`–`toA` of one text beside words `fromB`–`toB` of the other; ends exclusive. */
export interface Alignment {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  /** Pairs of words that are the same: `[a0, b0, a1, b1, …]`, both rising. */
  readonly pairs: Int32Array
  /** Matches less penalties. */
  readonly score: number
}

export interface LocalLimits {
  /** Cost of a word without a partner, against 1 for a match. */
  readonly gap: number
  /** How far the two sides may drift apart, in words. */
  readonly band: number
}

export interface Window {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  /** `b − a` of the seeds, in the middle of the band. */
  readonly diagonal: number
}

const STOP = 0
const DIAGONAL = 1
const UP = 2
const LEFT = 3

/** Scores are whole numbers: a match counts this much, a gap its share of it. */
const MATCH = 100

/** The best local alignment inside the window, or null where nothing matches. Cost: O(words of `a` × band). */
export function alignLocally(a: Profile, b: Profile, window: Window, limits: LocalLimits): Alignment | null {
  const { fromA, toA, fromB, toB, diagonal } = window
  const gap = Math.round(limits.gap * MATCH)
  const { band } = limits
  const width = 2 * band + 1
  const rows = toA - fromA
  const moves = new Uint8Array((rows + 1) * width)
  // A column of zeros on either side saves the bounds checks.
  let previous = new Int32Array(width + 2)
  let current = new Int32Array(width + 2)
  const [wordsA, wordsB] = [a.words, b.words]
  let top = 0
  let topRow = 0
  let topColumn = 0
  for (let row = 1; row <= rows; row++) {
    const wordA = fromA + row - 1
    const stem = wordsA[wordA]
    const firstB = wordA + diagonal - band
    const firstColumn = Math.max(0, fromB - firstB)
    const lastColumn = Math.min(width, toB - firstB)
    current.fill(0)
    for (let column = firstColumn; column < lastColumn; column++) {
      const up = previous[column + 2]! - gap
      const left = current[column]! - gap
      let best = 0
      let move = STOP
      if (stem === wordsB[firstB + column]) [best, move] = [previous[column + 1]! + MATCH, DIAGONAL]
      if (up > best) [best, move] = [up, UP]
      if (left > best) [best, move] = [left, LEFT]
      if (best <= 0) continue
      current[column + 1] = best
      moves[row * width + column] = move
      if (best > top) [top, topRow, topColumn] = [best, row, column]
    }
    ;[previous, current] = [current, previous]
  }
  return top === 0 ? null : trace(moves, width, band, window, topRow, topColumn, top / MATCH)
}

function trace(
  moves: Uint8Array,
  width: number,
  band: number,
  window: Window,
  row: number,
  column: number,
  score: number,
): Alignment {
  const found: number[] = []
  let move = moves[row * width + column]!
  while (move !== STOP) {
    if (move === DIAGONAL) {
      const wordA = window.fromA + row - 1
      found.push(wordA + window.diagonal + column - band, wordA)
      row--
    } else if (move === UP) {
      row--
      column++
    } else {
      column--
    }
    move = row === 0 ? STOP : moves[row * width + column]!
  }
  const pairs = Int32Array.from(found.reverse())
  return {
    fromA: pairs[0]!,
    toA: pairs.at(-2)! + 1,
    fromB: pairs[1]!,
    toB: pairs.at(-1)! + 1,
    pairs,
    score,
  }
}
