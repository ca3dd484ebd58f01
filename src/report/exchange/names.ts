// Names of the things of a case, for files that people read: claims in short sentences, voice chains in order.
import type { Messages } from '#messages'
import { relationOf, type CaseData, type Claim, type Filler, type Literal, type Statement } from '#model'

export interface Names {
  actor(id: string): string
  place(id: string): string
  source(id: string): string
  filler(filler: Filler): string
  /** The fillers and the relation as one short sentence; what is not there keeps its id. */
  claim(id: string): string
  literal(literal: Literal): string
  /** Outermost first; who only recorded stands in brackets. */
  voices(statement: Statement): string
  relation(id: string): string
}

/** The names of one case, in the language of `messages`. */
export function namesOf(data: CaseData, messages: Messages): Names {
  const actors = new Map(data.actors.map(({ id, name }) => [id, name]))
  const places = new Map(data.places.map(({ id, name }) => [id, name]))
  const sources = new Map(data.sources.map(({ id, title, path }) => [id, title || path]))
  const exhibits = new Map(data.exhibits.map(({ id, name }) => [id, name]))
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  const open = new Set<string>()
  const actor = (id: string): string => actors.get(id) ?? id
  const place = (id: string): string => places.get(id) ?? id
  const source = (id: string): string => sources.get(id) ?? id
  const relation = (id: string): string => {
    const key = `relation.${id}`
    return relationOf(id, data.relations) !== undefined && messages.has(key) ? messages.say(key) : id
  }
  const filler = (given: Filler): string => {
    switch (given.kind) {
      case 'actor':
        return actor(given.id)
      case 'place':
        return place(given.id)
      case 'source':
        return source(given.id)
      case 'exhibit':
        return exhibits.get(given.id) ?? given.id
      case 'claim':
        return `(${claim(given.id)})`
      case 'quantity':
        return `${given.value} ${given.unit}`
      case 'ordinal':
        return `${given.value}. ${given.unit}`
      case 'text':
        return given.text
    }
  }
  const sentence = ({ relation: verb, roles, where, when }: Claim): string => {
    const [first = '', ...rest] = roles.map(role => filler(role.filler))
    const words = [first, verb === 'other' ? '' : relation(verb), rest.join(', ')]
    return [
      words.filter(word => word !== '').join(' '),
      ...(where === null ? [] : [place(where)]),
      ...(when?.edtf ? [when.edtf] : []),
    ].join('; ')
  }
  const claim = (id: string): string => {
    const found = claims.get(id)
    if (found === undefined || open.has(id)) return id
    open.add(id)
    const words = sentence(found)
    open.delete(id)
    return words
  }
  return {
    actor,
    place,
    source,
    filler,
    claim,
    relation,
    literal: literal =>
      literal.negated
        ? messages.say('exchange.negated', { claim: claim(literal.claim) })
        : claim(literal.claim),
    voices: ({ voices }) =>
      voices
        .map(({ actor: id, name, link }) => {
          const shown = id === null ? name : (actors.get(id) ?? name)
          return link === 'recorded-by' ? `[${shown}]` : shown
        })
        .join(' > '),
  }
}
