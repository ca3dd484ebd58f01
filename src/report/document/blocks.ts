// Short ways to write blocks of a report.
import type { Block, Heading, Inline, ParagraphLook, TextLook } from './model.ts'

export type Words = string | Inline | readonly (string | Inline)[]

export function inlines(words: Words): readonly Inline[] {
  const all = Array.isArray(words) ? (words as readonly (string | Inline)[]) : [words as string | Inline]
  return all.flatMap((each): Inline[] =>
    typeof each !== 'string' ? [each] : each === '' ? [] : [{ kind: 'text', text: each }],
  )
}

export function text(words: string, look: TextLook): Inline {
  return { kind: 'text', text: words, look }
}

export function link(to: string, words: string): Inline {
  return { kind: 'link', to, text: words }
}

/** A heading; those of the first two levels stand in the table of contents. */
export function heading(level: Heading['level'], id: string, words: string, listed = level <= 2): Heading {
  return { kind: 'heading', level, id, text: words, listed }
}

export function paragraph(words: Words, look: ParagraphLook = 'plain'): Block {
  return { kind: 'paragraph', look, inlines: inlines(words) }
}

export function listOf(items: readonly Words[]): Block {
  return { kind: 'list', items: items.map(inlines) }
}

export function facts(rows: readonly (readonly [term: string, what: Words])[]): Block {
  return { kind: 'facts', rows: rows.map(([term, what]) => [term, inlines(what)] as const) }
}

export function table(
  caption: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly Words[])[],
): Block {
  return {
    kind: 'table',
    caption,
    head: columns.map(([head]) => head),
    widths: columns.map(([, width]) => width),
    rows: rows.map(row => row.map(inlines)),
  }
}

/** The text of inlines without their looks and notes. */
export function plain(of: readonly Inline[]): string {
  return of.map(each => (each.kind === 'note' ? '' : each.text)).join('')
}
