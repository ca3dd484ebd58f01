import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_OPTIONS } from '../formats/document.ts'
import { writeZip } from '../formats/zip-write.ts'
import type { DocumentEvent, IngestEvent, IngestOptions } from './events.ts'
import { ingest } from './ingest.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retort-ingest-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function all(paths: readonly string[], options: Partial<IngestOptions> = {}): Promise<IngestEvent[]> {
  const events: IngestEvent[] = []
  for await (const event of ingest(paths, { ...DEFAULT_OPTIONS, ...options })) events.push(event)
  return events
}

const documents = (events: readonly IngestEvent[]): DocumentEvent[] =>
  events.filter(event => event.kind === 'document')
const codes = (event: DocumentEvent): string[] => event.document.problems.map(each => each.code)

test('a folder is read in the order of its names, archives in place', async () => {
  const given = join(folder, 'papers')
  await mkdir(join(given, 'b'), { recursive: true })
  await writeFile(join(given, 'c.txt'), 'The train left the station at nine in the morning.')
  await writeFile(join(given, 'b', 'a.txt'), 'He had never been to Copenhagen, he told the clerk.')
  await writeFile(join(given, '.hidden'), 'no')
  await writeFile(
    join(given, 'a.zip'),
    writeZip([
      ['letter.txt', Buffer.from('Dear friend, I shall wait for you at the harbour.')],
      ['../../evil.txt', Buffer.from('This entry would like to be somewhere else.')],
      ['inner.zip', writeZip([['note.txt', Buffer.from('A note within an archive within an archive.')]])],
    ]),
  )
  const read = documents(await all([given], { jobs: 2 }))
  expect(read.map(event => event.path)).toEqual([
    'papers/a.zip!/letter.txt',
    'papers/a.zip!/evil.txt',
    'papers/a.zip!/inner.zip!/note.txt',
    'papers/b/a.txt',
    'papers/c.txt',
  ])
  expect(read.map(codes)).toEqual([[], ['archive-entry-unsafe'], [], [], []])
  expect(read[3]!.document.text).toBe('He had never been to Copenhagen, he told the clerk.')
  expect(read[3]!.document.language).toBe('en')
})

test('what the case knows, and what comes twice, is not parsed again', async () => {
  const given = join(folder, 'twice')
  await mkdir(given)
  await writeFile(join(given, '1.txt'), 'The same words twice.')
  await writeFile(join(given, '2.txt'), 'The same words twice.')
  const first = await all([given])
  expect(documents(first)).toHaveLength(1)
  expect(first.filter(event => event.kind === 'skipped').map(event => event.reason)).toEqual(['repeated'])
  const again = await all([given], { known: new Set([documents(first)[0]!.sha256]) })
  expect(again.filter(event => event.kind === 'skipped').map(event => event.reason)).toEqual([
    'known',
    'known',
  ])
})

test('trouble stays with the file that has it', async () => {
  const given = join(folder, 'trouble')
  await mkdir(given)
  const archive = writeZip([['a.txt', Buffer.from('Half of an archive is none.')]])
  await writeFile(join(given, 'a-empty.txt'), '')
  await writeFile(join(given, 'b-cut.zip'), archive.subarray(0, 50))
  await writeFile(join(given, 'c-noise.txt'), Buffer.from([1, 0, 2, 0, 3, 255, 0, 254, 9, 0, 0, 1]))
  await writeFile(join(given, 'd-new\nline.txt'), 'A file may have any name.')
  await symlink(given, join(given, 'e-loop'))
  await symlink(join(given, 'nowhere'), join(given, 'f-broken'))
  await writeFile(join(given, 'g-good.txt'), 'And this one is read as ever.')
  const events = await all([given, join(folder, 'not-there')])
  expect(documents(events).map(event => [event.path, codes(event)])).toEqual([
    ['trouble/a-empty.txt', ['empty-file']],
    ['trouble/b-cut.zip', ['archive-damaged']],
    ['trouble/c-noise.txt', ['not-text']],
    ['trouble/d-new\uFFFDline.txt', ['name-changed']],
    ['trouble/g-good.txt', []],
  ])
  expect(
    events.filter(event => event.kind === 'unreadable').map(event => [event.path, event.problem.code]),
  ).toEqual([
    ['trouble/e-loop', 'link-loop'],
    ['trouble/f-broken', 'file-vanished'],
    ['not-there', 'file-vanished'],
  ])
})

test('an archive that unpacks to too much is refused, and what stood before it is kept', async () => {
  const given = join(folder, 'bomb.zip')
  await writeFile(
    given,
    writeZip([
      ['a.txt', Buffer.from('Small.')],
      ['b.txt', Buffer.alloc(3000, 'x')],
    ]),
  )
  const limits = { ...DEFAULT_OPTIONS.limits, unpackedBytes: 2000 }
  const read = documents(await all([given], { limits }))
  expect(read.map(event => [event.path, codes(event)])).toEqual([
    ['bomb.zip!/a.txt', []],
    ['bomb.zip', ['archive-too-large']],
  ])
  const entries = documents(await all([given], { limits: { ...DEFAULT_OPTIONS.limits, entries: 1 } }))
  expect(entries.map(codes)).toEqual([[], ['archive-entries']])
  const depth = documents(await all([given], { limits: { ...DEFAULT_OPTIONS.limits, depth: 0 } }))
  expect(depth.map(codes)).toEqual([['archive-depth']])
})

test('a file that takes too long is given up, and the next is read', async () => {
  const given = join(folder, 'slow')
  await mkdir(given)
  await writeFile(join(given, '1.txt'), 'This one is read, but what comes after never ends.')
  await writeFile(join(given, '2.txt'), 'The second file is not read to its end either.')
  const stages = { module: new URL('./testing/endless-stages.ts', import.meta.url).href, context: null }
  const limits = { ...DEFAULT_OPTIONS.limits, milliseconds: 2500 }
  const read = documents(await all([given], { limits, stages }))
  expect(read.map(event => [event.path, codes(event), event.document.text.length])).toEqual([
    ['slow/1.txt', ['stages-failed'], 50],
    ['slow/2.txt', ['stages-failed'], 46],
  ])
})

test('the stages run where the text is', async () => {
  const given = join(folder, 'stages.txt')
  await writeFile(given, 'One two three.')
  const stages = {
    module: new URL('./testing/counting-stages.ts', import.meta.url).href,
    context: { add: 2 },
  }
  const [event] = documents(await all([given], { stages }))
  expect(event!.reading).toEqual({ words: 5 })
})

test('cancelling ends the run with what was read', async () => {
  const given = join(folder, 'many')
  await mkdir(given)
  for (let index = 0; index < 40; index++)
    await writeFile(join(given, `${index}.txt`), `Statement number ${index}.`)
  const stop = new AbortController()
  const events: IngestEvent[] = []
  for await (const event of ingest([given], { ...DEFAULT_OPTIONS, signal: stop.signal })) {
    events.push(event)
    if (documents(events).length === 3) stop.abort()
  }
  expect(events.at(-1)).toEqual({ kind: 'cancelled' })
  expect(documents(events)).toHaveLength(3)
})
