// Links notes at the end of a plain text, or of its chapters, to the marks in the text that refer to them.
import type { TextBlock } from './text-blocks.ts'

/** A paragraph that is a note: its mark, and where in the decoded original the mark that refers to it stands. */
export interface NoteLink {
  readonly mark: string
  readonly reference: number
}

/** How a reference is written: `[12]`, `word¹²`, `word*`, `(12)`, `word.12`. */
type Form = 'bracketed' | 'raised' | 'starred' | 'round' | 'bare'

const NOTES_HEADING =
  /^(?:(?:foot|end)?notes?(?: and references)?|author['’]s notes|references|примечания|сноски|anmerkungen|notas)[.:]?$/iu
const REFERENCE =
  /\[(\d{1,4}|\*{1,3}|[†‡§]|[a-z])\]|(?<=[\p{L}\p{P}])([¹²³⁰⁴-⁹]{1,4})|(?<=[\p{L}\p{P}])(?<!\*)(\*{1,3}|[†‡§]{1,3})(?!\*)|\((\d{1,3})\)|(?<=\p{Ll}[.,;:!?]?["”»’']?)(\d{1,3})(?![\d\p{L}]|[.,:]\d)/gu
const FORMS: readonly Form[] = ['bracketed', 'raised', 'starred', 'round', 'bare']

/**
 * For each block that opens with a mark, takes the last reference with the same mark before it, and not before the last
 * note of the same mark (numbering may begin again in each chapter). Round brackets and bare numbers count only under a
 * heading "Notes". One pass over the text; returns links by index of block.
 */
export function linkNotes(text: string, blocks: readonly TextBlock[]): ReadonlyMap<number, NoteLink> {
  const links = new Map<number, NoteLink>()
  if (!blocks.some(block => block.mark !== undefined)) return links
  const references = indexReferences(text, blocks)
  const floors = new Map<string, number>()
  let underNotes = false
  for (const [index, block] of blocks.entries()) {
    const start = block.paragraph.lines[0]!.start
    if (block.kind === 'heading') {
      underNotes = NOTES_HEADING.test(text.slice(start, block.paragraph.lines.at(-1)!.end).trim())
      continue
    }
    if (block.mark === undefined || block.kind !== 'paragraph') continue
    for (const form of formsOf(text[start]!, underNotes)) {
      const key = `${form} ${form === 'raised' ? lowered(block.mark) : block.mark}`
      const reference = lastBetween(references.get(key) ?? [], floors.get(block.mark) ?? 0, start)
      if (reference === null) continue
      links.set(index, { mark: lowered(block.mark), reference })
      floors.set(block.mark, start)
      break
    }
  }
  return links
}

/** Every possible reference by form and mark, in order; marks that open a block are notes, not references. */
function indexReferences(text: string, blocks: readonly TextBlock[]): ReadonlyMap<string, readonly number[]> {
  const openings = new Set(blocks.map(block => block.paragraph.lines[0]!.start))
  const found = new Map<string, number[]>()
  for (const match of text.matchAll(REFERENCE)) {
    if (openings.has(match.index)) continue
    const form = match.slice(1).findIndex(group => group !== undefined)
    const mark = match[form + 1]!
    const key = `${FORMS[form]!} ${FORMS[form] === 'raised' ? lowered(mark) : mark}`
    const list = found.get(key)
    if (list === undefined) found.set(key, [match.index])
    else list.push(match.index)
  }
  return found
}

/** The forms in which a note that begins with this character is referred to. */
function formsOf(opening: string, underNotes: boolean): readonly Form[] {
  if (opening === '[') return ['bracketed']
  if (/[¹²³⁰⁴-⁹]/u.test(opening)) return ['raised']
  if (/[*†‡§]/u.test(opening)) return ['starred']
  return underNotes ? ['raised', 'bracketed', 'round', 'bare'] : ['raised']
}

/** Raised figures as ordinary ones. */
const lowered = (mark: string): string =>
  mark.replace(/[¹²³⁰⁴-⁹]/gu, digit => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))

/** The greatest of ascending offsets from `from` up to `to`; null where there is none. */
function lastBetween(offsets: readonly number[], from: number, to: number): number | null {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < to) low = middle + 1
    else high = middle
  }
  const last = offsets[low - 1]
  return last === undefined || last < from ? null : last
}
