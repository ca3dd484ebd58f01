// Reads DOCX by way of mammoth, which keeps headings, lists, tables, footnotes and endnotes, and knows styles.
import mammoth from 'mammoth'
import { parseFragment } from 'parse5'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { writeHtml } from './html-blocks.ts'
import { officeMetadata } from './office-metadata.ts'
import { failed } from './problems.ts'
import { unzip } from './zip.ts'
import { writeZip } from './zip-write.ts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Signature'] => address:fresh",
]

/** Reads a DOCX file. mammoth is handed only the XML parts, unpacked within limits here; pictures are left out. */
export async function readDocx(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  const parts = await unzip(file.bytes, options.limits, name => /\.(?:xml|rels)$/i.test(name))
  if (parts.size === 0) return failed(DOCX_TYPE, 'damaged-file', { format: 'DOCX', reason: 'no parts' })
  const { value: html } = await mammoth.convertToHtml(
    { buffer: writeZip(parts) },
    {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  )
  const builder = new DocumentBuilder(options.limits)
  writeHtml(parseFragment(html), builder, {})
  const { metadata } = officeMetadata(parts.get('docProps/core.xml'))
  return builder.finish({ mediaType: DOCX_TYPE, metadata })
}
