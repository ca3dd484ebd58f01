import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCase } from './case-file.ts'
import { openDatabase, type OpenOptions } from './open-database.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts'
import { addSource, listSources } from './sources.ts'
import type { Sql } from './sql.ts'
import { seeded, temporaryFolder } from './testing/sample-case.ts'
import { CaseError, type CaseTrouble } from './trouble.ts'

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'case.retort')
})
afterEach(() => folder.remove())

const open = (options: Partial<OpenOptions> = {}): Sql =>
  openDatabase({ path, readOnly: false, create: true, at: '2026-01-01T00:00:00.000Z', ...options })

function troubleWith(options: Partial<OpenOptions> = {}): CaseTrouble {
  try {
    open({ create: false, ...options }).db.close()
  } catch (error) {
    if (error instanceof CaseError) return error.trouble
    throw error
  }
  throw new Error('opened')
}

function makeCase(sources = 0): void {
  const sql = open()
  for (let at = 0; at < sources; at += 1) addNumbered(sql, at)
  sql.db.close()
}

function addNumbered(sql: Sql, at: number): void {
  addSource(sql, {
    sha256: at.toString(16).padStart(64, '0'),
    bytes: 1,
    path: `${at}.txt`,
    mediaType: 'text/plain',
    title: 'x'.repeat(2000),
  })
}

test('a case that is not there is missing, and looking for it does not make it', () => {
  expect(troubleWith()).toEqual({ kind: 'missing', path })
  expect(existsSync(path)).toBe(false)
})

