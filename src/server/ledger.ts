// The ledger's pages from the database: statements or claims, filtered, counted and ordered by SQL, named for people.
import type { LedgerFacet, LedgerPage, LedgerQuery, LedgerRow } from '#api'
import type { Claim, Filler, Statement } from '#model'
import type { CaseFile, ItemFacet, ItemFilter, ListedItem } from '#store'

const FACETS = {
  statements: ['status', 'source', 'who', 'stance', 'modality', 'venue', 'liberty'],
  claims: ['status', 'relation'],
} as const satisfies Readonly<Record<LedgerQuery['kind'], readonly LedgerFacet[]>>
const ORDERS = {
  place: 'place',
  who: 'label',
  what: 'label',
  said: 'happened',
  when: 'happened',
  status: 'status',
  score: 'score',
} as const
/** Values listed a facet; the rest can be reached by narrowing. */
const MOST_VALUES = 40

interface Names {
  readonly version: number
  readonly of: ReadonlyMap<string, string>
}

/** The ledger of a case; names of actors, places and sources are kept until the case changes. */
export function createLedger(file: CaseFile): (query: LedgerQuery) => Promise<LedgerPage> {
  let known: Names = { version: -1, of: new Map() }

  async function names(): Promise<ReadonlyMap<string, string>> {
    const version = await file.version()
    if (known.version === version) return known.of
    const [actors, places, sources] = await Promise.all([
      file.items({ kind: 'actor' }),
      file.items({ kind: 'place' }),
      file.sources(),
    ])
    const of = new Map(sources.map(({ id, title }) => [id, title]))
    for (const { item } of [...actors.rows, ...places.rows]) of.set(item.id, item.name)
    known = { version, of }
    return of
  }

  return async query => {
    const kind = query.kind === 'statements' ? 'statement' : 'claim'
    const filter = filterOf(query)
    const named = await names()
    const paging = {
      filter,
      order: ORDERS[query.sort],
      descending: query.descending,
      offset: query.offset,
      limit: query.limit,
    }
    const counts = await file.itemFacets(kind, FACETS[query.kind].map(storeFacet), filter)
    const facets = FACETS[query.kind].map(facet => ({
      facet,
      values: (counts[storeFacet(facet)] ?? [])
        .filter(({ value }) => value !== null)
        .slice(0, MOST_VALUES)
        .map(({ value, count }) => ({ value: value!, label: named.get(value!) ?? value!, count })),
    }))
    if (kind === 'claim') {
      const page = await file.items({ kind, ...paging })
      return { total: page.total, facets, rows: page.rows.map(row => claimRow(row, named)) }
    }
    const page = await file.items({ kind, ...paging })
    const claims = await claimsOf(file, page.rows)
    return { total: page.total, facets, rows: page.rows.map(row => statementRow(row, claims, named)) }
  }
}

function storeFacet(facet: LedgerFacet): ItemFacet {
  return facet === 'who' ? 'speaker' : facet
}

function filterOf(query: LedgerQuery): ItemFilter {
  return {
    status: some(query.status),
    source: some(query.source),
    speaker: some(query.who),
    relation: some(query.relation),
    stance: some(query.stance),
    modality: some(query.modality),
    venue: some(query.venue),
    liberty: some(query.liberty),
    contains: query.q === '' ? undefined : query.q,
  }
}

/** The claims that statements speak of, by id. */
export async function claimsOf(
  file: CaseFile,
  rows: readonly ListedItem<'statement'>[],
): Promise<ReadonlyMap<string, Claim>> {
  const ids = new Set(rows.flatMap(({ item }) => item.literals.map(({ claim }) => claim)))
  const found = await Promise.all([...ids].map(async id => file.item('claim', id)))
  return new Map(found.flatMap(row => (row === null ? [] : [[row.item.id, row.item] as const])))
}

function statementRow(
  { item, status }: ListedItem<'statement'>,
  claims: ReadonlyMap<string, Claim>,
  names: ReadonlyMap<string, string>,
): LedgerRow {
  const claim = claims.get(item.literals[0]?.claim ?? '')
  const { passage } = item
  return {
    id: item.id,
    target: { kind: 'statement', id: item.id },
    voices: voicesOf(item, names),
    stance: item.stance,
    modality: item.modality,
    what: claim === undefined ? '' : rolesInWords(claim, names),
    relation: claim?.relation ?? null,
    quote: passage.quote.exact,
    source: { id: passage.source, title: names.get(passage.source) ?? passage.source },
    start: passage.position.start,
    end: passage.position.end,
    said: item.saidWhen,
    when: claim?.when?.edtf ?? null,
    where: whereOf(claim, names),
    venue: item.venue,
    liberty: item.liberty,
    status,
    rule: item.rule,
    score: item.score,
    statements: null,
  }
}

function claimRow({ item, status }: ListedItem<'claim'>, names: ReadonlyMap<string, string>): LedgerRow {
  return {
    id: item.id,
    target: { kind: 'claim', id: item.id },
    voices: [],
    stance: null,
    modality: null,
    what: rolesInWords(item, names),
    relation: item.relation,
    quote: item.note,
    source: null,
    start: 0,
    end: 0,
    said: null,
    when: item.when?.edtf ?? null,
    where: whereOf(item, names),
    venue: null,
    liberty: null,
    status,
    rule: '',
    score: item.score,
    statements: null,
  }
}

function voicesOf({ voices }: Statement, names: ReadonlyMap<string, string>): LedgerRow['voices'] {
  return voices.map(({ actor, name, link, when, venue, liberty }) => ({
    name: (actor === null ? undefined : names.get(actor)) ?? name,
    actor,
    link,
    when,
    venue,
    liberty,
  }))
}

function whereOf(claim: Claim | undefined, names: ReadonlyMap<string, string>): string | null {
  return claim === undefined || claim.where === null ? null : (names.get(claim.where) ?? claim.where)
}

/** `Holtzman → Trotsky`: who fills the roles, in their order. */
function rolesInWords(claim: Claim, names: ReadonlyMap<string, string>): string {
  const byRole = Map.groupBy(claim.roles, ({ role }) => role)
  return [...byRole.values()]
    .map(filled => filled.map(({ filler }) => fillerInWords(filler, names)).join(', '))
    .join(' → ')
}

function fillerInWords(filler: Filler, names: ReadonlyMap<string, string>): string {
  switch (filler.kind) {
    case 'quantity':
      return `${filler.value} ${filler.unit}`
    case 'ordinal':
      return `${filler.value}. ${filler.unit}`
    case 'text':
      return filler.text
    case 'actor':
    case 'place':
    case 'claim':
    case 'source':
    case 'exhibit':
      return names.get(filler.id) ?? '…'
  }
}

function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values
}
