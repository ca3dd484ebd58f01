// Lists of things at case level: filtered, ordered, paged and counted by the database.
import type { Status } from '#model'
import { itemOf, type ItemRow } from './items.ts'
import { type ItemKind, type ItemOf, MERGEABLE } from './kinds.ts'
import { aliasesOf, loadRedirects, type Redirects, redirected } from './redirects.ts'
import { mapRefs, type RefKind } from './refs.ts'
import type { Sql } from './sql.ts'
import { all, contains, type FacetValue, MOST_ROWS, oneOf, type Paging, type Where } from './where.ts'

export const ITEM_FACETS = [
  'status',
  'source',
  'rule',
  'relation',
  'stance',
  'modality',
  'venue',
  'liberty',
  'hearsay',
  'speaker',
  'origin',
] as const
export type ItemFacet = (typeof ITEM_FACETS)[number]

export type ItemFilter = {
  /** Values that are let through, for each facet asked about. `hearsay` is "1" or "0". */
  readonly [F in ItemFacet]?: readonly string[] | undefined
} & {
  /** Things that point at this one, in that role (`voice`, `about`, `says`, a role of a claim …) or in any. */
  readonly ref?:
    | { readonly kind: RefKind; readonly id: string; readonly role?: string | undefined }
    | undefined
  readonly contains?: string | undefined
  readonly leastScore?: number | undefined
}

export interface ItemQuery<K extends ItemKind> extends Paging {
  readonly kind: K
  readonly filter?: ItemFilter | undefined
  /** `place`: source and position. Every order ends in the id. */
  readonly order?: 'place' | 'id' | 'score' | 'happened' | 'label' | 'status' | undefined
  readonly descending?: boolean | undefined
}

/** One thing as it stands: decisions applied, merges followed. */
export interface ListedItem<K extends ItemKind> {
  readonly item: ItemOf<K>
  readonly status: Status
  /** Made by a person, or suggested. */
  readonly origin: 'machine' | 'person'
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Rows that pass the filter, on all pages. */
  readonly total: number
}

const ORDERS = {
  place: ['source', 'start'],
  id: [],
  score: ['score'],
  happened: ['happened'],
  label: ['label'],
  status: ['status'],
} as const

/** Rows that were merged into another are not listed; ask for the survivor. */
export function listItems<K extends ItemKind>(sql: Sql, query: ItemQuery<K>): Page<ListedItem<K>> {
  const { kind, order = 'place', descending = false, offset = 0, limit = MOST_ROWS } = query
  const where = whereOf(sql, kind, query.filter)
  const direction = descending ? ' DESC' : ''
  // Few rows by an index of their own are sorted; the plus keeps the order's index from being walked for them.
  const own = query.filter?.speaker === undefined && query.filter?.ref === undefined ? '' : '+'
  const columns = [...ORDERS[order], 'id'].map(column => `${own}item.${column}${direction}`).join(', ')
  const rows = sql.all<ItemRow>(
    // Keys first: what is sorted and skipped is narrow, and comes from an index where there is one.
    `SELECT item.* FROM (SELECT key FROM item WHERE ${where.sql} ORDER BY ${columns} LIMIT ? OFFSET ?) AS page` +
      ` JOIN item ON item.key = page.key ORDER BY ${columns}`,
    ...where.values,
    limit,
    offset,
  )
  const { n } = sql.get<{ n: number }>(`SELECT count(*) AS n FROM item WHERE ${where.sql}`, ...where.values)!
  const redirects = loadRedirects(sql)
  return {
    rows: rows.map(row => ({
      item: standing(sql, kind, itemOf<K>(row), redirects),
      status: row.status,
      origin: row.origin,
    })),
    total: n,
  }
}

