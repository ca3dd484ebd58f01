// What kinds of sources and blocks there are, and what a source is before it is read.
import type { DocumentMetadata, Source } from './schemas/source.ts'

export const SOURCE_KINDS = [
  'indictment',
  'transcript',
  'verdict',
  'confession',
  'press',
  'letter',
  'decree',
  'memoir',
  'register',
  'scholarship',
  'other',
] as const

export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'turn',
  'note',
  'footnote',
  'quotation',
  'epigraph',
  'signature',
  'table',
  'list-item',
  'running-head',
] as const

/** What is not known of a source when it is added, in the order in which it is kept. */
export const NEW_SOURCE: Omit<Source, 'id' | 'sha256' | 'path' | 'mediaType' | 'bytes' | 'title'> = {
  author: [],
  publisher: [],
  date: null,
  kind: 'other',
  language: null,
  translationOf: null,
  custody: '',
  covers: [],
  access: 'open',
  consent: 'not-needed',
  state: 'waiting',
  pages: null,
  characters: 0,
  problems: [],
}

/** What a document says of itself that says nothing. */
export const NO_METADATA: DocumentMetadata = { author: [] }
