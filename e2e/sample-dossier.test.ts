// The sample dossier from papers to findings: read, import the ground truth, reason; nothing missing and nothing more.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseData, Finding, Ledger } from '#model'
import { ledgerSchema } from '#schemas'
import { checkCase, type CheckReport, echoingStatements } from '#reason'
import { caseEchoes } from '#server'
import { openCase } from '#store'
import { BIN, retort } from './support/command.ts'
import { DECOYS, type Roles } from './support/decoys.ts'
import { ledgerShares } from './support/ledger-share.ts'

const root = join(import.meta.dirname, '..')
const truth = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'examples-truth', name), 'utf8')) as unknown

interface Checked {
  readonly ledger: Ledger
  /** What the reader alone suggested, and the case with the ledger in it. */
  readonly read: CaseData
  readonly told: CaseData
  /** Statements of the case as told that share rare wording, by wording. */
  readonly echoes: readonly (readonly string[])[]
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
    const echoesOf = async (data: CaseData) => echoingStatements((await caseEchoes(file, data)).echoes)
    const echoes = await echoesOf(told)
    const decided = checkCase(told, { basis: 'decided', echoes })
    const all = checkCase(whole, { basis: 'all', echoes: await echoesOf(whole) })
    return { ledger, read, told, echoes, decided, all }
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

/** Findings of one sign in which these fill these roles. */
const findingsOn = ({ findings }: CheckReport, pattern: string, roles: Roles): readonly Finding[] =>
  findings.filter(
    finding =>
      finding.pattern === pattern &&
      Object.entries(roles).every(([role, id]) => finding.roles[role]?.includes(id)),
  )

/** A source or a statement of the sample, by its id in the ledger. */
const source = (id: string) => {
  const { path } = sample.ledger.sources.find(each => each.id === id)!.match
  return sample.told.sources.find(each => each.path === path)!
}
const statement = (id: string) => sample.told.statements.find(each => each.id === id)!

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
    expect([...patterns].sort()).toEqual(Object.keys(DECOYS).sort())
    expect(patterns.size).toBe(17)
  })

  test.each(Object.entries(DECOYS))(
    'the sign %s is found where it is planted and not on its look-alike',
    (pattern, { planted, decoy, claims, spoilt, milder }) => {
      const found = findingsOn(sample.decided, pattern, decoy)
      expect(findingsOn(sample.decided, pattern, planted)).not.toEqual([])
      expect(found.map(({ message }) => message.key)).toEqual(milder === undefined ? [] : [milder])
      expect(found.filter(({ severity }) => severity !== 'informational')).toEqual([])
      // The look-alike is in the case: its claims are confirmed, and confirmed statements speak of them.
      for (const id of claims) {
        expect(sample.told.claims.find(each => each.id === id)?.status).toBe('confirmed')
        const said = sample.told.statements.filter(each => each.literals.some(one => one.claim === id))
        expect(said.map(({ status }) => status)).toContain('confirmed')
      }
      // And it is innocent for one reason: without that, it would be found.
      const { echoes } = sample
      const worse = checkCase(spoilt(sample.told), { basis: 'decided', echoes })
      expect(findingsOn(worse, pattern, decoy).some(({ message }) => message.key !== milder)).toBe(true)
    },
  )

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
    expect(voices.found / voices.of).toBeGreaterThanOrEqual(0.6)
    expect(roles.found / roles.of).toBeGreaterThanOrEqual(0.5)
  })
})

