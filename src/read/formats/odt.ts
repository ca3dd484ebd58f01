// Reads OpenDocument text: a small reader of its own, since the format is plain XML in a ZIP.
import { DocumentBuilder, type BlockAttributes, type BlockKind } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { tidy } from './normalise.ts'
import { officeMetadata } from './office-metadata.ts'
import { failed } from './problems.ts'
import { decodeXml, parseXml, type XmlHandler } from './xml.ts'
import { unzip } from './zip.ts'

export const ODT_TYPE = 'application/vnd.oasis.opendocument.text'

/** Elements that are no text of the document. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
  'office:automatic-styles',
  'office:font-face-decls',
])

/** Reads an ODT file: headings, paragraphs, lists, tables, page breaks, and notes, which come after the text. */
export async function readOdt(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  const parts = await unzip(file.bytes, options.limits, name =>
    /^(?:content|meta)\.xml$|^META-INF\/manifest\.xml$/.test(name),
  )
  const content = parts.get('content.xml')
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    return failed(ODT_TYPE, 'encrypted', { format: 'ODT' })
  const xml = content === undefined ? null : decodeXml(content)
  if (xml === null) return failed(ODT_TYPE, 'damaged-file', { format: 'ODT', reason: 'content.xml' })
  const builder = new DocumentBuilder(options.limits)
  const reader = new OdtReader(builder)
  const trouble = parseXml(xml, reader)
  reader.finish()
  if (trouble.malformed !== null)
    builder.problem('part-damaged', 'warning', { part: 'content.xml', reason: trouble.malformed })
  if (trouble.entities > 0)
    builder.problem('entity-ignored', 'warning', { name: trouble.firstEntity, count: trouble.entities })
  if (trouble.tooDeep) builder.problem('nested-too-deep', 'warning', { depth: 1000 })
  const { metadata } = officeMetadata(parts.get('meta.xml'))
  return builder.finish({ mediaType: ODT_TYPE, metadata, pages: reader.pages > 1 ? reader.pages : null })
}

interface Note {
  mark: string
  reference: number
  /** Its text with line feeds between paragraphs. */
  text: string
  inBody: boolean
}

class OdtReader implements XmlHandler {
  pages = 1
  private readonly builder: DocumentBuilder
  private readonly notes: Note[] = []
  private note: Note | null = null
  private skipping = 0
  private lists = 0
  private cells = 0
  private body = false

  constructor(builder: DocumentBuilder) {
    this.builder = builder
  }

  finish(): void {
    this.builder.close()
    for (const { mark, reference, text } of this.notes) {
      this.builder.open('footnote', { mark, reference })
      this.builder.text(`[${mark}] ${text}`)
      this.builder.close()
    }
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || LEFT_OUT.has(name)) {
      this.skipping++
      return
    }
    if (name === 'office:body') this.body = true
    else if (name === 'text:note') this.note = { mark: '', reference: 0, text: '', inBody: false }
    else if (name === 'text:note-body') this.openNoteBody()
    else if (name === 'text:list') this.lists++
    else if (name === 'text:h')
      this.block('heading', { level: Number(attributes['text:outline-level'] ?? 1) || 1 })
    else if (name === 'text:p') this.paragraph()
    else if (name === 'table:table') this.block('table', {})
    else if (name === 'table:table-cell' && this.cells++ > 0) this.builder.text(' | ')
    else if (name === 'text:s' || name === 'text:tab') this.write(' ')
    else if (name === 'text:line-break') this.lineBreak()
    else if (name === 'text:soft-page-break') this.builder.turnPage(++this.pages)
    if (name === 'table:table') this.tables++
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    if (name === 'text:note-body') this.closeNote()
    else if (name === 'text:list') this.lists--
    else if (name === 'text:h') this.end()
    else if (name === 'text:p') this.write(this.tables > 0 || this.note !== null ? ' ' : '')
    else if (name === 'table:table-row') this.endRow()
    else if (name === 'table:table') this.endTable()
    if (name === 'text:p' && this.tables === 0 && this.note === null) this.end()
  }

  text(value: string): void {
    if (this.skipping === 0 && this.body) this.write(value)
  }

  private tables = 0

  private write(value: string): void {
    if (this.note === null) {
      if (this.builder.opened) this.builder.text(value)
    } else if (this.note.inBody) {
      this.note.text += value
    } else {
      this.note.mark += value
    }
  }

  private block(kind: BlockKind, attributes: BlockAttributes): void {
    if (this.note === null && this.tables === 0) this.builder.open(kind, attributes)
  }

  private paragraph(): void {
    this.block(this.lists > 0 ? 'list-item' : 'paragraph', {})
  }

  private end(): void {
    if (this.note === null && this.tables === 0) this.builder.close()
  }

  private lineBreak(): void {
    if (this.note === null) this.builder.lineBreak()
    else this.note.text += ' '
  }

  private endRow(): void {
    this.cells = 0
    this.builder.lineBreak()
  }

  private endTable(): void {
    if (--this.tables === 0) this.builder.close()
  }

  /** The citation was read: its mark goes into the text. */
  private openNoteBody(): void {
    const note = this.note
    if (note === null) return
    note.mark = tidy(note.mark)
    note.inBody = true
    if (!this.builder.opened) this.builder.open('paragraph')
    this.builder.text(' ')
    note.reference = this.builder.position
    this.builder.text(`[${note.mark}]`)
  }

  private closeNote(): void {
    if (this.note !== null) this.notes.push(this.note)
    this.note = null
  }
}
