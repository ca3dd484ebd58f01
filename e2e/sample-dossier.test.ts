// The sample dossier from papers to findings: read, import the ground truth, reason; nothing missing and nothing more.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaseData, type Finding, type Ledger, ledgerSchema } from '#model'
import { checkCase, type CheckReport, echoingStatements } from '#reason'
import { caseEchoes } from '#server'
import { openCase } from '#store'
import { BIN, retort } from './support/command.ts'
import { ledgerShares } from './support/ledger-share.ts'

const root = join(import.meta.dirname, '..')
const truth = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'examples-truth', name), 'utf8')) as unknown

interface Checked {
  readonly ledger: Ledger
  /** What the reader alone suggested, and the case with the ledger in it. */
  readonly read: CaseData
  readonly told: CaseData
  readonly decided: CheckReport
  readonly all: CheckReport
}

let folder: string
let sample: Checked
let control: Checked
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retort-sample-'))
  sample = await checked('sample', ['first-look', 'harbour-trial'])
  control = await checked('control', ['control-trial'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function checked(name: string, folders: readonly string[]): Promise<Checked> {
  const path = join(folder, `${name}.retort`)
  const papers = folders.map(each => join(root, 'examples', each))
  const { stdout } = await retort('read', ...papers, '--case', path)
  expect(stdout).toContain('sources read')
  const ledger = ledgerSchema.parse(truth(`${name}.ledger.json`))
  const file = await openCase(path, {
    now: () => 0,
    random: n => new Uint8Array(n).fill(7),
    user: 'test',
  })
  try {
    const read = await file.loadCase('all')
    const report = await file.importLedger(truth(`${name}.ledger.json`))
    expect(report).toMatchObject({ kind: 'imported', unplaced: [] })
    const [told, whole] = [await file.loadCase('decided'), await file.loadCase('all')]
    const check = async (data: CaseData, basis: 'decided' | 'all') =>
      checkCase(data, { basis, echoes: echoingStatements((await caseEchoes(file, data)).echoes) })
    return { ledger, read, told, decided: await check(told, 'decided'), all: await check(whole, 'all') }
  } finally {
    await file.close()
  }
}

/** A finding as one line: severity, message, who fills its roles; sources by their path. */
function line(finding: Finding, { sources }: CaseData): string {
  const named = (id: string) =>
    sources
      .find(source => source.id === id)
      ?.path.split('/')
      .at(-1) ?? id
  const roles = Object.entries(finding.roles)
    .filter(([role]) => role !== 'set')
    .map(([role, ids]) => `${role}=${ids.map(named).join('+')}`)
  return [finding.severity, finding.message.key.replace(/^pattern\./, ''), ...roles].join(' ')
}

const count = ({ decided }: Checked, id: string, accused: string) =>
  decided.reasoner.standing({ kind: 'count', count: id, accused }).label
const claim = ({ decided }: Checked, id: string) =>
  decided.reasoner.standing({ kind: 'literal', claim: id, negated: false }).label

const serious = ({ findings }: CheckReport) => findings.filter(({ severity }) => severity === 'serious')

/** Conflicts of the hospital stay, when it is dated so. */
function hospitalConflicts(edtf: string): readonly string[] {
  const claims = sample.told.claims.map(each =>
    each.id === 'aldane-hospital' ? { ...each, when: { ...each.when!, edtf } } : each,
  )
  const { findings } = checkCase({ ...sample.told, claims }, { basis: 'decided' })
  return findings
    .filter(({ kind, literals }) => kind === 'conflict' && literals.some(l => l.claim === 'aldane-hospital'))
    .map(({ message }) => message.key)
}

describe('the harbour trial', () => {
  test('the findings are those expected, and no other', () => {
    const { findings, complete } = sample.decided
    expect(complete).toBe(true)
    expect(findings.map(finding => line(finding, sample.told)).sort()).toEqual(
      truth('expected-findings.json'),
    )
  })

  test('all seventeen warning signs are among them', () => {
    const patterns = new Set(sample.decided.findings.flatMap(({ pattern }) => pattern ?? []))
    expect(patterns.size).toBe(17)
  })

  test('a charge is true in one part: the contact is supported, the instructions are not', () => {
    expect(claim(sample, 'met-aldane')).toBe('stands')
    expect(claim(sample, 'instructed')).toBe('contested')
    expect(count(sample, 'count-1', 'tosk')).toBe('falls')
  })

  test('the pay office stands on three voices, without the informer and without the accuser', () => {
    const { reasoner } = sample.decided
    expect(reasoner.structure({ count: 'pay-1931-1', accused: 'reyk' }).firm).toMatchObject({ resilience: 3 })
    const item = { kind: 'count', count: 'pay-1931-1', accused: 'reyk' } as const
    const strikes = ['dorn', 'brandt', 'kreel'].map(actor => ({ kind: 'voice' as const, actor }))
    expect(reasoner.standing(item, strikes).label).toBe('stands')
  })

  test('a hospital stay rules the meeting out only where its beginning is read as certain', () => {
    expect(hospitalConflicts('1929-09/1929-12')).toEqual(['time.alibi'])
    expect(hospitalConflicts('1929-09~/1929-12')).toEqual(['time.alibi.possible'])
  })

  test('says how much of the ledger the reader suggested by itself', () => {
    const { voices, roles } = ledgerShares(sample.ledger, sample.read, sample.told)
    process.stdout.write(
      `sample dossier: right voice ${voices.found} of ${voices.of}, right roles ${roles.found} of ${roles.of}\n`,
    )
    expect(voices.of).toBe(sample.ledger.statements.length)
    expect(voices.found / voices.of).toBeGreaterThan(0.3)
    expect(roles.found).toBeGreaterThan(0)
  })
})

test('the picture of the passport needs text recognition', () => {
  const passport = sample.read.sources.find(({ path }) => path.endsWith('21-passport-of-tosk.pdf'))
  expect(passport?.state).toBe('needs-ocr')
})

test('the fair trial gives no serious finding, whether suggestions are taken in or not', () => {
  expect(serious(control.decided)).toEqual([])
  expect(serious(control.all)).toEqual([])
})

test('without a path, the sample opens as a finished case', async () => {
  const env = { ...process.env, LANG: 'C', XDG_DATA_HOME: folder }
  const child = spawn(process.execPath, [BIN, 'open', '--no-browser'], { env })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  await new Promise<void>(resolve => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (/http:\S+/.test(printed)) resolve()
    })
    child.once('exit', () => resolve())
  })
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  const { stdout } = await retort(
    'check',
    '--case',
    join(folder, 'retort', 'sample.retort'),
    '--basis',
    'decided',
  )
  expect(stdout).toContain('Ruben Sahl')
  const found = sample.decided.findings.length
  expect(stdout).toMatch(new RegExp(`\\b${found}\\b`))
})
