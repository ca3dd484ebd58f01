// Every kind of trouble a file can give: the codes are keys of the message catalogue, with their parameters.
import type { SourceProblem } from '#model'
import type { ParsedDocument } from './document.ts'
import { NORMALISER } from './normalise.ts'

/** Codes and the names of their parameters. `error`: nothing could be read; `warning`: part; `note`: worth knowing. */
export const READING_PROBLEMS = {
  // Nothing could be read.
  'empty-file': [],
  'no-text': [],
  'not-text': [],
  'unknown-format': ['type'],
  'file-too-large': ['bytes', 'limit'],
  'time-limit': ['seconds'],
  'memory-limit': ['megabytes'],
  'reader-failed': ['reason'],
  'damaged-file': ['format', 'reason'],
  encrypted: ['format'],
  'unreadable-file': ['reason'],
  'unreadable-folder': ['reason'],
  'file-vanished': [],
  'link-loop': ['target'],
  'special-file': [],
  // Archives.
  'archive-damaged': ['reason'],
  'archive-too-large': ['limit'],
  'archive-ratio': ['ratio', 'limit'],
  'archive-entries': ['count', 'limit'],
  'archive-depth': ['limit'],
  'archive-entry-unsafe': ['name'],
  'archive-entry-encrypted': ['name'],
  // Part could be read.
  'text-cut': ['characters'],
  'needs-ocr': ['pages', 'count', 'of'],
  'pages-damaged': ['pages', 'count', 'reason'],
  'encoding-uncertain': ['encoding'],
  'characters-lost': ['count', 'encoding'],
  'entity-ignored': ['name', 'count'],
  'nested-too-deep': ['depth'],
  'part-damaged': ['part', 'reason'],
  'stages-failed': ['reason'],
  // Worth knowing.
  'encoding-detected': ['encoding'],
  'wrong-extension': ['extension', 'type'],
  'main-content-only': ['left', 'of'],
  'illegible-passages': ['count'],
  'name-changed': ['name'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type ReadingProblem = keyof typeof READING_PROBLEMS

/** A problem with its parameters. */
export function problem(
  code: ReadingProblem,
  severity: SourceProblem['severity'],
  params: SourceProblem['params'] = {},
): SourceProblem {
  return { code, severity, params }
}

/** The document of a file of which nothing could be read, and why. */
export function failed(
  mediaType: string,
  code: ReadingProblem,
  params: SourceProblem['params'] = {},
  earlier: readonly SourceProblem[] = [],
): ParsedDocument {
  return {
    mediaType,
    text: '',
    normaliser: NORMALISER,
    blocks: [],
    origin: [],
    markup: [],
    pages: null,
    language: null,
    metadata: { author: [] },
    problems: [...earlier.filter(each => each.severity !== 'error'), problem(code, 'error', params)],
    pagesWithoutText: null,
  }
}
