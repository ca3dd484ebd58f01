import type { CaseFile } from '#store'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInto } from './read-into.ts'
import { newCase } from './testing/new-case.ts'

let folder: string
let file: CaseFile

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-reading-'))
  mkdirSync(join(folder, 'in'))
  file = await newCase(join(folder, 'case.retort'))
})
afterEach(async () => {
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, content: string): void {
  writeFileSync(join(folder, 'in', name), content)
}

test('a folder is read, and read again it changes nothing', async () => {
  put('holtzman.txt', 'Examination\n\nVYSHINSKY: Were you in Copenhagen?\n\nHOLTZMAN: Yes, I was.\n')
  put('letter.txt', 'He said: “I have never been there.”\n')
  const paths = [join(folder, 'in')]
  expect(await readInto(file, paths)).toMatchObject({ added: 2, known: 0, troubled: [], cancelled: false })
  const sources = await file.sources()
  expect(sources.map(({ state }) => state)).toEqual(['ready', 'ready'])
  const { total } = await file.suggestions({ kind: 'statement' })
  expect(total).toBeGreaterThan(0)
  expect((await file.loadCase('all')).statements.length).toBeGreaterThan(0)
  const version = await file.version()
  expect(await readInto(file, paths)).toMatchObject({ added: 0, known: 2, cancelled: false })
  expect(await file.version()).toBe(version)
})

test('what an earlier reader has read is read anew', async () => {
  put(
    'holtzman.txt',
    'Holtzman said that he met Sedov in Berlin in May 1932. Sedov wrote: “I never saw him.”\n',
  )
  const paths = [join(folder, 'in')]
  await readInto(file, paths)
  const [reading] = await file.readings()
  expect(reading!.suggestions.length).toBeGreaterThan(2)
  await file.saveReadings([{ ...reading!, reader: 'reader-0', suggestions: [] }])
  expect(await readInto(file, paths)).toMatchObject({ added: 1, known: 1 })
  expect(await file.readings()).toEqual([reading])
})

test('a damaged file says why, and the others are read', async () => {
  put('empty.txt', '')
  put('good.txt', 'Some words that can be read.')
  const { added, troubled } = await readInto(file, [join(folder, 'in')])
  expect(added).toBe(2)
  expect(troubled.map(({ problem }) => problem.code)).toEqual(['empty-file'])
  const states = new Map((await file.sources()).map(({ path, state }) => [path.split('/').at(-1), state]))
  expect(states).toEqual(
    new Map([
      ['empty.txt', 'failed'],
      ['good.txt', 'ready'],
    ]),
  )
})

test('what is stopped goes on at the next call', async () => {
  for (let i = 0; i < 6; i++) put(`page-${i}.txt`, `Page ${i} of the record.`)
  const abort = new AbortController()
  abort.abort()
  const first = await readInto(file, [join(folder, 'in')], { signal: abort.signal })
  expect(first.cancelled).toBe(true)
  await readInto(file, [join(folder, 'in')])
  expect(await file.sources()).toHaveLength(6)
})

test('files that came under another name are kept under their own', async () => {
  put('a8f3', 'Words from an upload.')
  await readInto(file, [join(folder, 'in', 'a8f3')], { nameOf: () => 'letters/1929.txt' })
  expect((await file.sources()).map(({ path, title }) => [path, title])).toEqual([
    ['letters/1929.txt', '1929'],
  ])
})
