import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '#store'
import { sha256Hex } from '#model'
import { retort } from './support/command.ts'

const TEXT =
  'Holtzman testified that he met Sedov at the Hotel Bristol in Copenhagen.\nThe Hotel Bristol had been demolished as early as 1917.\n'
const LEDGER = {
  format: 'retort-ledger',
  version: 1,
  actors: [
    { id: 'holtzman', kind: 'person', name: 'Holtzman', names: [] },
    { id: 'sedov', kind: 'person', name: 'Sedov', names: [] },
    { id: 'court', kind: 'group', name: 'Court', names: [] },
  ],
  claims: [
    {
      id: 'bristol',
      relation: 'met',
      roles: [
        { role: 'who', filler: { kind: 'actor', id: 'holtzman' } },
        { role: 'whom', filler: { kind: 'actor', id: 'sedov' } },
      ],
    },
  ],
  statements: [
    {
      id: 'testimony',
      passage: { source: 'report.txt', quote: 'he met Sedov at the Hotel Bristol' },
      voices: [{ actor: 'holtzman', name: 'Holtzman', link: 'asserted-by' }],
      stance: 'asserts',
      modality: 'actual',
      literals: [{ claim: 'bristol' }],
    },
  ],
  charges: [
    {
      id: 'charge',
      accuser: 'court',
      target: 'sedov',
      counts: [{ id: 'count', of: 'bristol', accused: [{ actor: 'sedov' }] }],
    },
  ],
}

let folder: string
let casePath: string
let ledgerPath: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-commands-'))
  casePath = join(folder, 'trial.retort')
  ledgerPath = join(folder, 'ledger.json')
  writeFileSync(ledgerPath, JSON.stringify(LEDGER))
  const file = await openCase(casePath, {
    create: true,
    now: () => 0,
    random: n => new Uint8Array(n),
    user: 'test',
  })
  const structure = { blocks: [], origin: [], markup: [], pages: null, language: 'en' }
  await file.addDocument(
    {
      given: { path: 'papers/report.txt', mediaType: 'text/plain', title: 'Report' },
      changes: { state: 'ready', characters: TEXT.length },
      text: { sha256: sha256Hex(TEXT), normaliser: 'test', text: TEXT, ...structure },
    },
    Buffer.from(TEXT),
  )
  await file.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = async (kind: string): Promise<Record<string, unknown>[]> =>
  (await retort('list', kind, '--case', casePath, '--json')).stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>)

test('a ledger is imported once, listed with its standing, and verified', async () => {
  expect((await retort('import', ledgerPath, '--case', casePath)).stdout).toContain('6 added, 0 changed')
  expect((await retort('import', ledgerPath, '--case', casePath)).stdout).toContain(
    '0 added, 0 changed, 6 known',
  )
  expect(await rows('statements')).toMatchObject([
    {
      id: 'testimony',
      quote: 'he met Sedov at the Hotel Bristol',
      start: TEXT.indexOf('he met'),
      status: 'confirmed',
    },
  ])
  expect(await rows('claims')).toMatchObject([
    { id: 'bristol', statements: ['testimony'], standing: 'stands' },
  ])
  expect(await rows('charges')).toMatchObject([
    { counts: [{ accused: [{ actor: 'sedov', standing: 'stands', resilience: 1 }] }] },
  ])
  expect(await rows('text')).toMatchObject([{ text: TEXT }])
  const verified = await retort('verify', '--case', casePath)
  expect(verified).toMatchObject({ code: 0 })
})

test('a rejected statement supports nothing, until the act is undone', async () => {
  expect(await retort('decide', 'reject', 'statement', 'testimony', '--case', casePath)).toMatchObject({
    code: 0,
  })
  expect(await rows('claims')).toMatchObject([{ standing: 'falls' }])
  expect((await retort('decide', 'undo', '--case', casePath)).stdout).toContain('1 decision undone')
  expect(await rows('claims')).toMatchObject([{ standing: 'stands' }])
  expect(await rows('journal')).toMatchObject([
    { kind: 'import' },
    { kind: 'decision' },
    { kind: 'decision' },
  ])
})

test('the series of a target whom no count accuses is that of those accused in the charge', async () => {
  const path = join(folder, 'through.json')
  const through = { ...LEDGER.charges[0], id: 'through', target: 'court' }
  const counts = [{ id: 'through-count', of: 'bristol', accused: [{ actor: 'holtzman' }] }]
  writeFileSync(path, JSON.stringify({ ...LEDGER, charges: [{ ...through, counts }] }))
  expect(await retort('import', path, '--case', casePath)).toMatchObject({ code: 0 })
  const { code, stdout } = await retort('series', '--accused', 'Court', '--case', casePath, '--json')
  expect([
    code,
    ...stdout.split('\n').flatMap(line => (line.startsWith('{') ? [JSON.parse(line) as unknown] : [])),
  ]).toMatchObject([0, { charge: 'through', target: 'court', resilience: 1 }])
})

test('wrong use ends with 2 and says what there is', async () => {
  expect(await retort('list', 'opinions', '--case', casePath)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('statements') as string,
  })
  expect(await retort('decide', 'confirm', 'claim', 'nowhere', '--case', casePath)).toMatchObject({ code: 2 })
  expect(await retort('list', 'claims', '--case', join(folder, 'none.retort'))).toMatchObject({ code: 2 })
})

test('a ledger that cannot be read, or not wholly placed, ends with 3', async () => {
  const bad = join(folder, 'bad.json')
  writeFileSync(bad, '{"format": "retort-ledger"')
  expect(await retort('import', bad, '--case', casePath)).toMatchObject({ code: 3 })
  const [statement] = LEDGER.statements
  const lost = {
    ...statement,
    id: 'lost',
    passage: { source: 'report.txt', quote: 'an aeroplane from Berlin to Oslo' },
  }
  writeFileSync(bad, JSON.stringify({ ...LEDGER, statements: [lost] }))
  const ended = await retort('import', bad, '--case', casePath)
  expect(ended).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('an aeroplane from Berlin to Oslo') as string,
  })
})

test('a damaged case ends with 4 and is left as it is; so does a case whose originals were changed', async () => {
  const damaged = join(folder, 'damaged.retort')
  const bytes = readFileSync(casePath)
  bytes.fill(0xff, 100, 4096)
  writeFileSync(damaged, bytes)
  expect(await retort('list', 'sources', '--case', damaged)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('damaged') as string,
  })
  expect(readFileSync(damaged).equals(bytes)).toBe(true)
  const [source] = await rows('sources')
  const sha256 = String(source!['sha256'])
  writeFileSync(join(folder, 'trial.originals', sha256.slice(0, 2), sha256), 'Another text altogether.')
  expect(await retort('verify', '--case', casePath)).toMatchObject({
    code: 4,
    stdout: expect.stringContaining('its original was changed') as string,
  })
})
