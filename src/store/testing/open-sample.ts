// A case opened in the test's own thread, for tests of what one connection does.
import { join } from 'node:path'
import { type DocumentReading, sha256Hex, type TextVersion } from '#model'
import { type DecisionInput, decide, type Outcome } from '../decide.ts'
import type { Stamp } from '../journal.ts'
import { openDatabase } from '../open-database.ts'
import { WRITES } from '../operations.ts'
import { loadSchemas } from '../schemas-wanted.ts'
import { addSource } from '../sources.ts'
import type { Sql } from '../sql.ts'
import type { Woven } from '../weave.ts'
import { versionOf } from './sample-case.ts'

// What a thread loads when it is wanted.
await loadSchemas()

/** One connection with the writes of a case file, each stamped by a clock that ticks. */
export interface Bench {
  readonly sql: Sql
  stamp(): Stamp
  addText(path: string, text: string, language?: string): TextVersion
  saveText(version: TextVersion): void
  read(...readings: readonly DocumentReading[]): void
  weave(woven: Partial<Woven>): void
  decide(...inputs: readonly DecisionInput[]): Outcome
  close(): void
}

export function openBench(folder: string): Bench {
  const path = join(folder, 'bench.retort')
  const sql = openDatabase({ path, readOnly: false, create: true, at: '2026-01-01T00:00:00.000Z' })
  let ticks = 0
  const stamp = (): Stamp => {
    ticks += 1
    return {
      by: 'analyst',
      at: new Date(Date.UTC(2026, 0, 1) + 1000 * ticks).toISOString(),
      entropy: Buffer.from(sha256Hex(`entropy ${ticks}`), 'hex').subarray(0, 16),
    }
  }
  return {
    sql,
    stamp,
    addText(path, text, language = 'en') {
      const { source } = addSource(sql, {
        sha256: sha256Hex(text),
        bytes: Buffer.byteLength(text),
        path,
        mediaType: 'text/plain',
        title: path,
      })
      const version = versionOf(source.id, text, language)
      WRITES.saveText(sql, stamp(), version)
      return version
    },
    saveText: version => void WRITES.saveText(sql, stamp(), version),
    read: (...readings) => void WRITES.saveReadings(sql, stamp(), readings),
    weave: woven => WRITES.saveWoven(sql, stamp(), { assigned: [], weaver: 'test', basis: '', ...woven }),
    decide: (...inputs) => sql.transaction('', () => decide(sql, inputs, stamp())),
    close: () => sql.db.close(),
  }
}
