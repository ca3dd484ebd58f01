// Turns the voices of a document's statements into actors of the case; authors and recorders who are not named get one each.
import {
  contentId,
  type Actor,
  type DocumentReading,
  type Source,
  type Voice,
  type VoiceSuggestion,
} from '#model'
import type { Identities } from './identities.ts'

/** Makes voices; keeps the actors it had to make for unnamed authors. */
export interface VoiceMaker {
  voice(suggestion: VoiceSuggestion): Voice
  readonly author: Actor | null
}

/**
 * The outermost voice of a document without a named author is an actor of its own: the record. Documents whose titles
 * begin alike, or that come from one folder of a record in parts, share it, so that one reporter is struck as one.
 */
export function voiceMaker(
  reading: DocumentReading,
  source: Source | undefined,
  identities: Identities,
  record: string,
): VoiceMaker {
  const authorId = source?.author[0] ?? contentId('actor', ['record', record])
  const author: Actor | null =
    source?.author[0] === undefined
      ? {
          id: authorId,
          kind: 'group',
          name: record,
          names: [{ text: record, kind: 'full' }],
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
      const isAuthor = cluster === null && (name === '' || name === record)
      return {
        actor: isAuthor ? authorId : identity?.kind === 'actor' ? identity.id : null,
        name: isAuthor ? record : name,
        link,
        when,
        venue,
        liberty,
        compulsion,
      }
    },
  }
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
    if (!names.has(source)) names.set(source, sources.get(source)?.title ?? source)
  return names
}
