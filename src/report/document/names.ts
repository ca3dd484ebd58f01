// Names of the things of a case as a report says them: as everywhere, but never an id of the case, and statements by number.
import type { CaseData, Literal, Message } from '#model'
import { inWords, type Messages, type Reference } from '#messages'
import { caseNames } from '#words'

export interface Names {
  /** An actor's id, or `?name` for a voice that is tied to no actor. */
  readonly actor: (id: string | null) => string
  readonly actors: (ids: readonly (string | null)[]) => string
  readonly place: (id: string) => string
  readonly source: (id: string) => string
  readonly claim: (id: string) => string
  readonly literal: (literal: Literal) => string
  readonly charge: (id: string) => string
  readonly count: (id: string) => string
  /** A date of the record (EDTF) in words. */
  readonly date: (edtf: string) => string
  /** A message of the reasoner as a sentence. */
  readonly message: (message: Message) => string
}

/** `number` gives the number that a statement has in the report's annex. */
export function namesOf(
  data: CaseData,
  messages: Messages,
  number: (statement: string) => number | undefined,
): Names {
  const { say, has } = messages
  const names = caseNames(data, messages)
  const list = new Intl.ListFormat(messages.language)
  const known = new Set(
    [data.actors, data.places, data.sources, data.claims, data.charges, data.exhibits, data.statements]
      .flat()
      .map(({ id }) => id),
  )
  for (const charge of data.charges) for (const { id } of charge.counts) known.add(id)
  const named =
    (of: (id: string) => string) =>
    (id: string): string =>
      known.has(id) ? of(id) : say('report.unnamed')
  const actor = (id: string | null): string =>
    id !== null && (known.has(id) || (id.startsWith('?') && id.length > 1))
      ? names.voice(id)
      : say('report.unnamed')
  const claim = named(names.claim)
  const statement = (id: string): string => {
    const at = number(id)
    const words = named(names.statement)(id)
    return at === undefined ? words : say('report.statement-ref', { number: at, words })
  }
  const nameOf = (reference: Reference): string => {
    if (reference.ref === 'actor') return actor(reference.id)
    if (reference.ref === 'statement') return statement(reference.id)
    return known.has(reference.id) ? names.of(reference) : say('report.unnamed')
  }
  return {
    actor,
    actors: ids => list.format(ids.map(actor)),
    place: named(names.place),
    source: named(names.source),
    claim,
    literal: own => (own.negated ? say('reason.not', { claim: claim(own.claim) }) : claim(own.claim)),
    charge: named(names.charge),
    count: named(names.count),
    date: names.date,
    message: own => (has(own.key) ? inWords(messages, withDates(own, names.date), nameOf) : own.key),
  }
}

/** Days among the parameters of a message, which the reasoner gives in ISO 8601, in words. */
function withDates({ key, params }: Message, date: (edtf: string) => string): Message {
  const put = Object.entries(params).map(([name, param]) => [
    name,
    typeof param === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(param) ? date(param) : param,
  ])
  return { key, params: Object.fromEntries(put) as Message['params'] }
}
