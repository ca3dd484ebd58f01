import { afterEach, beforeEach, expect, test } from 'vitest'
import { existsSync, readFileSync } from 'node:fs'
import { openCase } from './case-file.ts'
import { originalPath } from './case-path.ts'
import { JUDGING_WRITES } from './judging.ts'
import { brokenLink, readJournal } from './journal.ts'
import { getSource } from './sources.ts'
import { type Bench, openBench } from './testing/open-sample.ts'
import {
  addText,
  makeCase,
  passageOf,
  readingOf,
  seeded,
  temporaryFolder,
  versionOf,
} from './testing/sample-case.ts'
import { verify } from './verify.ts'

const SECRET = 'The witness Natalya lives at Pushkin Street 14 and asks not to be named.\n'

let folder: ReturnType<typeof temporaryFolder>
let bench: Bench
beforeEach(() => {
  folder = temporaryFolder()
  bench = openBench(folder.path)
})
afterEach(() => {
  if (bench.sql.db.isOpen) bench.close()
  folder.remove()
})

function decideSome(): void {
  bench.decide({ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'A' } })
  bench.decide({ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'B' } })
  bench.decide({ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'C' } })
}

test('each row is chained to the one before', () => {
  decideSome()
  const { entries, total } = readJournal(bench.sql)
  expect(total).toBe(3)
  expect(entries.map(entry => entry.previous)).toEqual(['0'.repeat(64), entries[0]!.hash, entries[1]!.hash])
  expect(brokenLink(bench.sql)).toBeNull()
})

test.each([
  [
    'a payload changed',
    `UPDATE journal SET payload = replace(payload, '"B"', '"X"') WHERE seq = 2`,
    2,
    'payload',
  ],
  ['an author changed', `UPDATE journal SET "by" = 'another' WHERE seq = 2`, 2, 'hash'],
  ['a time changed', `UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`, 3, 'hash'],
  [
    'a row removed',
    'DELETE FROM decision WHERE journal = 2; DELETE FROM journal WHERE seq = 2',
    2,
    'missing',
  ],
  [
    'two rows exchanged',
    'UPDATE journal SET payload = (SELECT payload FROM journal WHERE seq = 1), payload_hash = (SELECT payload_hash FROM journal WHERE seq = 1) WHERE seq = 2',
    2,
    'hash',
  ],
  ['an erasure without its tombstone’s hash', `UPDATE journal SET erased = 1 WHERE seq = 1`, 1, 'payload'],
])('%s breaks the chain where it happened', async (_, change, seq, reason) => {
  decideSome()
  bench.sql.exec(change)
  expect(brokenLink(bench.sql)).toEqual({ seq, reason })
  expect((await verify(bench.sql)).problems).toContainEqual({ kind: 'journal', seq, reason })
})

test('a decision changed behind the journal’s back is found', async () => {
  decideSome()
  bench.sql.exec(`UPDATE decision SET json = replace(json, '"B"', '"X"') WHERE seq = 2`)
  expect((await verify(bench.sql)).problems).toMatchObject([{ kind: 'decision-changed' }])
})

test('the last act is undone as a whole, then the one before', () => {
  const version = bench.addText('a.txt', SECRET)
  bench.read(readingOf(version, ['Natalya', 'Pushkin']))
  bench.decide({
    kind: 'correct',
    target: { kind: 'source', id: version.source },
    payload: { title: 'Letter' },
  })
  bench.decide(
    {
      kind: 'add',
      target: { kind: 'actor', id: 'natalya' },
      payload: { kind: 'person', name: 'Natalya', names: [] },
    },
    { kind: 'correct', target: { kind: 'actor', id: 'natalya' }, payload: { note: 'a witness' } },
  )
  expect(JUDGING_WRITES.undo(bench.sql, bench.stamp()).taken).toHaveLength(2)
  expect(bench.sql.get('SELECT count(*) AS n FROM item')).toEqual({ n: 0 })
  expect(JUDGING_WRITES.undo(bench.sql, bench.stamp()).taken).toHaveLength(1)
  expect(getSource(bench.sql, version.source)?.title).toBe('a.txt')
  expect(JUDGING_WRITES.undo(bench.sql, bench.stamp())).toEqual({ taken: [], refused: [] })
  expect(brokenLink(bench.sql)).toBeNull()
})

test('a source erased on withdrawn consent leaves tombstones, no word of itself, and a chain that verifies', async () => {
  bench.close()
  const file = await makeCase(folder.path)
  const other = await addText(file, 'other.txt', 'The session was opened at noon.\n')
  const id = await addText(file, 'letter-of-natalya.txt', SECRET)
  const version = versionOf(id, SECRET)
  await file.saveReadings([readingOf(version, ['Natalya'])])
  await file.decide([
    {
      kind: 'add',
      target: { kind: 'statement', id: 'told' },
      payload: {
        passage: passageOf(version, 'Pushkin Street 14'),
        voices: [{ actor: null, name: 'Natalya', link: 'asserted-by' }],
        stance: 'asserts',
        modality: 'actual',
        literals: [],
      },
    },
  ])
  await file.decide([
    { kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title: 'Kept' } },
  ])
  const { sha256 } = (await file.source(id))!
  const erasure = await file.eraseSource(id, 'consent withdrawn')
  expect(erasure).toMatchObject({ sha256, decisionsBlanked: 1 })
  expect(await file.eraseSource(id, 'again')).toBeNull()
  expect(existsSync(originalPath(file.path, sha256))).toBe(false)
  expect(await file.text(id)).toBeNull()
  expect((await file.source(id))!).toMatchObject({
    consent: 'withdrawn',
    access: 'closed',
    title: '',
    path: '',
  })
  expect((await file.search({ words: 'Pushkin' })).hits).toEqual([])
  expect((await file.search({ words: 'session' })).hits).toMatchObject([{ source: other }])
  expect((await file.settings()).title).toBe('Kept')
  const { entries } = await file.journal()
  expect(entries.map(entry => [entry.kind, entry.erased])).toEqual([
    ['read', false],
    ['decision', true],
    ['decision', false],
    ['erase', false],
  ])
  expect((await file.verify()).problems).toEqual([])
  await file.close()
  const bytes = readFileSync(file.path).toString('utf8')
  for (const word of ['Pushkin', 'Natalya', 'natalya', 'pushkin']) expect(bytes).not.toContain(word)
  expect(bytes).toContain('session')
  const again = await openCase(file.path, { ...seeded(), readOnly: true })
  expect((await again.verify()).problems).toEqual([])
  await again.close()
})
