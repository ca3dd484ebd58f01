// Names of the things of a case as a report says them; ids of the case are never shown.
import { relationOf, type CaseData, type Claim, type Filler, type Literal, type Message } from '#model'
import { datesIn, inWords, type Messages, type Reference } from '#messages'
import { titleOf } from '../csl/items.ts'

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
  readonly filler: (filler: Filler) => string
  /** A message of the reasoner as a sentence. */
  readonly message: (message: Message) => string
}

/** Roles whose filling follows the verb without a word of its own. */
const PLAIN_ROLES: ReadonlySet<string> = new Set([
  'whom',
  'what',
  'group',
  'principal',
  'holder',
  'employer',
  'text',
  'office',
  'controlled',
])

/** `number` gives the number that a statement has in the report's annex. */
export function namesOf(
  data: CaseData,
  messages: Messages,
  number: (statement: string) => number | undefined,
): Names {
  const { say, has } = messages
  const date = datesIn(messages)
  const list = new Intl.ListFormat(messages.language)
  const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
    new Map(all.map(each => [each.id, each]))
  const actors = byId(data.actors)
  const places = byId(data.places)
  const sources = byId(data.sources)
  const claims = byId(data.claims)
  const charges = byId(data.charges)
  const counts = byId(data.charges.flatMap(charge => charge.counts))
  const exhibits = byId(data.exhibits)
  const statements = byId(data.statements)
  const unnamed = say('report.unnamed')

  const actor = (id: string | null): string => {
    if (id === null) return unnamed
    return actors.get(id)?.name ?? (id.startsWith('?') && id.length > 1 ? id.slice(1) : unnamed)
  }
  const place = (id: string): string => places.get(id)?.name ?? unnamed
  const source = (id: string): string => {
    const found = sources.get(id)
    return found === undefined ? unnamed : titleOf(found)
  }
  const filler = (own: Filler): string => {
    switch (own.kind) {
      case 'actor':
        return actor(own.id)
      case 'place':
        return place(own.id)
      case 'claim':
        return say('report.that', { claim: claim(own.id) })
      case 'source':
        return source(own.id)
      case 'exhibit':
        return exhibits.get(own.id)?.name ?? unnamed
      case 'quantity':
        return own.most === undefined ? `${own.value} ${own.unit}` : `${own.value}–${own.most} ${own.unit}`
      case 'ordinal':
        return `${own.value}. ${own.unit}`
      case 'text':
        return own.text
    }
  }
  const claimInWords = (own: Claim): string => {
    const roles = Map.groupBy(own.roles, ({ role }) => role)
    const [first, ...rest] = [...roles].map(
      ([role, filled]) => [role, list.format(filled.map(one => filler(one.filler)))] as const,
    )
    const key = `relation.${own.relation}`
    const known = relationOf(own.relation, data.relations) !== undefined && has(key)
    const verb = own.relation === 'other' ? '' : known ? say(key) : own.relation
    const others = rest.map(([role, words]) => {
      const roleKey = `role.${role}`
      return PLAIN_ROLES.has(role) || !has(roleKey) || role === 'who' ? words : `${say(roleKey)} ${words}`
    })
    const parts = [
      [first?.[1] ?? '', verb, others.join(', ')].filter(part => part !== '').join(' '),
      own.where === null ? '' : place(own.where),
      own.when?.edtf ? date(own.when.edtf) : '',
    ]
    return parts.filter(part => part !== '').join(', ')
  }
  const told = new Map<string, string>()
  const claim = (id: string): string => {
    const before = told.get(id)
    if (before !== undefined) return before
    const own = claims.get(id)
    told.set(id, '…')
    const words = own === undefined ? unnamed : claimInWords(own)
    told.set(id, words)
    return words
  }
  const literal = (own: Literal): string =>
    own.negated ? say('reason.not', { claim: claim(own.claim) }) : claim(own.claim)
  const count = (id: string): string => {
    const found = counts.get(id)
    if (found === undefined) return unnamed
    return found.label === '' ? claim(found.of) : found.label
  }
  const charge = (id: string): string => {
    const found = charges.get(id)
    if (found === undefined) return unnamed
    return found.label === ''
      ? say('report.charge-of', { accuser: actor(found.accuser), target: actor(found.target) })
      : found.label
  }
  const statement = (id: string): string => {
    const at = number(id)
    const words = statements.get(id)?.passage.quote.exact ?? unnamed
    const short = say('report.words', { words: words.length > 80 ? `${words.slice(0, 79)}…` : words })
    return at === undefined ? short : say('report.statement-ref', { number: at, words: short })
  }
  const nameOf = ({ ref, id }: Reference): string => {
    switch (ref) {
      case 'actor':
        return actor(id)
      case 'place':
        return place(id)
      case 'source':
        return source(id)
      case 'claim':
        return claim(id)
      case 'statement':
        return statement(id)
      case 'count':
        return count(id)
      case 'charge':
        return charge(id)
      default:
        return unnamed
    }
  }
  return {
    actor,
    actors: ids => list.format(ids.map(actor)),
    place,
    source,
    claim,
    literal,
    charge,
    count,
    filler,
    message: own => (has(own.key) ? inWords(messages, withDates(own, date), nameOf) : own.key),
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
