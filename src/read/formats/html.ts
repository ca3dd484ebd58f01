// Reads a web page: its article, or all of it.
import { parse } from 'parse5'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { decode } from './encoding.ts'
import { offsetInPage, writeHtml } from './html-blocks.ts'
import { htmlMetadata } from './html-metadata.ts'
import { mainContent } from './main-content.ts'
import { failed } from './problems.ts'

export const HTML_TYPE = 'text/html'
/** Less left out than this share is not worth a note. */
const WORTH_SAYING = 0.02

/** Reads an HTML or XHTML file. Nothing that it refers to is loaded, and no script is run. */
export function readHtml(file: InputFile, options: ReadingOptions): ParsedDocument {
  const decoded = decode(file.bytes, file.charset ?? declaredCharset(file.bytes))
  if (decoded === null) return failed(HTML_TYPE, 'not-text')
  const root = parse(decoded.text, { sourceCodeLocationInfo: true })
  const { metadata, language } = htmlMetadata(root)
  const whole = new DocumentBuilder(options.limits)
  whole.problems.push(...decoded.problems)
  writeHtml(root, whole, { offsetOf: offsetInPage })
  const about = { mediaType: HTML_TYPE, metadata, language: null }
  const all = withLanguage(whole.finish(about), language)
  const main = options.html === 'main' ? mainContent(root) : null
  if (main === null) return all
  const builder = new DocumentBuilder(options.limits)
  builder.problems.push(...decoded.problems)
  writeHtml(root, builder, { offsetOf: offsetInPage, leaveOut: parent => !main.has(parent) })
  const left = all.text.length - builder.lengthSoFar
  if (left > all.text.length * WORTH_SAYING)
    builder.problem('main-content-only', 'note', { left, of: all.text.length })
  return withLanguage(builder.finish(about), language)
}

/** A short page's language cannot be told by its words: then what it declares is taken. */
function withLanguage(document: ParsedDocument, language: string | undefined): ParsedDocument {
  return document.text.length < 100 && language !== undefined ? { ...document, language } : document
}

/** The charset that a page declares in its first kilobytes, or an XML declaration. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*encoding=["']([\w.-]+)/.exec(head)?.[1]
  )
}
