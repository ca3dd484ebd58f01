// The report of the sample dossier in every language and format, and its redacted twin, from one reading of the case.
import { LANGUAGES, loadMessages } from '#messages'
import { redactionPlanSchema, reportPlanSchema } from '#schemas'
import { findChromium, makeReports, type MadeReport, type ReportFormat, type ReportInput } from '#report'
import { readInto } from '#intake'
import { reportInput } from '#server'
import { openCase } from '#store'
import { strFromU8, unzipSync } from 'fflate'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_BROWSER } from './support/browser.ts'

const root = join(import.meta.dirname, '..')
const browser = findChromium() !== null
const formats: readonly ReportFormat[] = browser ? ['html', 'docx', 'pdf'] : ['html', 'docx']
const note = browser ? '' : ` (PDF skipped: ${NO_BROWSER})`
const KEYS = /\b(?:report|standing|role|relation|stance|venue|proof|pattern|time|finding)\.[a-z]+[a-z.-]*\b/g
const PROTECTED = ['Ilmar Tosk', 'Klara Veil']
const NAMES = /tosk|klara|тоск|клара/i

let folder: string
let input: ReportInput

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-report-'))
  const file = await openCase(join(folder, 'trial.retort'), {
    create: true,
    now: () => Date.UTC(2026, 0, 2),
    random: n => randomBytes(n),
    user: 'reader',
  })
  await readInto(
    file,
    ['first-look', 'harbour-trial'].map(name => join(root, 'examples', name)),
  )
  const ledger = JSON.parse(
    readFileSync(join(root, 'examples-truth', 'sample.ledger.json'), 'utf8'),
  ) as unknown
  await file.importLedger(ledger)
  input = await reportInput(file)
  await file.close()
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (made: MadeReport | undefined): Uint8Array => {
  if (made?.kind !== 'made') throw new Error(`no file: ${JSON.stringify(made)}`)
  return made.bytes
}
const documentOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml']!)

describe.each(LANGUAGES)(`the report in "%s"${note}`, language => {
  test('says everything in that language, and every quote in its own', async () => {
    const messages = await loadMessages(language)
    const plan = reportPlanSchema.parse({})
    const [html, docx, pdf] = await makeReports(input, { plan, messages }, formats)
    const page = Buffer.from(bytesOf(html)).toString('utf8')
    expect(page).toContain(`<html lang="${language}"`)
    for (const key of [
      'report.method',
      'report.sources',
      'report.statements',
      'report.bibliography',
    ] as const) {
      expect(page).toContain(messages.say(key))
      expect(documentOf(bytesOf(docx))).toContain(messages.say(key))
    }
    expect(page).toContain(messages.say('standing.falls'))
    expect(page).toContain('Tosk had met Aldane in Lindaby')
    const shown = page.replace(/<style.*?<\/style>/gs, ' ').replace(/<[^>]+>/g, ' ')
    expect(shown.match(KEYS) ?? []).toEqual([])
    const first = browser ? Buffer.from(bytesOf(pdf)).subarray(0, 5).toString() : '%PDF-'
    expect(first).toBe('%PDF-')
  }, 120_000)
})

describe.each(LANGUAGES)('the redacted twin in "%s"', language => {
  test('holds no protected name', async () => {
    const messages = await loadMessages(language)
    const redaction = redactionPlanSchema.parse({
      protect: input.all.actors
        .filter(({ name }) => PROTECTED.includes(name))
        .map(({ id }) => ({ kind: 'actor', id })),
    })
    expect(redaction.protect.length).toBeGreaterThanOrEqual(PROTECTED.length)
    const hidden = input.all.actors.filter(({ name }) => PROTECTED.includes(name))
    const forms = new Set(hidden.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]))
    const plan = reportPlanSchema.parse({})
    const [html, docx] = await makeReports(input, { plan, messages, redaction }, ['html', 'docx'])
    const parts = Object.values(unzipSync(bytesOf(docx))).map(part => strFromU8(part))
    const files = [Buffer.from(bytesOf(html)).toString('utf8'), ...parts]
    // Another person's surname is no form of hers by itself.
    const found = [...forms].filter(form => form !== 'Veil' && files.some(text => text.includes(form)))
    expect(found).toEqual([])
    for (const text of files) expect(text).not.toMatch(NAMES)
  }, 120_000)
})
