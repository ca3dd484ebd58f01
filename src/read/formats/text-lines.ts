// Plain text as paragraphs: lines hard-wrapped by an editor are put together, lines broken on purpose stay.
import { withoutMarginNumbers } from './margin-numbers.ts'
import { lettered } from '../languages/lettered.ts'

/** A paragraph of a plain text: the lines it takes in the decoded original. */
export interface Paragraph {
  readonly lines: readonly Line[]
  /** Blank lines before it; two at a page break. */
  readonly blankBefore: number
  readonly blankAfter: boolean
  /** Lines were broken on purpose (verse, addresses, titles) and are kept apart. */
  readonly verse: boolean
}

/** A line without its white space: `start`–`end` in the decoded original. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Columns of white space before it. */
  readonly indent: number
}

interface Group {
  readonly lines: Line[]
  readonly blankBefore: number
}

const WIDEST = 140
const SENTENCE_END = /[.!?…:;"”»’')\]]$/
/** What opens a paragraph in the next line: a bullet, a note's mark, a speaker's label in one of its printed forms. */
const OPENS_ITEM = lettered(
  [
    '[-–—•*]\\s',
    '\\[?[\\d*†]{1,3}[\\].)]\\s',
    '\\p{Lu}[\\p{L}.\\- ]{0,30}:\\s',
    '\\p{Lu}[\\p{Lu}.’\\- ]{2,30}\\s?(?:[—–]|--)\\s',
    '[QADR][.)]?\\s+[“"]?\\p{Lu}',
    '[([](?:\\p{Lu}\\.?\\s?){1,3}[)\\]]\\s',
    '(?:Mr|Mrs|Ms|Miss|Dr|Senator|The)\\.?\\s\\p{Lu}[\\p{L}’-]{1,20}\\.\\s+[“"]?\\p{Lu}',
  ]
    .map(form => `^(?:${form})`)
    .join('|'),
  'u',
)

/** Splits a decoded text into paragraphs; linear in its length. */
export function paragraphsOf(text: string): Paragraph[] {
  const groups = groupsOf(text)
  const width = wrapWidth(groups)
  const paragraphs: Paragraph[] = []
  for (const [index, group] of groups.entries()) {
    const after = index + 1 < groups.length
    for (const [part, lines] of partsOf(text, group, width).entries()) {
      paragraphs.push({
        lines,
        blankBefore: part === 0 ? group.blankBefore : 0,
        blankAfter: after,
        verse: lines.length > 1 && isVerse(text, lines, width),
      })
    }
  }
  return paragraphs
}

/** Lines between blank ones; a form feed counts as two blank lines. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open: Group | null = null
  let blank = 0
  for (const { line, feed } of linesOf(text)) {
    if (line === null) {
      open = null
      blank++
      continue
    }
    if (open !== null && feed) open = null
    if (open === null) groups.push((open = { lines: [], blankBefore: blank }))
    open.lines.push(line)
    blank = 0
  }
  return groups
}

/** All lines, null for blank ones; `feed` where a page begins. Numbers in the margin are not part of them. */
function linesOf(text: string): { readonly line: Line | null; readonly feed: boolean }[] {
  const all: { line: Line | null; feed: boolean }[] = []
  const mark = text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf(mark, from)
    const stop = found < 0 ? text.length : found
    all.push({ line: trimmed(text, from, stop), feed: text.charCodeAt(from) === 12 })
    from = stop + 1
  }
  const bare = withoutMarginNumbers(
    text,
    all.flatMap(({ line }) => line ?? []),
  )
  let at = 0
  for (const each of all) if (each.line !== null) each.line = bare[at++]!
  return all
}

function trimmed(text: string, from: number, stop: number): Line | null {
  let start = from
  let indent = 0
  while (start < stop && isSpace(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 9 ? 8 : 1
    start++
  }
  let end = stop
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end > start ? { start, end, indent } : null
}

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0xfeff || unit === 0x3000

/** The column at which lines were wrapped; null where each line is a paragraph. */
function wrapWidth(groups: readonly Group[]): number | null {
  const lengths: number[] = []
  for (const { lines } of groups) {
    for (let index = 0; index < lines.length - 1; index++) lengths.push(length(lines[index]!))
    if (lengths.length > 4000) break
  }
  if (lengths.length === 0) return null
  lengths.sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.9)]!
  return wide >= 30 && wide <= WIDEST ? wide : null
}

const length = (line: Line): number => line.end - line.start + line.indent

function partsOf(text: string, { lines }: Group, width: number | null): readonly (readonly Line[])[] {
  if (lines.length === 1) return [lines]
  if (width === null) return allShort(lines) ? [lines] : lines.map(line => [line])
  const parts: Line[][] = []
  let part: Line[] = []
  for (const line of lines) {
    const last = part.at(-1)
    if (last !== undefined && startsParagraph(text, last, line, lines, width)) {
      parts.push(part)
      part = []
    }
    part.push(line)
  }
  parts.push(part)
  return parts
}

const allShort = (lines: readonly Line[]): boolean => lines.every(line => length(line) < 60)

function startsParagraph(
  text: string,
  last: Line,
  line: Line,
  lines: readonly Line[],
  width: number,
): boolean {
  if (length(last) > WIDEST || length(line) > WIDEST) return true
  const ends = SENTENCE_END.test(text.slice(last.end - 1, last.end))
  const flush = Math.min(...lines.slice(0, 200).map(each => each.indent))
  if (line.indent >= flush + 2 && last.indent === flush && ends) return true
  if (!brokenOnPurpose(text, last, line, width)) {
    return ends && OPENS_ITEM.test(text.slice(line.start, Math.min(line.end, line.start + 40)))
  }
  return ends && /^["“„«'‘—–[(\p{Lu}\d]/u.test(text.slice(line.start, line.start + 2))
}

/** The first word of the next line would have fitted: an editor that wraps would have put it there. */
function brokenOnPurpose(text: string, last: Line, line: Line, width: number): boolean {
  const space = text.indexOf(' ', line.start)
  const word = (space < 0 || space > line.end ? line.end : space) - line.start
  return length(last) + 1 + word + 4 <= width
}

function isVerse(text: string, lines: readonly Line[], width: number | null): boolean {
  if (width === null) return true
  let broken = 0
  for (let index = 0; index < lines.length - 1; index++)
    if (brokenOnPurpose(text, lines[index]!, lines[index + 1]!, width)) broken++
  return broken * 2 > lines.length - 1
}
