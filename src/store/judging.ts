// What a thread does for a case that judges what came from outside: decisions, ledgers, the file itself. It needs every
// schema, and is loaded when one of these is first asked for.
import type { Decision, JournalEntry } from '#model'
import { change } from './change.ts'
import { type DecisionInput, decide, type Outcome, take } from './decide.ts'
import { decisionsOfAct } from './decision-log.ts'
import { eraseSource, type Erasure, sweep } from './erase.ts'
import { importLedger, type ImportReport } from './import-ledger.ts'
import type { JournalKind, Stamp } from './journal.ts'
import { removeOriginal } from './originals.ts'
import type { Sql } from './sql.ts'
import { verify } from './verify.ts'

/** Run on a reader where there is one. */
export const JUDGING_READS = { verify } as const

/** Each is one transaction: what it returns is on disk. */
export const JUDGING_WRITES = {
  decide: (sql: Sql, stamp: Stamp, inputs: readonly DecisionInput[]): Outcome =>
    change(sql, stamp, () => decide(sql, inputs, stamp)),
  /**
   * Takes back a whole act, newest decision first: the one given by its journal row, else the last one of this user
   * that is still in force.
   */
  undo: (sql: Sql, stamp: Stamp, act: number | null = null): Outcome =>
    change(sql, stamp, () => {
      const inputs = decisionsOfAct(sql, act, stamp.by).map(({ decision }): DecisionInput => ({
        kind: 'undo',
        target: { kind: 'decision', id: decision.id },
      }))
      return decide(sql, inputs, stamp)
    }),
  take: (
    sql: Sql,
    stamp: Stamp,
    decisions: readonly Decision[],
    kind: JournalKind,
    payload: JournalEntry['payload'],
  ): Outcome => change(sql, stamp, () => take(sql, decisions, stamp, kind, payload)),
  /** `ledger` is parsed JSON from anywhere. */
  importLedger: (sql: Sql, stamp: Stamp, ledger: unknown): ImportReport =>
    change(sql, stamp, () => importLedger(sql, ledger, stamp)),
  /** Null where there is no such source, or it was erased before. */
  eraseSource: (sql: Sql, stamp: Stamp, id: string, why: string): Erasure | null => {
    const erasure = change(sql, stamp, () => eraseSource(sql, id, why, stamp))
    if (erasure === null) return null
    removeOriginal(sql.path, erasure.sha256)
    sweep(sql)
    return erasure
  },
} as const
