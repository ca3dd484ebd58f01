// Merges as redirects: the merged entry stays, and everything that points at it is led to the survivor.
import { decisionsOf, idsIn } from './decision-log.ts'
import type { Sql } from './sql.ts'

/** Where ids lead, by kind; an id that is not here leads to itself. */
export type Redirects = ReadonlyMap<string, string>

/** Works all merges in force out anew. O(merges). */
export function refreshRedirects(sql: Sql): void {
  sql.run('DELETE FROM redirect')
  const leads = new Map<string, string>()
  const end = (key: string): string => {
    let at = key
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next
    return at
  }
  for (const { decision, placed } of decisionsOf(sql, 'merge')) {
    const survivor = end(keyOf(decision.target.kind, placed ?? decision.target.id))
    for (const id of idsIn(decision, 'from')) {
      const merged = end(keyOf(decision.target.kind, id))
      if (merged !== survivor) leads.set(merged, survivor)
    }
  }
  for (const key of leads.keys())
    sql.run(
      'INSERT INTO redirect (kind, id, target) VALUES (?, ?, ?)',
      key.slice(0, key.indexOf(' ')),
      idOf(key),
      idOf(end(key)),
    )
}

export function loadRedirects(sql: Sql): Redirects {
  const rows = sql.all<{ kind: string; id: string; target: string }>('SELECT * FROM redirect')
  return new Map(rows.map(row => [keyOf(row.kind, row.id), row.target]))
}

export function redirected(redirects: Redirects, kind: string, id: string): string {
  return redirects.get(keyOf(kind, id)) ?? id
}

/** The id itself and all that lead to it. */
export function aliasesOf(sql: Sql, kind: string, id: string): string[] {
  const rows = sql.all<{ id: string }>(
    'SELECT id FROM redirect WHERE kind = ? AND target = ? ORDER BY id',
    kind,
    id,
  )
  return [id, ...rows.map(row => row.id)]
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`
}

function idOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}