/** One thing by id, or the survivor that it was merged into; null where there is none. */
export function getListed<K extends ItemKind>(sql: Sql, kind: K, id: string): ListedItem<K> | null {
  const redirects = loadRedirects(sql)
  const row = sql.get<ItemRow>(
    'SELECT * FROM item WHERE kind = ? AND id = ?',
    kind,
    redirected(redirects, kind, id),
  )
  return row === undefined
    ? null
    : { item: standing(sql, kind, itemOf<K>(row), redirects), status: row.status, origin: row.origin }
}

/** How often each value of each facet occurs among the rows that pass the filter. */
export function countItemFacets(
  sql: Sql,
  kind: ItemKind,
  facets: readonly ItemFacet[],
  filter?: ItemFilter,
): Partial<Record<ItemFacet, FacetValue[]>> {
  const redirects = loadRedirects(sql)
  const result: Partial<Record<ItemFacet, FacetValue[]>> = {}
  for (const facet of ITEM_FACETS.filter(one => facets.includes(one))) {
    // A facet's own choice does not hide its other values.
    const where = whereOf(sql, kind, filter === undefined ? undefined : { ...filter, [facet]: undefined })
    const rows = sql.all<{ value: string | number | null; n: number }>(
      `SELECT item.${facet} AS value, count(*) AS n FROM item WHERE ${where.sql} GROUP BY item.${facet}`,
      ...where.values,
    )
    const counts = new Map<string | null, number>()
    for (const { value, n } of rows) {
      const text = value === null ? null : String(value)
      const key = facet === 'speaker' && text !== null ? redirected(redirects, 'actor', text) : text
      counts.set(key, (counts.get(key) ?? 0) + n)
    }
    result[facet] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value), 'en'))
  }
  return result
}

function whereOf(sql: Sql, kind: ItemKind, filter: ItemFilter = {}): Where {
  const speakers = filter.speaker?.flatMap(id => aliasesOf(sql, 'actor', id))
  return all([
    { sql: 'item.kind = ?', values: [kind] },
    MERGEABLE.has(kind)
      ? { sql: 'item.id NOT IN (SELECT id FROM redirect WHERE kind = ?)', values: [kind] }
      : null,
    ...ITEM_FACETS.map(facet =>
      oneOf(
        `item.${facet}`,
        facet === 'speaker' ? speakers : facet === 'hearsay' ? filter.hearsay?.map(Number) : filter[facet],
      ),
    ),
    contains('item.label', filter.contains),
    filter.leastScore === undefined ? null : { sql: 'item.score >= ?', values: [filter.leastScore] },
    filter.ref === undefined ? null : refersTo(sql, filter.ref),
  ])
}

function refersTo(sql: Sql, { kind, id, role }: NonNullable<ItemFilter['ref']>): Where {
  const ids = aliasesOf(sql, kind, id)
  const marks = ids.map(() => '?').join(', ')
  return {
    sql: `item.key IN (SELECT item FROM item_ref WHERE kind = ? AND id IN (${marks})${role === undefined ? '' : ' AND role = ?'})`,
    values: [kind, ...ids, ...(role === undefined ? [] : [role])],
  }
}

/** The item with merges followed; an actor or place that others were merged into has their names too. */
export function standing<K extends ItemKind>(
  sql: Sql,
  kind: K,
  item: ItemOf<K>,
  redirects: Redirects,
): ItemOf<K> {
  if (redirects.size === 0) return item
  const led = mapRefs(kind, item, (kind, id) => redirected(redirects, kind, id))
  if ((kind !== 'actor' && kind !== 'place') || !('names' in led)) return led
  const names = new Map(led.names.map(name => [name.text, name]))
  for (const alias of aliasesOf(sql, kind, item.id).slice(1)) {
    const row = sql.get<ItemRow>('SELECT * FROM item WHERE kind = ? AND id = ?', kind, alias)
    if (row === undefined) continue
    const merged = itemOf<'actor' | 'place'>(row)
    for (const name of [{ text: merged.name, kind: 'variant' as const }, ...merged.names])
      if (!names.has(name.text)) names.set(name.text, name)
  }
  return { ...led, names: [...names.values()] }
}
