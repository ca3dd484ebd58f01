// Reads Rich Text Format: a reader of its own, since no kept library reads its footnotes and code pages.
import iconv from 'iconv-lite'
import type { DocumentMetadata } from '#model'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { tidy } from './normalise.ts'
import { rtfTokens, type RtfToken } from './rtf-tokens.ts'

export const RTF_TYPE = 'application/rtf'

/** Groups that are no text of the document. */
const LEFT_OUT = new Set(
  'fonttbl colortbl stylesheet pict object datastore themedata colorschememapping latentstyles listtable listoverridetable revtbl rsidtbl generator xmlnstbl header headerl headerr headerf footer footerl footerr footerf filetbl fldinst bkmkstart bkmkend atnid atnauthor annotation nonshppict mmathPr ftnsep ftnsepc aftnsep aftnsepc pgptbl wgrffmtfilter'.split(
    ' ',
  ),
)
const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  '~': ' ',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '',
  zwnj: '',
}
/** `\fcharset` numbers as code pages. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** State that a group inherits and gives back. */
interface Group {
  readonly skip: boolean
  readonly codePage: number
  /** How many characters after `\u` repeat it for older readers. */
  readonly fallback: number
  readonly hidden: boolean
  readonly into: 'text' | 'note' | 'title' | 'author' | 'fonts'
}

/** Reads an RTF file. */
export function readRtf(file: InputFile, options: ReadingOptions): ParsedDocument {
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString(
    'latin1',
  )
  const builder = new DocumentBuilder(options.limits)
  const reader = new RtfReader(builder)
  for (const token of rtfTokens(source)) reader.take(token)
  reader.finish()
  if (reader.unclosed) builder.problem('part-damaged', 'warning', { part: 'RTF', reason: 'cut short' })
  return builder.finish({ mediaType: RTF_TYPE, metadata: reader.metadata() })
}

class RtfReader {
  private readonly builder: DocumentBuilder
  private readonly stack: Group[] = []
  private group: Group = { skip: false, codePage: 1252, fallback: 1, hidden: false, into: 'text' }
  private readonly fonts = new Map<number, number>()
  private font = 0
  private bytes: number[] = []
  private toSkip = 0
  private ignorable = false
  private level: number | null = null
  private inTable = false
  private tableOpen = false
  private cells = 0
  private readonly notes: { readonly reference: number; text: string }[] = []
  private title = ''
  private author = ''

  constructor(builder: DocumentBuilder) {
    this.builder = builder
  }

  get unclosed(): boolean {
    return this.stack.length > 0
  }

  metadata(): DocumentMetadata {
    const title = tidy(this.title)
    const author = tidy(this.author)
    return {
      ...(title === '' ? {} : { title }),
      author: author === '' ? [] : [author],
    }
  }

  take(token: RtfToken): void {
    if (token.kind !== 'byte') this.flush()
    switch (token.kind) {
      case 'open':
        this.stack.push(this.group)
        break
      case 'close':
        this.group = this.stack.pop() ?? this.group
        break
      case 'byte':
        if (this.toSkip > 0) this.toSkip--
        else this.bytes.push(token.value)
        break
      case 'text':
        this.plain(token.value, token.offset)
        break
      case 'control':
        this.control(token.word, token.value)
        break
    }
  }

  finish(): void {
    this.flush()
    this.builder.close()
    for (const [index, { reference, text }] of this.notes.entries()) {
      const mark = String(index + 1)
      this.builder.open('footnote', { mark, reference })
      this.builder.text(`[${mark}] ${text.trim()}`)
      this.builder.close()
    }
  }

  private plain(value: string, offset: number): void {
    const shown = value.slice(this.toSkip)
    this.toSkip = Math.max(0, this.toSkip - value.length)
    // Bytes above ASCII that were not escaped are in the code page all the same.
    const decoded = /[\u0080-\u00ff]/.test(shown) ? this.decoded(Buffer.from(shown, 'latin1')) : shown
    this.write(decoded, offset)
  }

  private control(word: string, value: number | null): void {
    if (word === '*') {
      this.ignorable = true
      return
    }
    const ignorable = this.ignorable
    this.ignorable = false
    if (LEFT_OUT.has(word) || (ignorable && !KNOWN.has(word))) {
      this.group = word === 'fonttbl' ? { ...this.group, into: 'fonts' } : { ...this.group, skip: true }
      return
    }
    if (this.group.skip) return
    if (word in CHARACTERS) this.write(CHARACTERS[word]!)
    else if (word === 'u') this.unicode(value ?? 0)
    else if (this.group.into === 'fonts') this.fontTable(word, value)
    else if (!this.state(word, value)) this.layout(word, value)
  }

