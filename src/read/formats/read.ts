// Reads one file of any format: looks at what it is, hands it to the reader for that, and tells the languages.
import type { Format } from './sniff.ts'
import { brokenPromise, imageType, sniff, unreadType, zipFormat } from './sniff.ts'
import { ArchiveError, entryNames } from './zip.ts'
import { detectLanguages } from './language.ts'
import { failed, problem } from './problems.ts'
import { withTurns } from './speaker-labels.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'

type Reader = (file: InputFile, options: ReadingOptions) => ParsedDocument | Promise<ParsedDocument>

/** Readers are loaded when first needed: most runs meet few formats. */
const READERS: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: async () => (await import('./plain-text.ts')).readPlainText,
  html: async () => (await import('./html.ts')).readHtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  epub: async () => (await import('./epub.ts')).readEpub,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  email: async () => (await import('./email.ts')).readEmail,
  tei: async () => (await import('./tei.ts')).readTei,
  xml: async () => (await import('./tei.ts')).readTei,
}

/**
 * Reads a file. Never throws for what is in the file: whatever is wrong with it becomes a problem of the document.
 * Archives (`zip`) are not opened here; they are folders, and the ingestion walks them.
 */
export async function readDocument(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  let format: Format
  try {
    format = await formatOf(file, options)
  } catch (error) {
    return refused(error)
  }
  const document = await finished(await readAs(format, file, options))
  const extension = brokenPromise(file.name, format)
  if (extension === null || document.problems.some(each => each.severity === 'error')) return document
  const note = problem('wrong-extension', 'note', { extension, type: document.mediaType })
  return { ...document, problems: [...document.problems, note] }
}

/** What a file is, archives looked into. Throws ArchiveError where that cannot be done. */
export async function formatOf(file: InputFile, options: ReadingOptions): Promise<Format> {
  const format = sniff(file.name, file.bytes)
  if (format !== 'zip') return format
  return zipFormat(await entryNames(file.bytes, options.limits))
}

async function readAs(format: Format, file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  if (format === 'empty') return failed('application/octet-stream', 'empty-file')
  if (file.bytes.length > options.limits.fileBytes)
    return failed('application/octet-stream', 'file-too-large', {
      bytes: file.bytes.length,
      limit: options.limits.fileBytes,
    })
  if (format === 'image') return picture(file)
  const load = READERS[format]
  if (load === undefined) {
    const type = unreadType(file.bytes)
    return failed(type, 'unknown-format', { type })
  }
  try {
    const document = await (await load())(file, options)
    return document.text === '' && !document.problems.some(explains)
      ? { ...document, problems: [...document.problems, problem('no-text', 'error')] }
      : document
  } catch (error) {
    if (error instanceof ArchiveError) return refused(error)
    return failed('application/octet-stream', 'damaged-file', {
      format: format.toUpperCase(),
      reason: (error as Error).message,
    })
  }
}

/** An archive that was refused; any other error goes on. */
function refused(error: unknown): ParsedDocument {
  if (error instanceof ArchiveError) return failed('application/zip', error.code, error.params)
  throw error
}

/** A picture of a page is a source that waits for text recognition. */
function picture(file: InputFile): ParsedDocument {
  const waiting = problem('needs-ocr', 'warning', { pages: '1', count: 1, of: 1 })
  const blank = failed(imageType(file.bytes), 'no-text')
  return { ...blank, pages: 1, pagesWithoutText: [1], problems: [waiting] }
}

const explains = (each: { readonly code: string; readonly severity: string }): boolean =>
  each.severity === 'error' || each.code === 'needs-ocr'

/** Adds what is told of any format alike: turns of speech by their form, and languages. */
async function finished(document: ParsedDocument): Promise<ParsedDocument> {
  if (document.text === '') return document
  const found = await detectLanguages(document.text, withTurns(document.text, document.blocks))
  return { ...document, language: document.language ?? found.language, blocks: found.blocks }
}
