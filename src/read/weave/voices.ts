// Turns the voices of a document's statements into actors of the case; authors and recorders who are not named get one each.
import {
  contentId,
  type Actor,
  type DocumentReading,
  type Source,
  type Voice,
  type VoiceSuggestion,
} from '#model'
import type { CaseRegister } from '../stages/stage.ts'
import type { Identities } from './identities.ts'
import { lettered } from '../languages/lettered.ts'

/** Makes voices; keeps the actors it had to make for unnamed authors. */
export interface VoiceMaker {
  voice(suggestion: VoiceSuggestion): Voice
  readonly author: Actor | null
  /** The actor in whose record everything in the document stands. */
  readonly recordId: string
}

/**
 * The outermost voice of a document without a named author is an actor of its own: the record. Documents whose titles
 * begin alike, or that come from one folder of a record in parts, share it, so that one reporter is struck as one. An
 * author whom only the metadata name is the record's voice too, under that name, and the actor of the case that bears
 * it where there is just one.
 */
export function voiceMaker(
  reading: DocumentReading,
  source: Source | undefined,
  identities: Identities,
  record: string,
  register: CaseRegister,
): VoiceMaker {
  const outside = authorOutsideText(reading)
  const recordName = outside ?? record
  const known = source?.author[0] ?? (outside === null ? null : bearerOf(outside, identities, register))
  const authorId = known ?? contentId('actor', ['record', recordName])
  const author: Actor | null =
    known === null
      ? {
          id: authorId,
          kind: 'group',
          name: recordName,
          names: [{ text: recordName, kind: 'full' }],
          born: null,
          died: null,
          fictional: false,
          collective: true,
          note: '',
        }
      : null
  return {
    author,
    voice({ cluster, mention, name, link, when, venue, liberty, compulsion }) {
      const identity = cluster === null ? null : identities.of(reading.source, cluster, mention)
      const isAuthor = cluster === null && (name === '' || name === record || name === outside)
      return {
        actor: isAuthor ? authorId : identity?.kind === 'actor' ? identity.id : null,
        name: isAuthor ? recordName : namesNobody(name) ? '' : name,
        link,
        when,
        venue,
        liberty,
        compulsion,
      }
    },
    recordId: authorId,
  }
}

/** "You" of whom nothing is known is a voice without a name, not one called so. */
function namesNobody(name: string): boolean {
  return /^(?:i|you|he|she|it|we|they|him|her|them|us|me|who|one|this|that|these|those)$/i.test(name)
}

/** The author as the document's metadata name him, where no mention in the text does. */
function authorOutsideText({ suggestions }: DocumentReading): string | null {
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'statement') continue
    const [outermost] = suggestion.voices
    if (outermost?.cluster === null && outermost.name !== '') return outermost.name
  }
  return null
}

/** The one actor of the case, suggested or registered, who bears a name of more than one word; null where it is open. */
function bearerOf(name: string, { actors }: Identities, register: CaseRegister): string | null {
  if (!/\S\s+\S/.test(name)) return null
  const wanted = name.toLowerCase()
  const bears = (text: string): boolean => text.toLowerCase() === wanted
  const bearers = new Set([
    ...actors
      .filter(actor => [actor.name, ...actor.names.map(({ text }) => text)].some(bears))
      .map(({ id }) => id),
    ...register.names.flatMap(({ text, entity, id }) =>
      id !== null && entity !== 'place' && bears(text) ? [id] : [],
    ),
  ])
  return bearers.size === 1 ? [...bearers][0]! : null
}

/** What a record is called: the folder of a record in several parts, else the document's title. */
export function recordNames(
  readings: readonly DocumentReading[],
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, string> {
  const folders = new Map<string, string[]>()
  for (const { source, sourceKind } of readings) {
    const known = sources.get(source)
    if (known === undefined || !/^(?:transcript|verdict|indictment)$/.test(sourceKind)) continue
    const folder = known.path.split(/[/!]/).slice(0, -1).join('/')
    if (folder !== '') folders.set(folder, [...(folders.get(folder) ?? []), source])
  }
  const names = new Map<string, string>()
  for (const [folder, members] of folders)
    if (members.length > 2) for (const member of members) names.set(member, folder.split('/').at(-1)!)
  for (const { source } of readings)
    if (!names.has(source)) names.set(source, untimed(sources.get(source)?.title ?? source))
  return names
}

/** "The Courier, 21 November 1952": the paper speaks, not its issue. */
function untimed(title: string): string {
  return title.replace(ISSUE, '') || title
}

const ISSUE = lettered(
  String.raw`,\s(?:\p{L}+day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}+,?\s\d{4}|\p{Lu}\p{L}+\s\d{1,2},?\s\d{4})\.?$`,
  'u',
)
