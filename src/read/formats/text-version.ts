// A parsed document as the text version that a case keeps.
import { createHash } from 'node:crypto'
import { contentId, type SourceId, type TextVersion } from '#model'
import type { ParsedDocument } from './document.ts'

/** The text version of a parsed document; `source` is the id of the source it was read from. */
export function textVersionOf(document: ParsedDocument, source: SourceId): TextVersion {
  const { normaliser, text, blocks, origin, markup, pages, language } = document
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  return { source, sha256, normaliser, text, blocks, origin, markup, pages, language }
}

/** The id of the source with these original bytes. */
export const sourceIdOf = (sha256: string): SourceId => contentId('source', [sha256])
