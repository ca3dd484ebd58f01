// Finds a passage again in a text that may have changed: exactly where it was, exactly elsewhere, or nearly.
//
// The order and the weights follow the trade-off that Hypothesis documents for its quote anchoring: the quote matters
// most, its surroundings next, its old position least; an exact quote is never passed over for a fuzzy one.
import search from 'approx-string-match'
import type { TextPositionSelector, TextQuoteSelector } from './schemas/passage.ts'

/** Where a quote was found again; `score` is 1 for the same words in the same surroundings, lower for less. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly score: number
  readonly how: 'position' | 'exact' | 'fuzzy'
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const
const MOST_ERRORS = 256
/** A match less alike than this is no match: a passage adrift is better than a passage misplaced. */
export const LEAST_SCORE = 0.6

/**
 * Finds `quote` in `text`, with the old position as a hint. Null when nothing is alike enough.
 * Cost: O(n) where the quote stands unchanged, else O(n·k/w) for the approximate search (Myers 1999).
 */
export function anchor(
  text: string,
  quote: TextQuoteSelector,
  position?: TextPositionSelector,
): Anchor | null {
  const { exact } = quote
  if (position !== undefined && text.startsWith(exact, position.start)) {
    const found = { start: position.start, end: position.start + exact.length }
    const score = scoreOf(text, found.start, found.end, 0, quote, position)
    if (score > 0.9) return { ...found, score, how: 'position' }
  }
  const exactly = best(occurrences(text, exact), text, quote, position, 'exact')
  if (exactly !== null) return exactly
  const errors = Math.min(MOST_ERRORS, Math.floor(exact.length / 3))
  if (errors === 0) return null
  const nearly = best(search(text, exact, errors), text, quote, position, 'fuzzy')
  return nearly !== null && nearly.score >= LEAST_SCORE ? nearly : null
}

interface Match {
  readonly start: number
  readonly end: number
  readonly errors: number
}

function occurrences(text: string, exact: string): Match[] {
  const found: Match[] = []
  for (let at = text.indexOf(exact); at >= 0 && found.length < 1000; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 })
  return found
}

function best(
  matches: readonly Match[],
  text: string,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
  how: 'exact' | 'fuzzy',
): Anchor | null {
  let top: Anchor | null = null
  for (const { start, end, errors } of matches) {
    const score = scoreOf(text, start, end, errors, quote, position)
    if (top === null || score > top.score) top = { start, end, score, how }
  }
  return top
}

function scoreOf(
  text: string,
  start: number,
  end: number,
  errors: number,
  quote: TextQuoteSelector,
  position: TextPositionSelector | undefined,
): number {
  const { prefix, suffix, exact } = quote
  const before = text.slice(Math.max(0, start - prefix.length), start)
  const after = text.slice(end, end + suffix.length)
  let sum = WEIGHTS.quote * (1 - errors / exact.length)
  let most: number = WEIGHTS.quote
  sum += WEIGHTS.prefix * alike(before, prefix)
  sum += WEIGHTS.suffix * alike(after, suffix)
  most += WEIGHTS.prefix + WEIGHTS.suffix
  if (position !== undefined) {
    sum += WEIGHTS.position * (1 - Math.min(1, Math.abs(start - position.start) / Math.max(1, text.length)))
    most += WEIGHTS.position
  }
  return sum / most
}

/** 1 for the same words, 0 for nothing in common; an empty expectation is met by anything. */
function alike(found: string, expected: string): number {
  if (expected === '' || found === expected) return 1
  const match = search(found, expected, expected.length)[0]
  return match === undefined ? 0 : 1 - match.errors / expected.length
}
