// The shape of a document before anything is understood: turns, sentences, quotations, notes, credit lines.
import type { Block, Span, TextVersion } from '#model'
import { englishSentences } from '../languages/en/sentences.ts'
import { dashDialogue } from './dash-dialogue.ts'
import { creditsOf, footnotesOf, type Credit, type Footnote } from './notes.ts'
import { pairQuotations, type Quotation } from './quotations.ts'
import { turnsOf, type Segment, type Turn } from './turns.ts'

/** A sentence: in which turn (or -1) and which block it stands. */
export interface Sentence extends Span {
  readonly turn: number
  readonly block: number
}

export interface Structure {
  readonly blocks: readonly Block[]
  readonly turns: readonly Turn[]
  /** In order; headings and other blocks outside turns have segments of their own. */
  readonly segments: readonly Segment[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly footnotes: readonly Footnote[]
  readonly credits: readonly Credit[]
  /** The text records a hearing or conversation turn by turn. */
  readonly transcript: boolean
}

/** Finds the shape of a text version. Linear in the text. */
export function structureOf({ text, blocks: given }: Pick<TextVersion, 'text' | 'blocks'>): Structure {
  const blocks = given.length > 0 ? given : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const { turns, segments } = turnsOf(text, blocks)
  const sentences: Sentence[] = []
  for (const { start, end, turn, block } of segments)
    for (const span of englishSentences(text, start, end)) sentences.push({ ...span, turn, block })
  const labels = new Set(turns.map(({ label }) => label?.start))
  const paired = pairQuotations(text, segments)
  const dashed = dashDialogue(text, segments, paired.length)
  const quotations =
    dashed.length === 0 ? paired : [...paired, ...dashed].sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    blocks,
    turns,
    segments,
    sentences,
    quotations,
    footnotes: footnotesOf(text, blocks),
    credits: creditsOf(text, blocks).filter(({ name }) => !labels.has(name.start)),
    transcript: new Set(turns.map(({ key }) => key)).size > 1,
  }
}
