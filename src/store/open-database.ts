// Opens a case file as hostile input: header, version and tables are checked before anything in it is trusted.
import { closeSync, existsSync, fsyncSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { readHolder } from './holder.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts'
import { Sql } from './sql.ts'
import { CaseError, troubleOf } from './trouble.ts'

/** How long a writer waits for another one, in milliseconds. */
export const BUSY_WAIT = 5000

export interface OpenOptions {
  readonly path: string
  readonly readOnly: boolean
  /** Make the file where there is none. */
  readonly create: boolean
  /** Largest size of the file, in bytes; past it, writing fails as on a full disk. */
  readonly mostBytes?: number | undefined
  /** Time of a migration or creation, ISO 8601. */
  readonly at: string
}

/** Throws CaseError where the file cannot be used; it is then left as it was. */
export function openDatabase(options: OpenOptions): Sql {
  const { path, readOnly } = options
  let db: DatabaseSync | undefined
  try {
    prepareFile(options)
    db = connect(path, readOnly)
    const sql = new Sql(db, path)
    checkAndMigrate(sql, options)
    return sql
  } catch (error) {
    if (db?.isOpen) db.close()
    const trouble = troubleOf(error, path, () => readHolder(path))
    throw trouble === null ? error : new CaseError(trouble)
  }
}

function prepareFile({ path, readOnly, create }: OpenOptions): void {
  if (!existsSync(path)) {
    if (!create || readOnly) throw new CaseError({ kind: 'missing', path })
    const made = openSync(path, 'wx', 0o600)
    fsyncSync(made)
    closeSync(made)
    return
  }
  if (!statSync(path).isFile()) throw new CaseError({ kind: 'not-a-case', path })
  const file = openSync(path, 'r')
  const header = Buffer.alloc(72)
  const read = readSync(file, header, 0, 72, 0)
  closeSync(file)
  // An empty file is a case whose making was cut short before its first commit, or one that nobody has begun.
  if (read === 0 && !readOnly) return
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new CaseError({ kind: 'not-a-case', path })
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  const options = {
    readOnly,
    timeout: BUSY_WAIT,
    allowExtension: false,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    defensive: true,
  }
  const connect = (location: string | URL): DatabaseSync => {
    const db = new DatabaseSync(location, options)
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  }
  if (!readOnly) return connect(path)
  try {
    return connect(path)
  } catch (error) {
    // A folder that cannot be written to has no room for the shared-memory file: read the file alone, as it is.
    const kind = troubleOf(error, path, () => null)?.kind
    if (kind !== 'unreadable' && kind !== 'read-only') throw error
    const url = pathToFileURL(path)
    url.search = 'immutable=1'
    return connect(url)
  }
}

function checkAndMigrate(sql: Sql, options: OpenOptions): void {
  const { path, readOnly, mostBytes, at } = options
  const version = sql.get<{ user_version: number }>('PRAGMA user_version')!.user_version
  const application = sql.get<{ application_id: number }>('PRAGMA application_id')!.application_id
  const objects = sql.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')!.n
  const fresh = version === 0 && application === 0 && objects === 0
  if (!fresh && application !== APPLICATION_ID) throw new CaseError({ kind: 'not-a-case', path })
  if (version > SCHEMA_VERSION)
    throw new CaseError({ kind: 'newer', path, found: version, known: SCHEMA_VERSION })
  if (!fresh) refuseAltered(sql, version)
  if (version < SCHEMA_VERSION && readOnly)
    throw new CaseError({ kind: 'older', path, found: version, known: SCHEMA_VERSION })
  if (!readOnly) {
    sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;')
    if (mostBytes !== undefined) {
      const { page_size } = sql.get<{ page_size: number }>('PRAGMA page_size')!
      sql.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(mostBytes / page_size))}`)
    }
    if (version < SCHEMA_VERSION) migrate(sql, at)
  }
  sql.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;')
}

function migrate(sql: Sql, at: string): void {
  sql.transaction(at, () => {
    // Read again with the lock held: another process may have migrated while this one waited.
    const { user_version: from } = sql.get<{ user_version: number }>('PRAGMA user_version')!
    for (const migration of MIGRATIONS.slice(from)) sql.exec(migration)
    sql.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`)
  })
}

/** Every table, index, trigger and view must be one that the migrations make, word for word. */
function refuseAltered(sql: Sql, version: number): void {
  const reference = new DatabaseSync(':memory:')
  for (const migration of MIGRATIONS.slice(0, version)) reference.exec(migration)
  const expected = new Map(objectsOf(reference))
  reference.close()
  const wrong: string[] = []
  for (const [name, text] of objectsOf(sql.db)) {
    if (expected.get(name) !== text) wrong.push(name)
    expected.delete(name)
  }
  wrong.push(...expected.keys())
  if (wrong.length > 0) throw new CaseError({ kind: 'altered', path: sql.path, objects: wrong.toSorted() })
}

function objectsOf(db: DatabaseSync): [string, string][] {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all()
  return rows.map(row => [
    `${String(row['type'])} ${String(row['name'])}`,
    `${String(row['tbl_name'])}: ${row['sql'] === null ? '' : String(row['sql'])}`,
  ])
}
