// The network of actors: nodes are actors, edges are claims that tie two of them, with dates, voices and quotes.
//
// Each node and edge carries its own entries of the ledger (`record`), so that quotes and voice chains survive the way
// through a graph program.
import type { Ledger } from '#model'
import { isoSpan } from './dates.ts'
import type { ExchangeCase } from './exchange.ts'
import { namesOf } from './names.ts'
import { speechOf } from './speech.ts'

interface GraphNode {
  readonly id: string
  readonly label: string
  readonly values: Readonly<Record<(typeof NODE_VALUES)[number], string>>
}
interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  readonly first: string | null
  readonly last: string | null
  readonly weight: number
  readonly values: Readonly<Record<(typeof EDGE_VALUES)[number], string>>
}
interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export const NODE_VALUES = ['kind', 'record'] as const
export const EDGE_VALUES = [
  'relation',
  'claim',
  'date',
  'place',
  'vouched-by',
  'disputed-by',
  'quotes',
  'status',
  'record',
] as const

/** One edge for each pair of an actor in a claim's first role and one in another; within one role where it stands alone. */
export function graphOf({ data, ledger, messages }: ExchangeCase): Graph {
  const names = namesOf(data, messages)
  const speech = speechOf(data, names)
  const entries = entriesOf(ledger)
  const suggested = new Set(ledger.suggested)
  const nodes = data.actors.map(({ id, name, kind }) => ({
    id,
    label: name,
    values: { kind, record: JSON.stringify(entries.get(`actor ${id}`)) },
  }))
  const edges = data.claims.flatMap(claim => {
    const statements = speech.statements(claim.id)
    const ids = [claim.id, ...statements.map(({ id }) => id)].filter(id => suggested.has(id))
    const record = JSON.stringify({
      claim: entries.get(`claim ${claim.id}`),
      statements: statements.map(({ id }) => entries.get(`statement ${id}`)),
      suggested: ids,
    })
    return pairsOf(claim.roles).map(([from, to], at): GraphEdge => ({
      id: `${claim.id}-${at + 1}`,
      from,
      to,
      label: names.relation(claim.relation),
      ...isoSpan(claim.when?.edtf),
      weight: Math.max(1, statements.length),
      values: {
        relation: claim.relation,
        claim: names.claim(claim.id),
        date: claim.when?.edtf ?? '',
        place: claim.where === null ? '' : names.place(claim.where),
        'vouched-by': speech.assertedBy(claim.id).join('; '),
        'disputed-by': speech.disputedBy(claim.id).join('; '),
        quotes: statements.map(({ passage }) => `“${passage.quote.exact}”`).join(' '),
        status: claim.status,
        record,
      },
    }))
  })
  return { nodes, edges }
}

function entriesOf(ledger: Ledger): ReadonlyMap<string, object> {
  return new Map<string, object>([
    ...ledger.actors.map(entry => [`actor ${entry.id}`, entry] as const),
    ...ledger.claims.map(entry => [`claim ${entry.id}`, entry] as const),
    ...ledger.statements.map(entry => [`statement ${entry.id}`, entry] as const),
  ])
}

function pairsOf(roles: ExchangeCase['data']['claims'][number]['roles']): (readonly [string, string])[] {
  const byRole = [...Map.groupBy(roles, ({ role }) => role).values()]
    .map(filled => filled.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : [])))
    .filter(actors => actors.length > 0)
  const [first = [], ...others] = byRole
  const pairs =
    others.length > 0
      ? first.flatMap(one => others.flat().map(other => [one, other] as const))
      : first.flatMap((one, at) => first.slice(at + 1).map(other => [one, other] as const))
  return [...new Map(pairs.filter(([a, b]) => a !== b).map(pair => [pair.join(' '), pair])).values()]
}
