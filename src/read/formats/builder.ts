// Builds a document block by block: one place where white space, offsets, origins and links of notes are got right.
import type { Block, DocumentMetadata, Markup, OriginSpan, SourceProblem } from '#model'
import type { Attachment, ParsedDocument } from './document.ts'
import { composes, NORMALISER, normaliseCharacters } from './normalise.ts'
import type { ReadingProblem } from './problems.ts'

export type BlockKind = Block['kind']
export type BlockAttributes = Omit<Block, 'kind' | 'start' | 'end' | 'page' | 'pageLabel'>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Where a piece of text came from. */
export interface Origin {
  readonly offset?: number
  readonly box?: OriginSpan['box']
}

const RUN = /[\s\u0085]+/g
const NEEDS_SPLIT = /[\s\u0085]{2}/

/** Mutable while a reader works; `finish` hands over the document. All offsets are UTF-16 code units of the text. */
export class DocumentBuilder {
  readonly problems: SourceProblem[] = []
  readonly markup: Markup[] = []
  private readonly limit: number
  private readonly done: string[] = []
  private readonly blocks: Mutable<Block>[] = []
  private readonly origin: Mutable<OriginSpan>[] = []
  /** Characters of all closed blocks, separators included. */
  private length = 0
  private current: Mutable<Block> | null = null
  private body = ''
  private gap = false
  private page: number | undefined
  private pageLabel: string | undefined
  private cut = false

  constructor(limits: { readonly characters: number }) {
    this.limit = limits.characters
  }

  /** Whether the limit of characters was reached: what follows is ignored. */
  get full(): boolean {
    return this.cut
  }

  /** Where the next character will stand, if it is not white space. */
  get position(): number {
    const base = this.length === 0 ? 0 : this.length + 2
    return base + this.body.length + (this.gap && this.body !== '' ? 1 : 0)
  }

  /** Where what is written so far ends; white space that may follow is not counted. */
  get end(): number {
    return this.body === '' ? this.length : this.position - (this.gap ? 1 : 0)
  }

  /** Characters of the closed blocks. */
  get lengthSoFar(): number {
    return this.length
  }

  /** Whether a block is open, with or without text. */
  get opened(): boolean {
    return this.current !== null
  }

  /** Whether a block is open and has text. */
  get filled(): boolean {
    return this.body !== ''
  }

  /** What the open block has so far. */
  get written(): string {
    return this.body
  }

  /** From here on text stands on this page. */
  turnPage(page: number, label?: string): void {
    this.page = page
    this.pageLabel = label !== undefined && label !== String(page) ? label : undefined
  }

  /** Begins a block, ending the one before. */
  open(kind: BlockKind, attributes: BlockAttributes = {}): void {
    this.close()
    this.current = { kind, start: 0, end: 0, ...attributes }
  }

  /** Changes what is known of the open block (its kind, its speaker). */
  amend(changes: Partial<Omit<Block, 'start' | 'end'>>): void {
    if (this.current !== null) Object.assign(this.current, changes)
  }

  /** Appends text to the open block (a paragraph where none is open); white space collapses. */
  text(value: string, from: Origin = {}): void {
    if (value === '' || this.cut) return
    const whole = normaliseCharacters(value)
    const linear = whole.length === value.length
    if (!NEEDS_SPLIT.test(whole)) {
      this.append(whole.replace(RUN, ' '), from)
      return
    }
    let last = 0
    for (const run of whole.matchAll(RUN)) {
      if (run.index > last) this.append(whole.slice(last, run.index), shifted(from, last, linear))
      if (this.body !== '' && !this.body.endsWith('\n')) this.gap = true
      last = run.index + run[0].length
    }
    if (last < whole.length) this.append(whole.slice(last), shifted(from, last, linear))
  }

  /** Ends a line inside the open block (verse, table rows, addresses). */
  lineBreak(): void {
    this.gap = false
    if (this.body !== '' && !this.body.endsWith('\n')) this.body += '\n'
  }

  /** Ends the open block; one without text vanishes. */
  close(): void {
    const block = this.current
    const text = this.body.trimEnd()
    this.current = null
    this.body = ''
    this.gap = false
    if (text === '') return
    const start = this.length === 0 ? 0 : this.length + 2
    this.done.push(text)
    this.length = start + text.length
    const last = this.origin.at(-1)
    if (last !== undefined && last.end > this.length) last.end = this.length
    this.blocks.push({ ...(block ?? { kind: 'paragraph' as const }), start, end: this.length })
  }

