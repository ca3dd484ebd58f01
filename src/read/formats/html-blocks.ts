// Writes an HTML tree as blocks: used for web pages, for chapters of an EPUB, for mail, and for what DOCX converts to.
import type { BlockAttributes, BlockKind, DocumentBuilder } from './builder.ts'
import { findNotes, type HtmlNotes } from './html-notes.ts'
import {
  attribute,
  childrenOf,
  elementsOf,
  isElement,
  isHidden,
  isText,
  textOf,
  type Element,
  type Node,
  type TextNode,
} from './html-tree.ts'
import { tidy } from './normalise.ts'

/** What of a tree is written, and where its text stands in the original. */
export interface HtmlWriting {
  /** Text directly inside these elements is left out. */
  readonly leaveOut?: (parent: Element) => boolean
  /** Where a node stands in the decoded original; absent where the tree was made from something else. */
  readonly offsetOf?: (node: TextNode | Element) => number | undefined
}

const BLOCKS: Readonly<Record<string, BlockKind | null>> = {
  p: 'paragraph',
  div: null,
  section: null,
  article: null,
  main: null,
  header: null,
  footer: null,
  nav: null,
  aside: null,
  body: null,
  form: null,
  fieldset: null,
  figure: null,
  center: null,
  address: 'signature',
  ul: null,
  ol: null,
  dl: null,
  hr: null,
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quotation',
  figcaption: 'note',
  caption: 'note',
  details: null,
  summary: null,
  pre: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  table: null,
  tr: null,
  td: null,
  th: null,
  tbody: null,
  thead: null,
  tfoot: null,
  legend: null,
}
/** Kinds that paragraphs inside them take on. */
const GROUPS: ReadonlySet<BlockKind> = new Set(['quotation', 'footnote', 'list-item', 'note'])
const DEEPEST = 500
/** A cell longer than this holds text, not a figure: the table is there for the layout. */
const LONG_CELL = 240

/** Writes a tree; the builder's open block is ended before and after. */
export function writeHtml(
  root: Node,
  builder: DocumentBuilder,
  writing: HtmlWriting,
): { readonly pages: number } {
  const writer = new HtmlWriter(builder, writing, findNotes(root))
  writer.children(root, 0)
  builder.close()
  if (writer.tooDeep) builder.problem('nested-too-deep', 'warning', { depth: DEEPEST })
  return { pages: writer.pages }
}

class HtmlWriter {
  tooDeep = false
  /** Page breaks that the document marks (EPUB). */
  pages = 0
  private readonly builder: DocumentBuilder
  private readonly writing: HtmlWriting
  private readonly notes: HtmlNotes
  private readonly kinds: { readonly kind: BlockKind; readonly attributes: BlockAttributes }[] = []
  private readonly placed = new Map<Element, number>()
  private breaks = 0
  /** A note was begun and has no words yet: its first paragraph goes on where its mark stands. */
  private atNote = false
  private preformatted = false

  constructor(builder: DocumentBuilder, writing: HtmlWriting, notes: HtmlNotes) {
    this.builder = builder
    this.writing = writing
    this.notes = notes
  }

  children(node: Node, depth: number): void {
    if (depth > DEEPEST) {
      this.tooDeep = true
      return
    }
    for (const child of childrenOf(node)) {
      if (isText(child)) this.text(child, node)
      else if (isElement(child) && !isHidden(child)) this.element(child, depth)
    }
  }

  private element(element: Element, depth: number): void {
    const { tagName } = element
    if (tagName === 'br') {
      this.lineBreak()
      return
    }
    const role = attribute(element, 'epub:type') ?? attribute(element, 'role') ?? ''
    if (role.includes('pagebreak')) {
      const label =
        attribute(element, 'title') ?? attribute(element, 'aria-label') ?? tidy(textOf(element, 20))
      this.builder.turnPage(++this.pages, label === '' ? undefined : label)
      return
    }
    if (this.notes.returns.has(element) && !/[\p{L}\d*]/u.test(textOf(element, 20))) return
    const reference = this.notes.references.get(element)
    if (reference !== undefined && this.builder.filled) {
      this.reference(reference.mark, reference.target)
      return
    }
    const note = this.notes.targets.get(element)
    if (tagName === 'table' && isData(element)) {
      this.table(element)
    } else if (tagName in BLOCKS) {
      this.block(element, note?.mark, depth)
    } else {
      if (note !== undefined) this.inlineTarget(element, note.mark)
      this.children(element, depth + 1)
    }
  }

