// The decisions of a case as rows: appended, marked undone, placed or adrift, never changed or removed.
import { type Decision, sha256Hex } from '#model'
import type { Sql } from './sql.ts'

interface DecisionRow {
  readonly seq: number
  readonly id: string
  readonly journal: number
  readonly target_kind: string
  readonly target_id: string
  readonly undone_by: string | null
  readonly placed: string | null
  readonly adrift: string | null
  readonly json: string
  readonly erased: number
}

/** A decision with what became of it. */
export interface LoggedDecision {
  readonly seq: number
  /** The journal row of the act that it was taken in. */
  readonly act: number
  readonly decision: Decision
  /** The undo that took it back; null while it is in force. */
  readonly undoneBy: string | null
  /** The id that its target has now, where a new reading gave it another one. */
  readonly placed: string | null
  /** Why it could not be placed in the present text; null where it could. */
  readonly adrift: AdriftReason | null
  readonly erased: boolean
}
export type AdriftReason = 'quote-not-found' | 'target-gone' | 'source-gone'

export function logDecision(sql: Sql, decision: Decision, journal: number): void {
  const json = JSON.stringify(decision)
  sql.run(
    'INSERT INTO decision (id, kind, target_kind, target_id, journal, digest, json) VALUES (?, ?, ?, ?, ?, ?, ?)',
    decision.id,
    decision.kind,
    decision.target.kind,
    decision.target.id,
    journal,
    sha256Hex(json),
    json,
  )
}

function loggedOf(row: DecisionRow): LoggedDecision {
  return {
    seq: row.seq,
    act: row.journal,
    decision: JSON.parse(row.json) as Decision,
    undoneBy: row.undone_by,
    placed: row.placed,
    adrift: row.adrift as AdriftReason | null,
    erased: row.erased === 1,
  }
}

/** The decision on what its words are now, where a new reading gave that another id. */
export function asPlaced({ decision, placed }: LoggedDecision): Decision {
  return placed === null ? decision : { ...decision, target: { ...decision.target, id: placed } }
}

/** All decisions in the order in which they were made. */
export function listDecisions(sql: Sql): LoggedDecision[] {
  return sql.all<DecisionRow>('SELECT * FROM decision ORDER BY seq').map(loggedOf)
}

export function findDecision(sql: Sql, id: string): LoggedDecision | null {
  const row = sql.get<DecisionRow>('SELECT * FROM decision WHERE id = ?', id)
  return row === undefined ? null : loggedOf(row)
}

const IN_FORCE = 'undone_by IS NULL AND erased = 0'

/** Decisions in force on one thing, by the id it has now, oldest first. */
export function decisionsOn(sql: Sql, kind: string, id: string): LoggedDecision[] {
  return sql
    .all<DecisionRow>(
      `SELECT * FROM decision WHERE target_kind = ? AND target_id = ? AND placed IS NULL AND ${IN_FORCE}` +
        ` UNION ALL SELECT * FROM decision WHERE target_kind = ? AND placed = ? AND ${IN_FORCE} ORDER BY seq`,
      kind,
      id,
      kind,
      id,
    )
    .map(loggedOf)
}

/** Decisions in force of some kinds, oldest first. */
export function decisionsOf(sql: Sql, ...kinds: readonly Decision['kind'][]): LoggedDecision[] {
  const marks = kinds.map(() => '?').join(', ')
  return sql
    .all<DecisionRow>(
      `SELECT * FROM decision WHERE kind IN (${marks}) AND ${IN_FORCE} ORDER BY seq`,
      ...kinds,
    )
    .map(loggedOf)
}

