// The frame of a document: what it is, when and where its words were spoken, who is in the dock, and whose record it is.
import type { DocumentMetadata, Liberty, Source, SourceKind, Venue } from '#model'
import {
  examineesOf,
  kindOfTitle,
  rolesIn,
  sessionHeadings,
  venueOf,
  type Examinee,
} from '../languages/en/headings.ts'
import type { Structure } from './structure.ts'

export interface Session {
  readonly at: number
  readonly date: string
}

export interface Frame {
  readonly kind: SourceKind
  readonly venue: Venue
  /** EDTF; null where the text does not say. */
  readonly date: string | null
  readonly sessions: readonly Session[]
  readonly examinees: readonly Examinee[]
  /** Surnames in lower case of those whom the text calls accused. */
  readonly accused: ReadonlySet<string>
  /** The author's name where the document gives one, else ''. */
  readonly author: string
}

/** Reads the frame from metadata, title, opening and headings. */
export function frameOf(
  text: string,
  structure: Structure,
  source: Pick<Source, 'kind' | 'date' | 'title' | 'path'>,
  metadata: DocumentMetadata,
): Frame {
  const opening = text.slice(0, 600)
  const title = `${metadata.title ?? ''}\n${source.title}\n${opening.split('\n', 1)[0]!.slice(0, 200)}`
  const shouted = opening.match(/\b\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*/gu)?.join('\n') ?? ''
  const given = source.kind === 'other' ? metadata.kind : source.kind
  const kind =
    given ??
    kindOfTitle(title) ??
    kindOfTitle(shouted) ??
    (structure.transcript || sessionHeadings(opening).length > 0 ? 'transcript' : 'other')
  const headings = sessionHeadings(text)
  const date = source.date ?? metadata.date ?? null
  const year = yearOf(text, date, metadata.address ?? `${source.path}\n${opening}`)
  const sessions = headings
    .filter(heading => heading.year !== null || year !== null)
    .map(({ at, year: own, month, day }) => ({ at, date: `${own ?? year}-${two(month)}-${two(day)}` }))
  const { accused, free } = rolesIn(text)
  const examinees = examineesOf(text)
  for (const { name, role } of examinees)
    if (role === 'accused') accused.set(name.split(' ').at(-1)!.toLowerCase(), 99)
  const inDock = [...accused].filter(([name, count]) => count > (free.get(name) ?? 0)).map(([name]) => name)
  return {
    kind,
    venue: sessions.length > 0 || kind === 'transcript' ? 'court' : venueOf(kind),
    date: sessions[0]?.date ?? date,
    sessions,
    examinees,
    accused: new Set(inDock),
    author: metadata.author[0] ?? '',
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The year for headings that print none: the document's date, its address, its running foot, or the year named most. */
function yearOf(text: string, date: string | null, address: string): string | null {
  const known = /^(1[0-9]\d\d|20\d\d)/.exec(date ?? '') ?? /(?<!\d)(1[0-9]\d\d|20\d\d)(?=[/_-])/.exec(address)
  if (known !== null) return known[1]!
  const foot = /(?<!\d)(1[0-9]\d\d|20\d\d)\s*$/.exec(text.slice(-40))
  if (foot !== null) return foot[1]!
  const counts = new Map<string, number>()
  for (const [year] of text.matchAll(/(?<![\d.,])(?:1[5-9]\d\d|20\d\d)(?![\d,])/g))
    counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]))[0]?.[0] ?? null
}

/** The session under way at an offset. */
export function sessionAt({ sessions, date }: Frame, offset: number): string | null {
  return sessions.findLast(({ at }) => at <= offset)?.date ?? date
}

/** The examination under way at an offset. */
export function examineeAt({ examinees }: Frame, offset: number): Examinee | null {
  return examinees.findLast(({ at }) => at <= offset) ?? null
}

/** Whether whoever bears the name speaks in this document as a prisoner of the court. */
export function libertyOf(frame: Frame, name: string): Liberty {
  const surname = name.split(/\s/).at(-1)!.toLowerCase()
  if (frame.accused.has(surname)) return 'detained'
  return 'unknown'
}
