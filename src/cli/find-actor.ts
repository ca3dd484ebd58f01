// Finds an actor by id or by any of its names; a name that fits several is refused with the candidates.
import type { CaseData } from '#model'
import type { Messages } from '#messages'
import { CommandError, EXIT } from './exit.ts'

/** The actor's id, or `?name` for a voice that is tied to no actor. Exact spelling comes before the rest. */
export function findActor(data: CaseData, name: string, messages: Messages): string {
  if (data.actors.some(({ id }) => id === name)) return name
  const wanted = folded(name)
  const exact = data.actors.filter(actor =>
    [actor.name, ...actor.names.map(own => own.text)].some(own => folded(own) === wanted),
  )
  const found = exact.length > 0 ? exact : data.actors.filter(actor => words(actor.name).includes(wanted))
  if (found.length === 1) return found[0]!.id
  if (found.length > 1) {
    const candidates = found.map(actor => `${actor.name} (${actor.id})`).join(', ')
    throw new CommandError(
      EXIT.usage,
      messages.say('cli.error.ambiguous', { name, count: found.length, candidates }),
    )
  }
  const untied = data.statements.some(({ voices }) =>
    voices.some(voice => voice.actor === null && folded(voice.name) === wanted),
  )
  if (untied) return `?${name}`
  throw new CommandError(EXIT.usage, messages.say('cli.error.unknown-name', { name }))
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

function words(text: string): string[] {
  return folded(text).split(/[\s.]+/)
}
