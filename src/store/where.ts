// Filters as SQL: columns and values come from closed lists, so nothing that a caller says becomes part of the query.
import type { Bindable } from './sql.ts'

/** A condition with its values. */
export interface Where {
  readonly sql: string
  readonly values: readonly Bindable[]
}

/** All of the conditions; every row where there are none. */
export function all(conditions: readonly (Where | null)[]): Where {
  const given = conditions.filter(condition => condition !== null)
  return given.length === 0
    ? { sql: '1', values: [] }
    : { sql: given.map(one => one.sql).join(' AND '), values: given.flatMap(one => one.values) }
}

/** The column has one of these values; null where the caller does not care. */
export function oneOf(column: string, values: readonly Bindable[] | undefined): Where | null {
  if (values === undefined) return null
  return { sql: `${column} IN (${values.map(() => '?').join(', ') || 'NULL'})`, values }
}

/** The column holds these words somewhere, case ignored for ASCII. */
export function contains(column: string, words: string | undefined): Where | null {
  if (words === undefined || words === '') return null
  return { sql: `${column} LIKE ? ESCAPE '\\'`, values: [`%${words.replace(/[\\%_]/g, '\\$&')}%`] }
}

/** One page of a list. */
export interface Paging {
  readonly offset?: number | undefined
  readonly limit?: number | undefined
}

export const MOST_ROWS = 1_000_000

/** How often each value of a column occurs, most often first. */
export interface FacetValue {
  readonly value: string | null
  readonly count: number
}
