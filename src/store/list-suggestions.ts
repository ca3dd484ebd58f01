// Lists of what the reader found in the texts: mentions, dates and the other kinds, filtered, paged and counted.
import type { Status, Suggestion, SuggestionKind } from '#model'
import { aliasesOf, loadRedirects, redirected } from './redirects.ts'
import type { Page } from './list-items.ts'
import type { Sql } from './sql.ts'
import { all, contains, type FacetValue, MOST_ROWS, oneOf, type Paging, type Where } from './where.ts'

export const SUGGESTION_FACETS = ['source', 'status', 'rule', 'entity', 'actor', 'origin'] as const
export type SuggestionFacet = (typeof SUGGESTION_FACETS)[number]

export type SuggestionFilter = {
  readonly [F in SuggestionFacet]?: readonly string[] | undefined
} & {
  /** Overlapping this stretch of the text. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly contains?: string | undefined
  readonly leastScore?: number | undefined
}

export interface SuggestionQuery<K extends SuggestionKind> extends Paging {
  /** Every kind where left out. */
  readonly kind?: K | undefined
  readonly filter?: SuggestionFilter | undefined
}

export interface ListedSuggestion<K extends SuggestionKind> {
  readonly source: string
  readonly suggestion: Extract<Suggestion, { readonly kind: K }>
  readonly status: Status
  readonly origin: 'machine' | 'person'
  /** For a mention: the actor or place that it stands for, merges followed. */
  readonly actor: string | null
  /** For a statement: what a person entered says the same of the same words, and stands in the case instead. */
  readonly stoodFor: boolean
}

/** Of a statement nothing else is learned from what people do. */
const STOOD = `suggestion.kind = 'statement' AND EXISTS (SELECT 1 FROM learned WHERE learned.kind = 'statement' AND learned.id = suggestion.id)`
const FROM = 'suggestion JOIN text ON text.key = suggestion.text JOIN source ON source.key = text.source'
const COLUMNS: Readonly<Record<SuggestionFacet, string>> = {
  source: 'source.id',
  status: 'suggestion.status',
  rule: 'suggestion.rule',
  entity: 'suggestion.entity',
  actor: 'suggestion.actor',
  origin: 'suggestion.origin',
}

interface SuggestionRow {
  readonly source: string
  readonly status: Status
  readonly origin: 'machine' | 'person'
  readonly actor: string | null
  readonly entity: string | null
  readonly json: string
  readonly ruled: string | null
  readonly stood: number
}

/** In the order of sources, then of the text. */
export function listSuggestions<K extends SuggestionKind>(
  sql: Sql,
  query: SuggestionQuery<K>,
): Page<ListedSuggestion<K>> {
  const { kind, filter, offset = 0, limit = MOST_ROWS } = query
  const where = whereOf(sql, kind, filter)
  const rows = sql.all<SuggestionRow>(
    `SELECT source.id AS source, suggestion.status, suggestion.origin, actor, entity, suggestion.json, suggestion.ruled, ${STOOD} AS stood FROM ${FROM}` +
      ` WHERE ${where.sql} ORDER BY suggestion.text, suggestion.start, suggestion.end, suggestion.id LIMIT ? OFFSET ?`,
    ...where.values,
    limit,
    offset,
  )
  const { n } = sql.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${FROM} WHERE ${where.sql}`,
    ...where.values,
  )!
  const redirects = loadRedirects(sql)
  return {
    rows: rows.map(row => ({
      source: row.source,
      suggestion: JSON.parse(row.ruled ?? row.json) as ListedSuggestion<K>['suggestion'],
      status: row.status,
      origin: row.origin,
      actor:
        row.actor === null
          ? null
          : redirected(redirects, row.entity === 'place' ? 'place' : 'actor', row.actor),
      stoodFor: row.stood === 1,
    })),
    total: n,
  }
}

/** How often each value of each facet occurs among the suggestions that pass the filter. */
export function countSuggestionFacets(
  sql: Sql,
  kind: SuggestionKind | undefined,
  facets: readonly SuggestionFacet[],
  filter?: SuggestionFilter,
): Partial<Record<SuggestionFacet, FacetValue[]>> {
  const result: Partial<Record<SuggestionFacet, FacetValue[]>> = {}
  for (const facet of SUGGESTION_FACETS.filter(one => facets.includes(one))) {
    const where = whereOf(sql, kind, filter === undefined ? undefined : { ...filter, [facet]: undefined })
    const rows = sql.all<{ value: string | null; n: number }>(
      `SELECT ${COLUMNS[facet]} AS value, count(*) AS n FROM ${FROM} WHERE ${where.sql} GROUP BY 1 ORDER BY n DESC, value`,
      ...where.values,
    )
    result[facet] = rows.map(({ value, n }) => ({ value, count: n }))
  }
  return result
}

function whereOf(sql: Sql, kind: SuggestionKind | undefined, filter: SuggestionFilter = {}): Where {
  const actors = filter.actor?.flatMap(id => [
    ...aliasesOf(sql, 'actor', id),
    ...aliasesOf(sql, 'place', id).slice(1),
  ])
  return all([
    { sql: 'text.current = 1', values: [] },
    oneOf('suggestion.kind', kind === undefined ? undefined : [kind]),
    ...SUGGESTION_FACETS.map(facet => oneOf(COLUMNS[facet], facet === 'actor' ? actors : filter[facet])),
    contains('suggestion.quote', filter.contains),
    filter.leastScore === undefined ? null : { sql: 'suggestion.score >= ?', values: [filter.leastScore] },
    filter.from === undefined ? null : { sql: 'suggestion.end > ?', values: [filter.from] },
    filter.to === undefined ? null : { sql: 'suggestion.start < ?', values: [filter.to] },
  ])
}
