// Reads what is to be set aside from the command line: `voice:NAME@EDTF`, `liberty:detained`, `controlled-by:NAME`.
import { COMPULSIONS, isEdtf, LIBERTIES, VENUES, type CaseData } from '#model'
import type { Messages } from '#messages'
import type { Strike } from '#reason'
import { CommandError, EXIT } from './exit.ts'
import { findActor } from './find-actor.ts'

/** One `--strike WHAT`. Throws CommandError for what is not of this form or not in the case. */
export function parseStrike(text: string, data: CaseData, messages: Messages): Strike {
  const colon = text.indexOf(':')
  const kind = text.slice(0, colon)
  const value = text.slice(colon + 1)
  const known = <T extends string>(list: readonly T[]): T => {
    const found = list.find(own => own === value)
    if (found === undefined) throw wrong(text, `${kind} is one of ${list.join(', ')}`)
    return found
  }
  switch (kind) {
    case 'voice': {
      const at = value.lastIndexOf('@')
      if (at < 0) return { kind, actor: findActor(data, value, messages) }
      const during = value.slice(at + 1)
      if (!isEdtf(during)) throw wrong(text, `not an EDTF date: ${during}`)
      return { kind, actor: findActor(data, value.slice(0, at), messages), during }
    }
    case 'statement':
      if (!data.statements.some(({ id }) => id === value)) throw wrong(text, 'no such statement')
      return { kind, id: value }
    case 'source': {
      const source = data.sources.find(({ id, path, title }) => [id, path, title].includes(value))
      if (!source) throw wrong(text, 'no such source')
      return { kind, id: source.id }
    }
    case 'venue':
      return { kind, venue: known(VENUES) }
    case 'liberty':
      return { kind, liberty: known(LIBERTIES) }
    case 'compulsion':
      return { kind, compulsion: known(COMPULSIONS) }
    case 'controlled-by':
      return { kind, actor: findActor(data, value, messages) }
    default:
      throw wrong(
        text,
        'it is voice:NAME, voice:NAME@EDTF, statement:ID, source:ID, venue:…, liberty:…, compulsion:… or controlled-by:NAME',
      )
  }
}

function wrong(text: string, why: string): CommandError {
  return new CommandError(EXIT.usage, `--strike ${text}: ${why}`)
}
