/**
 * Reads TEI P5: speakers, names, dates, notes, pages and verse as they are marked up, spelling as it stands.
 *
 * Of alternatives the original is kept (`sic`, `orig`, `abbr`). A note becomes a footnote after the block it stands in,
 * linked to where it stood; its mark is shown in the text where the encoding gives one (`@n`). A gap is shown by its
 * description (EEBO-TCP: • a letter, 〈◊〉 a word), else as […]. Word division at line ends is undone where it is marked.
 */
import { DocumentBuilder, type BlockAttributes, type BlockKind } from './builder.ts'
import type { Markup } from '#model'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { tidy } from './normalise.ts'
import { failed } from './problems.ts'
import { languageOf, TeiHeader } from './tei-header.ts'
import { decodeXml, parseXml, type XmlHandler } from './xml.ts'

export const TEI_TYPE = 'application/tei+xml'

const BLOCKS: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  ab: 'paragraph',
  lg: 'paragraph',
  head: 'heading',
  item: 'list-item',
  epigraph: 'epigraph',
  signed: 'signature',
  closer: 'signature',
  byline: 'signature',
  stage: 'note',
  table: 'table',
  quote: 'quotation',
  cit: 'quotation',
  opener: 'paragraph',
  salute: 'paragraph',
  dateline: 'paragraph',
  argument: 'paragraph',
  trailer: 'paragraph',
  postscript: 'paragraph',
  titlePage: 'paragraph',
  docTitle: 'heading',
  floatingText: 'quotation',
  sp: 'turn',
}
const MARKUP: Readonly<Record<string, Markup['kind']>> = {
  persName: 'person',
  orgName: 'group',
  placeName: 'place',
  geogName: 'place',
  date: 'date',
  q: 'quote',
  said: 'quote',
  quote: 'quote',
  title: 'title',
  speaker: 'speaker',
}
const NAMES: Readonly<Record<string, Markup['kind']>> = { person: 'person', place: 'place', org: 'group' }
/** Alternatives to what the page has, and things that are no text. */
const LEFT_OUT = new Set([
  'corr',
  'reg',
  'expan',
  'del',
  'figDesc',
  'facsimile',
  'standOff',
  'teiHeader',
  'desc',
])
/** Kinds that paragraphs inside them take on. */
const GROUPS: ReadonlySet<BlockKind> = new Set(['quotation', 'epigraph'])
/** Elements that end with their line. */
const LINES = new Set(['l', 'row', 'titlePart', 'docImprint'])
const EOL_HYPHEN = 'char:EOLhyphen'

/** Reads a TEI document, or several in a `teiCorpus`. */
export function readTei(file: InputFile, options: ReadingOptions): ParsedDocument {
  const xml = decodeXml(file.bytes)
  if (xml === null) return failed(TEI_TYPE, 'not-text')
  const builder = new DocumentBuilder(options.limits)
  const reader = new TeiReader(builder)
  const trouble = parseXml(xml, reader)
  reader.finish()
  if (trouble.malformed !== null)
    builder.problem('part-damaged', 'warning', { part: 'XML', reason: trouble.malformed })
  if (trouble.entities > 0)
    builder.problem('entity-ignored', 'warning', { name: trouble.firstEntity, count: trouble.entities })
  if (trouble.tooDeep) builder.problem('nested-too-deep', 'warning', { depth: 1000 })
  if (reader.illegible > 0) builder.problem('illegible-passages', 'note', { count: reader.illegible })
  return builder.finish({
    mediaType: TEI_TYPE,
    metadata: reader.header.metadata(),
    pages: reader.pages === 0 ? null : reader.pages,
    language: reader.language ?? null,
  })
}

/** An open element: what is to be done when it closes. */
interface Frame {
  readonly name: string
  /** It began a block. */
  readonly block: boolean
  readonly mark: { readonly kind: Markup['kind']; readonly start: number; readonly value?: string } | null
}

