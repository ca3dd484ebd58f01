// What kinds of sources and blocks there are, and what a source is before it is read.

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
