// The case-level suggestions: what reading all documents together gives, kept as rows that can be made again.
import { type CaseData, sha256Hex } from '#model'
import { decisionsInForce } from './decision-log.ts'
import { forgetFresh } from './fresh-readings.ts'
import { type Learned, saveLearned } from './learned.ts'
import { putItem } from './items.ts'
import { type Item, ITEM_KINDS, LISTS, type ItemKind } from './kinds.ts'
import { reapply } from './placing.ts'
import type { Sql } from './sql.ts'

/** Everything that weaving the readings of a case together suggests. Ids are content ids and point inside it. */
export type Woven = Partial<Pick<CaseData, (typeof LISTS)[ItemKind]>> & {
  /** Which actor or place of the case each mention stands for. */
  readonly assigned: readonly { readonly mention: string; readonly to: string }[]
  /** What decisions teach of mentions that nobody decided on. */
  readonly learned?: readonly Learned[]
  /** Version of what wove it. */
  readonly weaver: string
  /** `weaveBasis` as it was when the weaving began. */
  readonly basis: string
}

/** Whether what was woven is still that of the present readings and decisions. */
export interface WeaveState {
  /** Digest of the present readings alone. */
  readonly readings: string
  /** Digest of the readings and of the decisions in force. */
  readonly basis: string
  /** The basis of what is stored; null where nothing was woven yet. */
  readonly woven: string | null
  readonly weaver: string | null
}

export function weaveState(sql: Sql): WeaveState {
  return {
    readings: sha256Hex(JSON.stringify(readingDigests(sql))),
    basis: weaveBasis(sql),
    woven: meta(sql, 'woven'),
    weaver: meta(sql, 'weaver'),
  }
}

/** A digest of everything that weaving depends on. */
export function weaveBasis(sql: Sql): string {
  const decisions = decisionsInForce(sql).map(({ decision }) => decision.id)
  return sha256Hex(JSON.stringify([readingDigests(sql), decisions]))
}

function readingDigests(sql: Sql): readonly string[] {
  return sql
    .all<{ digest: string }>(
      'SELECT reading.digest FROM reading JOIN text ON text.key = reading.text WHERE text.current = 1 ORDER BY reading.digest',
    )
    .map(({ digest }) => digest)
}

/** Replaces all case-level suggestions, and applies every decision again. Unchanged rows are left alone. */
export function saveWoven(sql: Sql, woven: Woven): void {
  forgetFresh(sql)
  for (const kind of ITEM_KINDS) replaceItems(sql, kind, woven[LISTS[kind]] ?? [])
  saveLearned(sql, woven.learned ?? [])
  assign(sql, woven.assigned)
  setMeta(sql, 'woven', woven.basis)
  setMeta(sql, 'weaver', woven.weaver)
  reapply(sql)
}

function replaceItems(sql: Sql, kind: ItemKind, items: readonly Item[]): void {
  const before = new Map<string, string>()
  for (const row of sql.each<{ id: string; json: string }>(
    `SELECT id, json FROM item WHERE kind = ? AND origin = 'machine'`,
    kind,
  ))
    before.set(row.id, row.json)
  for (const item of items) {
    const known = before.get(item.id)
    before.delete(item.id)
    const json = JSON.stringify(item)
    if (known === json) continue
    putItem(sql, kind, item, 'machine', 'status' in item ? item.status : 'suggested', json)
  }
  for (const id of before.keys()) sql.run('DELETE FROM item WHERE kind = ? AND id = ?', kind, id)
}

function assign(sql: Sql, assigned: Woven['assigned']): void {
  const to = new Map(assigned.map(({ mention, to }) => [mention, to]))
  const rows = sql.all<{ key: number; id: string; assigned: string | null }>(
    `SELECT key, id, assigned FROM suggestion WHERE kind = 'mention'`,
  )
  for (const { key, id, assigned: before } of rows) {
    const now = to.get(id) ?? null
    if (now !== before) sql.run('UPDATE suggestion SET assigned = ?, actor = ? WHERE key = ?', now, now, key)
  }
}

export function meta(sql: Sql, key: string): string | null {
  return sql.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null
}

export function setMeta(sql: Sql, key: string, value: string): void {
  sql.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value)
}
