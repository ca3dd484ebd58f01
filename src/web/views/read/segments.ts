// Cuts a text into the paragraphs that are drawn: its blocks, and inside a long flat block each turn of speech.
import type { Block } from '#model'

/** One drawn paragraph; `start`–`end` in the text, without the white space around it. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly kind: Block['kind']
  readonly level: number
  /** Label of the page that begins here. */
  readonly page: string | null
  readonly language: string | null
  /** Where the speaker's name ends, in a turn of speech that names its speaker. */
  readonly turn: boolean
}

/** Blocks longer than this are cut at the turns inside them. */
const LONG = 600

/**
 * The segments of a text in order; `turns` are the offsets at which turns of speech begin, sorted. O(blocks + turns).
 * Every character but outer white space is in one.
 */
export function segmentsOf(
  text: string,
  blocks: readonly Block[],
  turns: readonly number[],
): readonly Segment[] {
  const segments: Segment[] = []
  let page: string | null = null
  let at = 0
  const add = (from: number, to: number, block: Block | null, turn: boolean): void => {
    let start = from
    let end = to
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (start === end) return
    const label = block?.pageLabel ?? (block?.page === undefined ? null : String(block.page))
    segments.push({
      start,
      end,
      kind: block?.kind ?? 'paragraph',
      level: block?.level ?? 0,
      page: label !== page ? label : null,
      language: block?.language ?? null,
      turn,
    })
    if (label !== null) page = label
  }
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (block.end <= at) continue
    if (block.start > at) add(at, block.start, null, false)
    let from = Math.max(at, block.start)
    if (block.end - from > LONG)
      for (let i = lowerBound(turns, from + 1); i < turns.length && turns[i]! < block.end; i++) {
        add(from, turns[i]!, block, i > 0 && turns[i - 1] === from)
        from = turns[i]!
      }
    add(from, block.end, block, block.kind === 'turn' || turns[lowerBound(turns, from)] === from)
    at = block.end
  }
  if (at < text.length) add(at, text.length, null, false)
  return segments
}

/** The index of the segment that holds an offset, or of the next one after it. */
export function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
}
