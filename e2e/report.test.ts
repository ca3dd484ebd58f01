// The report of the sample dossier by the command: three formats, the redacted twin, the same case the same bytes.
import { execFileSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { retort } from './support/command.ts'
import { has, needs } from './support/programs.ts'

const root = join(import.meta.dirname, '..')
const NAMES = /tosk|klara|osterby/i
const PROTECT = ['--protect', 'Ilmar Tosk', '--protect', 'Klara Veil', '--protect', 'place:Osterby']

let folder: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-report-'))
  path = join(folder, 'trial.retort')
  await retort(
    'read',
    ...['first-look', 'harbour-trial'].map(name => join(root, 'examples', name)),
    '--case',
    path,
  )
  const { code } = await retort('import', join(root, 'examples-truth', 'sample.ledger.json'), '--case', path)
  if (code !== 0) throw new Error(`the ledger does not fit: exit ${code}`)
}, 400_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const out = (name: string): string => join(folder, name)
const report = (...args: readonly string[]) => retort('report', '--case', path, ...args)

test('HTML is one file that needs nothing else, and the same case gives the same bytes', async () => {
  const first = await report('-o', out('a.html'), '--json')
  const again = await report('-o', out('b.html'))
  expect([first.code, again.code]).toEqual([0, 0])
  expect(JSON.parse(first.stdout)).toMatchObject({ format: 'html', redacted: false })
  const html = readFileSync(out('a.html'), 'utf8')
  expect(readFileSync(out('b.html'), 'utf8')).toBe(html)
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  for (const words of [
    'Charge 1: The harbour hearing',
    'Planted go-between',
    'Said against it:',
    'The accuser’s side',
    'SHA-256',
    'Annex: statements',
    'Bibliography',
  ])
    expect(html).toContain(words)
}, 240_000)

test('DOCX has headings, footnotes and tables, and the same case gives the same bytes', async () => {
  await report('-o', out('a.docx'))
  await report('-o', out('b.docx'))
  const bytes = readFileSync(out('a.docx'))
  expect(readFileSync(out('b.docx')).equals(bytes)).toBe(true)
  const parts = unzipSync(bytes)
  const part = (name: string): string => strFromU8(parts[name]!)
  const document = part('word/document.xml')
  expect(document).toContain('w:pStyle w:val="Heading1"')
  expect(document).toContain('<w:tblHeader/>')
  expect(document).toMatch(/descr="Charges on/)
  expect(part('word/footnotes.xml')).toContain('The District Court at Varnholt')
}, 240_000)

test('one charge in another order', async () => {
  const { code } = await report('--charge', 'harbour-hearing', '--order', 'observation', '-o', out('c.html'))
  expect(code).toBe(0)
  const html = readFileSync(out('c.html'), 'utf8')
  expect(html).toContain('>Background</h2>')
  expect(html).not.toContain('Charge 2')
}, 120_000)

test('what cannot be is refused in one line', async () => {
  expect((await report('-o', out('x.txt'))).code).toBe(2)
  expect((await report('-o', out('x.html'), '--charge', 'nothing')).code).toBe(2)
  expect((await report('-o', out('x.html'), '--redacted')).stderr).toContain('Nothing is protected')
  expect((await report('-o', out('x.html'), '--protect', 'Nobody At All')).code).toBe(2)
}, 240_000)

test('the redacted twin has no protected name, and its key stays in the case', async () => {
  expect((await report(...PROTECT, '-o', out('twin.html'))).code).toBe(0)
  expect((await report('--redacted', '-o', out('twin.docx'))).code).toBe(0)
  const html = readFileSync(out('twin.html'), 'utf8')
  expect(html).toContain('Person A')
  expect(html).not.toMatch(NAMES)
  for (const bytes of Object.values(unzipSync(readFileSync(out('twin.docx')))))
    expect(strFromU8(bytes)).not.toMatch(NAMES)
  const decisions = await retort('list', 'decisions', '--case', path, '--json')
  expect(decisions.stdout).toContain('"redaction"')
  const named = await report('--redacted', '-o', out('about-tosk.html'))
  expect(named.code).toBe(1)
  expect(named.stderr).toContain('file name')
  expect(existsSync(out('about-tosk.html'))).toBe(false)
}, 400_000)

describe.skipIf(findChromium() === null)(
  `PDF${findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''}`,
  () => {
    beforeAll(async () => {
      await report('-o', out('a.pdf'))
    }, 120_000)

    test('the same case and browser give the same bytes', async () => {
      await report('-o', out('b.pdf'))
      expect(readFileSync(out('b.pdf')).equals(readFileSync(out('a.pdf')))).toBe(true)
    }, 120_000)

    test.skipIf(!has('pdfinfo'))(`it is tagged${needs('pdfinfo', 'pdfinfo of poppler-utils')}`, () => {
      expect(execFileSync('pdfinfo', [out('a.pdf')]).toString()).toMatch(/Tagged: +yes/)
    })

    test.skipIf(!has('pdftotext'))(
      `its twin has no protected name${needs('pdftotext', 'pdftotext of poppler-utils')}`,
      async () => {
        expect((await report(...PROTECT, '--bars', '-o', out('twin.pdf'))).code).toBe(0)
        const words = (name: string): string => execFileSync('pdftotext', [out(name), '-']).toString()
        expect(words('a.pdf')).toMatch(NAMES)
        expect(words('twin.pdf')).not.toMatch(NAMES)
      },
      120_000,
    )
  },
)