  private block(element: Element, mark: string | undefined, depth: number): void {
    const { tagName } = element
    if (!this.atNote) this.end()
    const around = this.kinds.at(-1)
    let kind = BLOCKS[tagName] ?? around?.kind ?? 'paragraph'
    if (around !== undefined && GROUPS.has(around.kind) && kind !== 'heading') kind = around.kind
    const level = kind === 'heading' && /^h\d$/.test(tagName) ? { level: Number(tagName[1]) } : {}
    if (mark === undefined) {
      this.kinds.push({ kind, attributes: level })
    } else {
      this.kinds.push({ kind: 'footnote', attributes: {} })
      this.openNote(element, mark)
    }
    const before = this.preformatted
    if (tagName === 'pre') this.preformatted = true
    this.children(element, depth + 1)
    this.preformatted = before
    this.end()
    this.kinds.pop()
  }

  /** A note begins with its mark, in brackets where the page leaves it to a numbered list. */
  private openNote(element: Element, mark: string): void {
    const reference = this.placed.get(element)
    this.builder.open('footnote', { mark, ...(reference === undefined ? {} : { reference }) })
    const opening = tidy(textOf(element, 60)).replace(/^[[(]/, '')
    this.atNote = true
    const marked = opening.startsWith(mark) && !/^[\p{L}\d]/u.test(opening.slice(mark.length))
    if (!marked) this.builder.text(`[${mark}] `)
  }

  /** A named place at the beginning of a block makes the block a note. */
  private inlineTarget(element: Element, mark: string): void {
    if (this.builder.written.length > 6) return
    if (!this.builder.opened) this.builder.open('footnote')
    const reference = this.placed.get(element)
    this.builder.amend({ kind: 'footnote', mark, ...(reference === undefined ? {} : { reference }) })
  }

  private reference(mark: string, target: Element): void {
    if (!/[\s([]$/.test(this.builder.written)) this.builder.text(' ')
    if (!this.placed.has(target)) this.placed.set(target, this.builder.position)
    this.builder.text(`[${mark}]`)
  }

  private text(node: TextNode, parent: Node): void {
    const { value } = node
    if (isElement(parent) && this.writing.leaveOut?.(parent) === true) return
    if (!this.builder.opened) {
      if (value.trim() === '') return
      const around = this.kinds.at(-1)
      this.builder.open(around?.kind ?? 'paragraph', around?.attributes ?? {})
    }
    if (value.trim() !== '') {
      this.breaks = 0
      this.atNote = false
    }
    const offset = this.writing.offsetOf?.(node)
    if (!this.preformatted) {
      this.builder.text(value, offset === undefined ? {} : { offset })
      return
    }
    let at = 0
    for (const line of value.split('\n')) {
      this.builder.text(line, offset === undefined ? {} : { offset: offset + at })
      at += line.length + 1
      if (at <= value.length) this.lineBreak()
    }
  }

  /** One break ends a line, two end a paragraph. */
  private lineBreak(): void {
    if (!this.builder.filled) return
    if (++this.breaks >= 2) this.end()
    else this.builder.lineBreak()
  }

  private end(): void {
    this.breaks = 0
    this.atNote = false
    this.builder.close()
  }

  /** Rows as lines, cells apart by a bar. */
  private table(table: Element): void {
    this.end()
    this.builder.open('table')
    for (const row of elementsOf(table)) {
      if (row.tagName !== 'tr') continue
      const cells = childrenOf(row)
        .filter(isElement)
        .filter(cell => this.writing.leaveOut?.(cell) !== true)
      const words = cells.map(cell => tidy(textOf(cell)))
      if (words.every(word => word === '')) continue
      const offset = this.writing.offsetOf?.(row)
      this.builder.text(words.join(' | '), offset === undefined ? {} : { offset })
      this.builder.lineBreak()
    }
    this.end()
  }
}

/** The place of a node of a page that was parsed with locations. */
export const offsetInPage = (node: TextNode | Element): number | undefined =>
  node.sourceCodeLocation?.startOffset

/** Whether a table holds data: several columns, short cells, no tables, headings or several paragraphs inside. */
function isData(table: Element): boolean {
  let widest = 0
  for (const element of elementsOf(table)) {
    const { tagName } = element
    if ((tagName === 'table' && element !== table) || /^h\d$|^blockquote$|^[uo]l$/.test(tagName)) return false
    if (tagName === 'tr') widest = Math.max(widest, childrenOf(element).filter(isElement).length)
    if ((tagName === 'td' || tagName === 'th') && tidy(textOf(element, LONG_CELL * 2)).length > LONG_CELL)
      return false
  }
  return widest > 1
}
