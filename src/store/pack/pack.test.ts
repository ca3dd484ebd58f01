import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { packTar } from 'modern-tar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256Hex } from '#model'
import { openCase, type CaseFile } from '../case-file.ts'
import { addText, makeCase, readingOf, seeded, temporaryFolder, versionOf } from '../testing/sample-case.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { packCase } from './pack.ts'
import { type PackTrouble, PackError } from './trouble.ts'
import { unpackCase, type UnpackKeys } from './unpack.ts'

const HEARING = 'In November 1930 I met Maren in Bergen, at the Hotel Norge.'
const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const hasAge = spawnSync('age', ['--version']).status === 0
const note = hasAge ? '' : ' (skipped: needs the program age)'

let file: CaseFile
let identity: string
let recipient: string
beforeAll(async () => {
  mkdirSync(at('first'))
  file = await makeCase(at('first'), 'trial.retort')
  const source = await addText(file, 'hearing.txt', HEARING)
  await file.saveReadings([readingOf(versionOf(source, HEARING), ['Maren', 'Bergen'])])
  await file.decide([
    {
      kind: 'add',
      target: { kind: 'actor', id: 'maren' },
      payload: { kind: 'person', name: 'Maren', names: [] },
    },
  ])
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  await packCase(file, at('plain.retortpack'))
  await packCase(file, at('locked.retortpack'), { recipients: [recipient] })
}, 60_000)
afterAll(async () => {
  await file.close()
  folder.remove()
})

/** The trouble that unpacking meets; nothing may be left in the folder by it. */
async function troubleOf(pack: string, keys: UnpackKeys = {}): Promise<PackTrouble> {
  const before = readdirSync(folder.path).toSorted()
  const failed = await unpackCase(pack, at('never'), keys).then(
    () => null,
    (error: unknown) => error,
  )
  expect(readdirSync(folder.path).toSorted()).toEqual(before)
  if (!(failed instanceof PackError)) throw new Error(`unpacked, or failed otherwise: ${String(failed)}`)
  return failed.trouble
}

/** Every row of every table, as text. */
function rowsOf(path: string): Record<string, unknown[]> {
  const db = new DatabaseSync(path, { readOnly: true })
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all()
  const rows = Object.fromEntries(
    tables.map(({ name }) => {
      const found = db.prepare(`SELECT * FROM "${String(name)}"`).all()
      return [String(name), found.map(row => JSON.stringify(row)).toSorted()]
    }),
  )
  db.close()
  return rows
}

test('an unpacked case equals the first: every row, the journal, the originals', async () => {
  const { path } = await unpackCase(at('plain.retortpack'), at('second'))
  expect(path).toBe(join(at('second'), 'trial.retort'))
  const [first, second] = [rowsOf(join(at('first'), 'trial.retort')), rowsOf(path)]
  expect(second).toEqual(first)
  expect(first['journal']).toHaveLength(2)
  const copy = await openCase(path, { ...seeded(), readOnly: true })
  const report = await copy.verify()
  const [source] = await copy.sources()
  expect(report.problems).toEqual([])
  expect(report.head).toBe((await file.verify()).head)
  expect(new TextDecoder().decode((await copy.original(source!.id))!)).toBe(HEARING)
  await copy.close()
})

test('a pack is never written over something', async () => {
  await expect(packCase(file, at('plain.retortpack'))).rejects.toMatchObject({ trouble: { kind: 'exists' } })
  mkdirSync(at('full'))
  writeFileSync(at('full/mine.txt'), 'mine')
  await expect(unpackCase(at('plain.retortpack'), at('full'))).rejects.toMatchObject({
    trouble: { kind: 'exists' },
  })
})

test('a passphrase opens what it locked, and no other does', async () => {
  await packCase(file, at('phrase.retortpack'), { passphrase: 'seven gulls over the quay', workFactor: 10 })
  const opened = await unpackCase(at('phrase.retortpack'), at('by-phrase'), {
    passphrase: 'seven gulls over the quay',
  })
  expect(opened.originals).toBe(1)
  expect(await troubleOf(at('phrase.retortpack'), { passphrase: 'six gulls' })).toMatchObject({
    kind: 'wrong-key',
  })
})

test('a locked case says that it needs a key, and which does not fit', async () => {
  expect(await troubleOf(at('locked.retortpack'))).toMatchObject({ kind: 'needs-key' })
  const identities = [await generateX25519Identity()]
  expect(await troubleOf(at('locked.retortpack'), { identities })).toMatchObject({ kind: 'wrong-key' })
})

test('an original that is gone or changed is found while packing, and nothing is written', async () => {
  const { path } = await unpackCase(at('plain.retortpack'), at('third'))
  const copy = await openCase(path, { ...seeded(), readOnly: true })
  const original = readdirSync(at('third/trial.originals'), { recursive: true, encoding: 'utf8' }).find(
    name => name.length > 60,
  )!
  writeFileSync(join(at('third/trial.originals'), original), 'something else altogether')
  await expect(packCase(copy, at('changed.retortpack'))).rejects.toMatchObject({
    trouble: { kind: 'original-missing' },
  })
  expect(existsSync(at('changed.retortpack'))).toBe(false)
  await copy.close()
})

