// The journal: one row for a reading run, one for each act of a person, chained by hashes so that none can go missing.
//
// A row's hash covers the hash of its payload, not the payload: an erased payload leaves a tombstone and the chain
// still verifies (as in RFC 6962's hashed leaves, but linear).
import { type JournalEntry, sha256Hex } from '#model'
import type { Sql } from './sql.ts'

export type JournalKind = JournalEntry['kind']

/** Who acts, when, and 16 random bytes from which new ids are made. */
export interface Stamp {
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly entropy: Uint8Array
}

const GENESIS = '0'.repeat(64)

interface JournalRow {
  readonly seq: number
  readonly kind: JournalKind
  readonly by: string
  readonly at: string
  readonly payload: string
  readonly payload_hash: string
  readonly previous: string
  readonly hash: string
  readonly erased: number
}

/** Appends a row and returns its number; to be called inside the transaction of what it records. */
export function append(sql: Sql, kind: JournalKind, { by, at }: Stamp, payload: unknown): number {
  const last = sql.get<JournalRow>('SELECT * FROM journal ORDER BY seq DESC LIMIT 1')
  const seq = (last?.seq ?? 0) + 1
  const previous = last?.hash ?? GENESIS
  const text = JSON.stringify(payload)
  const payloadHash = sha256Hex(text)
  const hash = rowHash({ seq, kind, by, at, payload_hash: payloadHash, previous })
  sql.run(
    'INSERT INTO journal (seq, kind, "by", at, payload, payload_hash, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    seq,
    kind,
    by,
    at,
    text,
    payloadHash,
    previous,
    hash,
  )
  return seq
}

/** Blanks the payload of a row; its hash stays as a tombstone. */
export function blank(sql: Sql, seq: number): void {
  sql.run(`UPDATE journal SET payload = 'null', erased = 1 WHERE seq = ?`, seq)
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[]
  readonly total: number
}

/** Rows in order of time, from `offset`. */
export function readJournal(sql: Sql, offset = 0, limit = 1000): JournalPage {
  const rows = sql.all<JournalRow>('SELECT * FROM journal ORDER BY seq LIMIT ? OFFSET ?', limit, offset)
  const { n } = sql.get<{ n: number }>('SELECT count(*) AS n FROM journal')!
  return { entries: rows.map(entryOf), total: n }
}

function entryOf(row: JournalRow): JournalEntry {
  const { payload_hash: payloadHash, payload, erased, ...rest } = row
  return {
    ...rest,
    payloadHash,
    payload: JSON.parse(payload) as JournalEntry['payload'],
    erased: erased === 1,
  }
}

/** The number of the first row that breaks the chain, with the reason; null where it holds. */
export function brokenLink(sql: Sql): { readonly seq: number; readonly reason: string } | null {
  let previous = GENESIS
  let expected = 1
  for (const row of sql.each<JournalRow>('SELECT * FROM journal ORDER BY seq')) {
    const { seq } = row
    if (seq !== expected) return { seq: expected, reason: 'missing' }
    if (row.previous !== previous) return { seq, reason: 'previous' }
    if (row.erased === 1 ? row.payload !== 'null' : sha256Hex(row.payload) !== row.payload_hash)
      return { seq, reason: 'payload' }
    if (rowHash(row) !== row.hash) return { seq, reason: 'hash' }
    previous = row.hash
    expected += 1
  }
  return null
}

function rowHash(row: Pick<JournalRow, 'seq' | 'kind' | 'by' | 'at' | 'payload_hash' | 'previous'>): string {
  return sha256Hex(JSON.stringify([row.seq, row.kind, row.by, row.at, row.payload_hash, row.previous]))
}