  /** Words that stand on the page but not in the text (a running head, a page number). */
  omit(words: string): void {
    const at = this.position
    const page = this.page === undefined ? {} : { page: this.page }
    this.blocks.push({
      kind: 'running-head',
      start: at,
      end: at,
      omitted: normaliseCharacters(words),
      ...page,
    })
  }

  problem(
    code: ReadingProblem,
    severity: SourceProblem['severity'],
    params: SourceProblem['params'] = {},
    page?: number,
  ): void {
    this.problems.push({ code, severity, params, ...(page === undefined ? {} : { page }) })
  }

  /** The blocks closed so far, for readers that link notes when all is read. */
  closedBlocks(): readonly Mutable<Block>[] {
    return this.blocks
  }

  finish(about: {
    readonly mediaType: string
    readonly metadata?: DocumentMetadata
    readonly pages?: number | null
    readonly pagesWithoutText?: readonly number[] | null
    readonly language?: string | null
    readonly attachments?: readonly Attachment[]
  }): ParsedDocument {
    this.close()
    const end = this.length
    return {
      mediaType: about.mediaType,
      text: this.done.join('\n\n'),
      normaliser: NORMALISER,
      blocks: inOrder(this.blocks, end),
      origin: this.origin.filter(span => span.start < end),
      markup: this.markup.filter(mark => mark.start < mark.end && mark.end <= end),
      pages: about.pages ?? null,
      language: about.language ?? null,
      metadata: about.metadata ?? { author: [] },
      problems: this.problems,
      pagesWithoutText: about.pagesWithoutText ?? null,
      ...(about.attachments === undefined ? {} : { attachments: about.attachments }),
    }
  }

  private stop(): void {
    this.cut = true
    this.problem('text-cut', 'warning', { characters: this.limit })
  }

  private append(value: string, from: Origin): void {
    let piece = value
    let origin = from
    if (piece.startsWith(' ')) {
      if (this.body !== '' && !this.body.endsWith('\n')) this.gap = true
      piece = piece.slice(1)
      origin = shifted(from, 1, true)
    }
    const trailing = piece.endsWith(' ')
    if (trailing) piece = piece.slice(0, -1)
    if (piece === '') return
    if (this.current === null) this.current = { kind: 'paragraph', start: 0, end: 0 }
    if (this.body === '') this.placeBlock()
    if (this.gap) {
      this.body += ' '
      this.gap = false
    } else if (composes(piece)) {
      const tail = /\P{M}\p{M}*$/u.exec(this.body)?.[0] ?? ''
      this.body = this.body.slice(0, this.body.length - tail.length)
      piece = (tail + piece).normalize('NFC')
    }
    const room = this.limit - this.position
    if (piece.length > room) {
      piece = piece.slice(0, Math.max(0, room)).replace(/[\uD800-\uDBFF]$/, '')
      this.stop()
    }
    const start = this.position
    this.body += piece
    this.gap = trailing
    this.note(start, start + piece.length, origin)
  }

  private placeBlock(): void {
    const block = this.current!
    if (this.page !== undefined) block.page = this.page
    if (this.pageLabel !== undefined) block.pageLabel = this.pageLabel
  }

  private note(start: number, end: number, from: Origin): void {
    const { page } = this
    if (page === undefined && from.offset === undefined) return
    const last = this.origin.at(-1)
    // A mark that composes with what stands before it reaches back into that stretch, and becomes part of it.
    if (last !== undefined && (start < last.start || (last.page === page && continues(last, start, from)))) {
      last.end = end
      return
    }
    this.origin.push({
      start,
      end,
      ...(page === undefined ? {} : { page }),
      ...(from.offset === undefined ? {} : { offset: from.offset }),
      ...(from.box === undefined ? {} : { box: from.box }),
    })
  }
}

/** Whether text at `start` goes on where a span left off: same box, or the same distance between text and original. */
function continues(last: OriginSpan, start: number, from: Origin): boolean {
  if (last.box !== undefined || from.box !== undefined) return false
  if (last.offset === undefined || from.offset === undefined) return last.offset === from.offset
  return from.offset - start === last.offset - last.start
}

function shifted(from: Origin, by: number, linear: boolean): Origin {
  return from.offset === undefined || !linear ? from : { ...from, offset: from.offset + by }
}

/** By position; an omitted running head stands where its page turns, which may be inside a block. */
function inOrder(blocks: readonly Block[], end: number): readonly Block[] {
  return blocks
    .map((block, index) => ({ block, index }))
    .sort((a, b) => a.block.start - b.block.start || a.block.end - b.block.end || a.index - b.index)
    .map(({ block }) => (block.start > end ? { ...block, start: end, end } : block))
}