describe.skipIf(!hasAge)(`with the program age${note}`, () => {
  test('what we lock, age opens', () => {
    writeFileSync(at('key.txt'), `# created by hand\n${identity}\n`)
    const { stdout, status } = spawnSync('age', ['-d', '-i', at('key.txt'), at('locked.retortpack')])
    expect(status).toBe(0)
    const listed = spawnSync('tar', ['tz'], { input: stdout })
    expect(listed.stdout.toString().split('\n').slice(0, 2)).toEqual([MANIFEST, 'trial.retort'])
  })

  test('what age locks, we open', async () => {
    const { status } = spawnSync('age', [
      '-r',
      recipient,
      '-o',
      at('by-age.retortpack'),
      at('plain.retortpack'),
    ])
    expect(status).toBe(0)
    const { originals } = await unpackCase(at('by-age.retortpack'), at('from-age'), {
      identities: [identity],
    })
    expect(originals).toBe(1)
  })
})

describe('a damaged pack', () => {
  test.each([0.02, 0.4, 0.8, 0.999])('cut short after %d of it', async share => {
    for (const name of ['plain', 'locked']) {
      const bytes = readFileSync(at(`${name}.retortpack`))
      const cut = at('cut.retortpack')
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)))
      const { kind } = await troubleOf(cut, { identities: [identity] })
      expect(kind).toBe('damaged')
    }
  })

  test.each([0.1, 0.5, 0.9])('with one byte changed after %d of it', async share => {
    const bytes = readFileSync(at('locked.retortpack'))
    const changed = Buffer.from(bytes)
    changed[Math.floor(bytes.length * share)]! ^= 1
    writeFileSync(at('flipped.retortpack'), changed)
    expect(await troubleOf(at('flipped.retortpack'), { identities: [identity] })).toMatchObject({
      kind: 'damaged',
    })
  })

  test('something else altogether is told apart', async () => {
    writeFileSync(at('letter.retortpack'), 'Dear sir')
    expect(await troubleOf(at('letter.retortpack'))).toMatchObject({ kind: 'not-a-pack' })
  })
})

type Entry = Parameters<typeof packTar>[0][number]
const entry = (name: string, body: string): Entry => ({ header: { name, size: body.length }, body })

/** A pack put together by hand. */
async function made(
  files: Manifest['files'],
  entries: readonly Entry[],
  name = 'trial.retort',
): Promise<string> {
  const manifest = JSON.stringify({ format: 'retort-pack', version: 1, case: name, files })
  const head = { header: { name: MANIFEST, size: Buffer.byteLength(manifest) }, body: manifest }
  const path = at('hostile.retortpack')
  writeFileSync(path, gzipSync(await packTar([head, ...entries])))
  return path
}

describe('a hostile pack', () => {
  const text = 'not a database'
  const own = { path: 'trial.retort', bytes: text.length, sha256: sha256Hex(text) }

  test.each(['../outside.retort', '/tmp/outside.retort', 'a/b.retort', '.hidden.retort', 'trial.txt'])(
    'whose case is called %s',
    async name => {
      const path = await made([{ ...own, path: name }], [entry(name, text)], name)
      expect(await troubleOf(path)).toMatchObject({ kind: 'hostile' })
    },
  )

  test('that lists a file which no case has', async () => {
    const path = await made([own, { ...own, path: '../../evil' }], [entry('trial.retort', text)])
    expect(await troubleOf(path)).toMatchObject({ kind: 'hostile', detail: '../../evil' })
  })

  test('that holds a file which it does not list, or the same one twice', async () => {
    const extra = await made([own], [entry('trial.retort', text), entry('../evil', 'x')])
    expect(await troubleOf(extra)).toMatchObject({ kind: 'hostile' })
    const twice = await made([own], [entry('trial.retort', text), entry('trial.retort', text)])
    expect(await troubleOf(twice)).toMatchObject({ kind: 'hostile' })
  })

  test('that holds a link', async () => {
    const link: Entry = {
      header: { name: 'trial.retort', size: 0, type: 'symlink', linkname: '/etc/passwd' },
    }
    expect(await troubleOf(await made([own], [link]))).toMatchObject({ kind: 'hostile' })
  })

  test('whose bytes are not those of its hash', async () => {
    const path = await made([own], [entry('trial.retort', text.replace('not', 'now'))])
    expect(await troubleOf(path)).toMatchObject({ kind: 'damaged' })
  })

  test('that unpacks to more than it lists', async () => {
    const bomb = entry('trial.retort', '0'.repeat(64 * 1024 * 1024))
    expect(await troubleOf(await made([own], [bomb]))).toMatchObject({ kind: 'hostile' })
  })

  test('that lists more than the disk holds', async () => {
    const path = await made([{ ...own, bytes: Number.MAX_SAFE_INTEGER }], [entry('trial.retort', text)])
    expect(await troubleOf(path)).toMatchObject({ kind: 'too-large' })
  })

  test('whose case is no case, or has a trigger that no case has', async () => {
    expect(await troubleOf(await made([own], [entry('trial.retort', text)]))).toMatchObject({
      kind: 'hostile',
    })
    copyFileSync(join(at('second'), 'trial.retort'), at('altered'))
    const db = new DatabaseSync(at('altered'))
    db.exec(
      `PRAGMA journal_mode = DELETE; CREATE TRIGGER sly AFTER INSERT ON journal BEGIN DELETE FROM decision; END`,
    )
    db.close()
    const bytes = readFileSync(at('altered'))
    const listed = { path: 'trial.retort', bytes: bytes.length, sha256: sha256Hex(bytes) }
    const path = await made([listed], [{ header: { name: 'trial.retort', size: bytes.length }, body: bytes }])
    expect(await troubleOf(path)).toMatchObject({ kind: 'hostile', detail: 'altered' })
  })
})
