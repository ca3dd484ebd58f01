// Sources of a case: known by the hash of their bytes, so that the same file twice is one source.
import { contentId, type DocumentMetadata, NEW_SOURCE, NO_METADATA, type Sha256, type Source } from '#model'
import { findSource } from './ledger-passages.ts'
import { schemas } from './schemas-wanted.ts'
import type { Sql } from './sql.ts'

/** What is known of a file before it is read. */
export interface NewSource {
  readonly sha256: Sha256
  readonly bytes: number
  /** As given, relative to the folder that was read; inside an archive after `!/`. */
  readonly path: string
  readonly mediaType: string
  readonly title: string
  readonly custody?: string | undefined
}

interface SourceRow {
  readonly key: number
  readonly id: string
  readonly json: string
  readonly ruled: string | null
  readonly metadata: string
}

/** The id of the source with these bytes. */
export function sourceId(sha256: Sha256): string {
  return contentId('source', [sha256])
}

/** Adds a source, or another path to one with the same bytes; `isNew` tells which. */
export function addSource(sql: Sql, given: NewSource): { readonly source: Source; readonly isNew: boolean } {
  const id = sourceId(given.sha256)
  const before = sql.get<SourceRow>('SELECT * FROM source WHERE id = ?', id)
  if (before !== undefined) {
    sql.run('INSERT OR IGNORE INTO source_path (source, path) VALUES (?, ?)', before.key, given.path)
    return { source: sourceOf(before), isNew: false }
  }
  const { sha256, path, mediaType, bytes, title, custody = '' } = given
  const source: Source = { id, sha256, path, mediaType, bytes, title, ...NEW_SOURCE, custody }
  const key = sql.run(
    'INSERT INTO source (id, sha256, path, title, kind, language, state, json, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    source.sha256,
    source.path,
    source.title,
    source.kind,
    source.language,
    source.state,
    JSON.stringify(source),
    JSON.stringify(NO_METADATA),
  )
  sql.run('INSERT INTO source_path (source, path) VALUES (?, ?)', key, source.path)
  addedThrough(sql).add(id)
  return { source, isNew: true }
}

/** The sources that were added through a connection; any other may have been written by anybody. */
const ADDED = new WeakMap<Sql, Set<string>>()

function addedThrough(sql: Sql): Set<string> {
  const known = ADDED.get(sql)
  if (known !== undefined) return known
  const added = new Set<string>()
  ADDED.set(sql, added)
  return added
}

/** What the machine learns of a source while reading it; what a person corrected keeps the upper hand. */
export type SourceChanges = Partial<Omit<Source, 'id' | 'sha256' | 'path' | 'bytes' | 'access' | 'consent'>>

/** Throws RangeError where there is no such source. */
export function updateSource(
  sql: Sql,
  id: string,
  changes: SourceChanges,
  metadata?: DocumentMetadata,
): Source {
  const row = sql.get<SourceRow>('SELECT * FROM source WHERE id = ?', id)
  if (row === undefined) throw new RangeError(`no source ${id}`)
  const changed: Source = { ...(JSON.parse(row.json) as Source), ...changes }
  const source = addedThrough(sql).has(id) ? changed : schemas().sourceSchema.parse(changed)
  sql.run(
    'UPDATE source SET title = ?, kind = ?, language = ?, state = ?, json = ?, metadata = ? WHERE key = ?',
    source.title,
    source.kind,
    source.language,
    source.state,
    JSON.stringify(source),
    metadata === undefined ? row.metadata : JSON.stringify(metadata),
    row.key,
  )
  return sourceOf({ ...row, json: JSON.stringify(source) })
}

/** All sources, in the order of their paths. */
export function listSources(sql: Sql): Source[] {
  return sql.all<SourceRow>('SELECT * FROM source ORDER BY path, id').map(sourceOf)
}

export function getSource(sql: Sql, id: string): Source | null {
  const row = sql.get<SourceRow>('SELECT * FROM source WHERE id = ?', id)
  return row === undefined ? null : sourceOf(row)
}

/** What the document says of itself. */
export function sourceMetadata(sql: Sql, id: string): DocumentMetadata | null {
  const row = sql.get<SourceRow>('SELECT * FROM source WHERE id = ?', id)
  return row === undefined ? null : (JSON.parse(row.metadata) as DocumentMetadata)
}

/** The id of the one source with this id, hash, path, end of a path or title; null where none or several fit. */
export function sourceNamed(sql: Sql, name: string): string | null {
  return findSource(
    listSources(sql).map(source => ({ ...source, paths: sourcePaths(sql, source.id) })),
    name,
  )
}

/** Every path under which the same bytes were given. */
export function sourcePaths(sql: Sql, id: string): string[] {
  return sql
    .all<{ path: string }>(
      'SELECT source_path.path FROM source_path JOIN source ON source.key = source_path.source WHERE source.id = ? ORDER BY source_path.path',
      id,
    )
    .map(row => row.path)
}

function sourceOf({ json, ruled }: Pick<SourceRow, 'json' | 'ruled'>): Source {
  const source = JSON.parse(json) as Source
  return ruled === null ? source : { ...source, ...(JSON.parse(ruled) as Partial<Source>) }
}
