// Everything that a worker does for a case, by name: reads on any connection, writes on the one that may write.
import type { Decision, DocumentMetadata, DocumentReading, JournalEntry, Source, TextVersion } from '#model'
import { type DecisionInput, decide, type Outcome, take } from './decide.ts'
import { decisionsOfAct, listAdrift, listDecisions } from './decision-log.ts'
import { eraseSource, type Erasure, sweep } from './erase.ts'
import { exportLedger } from './export-ledger.ts'
import { importLedger, type ImportReport } from './import-ledger.ts'
import { append, type JournalKind, readJournal, type Stamp } from './journal.ts'
import { countItemFacets, getListed, listItems } from './list-items.ts'
import { countSuggestionFacets, listSuggestions } from './list-suggestions.ts'
import { loadCase, loadSettings } from './load-case.ts'
import { removeOriginal } from './originals.ts'
import { reapply } from './placing.ts'
import { countRows } from './counts.ts'
import { listReadings, readersBySource, saveReading } from './readings.ts'
import { registerOf } from './register.ts'
import { search } from './search.ts'
import { snapshot } from './snapshot.ts'
import {
  addSource,
  getSource,
  listSources,
  type NewSource,
  type SourceChanges,
  sourceMetadata,
  sourceNamed,
  sourcePaths,
  updateSource,
} from './sources.ts'
import type { Sql } from './sql.ts'
import { readText, saveText } from './texts.ts'
import { verify } from './verify.ts'
import { meta, saveWoven, setMeta, type Woven, weaveState } from './weave.ts'

/** Run on a reader where there is one; each sees all that was acknowledged before it was asked. */
export const READS = {
  sources: listSources,
  source: getSource,
  sourcePaths,
  findSource: sourceNamed,
  sourceMetadata,
  text: readText,
  readings: listReadings,
  readers: readersBySource,
  counts: countRows,
  version: caseVersion,
  suggestions: listSuggestions,
  suggestionFacets: countSuggestionFacets,
  items: listItems,
  item: getListed,
  itemFacets: countItemFacets,
  decisions: listDecisions,
  adrift: listAdrift,
  journal: readJournal,
  settings: loadSettings,
  snapshot,
  loadCase,
  /** The case as a ledger, with every decision in it. */
  exportLedger,
  register: registerOf,
  weaveState,
  search,
  verify,
} as const

/** A source as its format reader left it. */
export interface NewDocument {
  readonly given: NewSource
  readonly changes: SourceChanges
  readonly metadata?: DocumentMetadata | undefined
  /** Null where no text could be had. */
  readonly text: Omit<TextVersion, 'source'> | null
}

/** A source and what has become of it. */
export type SourceInState = Pick<Source, 'id' | 'state'>

/** Rises with every write of any process, so that a screen knows when to ask again. */
function caseVersion(sql: Sql): number {
  return Number(meta(sql, 'version') ?? 0)
}

function change<T>(sql: Sql, { at }: Stamp, work: () => T): T {
  return sql.transaction(at, () => {
    setMeta(sql, 'version', String(caseVersion(sql) + 1))
    return work()
  })
}

/** Each is one transaction: what it returns is on disk. */
export const WRITES = {
  addSource: (sql: Sql, stamp: Stamp, given: NewSource) => change(sql, stamp, () => addSource(sql, given)),
  updateSource: (sql: Sql, stamp: Stamp, id: string, changes: SourceChanges, metadata?: DocumentMetadata) =>
    change(sql, stamp, () => updateSource(sql, id, changes, metadata)),
  /** A source with what reading it gave, in one go. */
  addDocument: (sql: Sql, stamp: Stamp, { given, changes, metadata, text }: NewDocument) =>
    change(sql, stamp, () => {
      const { source, isNew } = addSource(sql, given)
      const updated = updateSource(sql, source.id, changes, metadata)
      const textChanged = text !== null && saveText(sql, { ...text, source: source.id })
      return { source: updated, isNew, textChanged }
    }),
  saveText: (sql: Sql, stamp: Stamp, version: TextVersion): boolean =>
    change(sql, stamp, () => saveText(sql, version)),
  /**
   * Replaces what was found in each text; one journal row for the run. Sources that are read thereby, or without it, are
   * in their new state as soon. Returns how many texts it changed.
   */
  saveReadings: (
    sql: Sql,
    stamp: Stamp,
    readings: readonly DocumentReading[],
    states: readonly SourceInState[] = [],
  ): number =>
    change(sql, stamp, () => {
      for (const { id, state } of states) updateSource(sql, id, { state })
      const records = readings.map(reading => saveReading(sql, reading, stamp.at)).filter(one => one !== null)
      if (records.length === 0) return 0
      append(sql, 'read', stamp, { readings: records })
      reapply(sql, ['mention', 'date'])
      return records.length
    }),
  saveWoven: (sql: Sql, stamp: Stamp, woven: Woven): void => change(sql, stamp, () => saveWoven(sql, woven)),
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

export type Reads = typeof READS
export type Writes = typeof WRITES
