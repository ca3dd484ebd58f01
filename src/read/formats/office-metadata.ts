/**
 * Particulars of an office document or e-book from its Dublin Core elements. Their dates are not taken: they are those of
 * the file (typed, converted, published anew), and the text in it may be a hundred years older.
 */
import type { DocumentMetadata } from '#model'
import { xmlElements } from './xml-list.ts'

/** Reads the properties part (`core.xml`, `meta.xml`, the package of an EPUB); absent parts say nothing. */
export function officeMetadata(part: Uint8Array | undefined): {
  readonly metadata: DocumentMetadata
  readonly language?: string
} {
  if (part === undefined) return { metadata: { author: [] } }
  const elements = xmlElements(part)
  const all = (...names: readonly string[]): readonly string[] =>
    elements.filter(({ name, text }) => names.includes(name) && text !== '').map(({ text }) => text)
  const title = all('title')[0]
  const publisher = all('publisher')[0]
  const language = all('language')[0]
  const authors = all('initial-creator')
  return {
    metadata: {
      ...(title === undefined ? {} : { title }),
      author: [...new Set(authors.length > 0 ? authors : all('creator'))],
      ...(publisher === undefined ? {} : { publisher }),
    },
    ...(language === undefined ? {} : { language }),
  }
}
