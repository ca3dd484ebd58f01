// How much there is of everything, for an overview: sources by state, rows by kind and status.
import type { SourceState, Status, SuggestionKind } from '#model'
import type { ItemKind } from './kinds.ts'
import type { Sql } from './sql.ts'

type ByStatus = Partial<Record<Status, number>>

export interface Counts {
  readonly sources: Partial<Record<SourceState, number>>
  /** Code units of all current texts. */
  readonly characters: number
  readonly languages: Readonly<Record<string, number>>
  readonly suggestions: Partial<Record<SuggestionKind, ByStatus>>
  /** Merged ones not counted. */
  readonly items: Partial<Record<ItemKind, ByStatus>>
  readonly decisions: number
  readonly adrift: number
}

export function countRows(sql: Sql): Counts {
  const one = (query: string): number => sql.get<{ n: number }>(query)!.n
  return {
    sources: record(sql.all<Counted>('SELECT state AS key, count(*) AS n FROM source GROUP BY 1 ORDER BY 1')),
    characters: one('SELECT coalesce(sum(characters), 0) AS n FROM text WHERE current = 1'),
    languages: record(
      sql.all<Counted>(
        "SELECT coalesce(language, 'und') AS key, count(*) AS n FROM text WHERE current = 1 GROUP BY 1 ORDER BY 1",
      ),
    ),
    suggestions: byKind(
      sql.all<CountedKind>(
        'SELECT suggestion.kind, status AS key, count(*) AS n FROM suggestion GROUP BY 1, 2 ORDER BY 1, 2',
      ),
    ),
    items: byKind(
      sql.all<CountedKind>(
        'SELECT item.kind, status AS key, count(*) AS n FROM item' +
          ' WHERE NOT EXISTS (SELECT 1 FROM redirect WHERE redirect.kind = item.kind AND redirect.id = item.id)' +
          ' GROUP BY 1, 2 ORDER BY 1, 2',
      ),
    ),
    decisions: one('SELECT count(*) AS n FROM decision WHERE undone_by IS NULL AND erased = 0'),
    adrift: one(
      'SELECT count(*) AS n FROM decision WHERE adrift IS NOT NULL AND undone_by IS NULL AND erased = 0',
    ),
  }
}

interface Counted {
  readonly key: string
  readonly n: number
}
interface CountedKind extends Counted {
  readonly kind: string
}

function record(rows: readonly Counted[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]))
}

function byKind(rows: readonly CountedKind[]): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {}
  for (const { kind, key, n } of rows) (found[kind] ??= {})[key] = n
  return found
}
