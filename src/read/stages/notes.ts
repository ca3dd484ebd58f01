// Links footnotes to their references, and finds the credit lines of epigraphs and block quotations.
import type { Block, Span } from '#model'
import { lettered } from '../languages/lettered.ts'

/** A footnote's words and the offset of the reference to it, where one was found. */
export interface Footnote extends Span {
  readonly mark: string
  readonly reference: Span | null
}

/** "(Trotsky, March 4, 1929, Bulletin of the Opposition, No. 1-2)": who is credited, and with which words. */
export interface Credit extends Span {
  /** The credit's name as written. */
  readonly name: Span
  /** What is credited: the block before, or the quotation before. */
  readonly words: Span
}

const NOTE_LINE = /^\s*(?:\[(\w{1,4})\]|(\d{1,3})[.)]\s|([*†‡§]{1,3}))\s*(?=\S)/u
/** A line that is a credit: dash or bracket, a capitalised name, then source and date. */
const CREDIT_LINE = lettered(
  String.raw`^\s*(?:\(|[—–-]{1,2}\s*|\[)\s*((?:\p{Lu}[\p{L}.'’-]*\s?){1,5}?)(?=[,.;:)\]]|\s*$)[^\n]{0,160}[)\]]?\s*$`,
  'u',
)
const BRACKET_AFTER = /[”"»’']\s*[([]/
/** A credit in brackets after a closing mark: “… more success.” (Trotsky). */
const CREDIT_AFTER = lettered(
  String.raw`[”"»’']\s*[([]((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}?)(?=[,;:)\]])([^)\]\n]{0,120})[)\]]`,
  'gu',
)

/** Footnotes given by the format, or told by their marks where the format lost them. */
export function footnotesOf(text: string, blocks: readonly Block[]): Footnote[] {
  const notes: Footnote[] = []
  for (const block of blocks) {
    const line = NOTE_LINE.exec(text.slice(block.start, Math.min(block.end, block.start + 12)))
    if (block.kind === 'footnote') {
      const mark = block.mark ?? line?.[1] ?? line?.[2] ?? line?.[3] ?? ''
      const start = block.start + (line?.[0].length ?? 0)
      const reference =
        block.reference === undefined
          ? referenceTo(text, mark, block.start)
          : { start: block.reference, end: block.reference + mark.length }
      notes.push({ start, end: block.end, mark, reference })
    } else if (block.kind === 'paragraph' && line?.[1] !== undefined) {
      const reference = referenceTo(text, line[1], block.start)
      if (reference !== null)
        notes.push({ start: block.start + line[0].length, end: block.end, mark: line[1], reference })
    }
  }
  return notes
}

function referenceTo(text: string, mark: string, before: number): Span | null {
  if (mark === '') return null
  const reference = `[${mark}]`
  const at = text.lastIndexOf(reference, before - 1)
  return at < 0 ? null : { start: at, end: at + reference.length }
}

/** Credit lines under blocks, and credits in brackets after quotations. */
export function creditsOf(text: string, blocks: readonly Block[]): Credit[] {
  const credits: Credit[] = []
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end)
    const before = blocks[index - 1]
    const line =
      words.length < 200 && before !== undefined && isQuotable(before) ? CREDIT_LINE.exec(words) : null
    if (line !== null && (/^\s*[([—–]/u.test(words) || block.kind === 'signature')) {
      const start = block.start + words.indexOf(line[1]!)
      const name = { start, end: start + line[1]!.trimEnd().length }
      credits.push({
        start: block.start,
        end: block.end,
        name,
        words: { start: before!.start, end: before!.end },
      })
      continue
    }
    if (!BRACKET_AFTER.test(words)) continue
    for (const match of words.matchAll(CREDIT_AFTER)) {
      const bracket = match[0].search(/[([]/)
      const start = block.start + match.index + bracket + 1
      const end = block.start + match.index + 1
      const open = Math.max(...['“', '"', '«'].map(mark => text.lastIndexOf(mark, end - 2)))
      if (open < block.start) continue
      const name = { start, end: start + match[1]!.trimEnd().length }
      credits.push({
        start: start - 1,
        end: block.start + match.index + match[0].length,
        name,
        words: { start: open, end },
      })
    }
  }
  return credits
}

function isQuotable({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quotation' || kind === 'epigraph'
}