  /** Words that change how what follows is read. */
  private state(word: string, value: number | null): boolean {
    const { group } = this
    if (word === 'ansicpg') this.group = { ...group, codePage: value ?? 1252 }
    else if (word === 'mac') this.group = { ...group, codePage: 10000 }
    else if (word === 'pc') this.group = { ...group, codePage: 437 }
    else if (word === 'pca') this.group = { ...group, codePage: 850 }
    else if (word === 'uc') this.group = { ...group, fallback: value ?? 1 }
    else if (word === 'f') this.group = { ...group, codePage: this.fonts.get(value ?? 0) ?? group.codePage }
    else if (word === 'v') this.group = { ...group, hidden: value !== 0 }
    else if (word === 'plain') this.group = { ...group, hidden: false }
    else if (word === 'upr') this.group = { ...group, skip: true }
    else if (word === 'ud') this.group = { ...group, skip: false }
    else if (word === 'info') this.group = { ...group, skip: false }
    else if (word === 'title') this.group = { ...group, into: 'title' }
    else if (word === 'author') this.group = { ...group, into: 'author' }
    else if (INFO.has(word)) this.group = { ...group, skip: true }
    else if (word === 'footnote') this.openNote()
    else return false
    return true
  }

  /** Words that end or shape blocks. */
  private layout(word: string, value: number | null): void {
    if (this.group.into === 'note') {
      if (word === 'par' || word === 'line') this.write(' ')
      return
    }
    if (word === 'par' || word === 'sect') this.endParagraph()
    else if (word === 'pard') this.resetParagraph()
    else if (word === 'intbl') this.inTable = true
    else if (word === 'outlinelevel') this.level = (value ?? 0) + 1
    else if (word === 'line') this.builder.lineBreak()
    else if (word === 'cell') this.cells++
    else if (word === 'row') this.endRow()
  }

  private fontTable(word: string, value: number | null): void {
    if (word === 'f') this.font = value ?? 0
    const codePage = word === 'fcharset' ? CHARSETS[value ?? 0] : undefined
    // The default charset says nothing: the document's own code page holds.
    if (codePage !== undefined && value !== 0) this.fonts.set(this.font, codePage)
  }

  private openNote(): void {
    if (!this.builder.opened) this.builder.open('paragraph')
    this.builder.text(' ')
    const reference = this.builder.position
    this.builder.text(`[${this.notes.length + 1}]`)
    this.notes.push({ reference, text: '' })
    this.group = { ...this.group, into: 'note' }
  }

  private unicode(value: number): void {
    this.write(String.fromCharCode(value < 0 ? value + 0x10000 : value))
    this.toSkip = this.group.fallback
  }

  private flush(): void {
    if (this.bytes.length === 0) return
    const { bytes } = this
    this.bytes = []
    this.write(this.decoded(Buffer.from(bytes)))
  }

  private decoded(bytes: Buffer): string {
    const name = this.group.codePage === 10000 ? 'macintosh' : `cp${this.group.codePage}`
    return iconv.decode(bytes, iconv.encodingExists(name) ? name : 'windows-1252')
  }

  private write(value: string, offset?: number): void {
    const { skip, hidden, into } = this.group
    if (skip || hidden || into === 'fonts') return
    if (into === 'title') this.title += value
    else if (into === 'author') this.author += value
    else if (into === 'note') this.notes.at(-1)!.text += value
    else this.body(value, offset)
  }

  private resetParagraph(): void {
    this.level = null
    this.inTable = false
  }

  private body(value: string, offset: number | undefined): void {
    if (this.tableOpen && !this.inTable) this.closeTable()
    if (!this.builder.opened) {
      this.tableOpen = this.inTable
      if (this.inTable) this.builder.open('table')
      else
        this.builder.open(
          this.level === null ? 'paragraph' : 'heading',
          this.level === null ? {} : { level: Math.min(6, this.level) },
        )
    }
    for (; this.cells > 0; this.cells--)
      if (this.builder.filled && !this.builder.written.endsWith('\n')) this.builder.text(' | ')
    this.builder.text(value, offset === undefined ? {} : { offset })
  }

  private endParagraph(): void {
    if (this.inTable) this.builder.text(' ')
    else this.builder.close()
  }

  private closeTable(): void {
    this.builder.close()
    this.tableOpen = false
    this.cells = 0
  }

  private endRow(): void {
    this.cells = 0
    this.builder.lineBreak()
  }
}

/** Words that may follow `\*` and are read all the same. */
const KNOWN = new Set(['footnote', 'ud', 'shppict'])
const INFO = new Set([
  'subject',
  'operator',
  'keywords',
  'comment',
  'doccomm',
  'hlinkbase',
  'company',
  'manager',
  'category',
  'creatim',
  'revtim',
  'printim',
  'buptim',
])
