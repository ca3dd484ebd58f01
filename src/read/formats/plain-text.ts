// Reads plain text: decodes it, puts paragraphs together, finds headings, turns, epigraphs and notes by their form.
import { DocumentBuilder, type BlockKind, type Origin } from './builder.ts'
import { endsInHyphen, keepsHyphen, vocabulary } from './dehyphenate.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { decode } from './encoding.ts'
import { frontMatterOf } from './front-matter.ts'
import { tidy } from './normalise.ts'
import { failed } from './problems.ts'
import { blocksOf, type TextBlock } from './text-blocks.ts'
import { paragraphsOf } from './text-lines.ts'
import { linkNotes } from './text-notes.ts'

export const TEXT_TYPE = 'text/plain'

/** Reads a plain-text file in whatever encoding it is. */
export function readPlainText(file: InputFile, options: ReadingOptions): ParsedDocument {
  const decoded = decode(file.bytes, file.charset)
  if (decoded === null) return failed(TEXT_TYPE, 'not-text')
  const builder = new DocumentBuilder(options.limits)
  builder.problems.push(...decoded.problems)
  return writePlainText(decoded.text, builder, file.declaredType ?? TEXT_TYPE)
}

/** Lays decoded plain text out in blocks; also used for the body of an e-mail. */
export function writePlainText(text: string, builder: DocumentBuilder, mediaType: string): ParsedDocument {
  const front = frontMatterOf(text)
  if (front.title !== null) {
    builder.open('heading', { level: 1 })
    builder.text(text.slice(front.title.start, front.title.end), { offset: front.title.start })
    builder.close()
  }
  const written = writeBlocks(text.slice(front.end), front.end, builder)
  const title = front.metadata.title ?? written.title
  return builder.finish({
    mediaType,
    metadata: { ...front.metadata, ...(title === undefined ? {} : { title }) },
  })
}

/**
 * Writes the blocks of a decoded text that stands at `base` in the original (null where it was made from something else);
 * paragraphs become `paragraphs`. Returns the title that the text opens with.
 */
export function writeBlocks(
  text: string,
  base: number | null,
  builder: DocumentBuilder,
  paragraphs: BlockKind = 'paragraph',
): { readonly title?: string } {
  const blocks = blocksOf(text, paragraphsOf(text))
  const notes = linkNotes(text, blocks)
  const references = [...notes.values()].map(note => note.reference).sort((a, b) => a - b)
  /** Offsets in the original of references to notes, and where they came to stand in the text. */
  const placed = new Map<number, number>()
  const place = (offset: number): Origin => (base === null ? {} : { offset: base + offset })
  const words = lazy(() => vocabulary(text))
  let next = 0
  for (const [index, block] of blocks.entries()) {
    if (builder.full) break
    const note = notes.get(index)
    const kind = block.kind === 'paragraph' ? paragraphs : block.kind
    builder.open(note === undefined ? kind : 'footnote', {
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.speaker === undefined ? {} : { speaker: block.speaker }),
      ...(note === undefined ? {} : { mark: note.mark }),
    })
    const reference = note === undefined ? undefined : placed.get(note.reference)
    if (reference !== undefined) builder.amend({ reference })
    for (const piece of piecesOf(text, block, words)) {
      let from = piece.start
      for (; references[next] !== undefined && references[next]! < piece.end; next++) {
        builder.text(text.slice(from, references[next]), place(from))
        from = references[next]!
        placed.set(from, builder.position)
      }
      builder.text(text.slice(from, piece.end), place(from))
      if (piece.breakAfter) builder.lineBreak()
      else if (!piece.glue) builder.text(' ')
    }
    builder.close()
  }
  return titleOf(text, blocks)
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly breakAfter: boolean
  /** The next piece follows without a space: a word was divided. */
  readonly glue: boolean
}

/** A paragraph as stretches of the original: one, unless lines are kept apart or words were divided. */
function* piecesOf(
  text: string,
  { paragraph, kind }: TextBlock,
  words: () => ReadonlySet<string>,
): Generator<Piece> {
  const { lines } = paragraph
  const apart = paragraph.verse && kind !== 'heading'
  let start = lines[0]!.start
  for (let index = 0; index < lines.length - 1; index++) {
    const line = lines[index]!
    const hyphen = !apart && endsInHyphen(text.slice(Math.max(line.start, line.end - 4), line.end))
    // A number in the margin of the next line is left out.
    const numbered = /\S/.test(text.slice(line.end, lines[index + 1]!.start))
    if (!apart && !hyphen && !numbered) continue
    const following = text.slice(lines[index + 1]!.start, lines[index + 1]!.end)
    const keep = !hyphen || apart || keepsHyphen(text.slice(line.start, line.end - 1), following, words())
    yield { start, end: keep ? line.end : line.end - 1, breakAfter: apart, glue: hyphen }
    start = lines[index + 1]!.start
  }
  yield { start, end: lines.at(-1)!.end, breakAfter: false, glue: true }
}

/** "Re: Source “Linde”" in the head of a letter or memorandum. */
function subjectOf(text: string): { readonly title?: string } {
  const subject = /^(?:re|subject|concerning)[ \t]*:[ \t]*(\S[^\r\n]*)/im.exec(text.slice(0, 800))?.[1]
  return subject === undefined ? {} : { title: tidy(subject).slice(0, 300) }
}

/** "STRICTLY CONFIDENTIAL", "Top secret. Copy No. 3": who may read a paper is not what it is called. */
const MARKING =
  /^(?:(?:strictly|top|most|highly|very)\s)?(?:confidential|secret|restricted|private(?: and confidential)?|classified|unclassified|for (?:official|internal) use only|not for (?:publication|circulation))\b[\s\p{P}]*(?:cop(?:y|ies)\b.*)?$/iu

function isMarking(text: string, { paragraph }: TextBlock): boolean {
  const { lines } = paragraph
  return MARKING.test(text.slice(lines[0]!.start, lines.at(-1)!.end).trim())
}

/** The heading that a text opens with. */
function titleOf(text: string, blocks: readonly TextBlock[]): { readonly title?: string } {
  const first = blocks.find(block => block.kind !== 'heading' || !isMarking(text, block))
  if (first?.kind !== 'heading') return subjectOf(text)
  const lines = first.paragraph.lines.map(line => text.slice(line.start, line.end))
  return { title: lines.join(' ').replace(/\s+/g, ' ').trim().slice(0, 300) }
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
