// The frame of a document: what it is, when and where its words were spoken, who is in the dock, and whose record it is.
import type { Compulsion, DocumentMetadata, Liberty, Source, SourceKind, Venue } from '#model'
import { ownCompulsions } from '../languages/en/compulsion.ts'
import { authorshipOf, type Authorship } from '../languages/en/authors.ts'
import {
  datelineOf,
  diaryEntries,
  examineesOf,
  kindOfOpening,
  kindOfTitle,
  rolesIn,
  sessionHeadings,
  venueOf,
  type Examinee,
} from '../languages/en/headings.ts'
import { namedAt, type MentionIndex, type Named } from './speech/mentions.ts'
import type { Structure } from './structure.ts'
import { lettered } from '../languages/lettered.ts'

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
  /** Full names in lower case of witnesses who bear the surname of one of them: a sister who is sworn is not in the dock. */
  readonly namesakes: ReadonlySet<string>
  /** Whose word the document is, by its metadata or its own words; the name is '' where neither tells. */
  readonly author: Named
  /** Who took the author's words down, where the document says so. */
  readonly recorder: Named | null
  /** What a deposition or confession itself says was done to make its author speak. */
  readonly compulsion: readonly Compulsion[]
  /** The names in the text that the two come from. */
  readonly authorship: Authorship
}

const NOBODY: Named = { start: 0, end: 0, mention: null, cluster: null, name: '' }

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
    kindOfOpening(text.slice(0, 400)) ??
    (authorshipOf(text, structure.blocks, 'other').author?.rule === 'author/newspaper' ? 'press' : null) ??
    (structure.transcript || sessionHeadings(opening).length > 0 ? 'transcript' : 'other')
  const headings = sessionHeadings(text)
  const date = source.date ?? metadata.date ?? datelineOf(text, structure.blocks, kind)
  const year = yearOf(text, date, metadata.address ?? `${source.path}\n${opening}`)
  const held = headings
    .filter(heading => heading.year !== null || year !== null)
    .map(({ at, year: own, month, day }) => ({ at, date: `${own ?? year}-${two(month)}-${two(day)}` }))
  const entries = held.length === 0 && kind === 'memoir' ? diaryEntries(text, structure.blocks) : []
  const sessions = [...held, ...entries]
  const { accused, free } = rolesIn(text)
  const examinees = examineesOf(text)
  for (const { name, role } of examinees)
    if (role === 'accused') accused.set(name.split(' ').at(-1)!.toLowerCase(), 99)
  const authorship = authorshipOf(text, structure.blocks, kind)
  if (authorship.held && authorship.author !== null) accused.set(surnameIn(text, authorship.author), 99)
  const inDock = [...accused].filter(([name, count]) => count > (free.get(name) ?? 0)).map(([name]) => name)
  return {
    kind,
    venue: held.length > 0 || kind === 'transcript' ? 'court' : entries.length > 2 ? 'diary' : venueOf(kind),
    date: sessions[0]?.date ?? date,
    sessions,
    examinees,
    accused: new Set(inDock),
    namesakes: namesakesOf(text, structure, inDock),
    author: { ...NOBODY, name: metadata.author[0] ?? '' },
    recorder: null,
    compulsion: kind === 'confession' ? ownCompulsions(text.slice(0, 20_000), year) : [],
    authorship,
  }
}

function surnameIn(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).split(/\s/).at(-1)!.toLowerCase()
}

/** Papers whose metadata give an office, where a person signs. */
const SIGNS_FOR_OFFICE: ReadonlySet<SourceKind> = new Set([
  'indictment',
  'decree',
  'confession',
  'register',
  'verdict',
])

/** The frame with its author and recorder as the names in the text; a person who signs goes before an office in the metadata. */
export function withAuthors(frame: Frame, text: string, index: MentionIndex): Frame {
  const { author, recorder } = frame.authorship
  return {
    ...frame,
    author:
      author === null || (frame.author.name !== '' && !SIGNS_FOR_OFFICE.has(frame.kind))
        ? knownAuthor(frame.author, index)
        : namedAt(text, index, author),
    recorder: recorder === null ? null : namedAt(text, index, recorder),
  }
}

/** An author of the metadata, by the mention that bears the name. */
function knownAuthor(author: Named, index: MentionIndex): Named {
  const name = author.name.toLowerCase()
  const mention = index.mentions.find(
    each => each.form === 'name' && name !== '' && each.name.toLowerCase() === name,
  )
  return mention === undefined
    ? author
    : { ...author, start: mention.start, end: mention.end, mention: mention.id, cluster: mention.cluster }
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

/** Names at the head of testimony that share a surname of the accused, where another of that surname is named too. */
function namesakesOf(text: string, { turns }: Structure, inDock: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const { speaker, rule } of turns) {
    const words = speaker.split(/\s+/)
    if (rule !== 'turns/sworn' || words.length < 2) continue
    const surname = words.at(-1)!.toLowerCase()
    if (!inDock.includes(surname)) continue
    const bearers = new Set(
      [
        ...text.matchAll(
          lettered(String.raw`\b(\p{Lu}\p{L}+) ${surname.replaceAll(/[^\p{L}’'-]/gu, '.')}\b`, 'giu'),
        ),
      ]
        .filter(match => /^\p{Lu}/u.test(match[0]))
        .map(match => match[1]!.toLowerCase())
        .filter(word => !/^(?:prisoner|accused|defendant|witness|mr|mrs|miss|ms|the|and)$/.test(word)),
    )
    if (bearers.size > 1) found.add(speaker.toLowerCase())
  }
  return found
}

/** Whether whoever bears the name speaks in this document as a prisoner of the court. */
export function libertyOf(frame: Frame, name: string): Liberty {
  if (frame.namesakes.has(name.toLowerCase())) return 'unknown'
  const surname = name.split(/\s/).at(-1)!.toLowerCase()
  if (frame.accused.has(surname)) return 'detained'
  return 'unknown'
}