interface Note {
  readonly reference: number | null
  readonly mark: string | null
  readonly pieces: { readonly value: string; readonly offset: number }[]
}

class TeiReader implements XmlHandler {
  readonly header = new TeiHeader()
  pages = 0
  illegible = 0
  language: string | undefined
  private readonly builder: DocumentBuilder
  private readonly frames: Frame[] = []
  /** What text directly inside each open block element belongs to. */
  private readonly kinds: { readonly kind: BlockKind; readonly attributes: BlockAttributes }[] = []
  /** Notes of the open block, to be written after it. */
  private notes: Note[] = []
  private inHeader = 0
  private skipping = 0
  private inNote = 0
  private divisions = 0
  private speaker = ''
  private gap: string | null = null
  /** A divided word goes on: white space until then is layout. */
  private glue = false

  constructor(builder: DocumentBuilder) {
    this.builder = builder
  }

  finish(): void {
    this.endBlock()
  }

  open(rawName: string, attributes: Readonly<Record<string, string>>, offset: number): void {
    const name = local(rawName)
    if (this.inHeader > 0 || name === 'teiHeader') {
      if (this.inHeader++ > 0) this.header.open(name, attributes)
    } else if (this.skipping > 0 || (LEFT_OUT.has(name) && this.gap === null)) {
      this.skipping++
    } else if (this.inNote > 0) {
      this.inNote++
      if (name in BLOCKS || name === 'lb') this.noteText(' ', offset)
      if (name === 'gap') this.openGap()
      if (name === 'g' && attributes['ref'] === EOL_HYPHEN) this.glue = true
    } else if (name === 'note') {
      this.inNote = 1
      this.openNote(attributes, offset)
    } else {
      this.openElement(name, attributes)
    }
  }

  close(rawName: string): void {
    const name = local(rawName)
    if (this.inHeader > 0) {
      if (--this.inHeader > 0) this.header.close(name)
      return
    }
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    if (name === 'gap') this.closeGap()
    if (this.inNote > 0) {
      if (--this.inNote === 0 && !this.builder.filled) this.endBlock()
    } else {
      this.closeElement(name)
    }
  }

  text(value: string, offset: number): void {
    if (this.inHeader > 0) this.header.data(value)
    else if (this.skipping > 0) return
    else if (this.gap !== null) this.gap += value
    else if (this.inNote > 0) this.noteText(value, offset)
    else this.write(value, offset)
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text' || name === 'TEI') this.language ??= languageOf(attributes['xml:lang'])
    if (/^div\d?$/.test(name)) this.divisions++
    if (name === 'pb') this.builder.turnPage(++this.pages, attributes['n'])
    if (name === 'pb' || name === 'lb' || name === 'cb') this.space()
    if (name === 'fw') this.skipping++
    if (name === 'fw') return
    if (name === 'gap') this.openGap()
    if (name === 'g' && attributes['ref'] === EOL_HYPHEN) this.glue = true
    if (name === 'cell' && this.builder.filled && !this.builder.written.endsWith('\n'))
      this.builder.text(' | ')
    const block = this.openBlock(name)
    const kind = name === 'name' || name === 'rs' ? NAMES[attributes['type'] ?? ''] : MARKUP[name]
    const value = attributes['when'] ?? attributes['key'] ?? attributes['ref'] ?? attributes['who']
    const mark =
      kind === undefined || (block && kind === 'quote')
        ? null
        : { kind, start: this.builder.position, ...(value === undefined ? {} : { value }) }
    this.frames.push({ name, block, mark })
  }

