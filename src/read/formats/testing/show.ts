// Helpers for the tests of readers: read a file, and show a document's blocks as short lines.
import { DEFAULT_OPTIONS, type ParsedDocument, type ReadingOptions } from '../document.ts'
import { readDocument } from '../read.ts'

/** Reads a file given by its name and content. */
export async function read(
  name: string,
  content: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Promise<ParsedDocument> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return readDocument({ name, bytes }, { ...DEFAULT_OPTIONS, ...options })
}

/** Each block as its kind and words. */
export function shown({ text, blocks }: ParsedDocument): string[] {
  return blocks.map(block => `${block.kind}: ${block.omitted ?? text.slice(block.start, block.end)}`)
}

/** For each footnote its mark and the text from the reference on. */
export function references({ text, blocks }: ParsedDocument): (readonly [string | undefined, string])[] {
  return blocks
    .filter(block => block.kind === 'footnote')
    .map(({ mark, reference }) => [
      mark,
      reference === undefined ? '' : text.slice(reference, reference + 12),
    ])
}

/** Codes of a document's problems. */
export const codes = (document: ParsedDocument): string[] => document.problems.map(each => each.code)
