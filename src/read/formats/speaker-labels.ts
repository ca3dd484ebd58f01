// Speakers' names before a colon at the head of paragraphs, as transcripts print them.
import type { Block } from '#model'
import { tidy } from './normalise.ts'
import { lettered } from '../languages/lettered.ts'

const LABEL = lettered(
  String.raw`^((?:the\s)?\p{Lu}[\p{L}.'’\- ]{0,38}?(?:\s\d{1,2})?)(?:\s?\([^()]{2,60}\)|\s(?:to|addressing)\s(?:the\s)?[\p{L}.'’\- ]{2,38})?(?::|\.\s?[—–-]{1,2})\s+\S`,
  'u',
)
const NOT_SPEAKERS =
  /^(?:note|nb|p\.?s|source|title|author|date|subject|re|to|from|cc|e\.g|i\.e|example|figure|table|see|примечание|dear .*)$/i

/** The label that a paragraph opens with: up to five words, the first with a capital, before a colon or a dash. */
export function labelOf(opening: string): string | null {
  const label = LABEL.exec(opening)?.[1]
  return label === undefined || NOT_SPEAKERS.test(label) || label.split(' ').length > 5 ? null : label
}

/** Labels that open several paragraphs are speakers: one must recur, among at least four in all. */
export function speakerLabels(openings: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const opening of openings) {
    const label = labelOf(opening)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const total = counts.values().reduce((sum, count) => sum + count, 0)
  const recurs = counts.values().some(count => count > 1)
  return total >= 4 && recurs ? new Set(counts.keys()) : new Set()
}

/** Paragraphs of a document that open with a speaker's name become turns; what is marked up as such is left alone. */
export function withTurns(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(block => block.kind === 'turn')) return blocks
  const openings = blocks.map(block =>
    block.kind === 'paragraph' ? tidy(text.slice(block.start, Math.min(block.end, block.start + 80))) : '',
  )
  const speakers = speakerLabels(openings)
  if (speakers.size === 0) return blocks
  return blocks.map((block, index) => {
    const speaker = labelOf(openings[index]!)
    return speaker !== null && speakers.has(speaker) ? { ...block, kind: 'turn', speaker } : block
  })
}
