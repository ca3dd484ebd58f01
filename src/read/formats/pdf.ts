// Reads PDF with a text layer through pdf.js; pages that are only pictures are listed as needing text recognition.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { getDocument, OPS, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { tidy } from './normalise.ts'
import { linesOf, type Fragment, type Line } from './pdf-lines.ts'
import { blocksOfPages, bodyStyleOf, type PageLine } from './pdf-paragraphs.ts'
import { runningHeads } from './pdf-running-heads.ts'
import { writePdf } from './pdf-write.ts'
import { failed, problem } from './problems.ts'

export const PDF_TYPE = 'application/pdf'

/** So many pages without text are looked at for pictures; of more, it is taken for granted. */
const LOOKED_AT = 3
const resources = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

interface Page {
  readonly number: number
  readonly lines: readonly Line[]
  readonly height: number
  /** What went wrong; null where the page was read. */
  readonly damage: string | null
}

/** Reads a PDF file. Scripts, forms and links in it are never run or followed. */
export async function readPdf(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  const document = await attempt(file.bytes, options)
  if (document.problems[0]?.code !== 'damaged-file') return document
  const repaired = withTrailer(file.bytes)
  if (repaired === null) return document
  const again = await attempt(repaired, options)
  if (again.text === '') return document
  const cut = problem('part-damaged', 'warning', { part: 'PDF', reason: 'cut short' })
  return { ...again, problems: [...again.problems, cut] }
}

/** A file cut short has lost the trailer that says where to begin; its catalogue may still be there. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const catalogue = /(\d+)\s+(\d+)\s+obj\s*<<(?:(?!endobj)[\s\S]){0,400}?\/Type\s*\/Catalog/.exec(
    source.toString('latin1'),
  )
  if (catalogue === null) return null
  return Buffer.concat([source, Buffer.from(`\ntrailer\n<< /Root ${catalogue[1]!} ${catalogue[2]!} R >>\n`)])
}

async function attempt(bytes: Uint8Array, options: ReadingOptions): Promise<ParsedDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(resources, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(resources, 'standard_fonts/'),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await read(await task.promise, options)
  } catch (error) {
    const { name, message } = error as Error
    return name === 'PasswordException'
      ? failed(PDF_TYPE, 'encrypted', { format: 'PDF' })
      : failed(PDF_TYPE, 'damaged-file', { format: 'PDF', reason: message })
  } finally {
    await task.destroy()
  }
}

async function read(pdf: PDFDocumentProxy, options: ReadingOptions): Promise<ParsedDocument> {
  const pages: Page[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages && characters < options.limits.characters; number++) {
    const page = await readPage(pdf, number)
    pages.push(page)
    characters += page.lines.reduce((sum, line) => sum + line.text.length, 0)
  }
  const heads = runningHeads(pages)
  const bodies = pages.map(({ lines, number }, index) =>
    lines.filter(line => !heads[index]!.has(line)).map((line): PageLine => ({ ...line, page: number })),
  )
  const builder = new DocumentBuilder(options.limits)
  const omitted = new Map(
    pages.map(({ number }, index) => [number, [...heads[index]!].map(line => line.text)]),
  )
  const labels = await pdf.getPageLabels().catch(() => null)
  writePdf(blocksOfPages(bodies, bodyStyleOf(bodies.flat())), { labels, heads: omitted }, builder)
  reportDamage(pages, builder)
  const empty = await withPictures(
    pdf,
    pages.filter((page, index) => page.damage === null && isEmpty(bodies[index]!)).map(page => page.number),
  )
  if (empty.length > 0)
    builder.problem('needs-ocr', 'warning', { pages: ranges(empty), count: empty.length, of: pdf.numPages })
  return builder.finish({
    mediaType: PDF_TYPE,
    metadata: await metadataOf(pdf),
    pages: pdf.numPages,
    pagesWithoutText: empty,
  })
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  try {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const lines = linesOf(await fragmentsOf(page, viewport.transform))
    page.cleanup()
    return { number, lines, height: viewport.height, damage: null }
  } catch (error) {
    return { number, lines: [], height: 1, damage: (error as Error).message }
  }
}

/** Upright text of a page; what is written up or down its side is no part of the lines. */
async function fragmentsOf(page: PDFPageProxy, view: readonly number[]): Promise<Fragment[]> {
  const { items } = await page.getTextContent()
  const fragments: Fragment[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, c, d, x, y] = Util.transform([...view], item.transform) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    if (Math.abs(b) > Math.abs(a)) continue
    fragments.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 })
  }
  return fragments
}

function reportDamage(pages: readonly Page[], builder: DocumentBuilder): void {
  const damaged = pages.filter(page => page.damage !== null)
  if (damaged.length === 0) return
  const numbers = ranges(damaged.map(page => page.number))
  builder.problem('pages-damaged', damaged.length === pages.length ? 'error' : 'warning', {
    pages: numbers,
    count: damaged.length,
    reason: damaged[0]!.damage!,
  })
}

const isEmpty = (lines: readonly PageLine[]): boolean =>
  !lines.some(line => /[\p{L}\p{N}]{2}/u.test(line.text))

/** Of pages without text those that show a picture; blank pages need nothing. */
async function withPictures(pdf: PDFDocumentProxy, empty: readonly number[]): Promise<readonly number[]> {
  if (empty.length > LOOKED_AT) return empty
  const found: number[] = []
  for (const number of empty) {
    const operators = await (await pdf.getPage(number)).getOperatorList()
    if (operators.fnArray.some(operator => PICTURES.has(operator))) found.push(number)
  }
  return found
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
])

/** Title and author; the dates of a PDF are those of the file, not of the text in it. */
async function metadataOf(pdf: PDFDocumentProxy) {
  const info = (await pdf.getMetadata().catch(() => null))?.info as
    | Readonly<Record<string, unknown>>
    | undefined
  const title = typeof info?.['Title'] === 'string' ? tidy(info['Title']) : ''
  const author = typeof info?.['Author'] === 'string' ? tidy(info['Author']) : ''
  const useful = title !== '' && !/^(?:untitled|microsoft word|.*\.(?:docx?|indd|qxd|tex|pdf))\b/i.test(title)
  return { ...(useful ? { title } : {}), author: author === '' ? [] : [author] }
}

/** Page numbers as "1–3, 7". */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let index = 0; index < numbers.length;) {
    let end = index
    while (numbers[end + 1] === numbers[end]! + 1) end++
    parts.push(end === index ? `${numbers[index]!}` : `${numbers[index]!}–${numbers[end]!}`)
    index = end + 1
  }
  return parts.join(', ')
}
