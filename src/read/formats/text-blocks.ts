// What each paragraph of a plain text is: heading, speech turn, epigraph, note, signature, or a paragraph.
import type { BlockKind } from './builder.ts'
import { printedOpenings } from '../languages/en/printed-openings.ts'
import { tidy } from './normalise.ts'
import { labelOf, speakerLabels } from './speaker-labels.ts'
import type { Paragraph } from './text-lines.ts'
import { lettered } from '../languages/lettered.ts'

/** A paragraph with its function. */
export interface TextBlock {
  readonly paragraph: Paragraph
  readonly kind: BlockKind
  readonly level?: number
  readonly speaker?: string
  /** The mark that opens a possible note. */
  readonly mark?: string
}

const NUMBERED = lettered(
  String.raw`^(?:chapter|part|book|section|article|appendix|volume|act|scene|chapitre|partie|livre|annexe|kapitel|teil|abschnitt|anhang|cap[ií]tulo|parte|libro|anexo|глава|часть|раздел|статья|приложение|том)\s+(?:[IVXLC]+|\d+|[A-ZА-Я]|\p{Lu}\p{L}+)\b`,
  'iu',
)
const OUTLINE = lettered(String.raw`^(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{Lu}`, 'u')
const CREDIT = lettered(
  String.raw`^(?:\(\s*(?=\p{Lu}|["“„«])[^()]{3,150}\)\.?|(?:[—–―]|--)\s*(?=["“„«]?\p{Lu}).{3,120})$`,
  'u',
)
const SIGNED = /^(?:\(?signed\)?\b|\/s\/|s\/|\(?подпис[ьи]|\(?sign[ée]\)?\b|gez\.|firmado\b)/i
const NOTE =
  /^(?:\[(\d{1,4}|\*{1,3}|[†‡§]|[a-z])\]|\((\d{1,3})\)|(\d{1,3})[.)]|([*†‡§]{1,3})|([¹²³⁴-⁹⁰]+))\s*(?=\S)/u
/** Decides the function of every paragraph; linear, two passes. */
export function blocksOf(text: string, paragraphs: readonly Paragraph[]): TextBlock[] {
  const words = paragraphs.map(paragraph => openingOf(text, paragraph))
  const speakers = speakerLabels(words)
  // "Mr. Hale. I do.": short, but neither a heading nor a signature.
  const printed = printedOpenings(words, false)
  const lastBody = paragraphs.findLastIndex((_, index) => words[index]!.length > 200)
  const blocks: TextBlock[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const opening = words[index]!
    const next = words[index + 1]
    const before = blocks.at(-1)
    const label = labelOf(opening)
    const mark = noteMark(opening)
    if (opening.length < 160 && isEpigraph(blocks) && CREDIT.test(opening)) {
      markEpigraph(blocks)
      blocks.push({ paragraph, kind: 'signature' })
    } else if (label !== null && speakers.has(label)) {
      blocks.push({ paragraph, kind: 'turn', speaker: label })
    } else if (SIGNED.test(opening) && opening.length < 200) {
      blocks.push({ paragraph, kind: 'signature' })
    } else if (printed[index] !== null) {
      blocks.push({ paragraph, kind: 'paragraph' })
    } else if (isHeading(paragraph, opening, next, before, index === 0)) {
      blocks.push({ paragraph, kind: 'heading', level: levelOf(opening, index, blocks) })
    } else if (lastBody >= 0 && index > lastBody && isSignature(paragraph, opening, blocks)) {
      blocks.push({ paragraph, kind: 'signature' })
    } else {
      blocks.push({ paragraph, kind: 'paragraph', ...(mark === null ? {} : { mark }) })
    }
  }
  return blocks
}

/** The first 240 characters of a paragraph with white space tidied, which is all that is looked at. */
function openingOf(text: string, { lines }: Paragraph): string {
  const start = lines[0]!.start
  return tidy(text.slice(start, Math.min(lines.at(-1)!.end, start + 240)))
}

/** The mark of a note that a paragraph may begin with, as it would stand in the text. */
function noteMark(opening: string): string | null {
  const match = NOTE.exec(opening)
  if (match === null) return null
  return match.slice(1).find(group => group !== undefined) ?? null
}

function isHeading(
  paragraph: Paragraph,
  opening: string,
  next: string | undefined,
  before: TextBlock | undefined,
  first: boolean,
): boolean {
  if (opening.length > 120 || next === undefined || !/\p{L}{2}/u.test(opening)) return false
  const alone = (first || paragraph.blankBefore > 0) && paragraph.blankAfter
  if (!alone || paragraph.lines.length > 4) return false
  if (NUMBERED.test(opening) && opening.split(' ').length <= 14) return true
  if (
    /[,;:]$/.test(opening) ||
    (opening.endsWith('.') && !/^[IVXLC\d]+\.$/.test(opening) && !isCapitals(opening))
  )
    return false
  if (/^["“„«‘([—–-]/.test(opening)) return false
  const words = opening.split(' ')
  if (isCapitals(opening)) return words.length <= 20
  if (words.length > 14) return false
  if (OUTLINE.test(opening)) return true
  if (!/^\p{Lu}/u.test(opening) || /:\s|\d[.:]\d/.test(opening)) return false
  if (isTitled(words) && (next.length > 60 || first || before?.kind === 'heading')) return true
  return words.length <= 9 && next.length > 120 && !/[.!?…]$/.test(opening)
}

function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '')
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** Most longer words begin with a capital. */
function isTitled(words: readonly string[]): boolean {
  const long = words.filter(word => word.replace(/[^\p{L}]/gu, '').length > 3)
  return long.length > 0 && long.filter(word => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= long.length * 0.6
}

/** The document's own title is 1; parts and chapters 2; what else stands alone, 3. */
function levelOf(opening: string, index: number, blocks: readonly TextBlock[]): number {
  if (index === 0) return 1
  if (blocks.length === 1 && blocks[0]!.kind === 'heading') return 2
  return NUMBERED.test(opening) || isCapitals(opening) || OUTLINE.test(opening) ? 2 : 3
}

/** One or two paragraphs right after a heading, or at the head of the text, are an epigraph if a credit line follows. */
function isEpigraph(blocks: readonly TextBlock[]): boolean {
  const last = blocks.slice(-3)
  const since = last.length - 1 - last.findLastIndex(block => block.kind !== 'paragraph')
  return since >= 1 && since <= 2 && (last[last.length - 1 - since]?.kind ?? 'heading') === 'heading'
}

function markEpigraph(blocks: TextBlock[]): void {
  for (let index = blocks.length - 1; index >= 0 && blocks[index]!.kind === 'paragraph'; index--)
    blocks[index] = { paragraph: blocks[index]!.paragraph, kind: 'epigraph' }
}

/** Short lines in capitals or set to the right after the last long paragraph. */
function isSignature(paragraph: Paragraph, opening: string, blocks: readonly TextBlock[]): boolean {
  if (opening.length > 90 || blocks.length === 0 || noteMark(opening) !== null) return false
  const right = paragraph.lines[0]!.indent >= 24
  const dashed = /^(?:[—–―]|--)\s*\p{Lu}/u.test(opening)
  const words = opening.split(' ')
  return (
    right ||
    dashed ||
    (words.length <= 10 &&
      !/[!?]$/.test(opening) &&
      isTitled(words) &&
      (isCapitals(opening) || words.length <= 6) &&
      !/:/.test(opening))
  )
}