  /** Begins a block if this element does; a quotation in running text does not. */
  private openBlock(name: string): boolean {
    const inline = this.builder.filled || this.frames.at(-1)?.name === 'p'
    const quotation = name === 'q' || name === 'said' || name === 'quote' || name === 'cit'
    const own = quotation ? (inline ? undefined : 'quotation') : BLOCKS[name]
    if (own === undefined) return false
    const around = this.kinds.at(-1)
    if (name === 'sp') this.speaker = ''
    if (own === 'paragraph' && around?.kind === 'turn') {
      // The speaker's name and the first words are one block; what follows is his as well.
      this.kinds.push({ kind: 'turn', attributes: { speaker: this.speaker } })
      if (tidy(this.builder.written) === this.speaker) this.space()
      else this.endBlock()
      return true
    }
    this.endBlock()
    const kind = own === 'paragraph' && around !== undefined && GROUPS.has(around.kind) ? around.kind : own
    const level = Math.min(6, Math.max(1, this.divisions))
    this.kinds.push({ kind, attributes: kind === 'heading' ? { level } : {} })
    return true
  }

  private closeElement(name: string): void {
    const frame = this.frames.pop()
    if (frame === undefined) return
    if (/^div\d?$/.test(name)) this.divisions--
    if (LINES.has(name)) this.builder.lineBreak()
    if (name === 'label') this.space()
    if (frame.mark !== null && this.builder.end > frame.mark.start)
      this.builder.markup.push({ ...frame.mark, end: this.builder.end })
    if (name === 'speaker' && this.kinds.at(-1)?.kind === 'turn') {
      this.speaker = tidy(this.builder.written)
      this.builder.amend({ speaker: this.speaker })
      this.kinds[this.kinds.length - 1] = { kind: 'turn', attributes: { speaker: this.speaker } }
      this.space()
    }
    if (frame.block) {
      // Several lines of verse or paragraphs under one speaker's name stay with it until the speech ends.
      if (!(this.kinds.length > 1 && tidy(this.builder.written) === this.speaker && this.speaker !== ''))
        this.endBlock()
      this.kinds.pop()
      if (name === 'sp') this.speaker = ''
    }
  }

  private write(value: string, offset: number): void {
    const from = this.glue ? value.length - value.trimStart().length : 0
    if (from === value.length) return
    this.glue = false
    if (!this.builder.opened && value.trim() !== '') {
      const around = this.kinds.at(-1)
      this.builder.open(around?.kind ?? 'paragraph', around?.attributes ?? {})
    }
    this.builder.text(value.slice(from), { offset: offset + from })
  }

  private space(): void {
    if (!this.glue && this.builder.opened) this.builder.text(' ')
  }

  private openGap(): void {
    this.gap = ''
    this.illegible++
  }

  private closeGap(): void {
    const description = tidy(this.gap ?? '')
    this.gap = null
    const shown = description !== '' && description.length <= 40 ? description : '[…]'
    if (this.inNote > 0) this.notes.at(-1)!.pieces.push({ value: shown, offset: 0 })
    else this.write(shown, 0)
  }

  private openNote(attributes: Readonly<Record<string, string>>, offset: number): void {
    const mark = attributes['n'] === undefined ? null : tidy(attributes['n'])
    const inText = this.builder.filled
    const note: Note = { reference: inText ? this.builder.position : null, mark, pieces: [] }
    if (inText && mark !== null) {
      this.builder.text(' ')
      const reference = this.builder.position
      this.builder.text(`[${mark}]`, { offset })
      this.notes.push({ ...note, reference })
    } else {
      this.notes.push(note)
    }
  }

  private noteText(value: string, offset: number): void {
    const shown = this.glue ? value.trimStart() : value
    if (shown === '' && value !== '') return
    this.glue = false
    this.notes.at(-1)!.pieces.push({ value: shown, offset: offset + value.length - shown.length })
  }

  /** Ends the open block and writes the notes that stood in it. */
  private endBlock(): void {
    this.builder.close()
    const notes = this.notes
    this.notes = []
    for (const { reference, mark, pieces } of notes) {
      this.builder.open(reference === null ? 'note' : 'footnote', {
        ...(mark === null ? {} : { mark }),
        ...(reference === null ? {} : { reference }),
      })
      if (mark !== null) this.builder.text(`[${mark}] `)
      for (const { value, offset } of pieces) this.builder.text(value, { offset })
      this.builder.close()
    }
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