/** The decisions of one act, or of the last one by `user` of which any is in force; newest first. */
export function decisionsOfAct(sql: Sql, act: number | null, user: string): LoggedDecision[] {
  const last =
    act ??
    sql.get<{ act: number | null }>(
      `SELECT max(decision.journal) AS act FROM decision JOIN journal ON journal.seq = decision.journal` +
        ` WHERE undone_by IS NULL AND decision.erased = 0 AND decision.kind NOT IN ('undo', 'erase') AND journal."by" = ?`,
      user,
    )?.act
  if (last === null || last === undefined) return []
  const decisions = sql
    .all<DecisionRow>(`SELECT * FROM decision WHERE journal = ? AND ${IN_FORCE} ORDER BY seq DESC`, last)
    .map(loggedOf)
  // An undo of something in the same act (an import may bring both) has taken it back already.
  const own = new Set(
    sql.all<{ id: string }>('SELECT id FROM decision WHERE journal = ?', last).map(({ id }) => id),
  )
  return decisions.filter(({ decision: { kind, target } }) => kind !== 'undo' || !own.has(target.id))
}

/** Decisions in force, oldest first. */
export function decisionsInForce(sql: Sql): LoggedDecision[] {
  return sql.all<DecisionRow>(`SELECT * FROM decision WHERE ${IN_FORCE} ORDER BY seq`).map(loggedOf)
}

/**
 * Where a person said that what a decision speaks of stands now; null where nobody did. Said once of a thing, it holds
 * for every decision on it; the last word counts.
 */
export function placedByHand(sql: Sql, { target }: Decision): Decision['passages'] | null {
  const row = sql.get<{ json: string }>(
    `SELECT hand.json FROM decision AS adrift JOIN decision AS hand ON hand.target_kind = 'decision' AND hand.target_id = adrift.id` +
      ` WHERE adrift.target_kind = ? AND adrift.target_id = ? AND hand.kind = 'place' AND hand.undone_by IS NULL AND hand.erased = 0` +
      ` ORDER BY hand.seq DESC LIMIT 1`,
    target.kind,
    target.id,
  )
  return row === undefined ? null : (JSON.parse(row.json) as Decision).passages
}

/** Decisions in force that were made on one thing, wherever it is now; oldest first. */
export function decisionsMadeOn(sql: Sql, kind: string, id: string): LoggedDecision[] {
  return sql
    .all<DecisionRow>(
      `SELECT * FROM decision WHERE target_kind = ? AND target_id = ? AND ${IN_FORCE} ORDER BY seq`,
      kind,
      id,
    )
    .map(loggedOf)
}

export function markUndone(sql: Sql, id: string, by: string | null): void {
  sql.run('UPDATE decision SET undone_by = ? WHERE id = ?', by, id)
}

/** Notes where a decision's target is now, or why it could not be placed. */
export function markPlaced(sql: Sql, id: string, placed: string | null, adrift: AdriftReason | null): void {
  sql.run('UPDATE decision SET placed = ?, adrift = ? WHERE id = ?', placed, adrift, id)
}

/** What could not be placed after a new reading, oldest first. */
export function listAdrift(sql: Sql): LoggedDecision[] {
  return sql
    .all<DecisionRow>(`SELECT * FROM decision WHERE adrift IS NOT NULL AND ${IN_FORCE} ORDER BY seq`)
    .map(loggedOf)
}

/** The payload as an object; empty where it is none. */
export function payloadOf(decision: Decision): Readonly<Record<string, unknown>> {
  const { payload } = decision
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? payload : {}
}

/** An addition that was brought in as a suggestion, by importing it: nobody stands by it yet. */
export function isSuggestion(decision: Decision): boolean {
  return decision.kind === 'add' && payloadOf(decision)['suggested'] === true
}

/** The thing as it stood when it was decided; null where the decision does not say. */
export function snapshotOf({ snapshot }: Decision): Readonly<Record<string, unknown>> | null {
  return typeof snapshot === 'object' && snapshot !== null && !Array.isArray(snapshot) ? snapshot : null
}

/** A list of strings in the payload; empty where there is none. */
export function idsIn(decision: Decision, field: string): readonly string[] {
  const value = payloadOf(decision)[field]
  return Array.isArray(value) ? value.filter(id => typeof id === 'string') : []
}

/** A string in the payload; null where there is none. */
export function stringIn(decision: Decision, field: string): string | null {
  const value = payloadOf(decision)[field]
  return typeof value === 'string' ? value : null
}
