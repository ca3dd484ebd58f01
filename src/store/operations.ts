// What a thread does for a case that is read, woven and looked at: reads on any connection, writes on the one that may
// write. What needs a schema needs it only sometimes, and asks for it then; `judging.ts` has the operations that always do.
import type { DocumentMetadata, DocumentReading, ReadingText, Source, TextVersion } from '#model'
import { caseVersion, change } from './change.ts'
import { countRows } from './counts.ts'
import { listAdrift, listDecisions } from './decision-log.ts'
import { exportLedger } from './export-ledger.ts'
import { append, readJournal, type Stamp } from './journal.ts'
import { countItemFacets, getListed, listItems } from './list-items.ts'
import { countSuggestionFacets, listSuggestions } from './list-suggestions.ts'
import { loadCase, loadSettings } from './load-case.ts'
import { reapply } from './placing.ts'
import { listReadings, readersBySource, saveReading } from './readings.ts'
import { registerOf } from './register.ts'
import { wantForDecisions } from './schemas-wanted.ts'
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
import { weaveWith } from './weave-with.ts'
import { saveWoven, type Woven, weaveState } from './weave.ts'

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
} as const

/** A source as its format reader left it. */
export interface NewDocument {
  readonly given: NewSource
  readonly changes: SourceChanges
  readonly metadata?: DocumentMetadata | undefined
  /** Null where no text could be had. */
  readonly text: Omit<TextVersion, 'source'> | null
}

/** Sources whose readings are saved. */
export interface ReadSources {
  /** Those that are new. */
  readonly documents?: readonly NewDocument[]
  /** Those that are there, and what has become of them. */
  readonly states?: readonly Pick<Source, 'id' | 'state'>[]
}

function putDocument(sql: Sql, { given, changes, metadata, text }: NewDocument) {
  const { source, isNew } = addSource(sql, given)
  const updated = updateSource(sql, source.id, changes, metadata)
  const textChanged = text !== null && saveText(sql, { ...text, source: source.id })
  return { source: updated, isNew, textChanged }
}

/** Each is one transaction: what it returns is on disk. */
export const WRITES = {
  addSource: (sql: Sql, stamp: Stamp, given: NewSource) => change(sql, stamp, () => addSource(sql, given)),
  updateSource: (sql: Sql, stamp: Stamp, id: string, changes: SourceChanges, metadata?: DocumentMetadata) =>
    change(sql, stamp, () => updateSource(sql, id, changes, metadata)),
  /** A source with what reading it gave, in one go. */
  addDocument: (sql: Sql, stamp: Stamp, document: NewDocument) =>
    change(sql, stamp, () => putDocument(sql, document)),
  saveText: (sql: Sql, stamp: Stamp, version: TextVersion): boolean =>
    change(sql, stamp, () => saveText(sql, version)),
  /**
   * Replaces what was found in each text; one journal row for the run. The documents are added first, and sources that are
   * read, with a reading or without, are in their new state as soon. Readings may come packed. Returns how many texts it changed.
   */
  saveReadings: (
    sql: Sql,
    stamp: Stamp,
    readings: readonly (DocumentReading | ReadingText)[],
    { documents = [], states = [] }: ReadSources = {},
  ): number =>
    change(sql, stamp, () => {
      wantForDecisions(sql)
      for (const document of documents) putDocument(sql, document)
      for (const { id, state } of states) updateSource(sql, id, { state })
      const records = readings.map(reading => saveReading(sql, reading, stamp.at)).filter(one => one !== null)
      if (records.length === 0) return 0
      append(sql, 'read', stamp, { readings: records })
      reapply(sql, ['mention', 'date'])
      return records.length
    }),
  saveWoven: (sql: Sql, stamp: Stamp, woven: Woven): void =>
    change(sql, stamp, () => {
      wantForDecisions(sql)
      saveWoven(sql, woven)
    }),
  weaveWith,
} as const
