// Stages that count words: for the test that stages get the text and the context.
import type { ParsedDocument } from '../../formats/document.ts'

/** The number of words, plus what the context adds. */
export function readParsed(
  document: ParsedDocument,
  _file: unknown,
  context: { readonly add: number },
): unknown {
  return { words: document.text.split(' ').length + context.add }
}