test('a new case is marked as one, at the present version, and is made anew by nobody', () => {
  makeCase(1)
  const sql = open()
  expect(sql.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION })
  expect(sql.get('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID })
  expect(sql.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
  expect(sql.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
  expect(sql.get('PRAGMA trusted_schema')).toEqual({ trusted_schema: 0 })
  expect(listSources(sql)).toHaveLength(1)
  sql.db.close()
})

test('another program’s file, and another’s database, are not cases and stay as they were', () => {
  writeFileSync(path, 'Dear comrade, this is a letter and no database at all.')
  expect(troubleWith()).toEqual({ kind: 'not-a-case', path })
  expect(readFileSync(path, 'utf8')).toContain('Dear comrade')
  const other = join(folder.path, 'bookmarks.retort')
  const db = new DatabaseSync(other)
  db.exec('CREATE TABLE bookmark (url TEXT)')
  db.close()
  expect(troubleWith({ path: other })).toEqual({ kind: 'not-a-case', path: other })
})

test('a file of a later version is refused, and says which version it is', () => {
  makeCase()
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 3}`)
  db.close()
  expect(troubleWith()).toEqual({
    kind: 'newer',
    path,
    found: SCHEMA_VERSION + 3,
    known: SCHEMA_VERSION,
  })
})

test('a file of the first version is brought to the present one, with everything in it', async () => {
  // Made by the program as it was when version 1 was the only one: a text, its reading and two decisions.
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, 'testing', 'version-1.retort.gz'))))
  expect(troubleWith({ readOnly: true })).toEqual({ kind: 'older', path, found: 1, known: SCHEMA_VERSION })
  const file = await openCase(path, seeded())
  const mentions = (await file.suggestions({ kind: 'mention' })).rows
  expect(mentions.map(({ suggestion, status }) => [suggestion.quote, status])).toEqual([
    ['Sedov', 'suggested'],
    ['Holtzman', 'suggested'],
    ['Sedov', 'suggested'],
    ['Hotel Bristol', 'rejected'],
  ])
  const [sedov] = mentions
  const { basis } = await file.weaveState()
  await file.saveWoven({
    assigned: [],
    learned: [
      { kind: 'mention', id: sedov!.suggestion.id, decision: 'one', status: 'rejected', changes: {} },
    ],
    weaver: 'test',
    basis,
  })
  expect((await file.suggestions({ kind: 'mention', filter: { rule: ['learned:one'] } })).rows).toMatchObject(
    [{ status: 'rejected', suggestion: { quote: 'Sedov' } }],
  )
  // Only the case file is kept for the test, without its folder of originals.
  expect((await file.verify()).problems.map(({ kind }) => kind)).toEqual(['original-missing'])
  await file.close()
  const db = new DatabaseSync(path)
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION })
  db.close()
})

test.each([
  ['a trigger', 'CREATE TRIGGER spy AFTER INSERT ON decision BEGIN DELETE FROM journal; END', 'trigger spy'],
  ['a view', 'CREATE VIEW spy AS SELECT * FROM source', 'view spy'],
  ['a table', 'CREATE TABLE spy (x)', 'table spy'],
  ['a column', 'ALTER TABLE source ADD COLUMN spy TEXT', 'table source'],
  ['a missing index', 'DROP INDEX decision_by_target', 'index decision_by_target'],
])('%s that does not belong in a case is refused by name', (_, change, object) => {
  makeCase()
  const db = new DatabaseSync(path)
  db.exec(change)
  db.close()
  expect(troubleWith()).toEqual({ kind: 'altered', path, objects: [object] })
})

test('a file whose first page is overwritten is damaged, and is not made worse', () => {
  makeCase(50)
  const bytes = readFileSync(path)
  bytes.fill(0xff, 100, 4096)
  writeFileSync(path, bytes)
  expect(troubleWith().kind).toBe('damaged')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file whose later pages are overwritten is damaged where they are read', async () => {
  makeCase(50)
  const bytes = readFileSync(path)
  bytes.fill(0xff, 4096, bytes.length)
  writeFileSync(path, bytes)
  const opened = openCase(path, { ...seeded(), readOnly: true }).then(file => file.sources())
  await expect(opened).rejects.toMatchObject({ trouble: { kind: 'damaged', path } })
})

test('a file that was cut short is damaged', () => {
  makeCase(200)
  truncateSync(path, 4096)
  expect(troubleWith().kind).toBe('damaged')
})

test('on a full disk writing fails by name, what was there stays, and reading goes on', () => {
  makeCase(20)
  const sql = open({ mostBytes: statSync(path).size + 8 * 4096 })
  let added = 20
  const fill = (): void => {
    for (; added < 1000; added += 1) sql.transaction('', () => addNumbered(sql, added))
  }
  expect(fill).toThrow(/full/)
  expect(listSources(sql)).toHaveLength(added)
  sql.db.close()
  const again = open()
  expect(listSources(again)).toHaveLength(added)
  again.db.close()
})

test('two connections: the second reads while the first writes, and sees what was committed only', () => {
  makeCase(1)
  const writer = open()
  const reader = open({ readOnly: true })
  writer.transaction('', () => {
    addNumbered(writer, 1)
    expect(listSources(reader)).toHaveLength(1)
  })
  expect(listSources(reader)).toHaveLength(2)
  expect(() => reader.transaction('', () => addNumbered(reader, 2))).toThrow(/readonly/)
  reader.db.close()
  writer.db.close()
})

test('who waits in vain for another writer is told who holds the case', async () => {
  makeCase()
  const script = join(folder.path, 'hold.mjs')
  const module = join(import.meta.dirname, 'open-database.ts')
  writeFileSync(
    script,
    `import { openDatabase } from ${JSON.stringify(module)}
     const sql = openDatabase({ path: ${JSON.stringify(path)}, readOnly: false, create: false, at: '' })
     sql.transaction('2026-03-01T09:00:00.000Z', () => {
       console.log('held')
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
     })`,
  )
  const holder = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => holder.once('exit', resolve))
  await new Promise(resolve => holder.stdout.once('data', resolve))
  const file = await openCase(path, seeded())
  const started = performance.now()
  const refused = await file
    .decide([{ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'x' } }])
    .catch((error: unknown) => error)
  const waited = performance.now() - started
  holder.kill('SIGKILL')
  await gone
  expect(refused).toBeInstanceOf(CaseError)
  expect((refused as CaseError).trouble).toMatchObject({
    kind: 'in-use',
    holder: { pid: holder.pid, since: '2026-03-01T09:00:00.000Z', command: 'hold.mjs' },
  })
  expect(waited).toBeGreaterThan(4500)
  expect(await file.sources()).toEqual([])
  const { taken } = await file.decide([
    { kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'The case' } },
  ])
  expect(taken).toHaveLength(1)
  await file.close()
})

test('a case in a folder that cannot be written to is read all the same', () => {
  const locked = join(folder.path, 'locked')
  mkdirSync(locked)
  const inside = join(locked, 'case.retort')
  const sql = open({ path: inside })
  addNumbered(sql, 1)
  sql.db.close()
  chmodSync(inside, 0o400)
  chmodSync(locked, 0o500)
  const reader = open({ path: inside, readOnly: true, create: false })
  expect(listSources(reader)).toHaveLength(1)
  reader.db.close()
  chmodSync(locked, 0o700)
})
