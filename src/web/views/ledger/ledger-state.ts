// The ledger's state as it stands in the address, and the query that it stands for.
import type { Input, LedgerFacet } from '#api'

/** Flat strings; facets hold their values joined by `|`. */
export type LedgerState = Partial<Record<'kind' | 'q' | 'sort' | 'down' | LedgerFacet, string>>

export type LedgerRequest = Input<'ledger'> & { readonly kind: 'statements' | 'claims' }

const SORTS = ['place', 'who', 'what', 'said', 'when', 'status', 'score'] as const

/** The request for an address; the server checks the values of facets. */
export function ledgerQuery(state: LedgerState): LedgerRequest {
  const some = valuesIn(state)
  return {
    kind: state.kind === 'claims' ? 'claims' : 'statements',
    q: state.q ?? '',
    sort: SORTS.find(sort => sort === state.sort) ?? 'place',
    descending: state.down === '1',
    source: some('source'),
    who: some('who'),
    relation: some('relation'),
    stance: some('stance') as never,
    modality: some('modality') as never,
    venue: some('venue') as never,
    liberty: some('liberty') as never,
    status: some('status') as never,
  }
}

/** The values of a facet that an address names. */
export function valuesIn(state: LedgerState): (facet: LedgerFacet) => string[] {
  return facet => (state[facet] ?? '').split('|').filter(value => value !== '')
}
