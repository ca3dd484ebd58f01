// Reads what is to be withheld from the command line: a person's name, `place:NAME`, `source:NAME`, `words:NAME`.
import type { CaseData, Protected } from '#model'
import type { Messages } from '#messages'
import { CommandError, EXIT } from './exit.ts'
import { findActor } from './find-actor.ts'

/**
 * One `--protect NAME`, looked up in each of `cases` until one knows it: what people decided comes before what is only
 * suggested. Throws CommandError for what is in none, or may be several.
 */
export function protectedThing(text: string, cases: readonly CaseData[], messages: Messages): Protected {
  for (const data of cases.slice(0, -1))
    try {
      return thingIn(text, data, messages)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
    }
  return thingIn(text, cases.at(-1)!, messages)
}

function thingIn(text: string, data: CaseData, messages: Messages): Protected {
  const [, kind, name = text] = /^(place|source|words|person):(.+)$/s.exec(text) ?? []
  switch (kind) {
    case 'words':
      return of('words', name)
    case 'place': {
      const found = data.places.filter(place =>
        [place.id, place.name, ...place.names.map(own => own.text)].includes(name),
      )
      return of('place', only(found, text, messages))
    }
    case 'source': {
      const found = data.sources.filter(({ id, path, title }) => [id, path, title].includes(name))
      return of('source', only(found, text, messages))
    }
    case 'person':
    case undefined:
    default: {
      const id = findActor(data, name, messages)
      return id.startsWith('?') ? of('words', id.slice(1)) : of('actor', id)
    }
  }
}

function only(found: readonly { readonly id: string }[], text: string, messages: Messages): string {
  if (found.length === 1) return found[0]!.id
  throw new CommandError(
    EXIT.usage,
    messages.say('report.unknown-protected', { name: text, count: found.length }),
  )
}

function of(kind: Protected['kind'], id: string): Protected {
  return { kind, id, as: '', also: [] }
}
