// Rows of things at case level: what is kept as columns so that lists can be filtered, counted and paged by SQL.
import { isHearsay, type Passage, type Status } from '#model'
import { hasStatus, type Item, type ItemKind, type ItemOf } from './kinds.ts'
import { refsOf } from './refs.ts'
import type { Bindable, Sql } from './sql.ts'

/** A row of `item`. `json` is what was suggested or added, `ruled` what decisions made of it. */
export interface ItemRow {
  readonly key: number
  readonly kind: ItemKind
  readonly id: string
  readonly origin: 'machine' | 'person'
  readonly status: Status
  readonly json: string
  readonly ruled: string | null
}

const COLUMNS = [
  'score',
  'source',
  'start',
  'end',
  'label',
  'rule',
  'relation',
  'stance',
  'modality',
  'venue',
  'liberty',
  'hearsay',
  'speaker',
  'happened',
] as const
type Columns = Readonly<Record<(typeof COLUMNS)[number], Bindable>>

const INSERT = `INSERT INTO item (kind, id, origin, status, json, ${COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?${', ?'.repeat(COLUMNS.length)})`

/** The item as it stands, decisions applied, references not yet redirected. */
export function itemOf<K extends ItemKind>(row: Pick<ItemRow, 'json' | 'ruled'>): ItemOf<K> {
  return JSON.parse(row.ruled ?? row.json) as ItemOf<K>
}

export function getItem(sql: Sql, kind: ItemKind, id: string): ItemRow | undefined {
  return sql.get<ItemRow>('SELECT * FROM item WHERE kind = ? AND id = ?', kind, id)
}

/** Puts an item in, or anew in place of the one before with that id; `json` where it is at hand. */
export function putItem(
  sql: Sql,
  kind: ItemKind,
  item: Item,
  origin: 'machine' | 'person',
  status: Status,
  json = JSON.stringify(item),
): void {
  sql.run('DELETE FROM item WHERE kind = ? AND id = ?', kind, item.id)
  const columns = columnsOf(kind, item)
  const key = sql.run(INSERT, kind, item.id, origin, status, json, ...COLUMNS.map(column => columns[column]))
  putRefs(sql, key, kind, item)
}

/** Writes what decisions make of a row; null gives back what it was before any. */
export function ruleItem(sql: Sql, row: ItemRow, status: Status, ruled: Item | null): void {
  const item = ruled ?? (JSON.parse(row.json) as Item)
  const columns = columnsOf(row.kind, item)
  sql.run(
    `UPDATE item SET status = ?, ruled = ?, ${COLUMNS.map(column => `${column} = ?`).join(', ')} WHERE key = ?`,
    status,
    ruled === null ? null : JSON.stringify(ruled),
    ...COLUMNS.map(column => columns[column]),
    row.key,
  )
  sql.run('DELETE FROM item_ref WHERE item = ?', row.key)
  putRefs(sql, row.key, row.kind, item)
}

function putRefs(sql: Sql, key: number, kind: ItemKind, item: Item): void {
  for (const ref of refsOf(kind, item))
    sql.run(
      'INSERT OR IGNORE INTO item_ref (item, role, kind, id) VALUES (?, ?, ?, ?)',
      key,
      ref.role,
      ref.kind,
      ref.id,
    )
}

/** The item with `status` where its kind has one. */
export function withStatus(kind: ItemKind, item: Item, status: Status): Item {
  return hasStatus(kind) ? { ...item, status } : item
}

/** The status that an item brings with it: its own, or `confirmed` for a kind without one that a person made. */
export function ownStatus(item: Item, origin: 'machine' | 'person'): Status {
  if ('status' in item) return item.status
  return origin === 'person' ? 'confirmed' : 'suggested'
}

/** The passages on which an item rests by itself. */
export function passagesOf(item: Item): readonly Passage[] {
  if ('passage' in item) return [item.passage]
  return 'passages' in item ? item.passages : []
}

const NOTHING: Columns = {
  score: 1,
  source: null,
  start: null,
  end: null,
  label: '',
  rule: null,
  relation: null,
  stance: null,
  modality: null,
  venue: null,
  liberty: null,
  hearsay: null,
  speaker: null,
  happened: null,
}

function columnsOf(kind: ItemKind, item: Item): Columns {
  const passage = passagesOf(item)[0]
  const common: Columns = {
    ...NOTHING,
    score: 'score' in item ? item.score : 1,
    source: passage?.source ?? null,
    start: passage?.position.start ?? null,
    end: passage?.position.end ?? null,
    rule: 'rule' in item ? (item.rule ?? null) : null,
    label: 'name' in item ? item.name : 'label' in item ? item.label : '',
  }
  if (kind === 'statement') {
    const statement = item as ItemOf<'statement'>
    const speaker =
      statement.voices.findLast(voice => voice.link === 'asserted-by') ?? statement.voices.at(-1)
    return {
      ...common,
      label: statement.passage.quote.exact,
      stance: statement.stance,
      modality: statement.modality,
      venue: statement.venue,
      liberty: statement.liberty,
      hearsay: isHearsay(statement.voices) ? 1 : 0,
      speaker: speaker?.actor ?? null,
      happened: statement.saidWhen,
    }
  }
  if (kind === 'claim') {
    const claim = item as ItemOf<'claim'>
    return { ...common, relation: claim.relation, label: claim.note, happened: claim.when?.edtf ?? null }
  }
  if (kind === 'charge') return { ...common, happened: (item as ItemOf<'charge'>).when?.edtf ?? null }
  return common
}
