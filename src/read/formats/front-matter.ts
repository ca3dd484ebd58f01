// What stands at the head of a plain text about the text: `# title`, `# address`, `Author: …` lines, a YAML block.
import type { DocumentMetadata } from '#model'
import { tidy } from './normalise.ts'

/** The head's particulars, and where the text itself begins in the decoded original. */
export interface FrontMatter {
  readonly metadata: DocumentMetadata
  /** Offset of the first character after the head. */
  readonly end: number
  /** Where the title stands, if it is to be kept as a heading. */
  readonly title: { readonly start: number; readonly end: number } | null
}

const FIELDS: Readonly<Record<string, 'title' | 'author' | 'date' | 'address' | 'publisher'>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  date: 'date',
  published: 'date',
  source: 'publisher',
  publisher: 'publisher',
  url: 'address',
  address: 'address',
  link: 'address',
}
const ADDRESS = /^(?:https?|ftp):\/\/\S+$/
const HEAD = 4_000

/** Reads the head of a text; where there is none, `end` is 0. */
export function frontMatterOf(text: string): FrontMatter {
  const none: FrontMatter = { metadata: { author: [] }, end: 0, title: null }
  const head = text.slice(0, HEAD)
  return commented(head) ?? fielded(head) ?? none
}

/** `# title` followed by `# address`: a note that whoever copied a page left above it. */
function commented(head: string): FrontMatter | null {
  const match = /^\uFEFF?#[ \t]+(\S.*?)[ \t]*\r?\n#[ \t]+(\S+)[ \t]*(?:\r?\n|$)/.exec(head)
  if (match === null || !ADDRESS.test(match[2]!)) return null
  const start = match[0].indexOf(match[1]!)
  return {
    metadata: { title: tidy(match[1]!), author: [], address: match[2]! },
    end: match[0].length,
    title: { start, end: start + match[1]!.length },
  }
}

/** At least two `Field: value` lines on top, between `---` or before a blank line. */
function fielded(head: string): FrontMatter | null {
  const fence = /^\uFEFF?---[ \t]*\r?\n/.exec(head)?.[0].length ?? 0
  const found: { -readonly [K in keyof DocumentMetadata]: DocumentMetadata[K] } = { author: [] }
  let title: FrontMatter['title'] = null
  let end = fence
  let known = 0
  for (const match of head.slice(fence).matchAll(/([^\r\n]*)(\r?\n|$)/g)) {
    const line = match[1]!
    const at = fence + match.index
    if (fence > 0 ? /^(?:---|\.\.\.)\s*$/.test(line) : line.trim() === '') {
      end = at + match[0].length
      return known >= 2 ? { metadata: found, end, title } : null
    }
    const field = /^([A-Za-z]{2,12}):[ \t]*(\S.*?)[ \t]*$/.exec(line)
    const key = field === null ? undefined : FIELDS[field[1]!.toLowerCase()]
    if (key === undefined && fence === 0) return null
    if (key === undefined) continue
    const value = tidy(field![2]!.replace(/^(["'])(.*)\1$/, '$2'))
    known++
    if (key === 'author') found.author = [...found.author, value]
    else if (key === 'date') Object.assign(found, machineDate(value))
    else found[key] = value
    if (key === 'title') title = { start: at + line.indexOf(field![2]!), end: at + line.trimEnd().length }
  }
  return null
}

/** A date already in machine form (EDTF: `1936`, `1936-08`, `1936-08-24`), else nothing. */
export function machineDate(value: string): { readonly date?: string } {
  const match = /^\s*(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:T[\d:.Z+-]+)?\s*$/.exec(
    value,
  )
  return match === null ? {} : { date: match[1]! }
}
