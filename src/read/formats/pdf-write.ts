// Writes the blocks of a PDF: divided words put together, marks of notes linked, a box on the page for each line.
import type { DocumentBuilder } from './builder.ts'
import { endsInHyphen, keepsHyphen, vocabulary } from './dehyphenate.ts'
import { markOf, type PageLine, type PdfBlock } from './pdf-paragraphs.ts'

/** What stands on the pages besides text: labels, and running heads by page. */
export interface PdfPages {
  readonly labels: readonly string[] | null
  readonly heads: ReadonlyMap<number, readonly string[]>
}

/** Writes all blocks in order. */
export function writePdf(blocks: readonly PdfBlock[], pages: PdfPages, builder: DocumentBuilder): void {
  const words = vocabulary(blocks.flatMap(block => block.lines.map(line => line.text)).join(' '))
  const writer = new PdfWriter(builder, pages, words, notesOf(blocks))
  for (const block of blocks) writer.write(block)
}

/** Marks of the notes of each page, to tell a reference from a power or an ordinal. */
function notesOf(blocks: readonly PdfBlock[]): ReadonlySet<string> {
  return new Set(
    blocks.filter(block => block.kind === 'footnote').map(block => `${block.lines[0]!.page} ${block.mark!}`),
  )
}

class PdfWriter {
  private readonly builder: DocumentBuilder
  private readonly pages: PdfPages
  private readonly words: ReadonlySet<string>
  private readonly notes: ReadonlySet<string>
  private readonly placed = new Map<string, number>()
  private page = 0

  constructor(
    builder: DocumentBuilder,
    pages: PdfPages,
    words: ReadonlySet<string>,
    notes: ReadonlySet<string>,
  ) {
    this.builder = builder
    this.pages = pages
    this.words = words
    this.notes = notes
  }

  write(block: PdfBlock): void {
    const { kind, lines, mark, level } = block
    this.builder.close()
    this.turnTo(lines[0]!.page)
    const reference = mark === undefined ? undefined : this.placed.get(`${lines[0]!.page} ${mark}`)
    this.builder.open(kind, {
      ...(level === undefined ? {} : { level }),
      ...(mark === undefined ? {} : { mark }),
      ...(reference === undefined ? {} : { reference }),
    })
    if (mark !== undefined) this.builder.text(`[${mark}] `)
    let glue = true
    for (const [index, line] of lines.entries()) {
      if (!glue) this.builder.text(' ')
      this.turnTo(line.page)
      glue = this.line(line, lines[index + 1], index === 0 && mark !== undefined)
    }
    this.builder.close()
  }

  /** Writes a line; returns whether the next goes on without a space. */
  private line(line: PageLine, next: PageLine | undefined, opensNote: boolean): boolean {
    const box = [line.x, line.y - line.size, line.width, line.size * 1.25].map(
      value => Math.round(value * 10) / 10,
    )
    const origin = { box: box as unknown as readonly [number, number, number, number] }
    const divided = next !== undefined && endsInHyphen(line.text)
    const drop = divided && !keepsHyphen(line.text.slice(0, -1), next.text, this.words)
    const runs = opensNote ? withoutMark(line) : line.runs
    for (const [index, run] of runs.entries()) {
      const last = index === runs.length - 1
      if (run.raised) this.raised(run.text, line.page)
      else this.builder.text(last && drop ? run.text.trimEnd().slice(0, -1) : run.text, origin)
    }
    return divided
  }

  /** A raised figure is a reference where its page has such a note; else it stays raised. */
  private raised(mark: string, page: number): void {
    const key = `${page} ${mark}`
    if (!this.notes.has(key)) {
      this.builder.text(mark.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!))
      return
    }
    this.builder.text(' ')
    if (!this.placed.has(key)) this.placed.set(key, this.builder.position)
    this.builder.text(`[${mark}]`)
  }

  private turnTo(page: number): void {
    if (page <= this.page) {
      if (page < this.page) this.builder.turnPage(page, this.pages.labels?.[page - 1])
      return
    }
    for (let each = this.page + 1; each <= page; each++) {
      this.builder.turnPage(each, this.pages.labels?.[each - 1])
      for (const head of this.pages.heads.get(each) ?? []) this.builder.omit(head)
    }
    this.page = page
  }
}

/** The runs of a note's first line without the mark that opens it. */
function withoutMark(line: PageLine): PageLine['runs'] {
  const [first, ...rest] = line.runs
  if (first!.raised) return rest
  const mark = markOf(line)!
  const at = first!.text.indexOf(mark) + mark.length
  return [{ text: first!.text.slice(at).replace(/^[\])}.]/, ''), raised: false }, ...rest]
}
