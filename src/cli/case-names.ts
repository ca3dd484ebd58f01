// Names of the things of a case as a command prints them: actors and places by name, claims and statements in short.
import { relationOf, type CaseData, type Claim, type Filler } from '#model'
import type { Messages, Reference } from '#messages'

/** The name of anything in a case; what is not there keeps its id. */
export function caseNames(data: CaseData, messages: Messages): (reference: Reference) => string {
  const actors = new Map(data.actors.map(({ id, name }) => [id, name]))
  const places = new Map(data.places.map(({ id, name }) => [id, name]))
  const sources = new Map(data.sources.map(({ id, title, path }) => [id, title || path]))
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  const statements = new Map(data.statements.map(statement => [statement.id, statement]))
  const counts = new Map(
    data.charges.flatMap(charge => charge.counts.map(count => [count.id, count] as const)),
  )
  const charges = new Map(data.charges.map(charge => [charge.id, charge]))
  const deep = new Set<string>()

  const filler = (own: Filler): string => {
    switch (own.kind) {
      case 'actor':
        return actors.get(own.id) ?? own.id
      case 'place':
        return places.get(own.id) ?? own.id
      case 'source':
        return sources.get(own.id) ?? own.id
      case 'exhibit':
        return data.exhibits.find(({ id }) => id === own.id)?.name ?? own.id
      case 'claim':
        return `(${nameOf({ ref: 'claim', id: own.id })})`
      case 'quantity':
        return `${own.value} ${own.unit}`
      case 'ordinal':
        return `${own.value}. ${own.unit}`
      case 'text':
        return own.text
    }
  }
  const claimName = (claim: Claim): string => {
    if (deep.has(claim.id)) return claim.id
    deep.add(claim.id)
    const key = `relation.${claim.relation}`
    const known = relationOf(claim.relation, data.relations) !== undefined && messages.has(key)
    const verb = claim.relation === 'other' ? '' : known ? messages.say(key) : claim.relation
    const [first, ...rest] = claim.roles.map(({ filler: own }) => filler(own))
    const where = claim.where === null ? [] : [places.get(claim.where) ?? claim.where]
    const when = claim.when?.edtf ? [claim.when.edtf] : []
    deep.delete(claim.id)
    return [
      [first, verb, rest.join(', ')].filter(part => part !== undefined && part !== '').join(' '),
      ...where,
      ...when,
    ].join('; ')
  }
  const nameOf = ({ ref, id }: Reference): string => {
    switch (ref) {
      case 'actor':
        return actors.get(id) ?? id.replace(/^\?/, '')
      case 'place':
        return places.get(id) ?? id
      case 'source':
        return sources.get(id) ?? id
      case 'claim': {
        const claim = claims.get(id)
        return claim ? claimName(claim) : id
      }
      case 'statement': {
        const quote = statements.get(id)?.passage.quote.exact
        return quote === undefined ? id : `“${quote.length > 80 ? `${quote.slice(0, 79)}…` : quote}”`
      }
      case 'count': {
        const count = counts.get(id)
        if (!count) return id
        return count.label || nameOf({ ref: 'claim', id: count.of })
      }
      case 'charge':
        return charges.get(id)?.label || id
      default:
        return id
    }
  }
  return nameOf
}
