import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DEFAULT_SETTINGS } from '#model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CaseFile, openCase } from './case-file.ts'
import { addText, makeCase, seeded, temporaryFolder } from './testing/sample-case.ts'

const WORDS = 'Holtzman: I went to Copenhagen in November 1932.\n'

let folder: ReturnType<typeof temporaryFolder>
let file: CaseFile
beforeEach(async () => {
  folder = temporaryFolder()
  file = await makeCase(folder.path)
})
afterEach(async () => {
  await file.close()
  folder.remove()
})

/** The case on new threads, which have loaded no schema yet; `between` is what somebody else does to the file. */
async function again(between: (db: DatabaseSync) => void = () => {}): Promise<void> {
  await file.close()
  const db = new DatabaseSync(join(folder.path, 'sample.retort'))
  between(db)
  db.close()
  file = await openCase(join(folder.path, 'sample.retort'), seeded())
}

test('a weaving that meets decisions applies them, and is written once', async () => {
  const target = { kind: 'actor', id: 'holtzman' } as const
  const payload = { kind: 'person', name: 'Holtzman', names: [{ text: 'Holtzman', kind: 'surname' }] }
  const { refused } = await file.decide([
    { kind: 'add', target, payload },
    { kind: 'correct', target, payload: { note: 'the driver' } },
  ])
  expect(refused).toEqual([])
  await again(db => db.exec('DELETE FROM item'))
  const version = await file.version()
  await file.saveWoven({ assigned: [], weaver: 'test', basis: '' })
  expect(await file.version()).toBe(version + 1)
  expect(await file.item('actor', 'holtzman')).toMatchObject({
    status: 'corrected',
    item: { name: 'Holtzman', note: 'the driver' },
  })
})

test('settings and grades that are stored are checked', async () => {
  expect(await file.settings()).toEqual(DEFAULT_SETTINGS)
  const id = await addText(file, 'a.txt', WORDS)
  const set = (payload: Record<string, string | number>) =>
    file.decide([{ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload }])
  await set({ title: 'The trial of the sixteen', unheardOf: 1 })
  const payload = { scale: 'admiralty', value: 'B2' }
  await file.decide([{ kind: 'grade', target: { kind: 'source', id }, payload }])
  await again()
  const { settings, grades } = await file.loadCase('all')
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, title: 'The trial of the sixteen' })
  expect(grades).toMatchObject([{ value: 'B2', by: 'analyst' }])
  await set({ leastScore: 7 })
  expect(await file.settings()).toEqual(DEFAULT_SETTINGS)
})

test('a source that somebody else wrote is checked before more is written of it', async () => {
  const id = await addText(file, 'a.txt', WORDS)
  expect(await file.updateSource(id, { language: 'en' })).toMatchObject({ language: 'en' })
  await again(db => db.exec(`UPDATE source SET json = json_set(json, '$.kind', 'gossip')`))
  await expect(file.updateSource(id, { language: 'ru' })).rejects.toBeInstanceOf(Error)
  expect(await file.source(id)).toMatchObject({ language: 'en' })
})
