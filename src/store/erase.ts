// Erases a source on withdrawn consent: bytes, text, suggestions, everything that quotes it; tombstones remain.
//
// What is kept: the source's id and SHA-256, so that the same file is recognised and refused, and the hash of every
// journal payload and decision that is blanked, so that the chain still verifies.
import type { Decision, Source } from '#model'
import { append, blank, type Stamp } from './journal.ts'
import { logDecision } from './decision-log.ts'
import { newId } from './decide.ts'
import { forgetFresh } from './fresh-readings.ts'
import { reapply } from './placing.ts'
import type { Sql } from './sql.ts'
import { setMeta } from './weave.ts'

export interface Erasure {
  readonly decision: Decision
  /** The bytes to remove, once the transaction is on disk. */
  readonly sha256: string
  readonly decisionsBlanked: number
}

/** To be called inside a transaction, and followed by `sweep` and by the removal of the original. Null where there is no such source. */
export function eraseSource(sql: Sql, id: string, why: string, stamp: Stamp): Erasure | null {
  const row = sql.get<{ key: number; sha256: string; json: string; erased: number }>(
    'SELECT key, sha256, json, erased FROM source WHERE id = ?',
    id,
  )
  if (row === undefined || row.erased === 1) return null
  forgetFresh(sql)
  const source = JSON.parse(row.json) as Source
  sql.run(
    'DELETE FROM words WHERE rowid IN (SELECT chunk.key FROM chunk JOIN text ON text.key = chunk.text WHERE text.source = ?)',
    row.key,
  )
  sql.run('DELETE FROM text WHERE source = ?', row.key)
  sql.run('DELETE FROM learned WHERE NOT EXISTS (SELECT 1 FROM suggestion WHERE suggestion.id = learned.id)')
  sql.run('DELETE FROM source_path WHERE source = ?', row.key)
  const tombstone: Source = {
    ...source,
    path: '',
    title: '',
    author: [],
    publisher: [],
    custody: '',
    metadata: undefined,
    access: 'closed',
    consent: 'withdrawn',
    state: 'failed',
    characters: 0,
    problems: [{ code: 'source-erased', severity: 'note', params: {} }],
  } as Source
  sql.run(
    `UPDATE source SET path = '', title = '', json = ?, ruled = NULL, metadata = '{"author":[]}', erased = 1 WHERE key = ?`,
    JSON.stringify(tombstone),
    row.key,
  )
  sql.run(`DELETE FROM item WHERE source = ?`, id)
  const decisionsBlanked = blankDecisions(sql, id)
  blankJournal(sql, id, source)
  const decision: Decision = {
    id: newId(stamp, 'erase'),
    kind: 'erase',
    target: { kind: 'source', id },
    passages: [],
    payload: null,
    by: stamp.by,
    at: stamp.at,
    why,
  }
  logDecision(
    sql,
    decision,
    append(sql, 'erase', stamp, { source: id, sha256: row.sha256, decision: decision.id }),
  )
  setMeta(sql, 'woven', '')
  reapply(sql)
  return { decision, sha256: row.sha256, decisionsBlanked }
}

/** Blanks every decision that points at the source or quotes it. */
function blankDecisions(sql: Sql, source: string): number {
  const rows = sql.all<{
    seq: number
    id: string
    journal: number
    json: string
    target_kind: string
    target_id: string
  }>('SELECT seq, id, journal, json, target_kind, target_id FROM decision WHERE erased = 0')
  let n = 0
  for (const row of rows) {
    if (!row.json.includes(JSON.stringify(source))) continue
    n += 1
    const { id, kind, by, at } = JSON.parse(row.json) as Decision
    const target = { kind: row.target_kind, id: row.target_id }
    const empty = { id, kind, target, passages: [], payload: null, by, at, why: '' }
    sql.run(
      'UPDATE decision SET json = ?, erased = 1, adrift = NULL WHERE seq = ?',
      JSON.stringify(empty),
      row.seq,
    )
    if (kind === 'add')
      sql.run(`DELETE FROM item WHERE kind = ? AND id = ? AND origin = 'person'`, target.kind, target.id)
    blank(sql, row.journal)
  }
  return n
}

/** Journal rows that name the source's path or title, such as that of its adding. */
function blankJournal(sql: Sql, id: string, { path, title }: Source): void {
  const rows = sql.all<{ seq: number; payload: string }>('SELECT seq, payload FROM journal WHERE erased = 0')
  for (const { seq, payload } of rows)
    if (
      payload.includes(JSON.stringify(id)) &&
      (payload.includes(JSON.stringify(path)) || payload.includes(JSON.stringify(title)))
    )
      blank(sql, seq)
}

/** Rewrites the file without what was deleted: free pages, index remnants and the write-ahead log. Not in a transaction. */
export function sweep(sql: Sql): void {
  sql.exec(`INSERT INTO words (words) VALUES ('optimize')`)
  sql.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);')
}
