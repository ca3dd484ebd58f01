// Names of the things of a case, and claims in words: who, what is said to have happened, whom, where, when.
import type { CaseData, Claim, Filler } from '#model'
import { useMemo } from 'react'
import { useSay } from './say.tsx'
import { useDate } from './use-date.ts'

export interface Names {
  readonly actor: (id: string | null) => string
  readonly place: (id: string) => string
  readonly source: (id: string) => string
  readonly claim: (id: string) => string
  readonly statement: (id: string) => string
  readonly charge: (id: string) => string
  readonly count: (id: string) => string
  /** A voice as the reasoner names it: an actor's id, or `?name`. */
  readonly voice: (key: string) => string
  readonly filler: (filler: Filler) => string
}

/** The names of a case in the reader's language; built once a case. */
export function useNames(data: CaseData): Names {
  const { say, sayKey } = useSay()
  const date = useDate()
  return useMemo(() => {
    const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
      new Map(list.map(item => [item.id, item]))
    const actors = byId(data.actors)
    const places = byId(data.places)
    const sources = byId(data.sources)
    const claims = byId(data.claims)
    const charges = byId(data.charges)
    const counts = byId(data.charges.flatMap(charge => charge.counts))
    const exhibits = byId(data.exhibits)
    const statements = byId(data.statements)
    const actor = (id: string | null): string =>
      id === null ? say('web.voice.unnamed') : (actors.get(id)?.name ?? id)
    const place = (id: string): string => places.get(id)?.name ?? id
    const source = (id: string): string => sources.get(id)?.title ?? id
    const filler = (filler: Filler): string => {
      switch (filler.kind) {
        case 'actor':
          return actor(filler.id)
        case 'place':
          return place(filler.id)
        case 'claim':
          return claimIn(filler.id)
        case 'source':
          return source(filler.id)
        case 'exhibit':
          return exhibits.get(filler.id)?.name ?? filler.id
        case 'quantity':
          return `${filler.value}${filler.most === undefined ? '' : `–${filler.most}`} ${filler.unit}`
        case 'ordinal':
          return `${filler.value}. ${filler.unit}`
        case 'text':
          return filler.text
      }
    }
    const inWords = (claim: Claim): string => {
      const roles = Map.groupBy(claim.roles, ({ role }) => role)
      const [first, ...rest] = [...roles].map(([role, filled]) => ({
        role,
        words: new Intl.ListFormat(document.documentElement.lang).format(
          filled.map(one => filler(one.filler)),
        ),
      }))
      const others = rest
        .map(({ role, words }) =>
          ['whom', 'what', 'group', 'principal', 'holder', 'employer', 'text', 'office'].includes(role)
            ? words
            : `${sayKey(`role.${role}`)} ${words}`,
        )
        .join(', ')
      const parts = [
        [first?.words ?? '', sayKey(`relation.${claim.relation}`), others]
          .filter(part => part !== '')
          .join(' '),
        claim.where === null ? '' : place(claim.where),
        claim.when === null || claim.when.edtf === null ? '' : date(claim.when.edtf),
      ]
      return parts.filter(part => part !== '').join(', ')
    }
    const known = new Map<string, string>()
    const claimIn = (id: string): string => {
      const before = known.get(id)
      if (before !== undefined) return before
      const claim = claims.get(id)
      known.set(id, '…')
      const words = claim === undefined ? id : inWords(claim)
      known.set(id, words)
      return words
    }
    const count = (id: string): string => {
      const found = counts.get(id)
      return found === undefined ? id : found.label === '' ? claimIn(found.of) : found.label
    }
    return {
      actor,
      place,
      source,
      claim: claimIn,
      statement: id => {
        const quote = statements.get(id)?.passage.quote.exact
        return quote === undefined ? id : `“${quote.length > 160 ? `${quote.slice(0, 160)} …` : quote}”`
      },
      count,
      charge: id => {
        const found = charges.get(id)
        if (found === undefined) return id
        return found.label === ''
          ? say('web.charges.title-of', { accuser: actor(found.accuser), target: actor(found.target) })
          : found.label
      },
      voice: key => (key.startsWith('?') ? key.slice(1) || say('web.voice.unnamed') : actor(key)),
      filler,
    }
  }, [data, say, sayKey, date])
}
