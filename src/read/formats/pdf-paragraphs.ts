// From lines on pages to headings, paragraphs and footnotes.
import type { Line } from './pdf-lines.ts'

/** A line with the page it is on. */
export interface PageLine extends Line {
  readonly page: number
}

/** Lines that belong together. */
export interface PdfBlock {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'footnote'
  readonly lines: readonly PageLine[]
  /** For a footnote its mark, and whether it stands apart from the first words as a raised figure. */
  readonly mark?: string
  readonly level?: number
}

/** What most of the document's text looks like. */
export interface BodyStyle {
  readonly size: number
  /** Usual distance of baselines, as a multiple of the size. */
  readonly leading: number
  /** Paragraphs begin with an indent. */
  readonly indented: boolean
}

const SENTENCE_END = /[.!?:…;]["”’»)\]]*$/
const LIST_ITEM = /^(?:[•‣▪●○◦–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/
const NOTE_MARK = /^(?:\[(\d{1,3})\]|\(?(\d{1,3})[).]?\s|([*†‡§]{1,3})\s?)/

/** The commonest size, distance and form of paragraphs, weighted by characters. */
export function bodyStyleOf(lines: readonly PageLine[]): BodyStyle {
  const size = commonest(lines.map(line => [round(line.size), line.text.length]))
  const body = lines.filter(line => Math.abs(line.size - size) < size * 0.05)
  const gaps: [number, number][] = []
  let indents = 0
  for (let index = 1; index < body.length; index++) {
    const [before, line] = [body[index - 1]!, body[index]!]
    if (before.page !== line.page || before.stretch !== line.stretch) continue
    const gap = (line.y - before.y) / size
    if (gap > 0.8 && gap < 3.5) gaps.push([Math.round(gap * 20) / 20, 1])
    const step = line.x - before.x
    if (step > size * 0.8 && step < size * 5 && gap < 2) indents++
  }
  return { size, leading: gaps.length === 0 ? 1.2 : commonest(gaps), indented: indents > body.length / 40 }
}

/** Cuts the lines of a document, running heads already taken out, into blocks. Footnotes come after their page's text. */
export function blocksOfPages(pages: readonly (readonly PageLine[])[], style: BodyStyle): PdfBlock[] {
  const blocks: PdfBlock[] = []
  let open: PageLine[] = []
  const flush = () => {
    if (open.length > 0) blocks.push(blockOf(open, style))
    open = []
  }
  const waiting: PdfBlock[] = []
  for (const page of pages) {
    const { body, notes } = withoutNotes(page, style)
    const edges = edgesOf(body)
    for (const line of body) {
      const before = open.at(-1)
      if (before !== undefined && startsBlock(before, line, edges, style)) {
        flush()
        blocks.push(...waiting.splice(0))
      }
      open.push(line)
    }
    waiting.push(...notes)
  }
  flush()
  blocks.push(...waiting)
  return blocks
}

/** Left and right edge of each stretch of a page. */
function edgesOf(
  lines: readonly PageLine[],
): ReadonlyMap<number, { readonly left: number; readonly right: number }> {
  const edges = new Map<number, { left: number; right: number }>()
  for (const [stretch, group] of Map.groupBy(lines, line => line.stretch)) {
    const lefts = group.map(line => line.x).sort((a, b) => a - b)
    const rights = group.map(line => line.x + line.width).sort((a, b) => a - b)
    edges.set(stretch, {
      left: lefts[Math.floor(lefts.length * 0.2)]!,
      right: rights[Math.floor(rights.length * 0.9)]!,
    })
  }
  return edges
}

function startsBlock(
  before: PageLine,
  line: PageLine,
  edges: ReadonlyMap<number, { left: number; right: number }>,
  style: BodyStyle,
): boolean {
  if (Math.abs(line.size - before.size) > style.size * 0.08) return true
  const edge = edges.get(line.stretch)!
  const indented = line.x > edge.left + style.size * 0.8 && line.x < edge.left + style.size * 6
  const ends = SENTENCE_END.test(before.text)
  const together = before.page === line.page && before.stretch === line.stretch
  if (!together) return ends && (indented || !style.indented)
  const gap = (line.y - before.y) / style.size
  if (gap > style.leading * 1.35 || gap < 0) return true
  const short = before.x + before.width < edge.right - (edge.right - edge.left) * 0.12
  const hanging = LIST_ITEM.test(before.text) && !LIST_ITEM.test(line.text)
  if (indented && !hanging && (style.indented || before.x < line.x - style.size * 0.5)) return true
  if (LIST_ITEM.test(line.text) && (ends || short || line.x < before.x - style.size * 0.5)) return true
  if (short && ends) return true
  return short && /^\p{Lu}[\p{L}.\- ]{1,30}:\s/u.test(line.text)
}

function blockOf(lines: readonly PageLine[], style: BodyStyle): PdfBlock {
  const text = lines.map(line => line.text).join(' ')
  const size = lines[0]!.size
  const large = size > style.size * 1.12
  const capitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.length < 120
  const words = text.split(' ').length
  if (
    lines.length <= 4 &&
    words <= 30 &&
    /\p{L}{2}/u.test(text) &&
    (large || capitals) &&
    !/[,;]$/.test(text)
  ) {
    const ratio = size / style.size
    return { kind: 'heading', lines, level: ratio > 1.6 ? 1 : ratio > 1.25 ? 2 : 3 }
  }
  return { kind: LIST_ITEM.test(text) ? 'list-item' : 'paragraph', lines }
}

/** Smaller lines at the foot of a page, from the first that opens with a mark. */
function withoutNotes(
  page: readonly PageLine[],
  style: BodyStyle,
): { readonly body: readonly PageLine[]; readonly notes: readonly PdfBlock[] } {
  const small = (line: PageLine): boolean => line.size < style.size * 0.93
  const lowest = Math.max(0, ...page.filter(line => !small(line)).map(line => line.y))
  const foot = page.filter(line => small(line) && line.y > lowest)
  const first = foot.findIndex(line => markOf(line) !== null)
  if (first < 0) return { body: page, notes: [] }
  const lines = foot.slice(first)
  const notes: { kind: 'footnote'; lines: PageLine[]; mark: string }[] = []
  for (const line of lines) {
    const mark = markOf(line)
    if (mark !== null && follows(notes.at(-1)?.mark, mark))
      notes.push({ kind: 'footnote', lines: [line], mark })
    else notes.at(-1)!.lines.push(line)
  }
  const taken = new Set(lines)
  return { body: page.filter(line => !taken.has(line)), notes }
}

/** The mark that a note opens with. */
export function markOf(line: Line): string | null {
  const [first] = line.runs
  if (first?.raised === true) return first.text
  const match = NOTE_MARK.exec(line.text)
  return match === null ? null : match.slice(1).find(group => group !== undefined)!
}

/** Numbers of notes go up by one; anything else at the head of a line is part of the note before. */
function follows(before: string | undefined, mark: string): boolean {
  return (
    before === undefined ||
    !/^\d+$/.test(before) ||
    !/^\d+$/.test(mark) ||
    Number(mark) === Number(before) + 1
  )
}

const round = (value: number): number => Math.round(value * 2) / 2

function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10
}