describe('the papers', () => {
  test('come in every format that people have', () => {
    const types = new Map(
      sample.told.sources.map(({ path, mediaType }) => [path.split('.').at(-1), mediaType]),
    )
    expect(Object.fromEntries(types)).toEqual({
      txt: 'text/plain',
      md: 'text/markdown',
      html: 'text/html',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      pdf: 'application/pdf',
      xml: 'application/tei+xml',
      eml: 'message/rfc822',
    })
    const russian = readFileSync(join(root, 'examples', 'harbour-trial', '14-vecherniy-mayak.txt'))
    expect(new TextDecoder('windows-1251').decode(russian)).toContain(
      statement('s-m-lecture-ru').passage.quote.exact,
    )
    expect(source('mayak-en').translationOf).toBe(source('mayak-ru').id)
  })

  test('call one person by names in two scripts and three spellings, each of which stands in a paper', () => {
    const told = sample.told.actors.find(({ id }) => id === 'ladozhin')!
    const read = new Set(sample.read.actors.flatMap(({ names }) => names.map(({ text }) => text)))
    expect(told.names.map(({ text }) => text)).toEqual([
      'Sergei Ladozhin',
      'Ladozhin',
      'Сергей Ладожин',
      'S. Ladojine',
    ])
    for (const name of ['Sergei Ladozhin', 'S. Ladojine']) expect(read).toContain(name)
  })

  test('know who sat and who prosecuted by name, so that no title stands for several people', () => {
    for (const { read } of [sample, control])
      expect(read.actors.filter(({ name }) => /^The (President|Prosecutor)$/.test(name))).toEqual([])
  })

  test('hold a confession taken back and one kept to, which an exhibit bears out', () => {
    expect(statement('s-1-recants').recants).toContain('s-dep-tosk')
    expect(statement('s-dep-tosk').compulsion).not.toEqual([])
    expect(statement('s-reyk')).toMatchObject({ liberty: 'detained', compulsion: [] })
    const recanted = new Set(sample.told.statements.flatMap(({ recants }) => recants))
    expect(recanted).not.toContain('s-reyk')
    expect(sample.told.exhibits.find(({ id }) => id === 'lock-drawing')?.shows).toEqual(['pay-plot'])
  })

  test('hold a recantation made under compulsion, which leaves the matter open', () => {
    expect(statement('s-dep-klara-back')).toMatchObject({
      stance: 'recants',
      compulsion: ['isolation'],
      recants: ['s-2-klara-withdrew'],
    })
    expect(claim(sample, 'veil-wrote')).toBe('contested')
  })

  test('hold two newspapers that repeat a third', () => {
    for (const id of ['s-c-lamp', 's-t-lamp'])
      expect(statement(id).restsOn).toEqual([{ kind: 'statement', id: 's-g-lamp' }])
  })

  test('hold two counts against four, of whom one is acquitted on both', () => {
    const { counts } = sample.told.charges.find(({ id }) => id === 'state-v-tosk')!
    const outcomes = counts.map(({ accused }) => accused.map(({ actor, outcome }) => `${actor} ${outcome}`))
    expect(outcomes).toEqual([
      ['tosk convicted', 'veil convicted', 'orlan acquitted', 'reyk acquitted'],
      ['tosk convicted', 'veil convicted', 'orlan acquitted', 'reyk convicted'],
    ])
  })

  test('hold a transcript that kept what the accused denied', () => {
    expect(source('day-1').kind).toBe('transcript')
    expect(statement('s-1-no-instr')).toMatchObject({
      stance: 'denies',
      passage: { source: source('day-1').id },
      literals: [{ claim: 'instructed' }],
    })
  })

  test('hold a passport that proves the journey and nothing said on it', () => {
    const passport = sample.told.exhibits.find(({ id }) => id === 'passport-tosk')!
    expect([passport.shows, passport.doesNotShow]).toEqual([['tosk-travelled'], ['met-aldane', 'instructed']])
    expect(claim(sample, 'tosk-travelled')).toBe('stands')
  })

  test('tell against the defence’s own witness too, and let a complaint stand on one voice', () => {
    const inn = sample.decided.findings.filter(({ literals }) =>
      literals.some(each => each.claim === 'tosk-inn'),
    )
    expect(inn.map(({ message }) => message.key)).toEqual(['time.alibi'])
    const defence = sample.told.sides.find(({ role }) => role === 'defence')!
    expect(defence.members.map(({ actor }) => actor)).toContain(statement('s-2-holm').voices.at(-1)!.actor)
    expect(count(sample, 'reder-1', 'brek')).toBe('stands')
  })

  test('both narrators err: counsel and prosecutor have a man dead whom a newspaper quotes at supper later', () => {
    for (const id of ['died-1931', 'died-1932']) expect(claim(sample, id)).toBe('contested')
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
