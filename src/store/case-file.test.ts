import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCase } from './case-file.ts'
import { originalPath, originalsFolder } from './case-path.ts'
import { addText, makeCase, readingOf, seeded, temporaryFolder, versionOf } from './testing/sample-case.ts'

const OSLO =
  'Holtzman: I went to Copenhagen in November 1932.\nSedov had told me to stay at the Hotel Bristol.\n'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

test('what was written is there when the case is opened again, and the original is kept byte for byte', async () => {
  const file = await makeCase(folder.path)
  const id = await addText(file, 'record/20.txt', OSLO)
  await file.close()
  const again = await openCase(join(folder.path, 'sample.retort'), { ...seeded(), readOnly: true })
  const source = await again.source(id)
  expect(source).toMatchObject({ id, path: 'record/20.txt', bytes: OSLO.length })
  expect((await again.text(id))?.text).toBe(OSLO)
  expect(Buffer.from((await again.original(id))!).toString()).toBe(OSLO)
  expect(readFileSync(originalPath(again.path, source!.sha256), 'utf8')).toBe(OSLO)
  await again.close()
})

test('the case file and what lies beside it can be read by their owner only', async () => {
  const file = await makeCase(folder.path)
  const id = await addText(file, 'a.txt', OSLO)
  const { sha256 } = (await file.source(id))!
  expect(statSync(file.path).mode & 0o777).toBe(0o600)
  expect(statSync(`${file.path}-wal`).mode & 0o777).toBe(0o600)
  expect(statSync(originalsFolder(file.path)).mode & 0o777).toBe(0o700)
  expect(statSync(originalPath(file.path, sha256)).mode & 0o777).toBe(0o600)
  await file.close()
})

test('the same bytes under another name are the same source, with both paths', async () => {
  const file = await makeCase(folder.path)
  const first = await addText(file, 'a.txt', OSLO)
  const again = await file.addSource(
    { path: 'copy/b.txt', mediaType: 'text/plain', title: 'b' },
    new TextEncoder().encode(OSLO),
  )
  expect(again).toMatchObject({ isNew: false, source: { id: first, path: 'a.txt' } })
  expect(await file.sourcePaths(first)).toEqual(['a.txt', 'copy/b.txt'])
  await file.close()
})

test('reading twice changes nothing and writes one journal row', async () => {
  const file = await makeCase(folder.path)
  const id = await addText(file, 'a.txt', OSLO)
  const reading = readingOf(versionOf(id, OSLO), ['Holtzman', 'Sedov'])
  expect(await file.saveReadings([reading])).toBe(1)
  expect(await file.saveReadings([reading])).toBe(0)
  const { entries } = await file.journal()
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    kind: 'read',
    by: 'analyst',
    payload: { readings: [{ counts: { mention: 2 }, reader: 'test-reader-1' }] },
  })
  expect(await file.readings()).toEqual([reading])
  await file.close()
})

test('a text with a lone surrogate, or with another text’s hash, is refused as misuse', async () => {
  const file = await makeCase(folder.path)
  const id = await addText(file, 'a.txt', OSLO)
  await expect(file.saveText(versionOf(id, 'Sedov \ud800'))).rejects.toThrow(RangeError)
  await expect(file.saveText({ ...versionOf(id, 'Sedov'), sha256: '0'.repeat(64) })).rejects.toThrow(
    RangeError,
  )
  await file.close()
})

test('a long text comes back as it was, cut where a pair of surrogates stands or not', async () => {
  const file = await makeCase(folder.path)
  const long = `${'Троцкий 𝔄 '.repeat(3000)}${'𝔄'.repeat(9000)}\n${OSLO.repeat(50)}`
  const id = await addText(file, 'long.txt', long, 'ru')
  expect((await file.text(id))?.text).toBe(long)
  expect((await file.verify()).problems).toEqual([])
  await file.close()
})
