// The sources of a case as bibliographic items in CSL-JSON.
import type { Actor, CaseData, Source, SourceKind } from '#model'
import type { Messages } from '#messages'
import { edtfInWords } from '#words'

type CslName = { readonly literal: string } | { readonly family: string; readonly given: string }

export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly 'title-short'?: string
  readonly author?: readonly CslName[]
  readonly publisher?: string
  readonly issued?: { readonly literal: string }
  readonly genre?: string
  readonly archive?: string
}

const TYPES: Readonly<Record<SourceKind, string>> = {
  indictment: 'manuscript',
  transcript: 'report',
  verdict: 'manuscript',
  confession: 'manuscript',
  press: 'article-newspaper',
  letter: 'personal_communication',
  decree: 'manuscript',
  memoir: 'book',
  register: 'manuscript',
  scholarship: 'book',
  other: 'manuscript',
}

/** One item a source, in the order of the sources. */
export function cslItems(data: CaseData, messages: Messages): readonly CslItem[] {
  const actors = new Map(data.actors.map(actor => [actor.id, actor]))
  const list = new Intl.ListFormat(messages.language)
  return data.sources.map((source): CslItem => {
    const authors = source.author.flatMap(id => actors.get(id) ?? [])
    const publisher = source.publisher.map(id => actors.get(id)?.name ?? id)
    const title = titleOf(source)
    return {
      id: source.id,
      type: TYPES[source.kind],
      title,
      'title-short': shortOf(title),
      ...(authors.length > 0 ? { author: authors.map(nameOf) } : {}),
      ...(publisher.length > 0 ? { publisher: list.format(publisher) } : {}),
      ...(source.date === null ? {} : { issued: { literal: edtfInWords(messages, source.date) } }),
      ...(source.kind === 'other' ? {} : { genre: messages.say(`kind.${source.kind}`) }),
      ...(source.custody === '' ? {} : { archive: source.custody }),
    }
  })
}

/** The title of a source, or what it is called in the file where it has none. */
export function titleOf({ title, path }: Source): string {
  return title === '' ? path : title
}

function shortOf(title: string): string {
  const head = title.split(/[:.;—]\s/)[0]!
  const words = head.split(/\s+/)
  return words.length <= 7 ? head : `${words.slice(0, 6).join(' ')} …`
}

/** Persons by surname, so that they are sorted by it; groups whole. */
function nameOf(actor: Actor): CslName {
  const words = actor.name.split(/\s+/)
  const surname = actor.names.find(({ kind }) => kind === 'surname')?.text ?? words.at(-1)!
  if (actor.kind !== 'person' || words.length < 2 || !actor.name.endsWith(surname))
    return { literal: actor.name }
  return { family: surname, given: actor.name.slice(0, -surname.length).trim() }
}
