// The chapter as a case: read, import the ledger, reason. Skipped where the user does not have the text.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseData, Finding } from '#model'
import { DEFAULT_OPTIONS, readDocument, textVersionOf } from '#read'
import { checkCase, patternReport, seriesOf, timeReport } from '#reason'
import { openCase } from '#store'

const project = join(import.meta.dirname, '..', '..')
const corpora = join(project, '..', 'shared', 'corpora')
const book = join(corpora, 'red-book', 'red-book-amalgams.txt')
const verdict = join(corpora, 'moscow-1936', '24-verdict.txt')
const skip = !existsSync(book) || !existsSync(verdict)
if (skip) console.warn('red-book.test: the chapter and the record are not at ../shared/corpora; skipped')

/** A case from these files with these ledgers, as the reasoner gets it. */
async function load(files: readonly string[], ledgers: readonly string[]): Promise<CaseData> {
  const folder = mkdtempSync(join(tmpdir(), 'retort-red-book-'))
  let byte = 0
  const file = await openCase(join(folder, 'case.retort'), {
    create: true,
    now: () => 0,
    random: n => new Uint8Array(n).map(() => byte++ % 256),
    user: 'test',
  })
  try {
    for (const path of files) {
      const bytes = readFileSync(path)
      const name = path.split('/').at(-1)!
      const document = await readDocument({ name, bytes }, DEFAULT_OPTIONS)
      const { source: _, ...text } = textVersionOf(document, 'source')
      await file.addDocument(
        { given: { path: name, mediaType: 'text/plain', title: name }, changes: { state: 'ready' }, text },
        bytes,
      )
    }
    for (const ledger of ledgers) {
      const given = JSON.parse(
        readFileSync(join(project, 'examples-truth', 'red-book', ledger), 'utf8'),
      ) as unknown
      const report = await file.importLedger(given)
      expect(report).toMatchObject({ kind: 'imported', unplaced: [] })
    }
    return await file.loadCase('decided')
  } finally {
    await file.close()
    rmSync(folder, { recursive: true })
  }
}

/** Findings of time and patterns as short lines. */
function told(data: CaseData): readonly string[] {
  const time = timeReport(data)
  expect(time.complete).toBe(true)
  const derived = { resilienceOne: [], unfounded: [], echoes: [], impossible: time.impossible }
  const { findings } = patternReport(data, derived)
  return [...time.findings, ...findings].map(line).sort()
}

function line({ pattern, message, roles }: Finding): string {
  const fillers = Object.entries(roles).map(([role, ids]) => `${role}=${ids.join('+')}`)
  return [
    pattern ?? 'conflict',
    message.key
      .split('.')
      .slice(pattern === null ? 0 : 2)
      .join('.'),
    ...fillers,
  ].join(' ')
}

describe.skipIf(skip)('the chapter', () => {
  let chapter: CaseData
  let answered: CaseData
  beforeAll(async () => {
    chapter = await load([book], ['ledger.json'])
    answered = await load([book, verdict], ['ledger.json', 'record.json'])
  })

  test('alone: every figure that its author names, and no other', () => {
    expect(told(chapter)).toEqual(ALONE)
  })

  test('every finding has grounds with quotes, what would weaken it and what it does not mean', () => {
    for (const finding of patternReport(chapter).findings) {
      expect(finding.passages.length).toBeGreaterThan(0)
      const keys = finding.proof.map(({ message }) => message.key)
      expect(keys.filter(key => key.endsWith('.weakens') || key.endsWith('.not'))).toHaveLength(2)
      for (const { quote } of finding.passages) expect(readFileSync(book, 'utf8')).toContain(quote.exact)
    }
  })

  test('with the record: what the verdict mentions is passed over no longer, and the record answers', () => {
    const gone = ALONE.filter(each => each.startsWith('passed-over') || each.startsWith('counted-otherwise'))
    expect(gone).toHaveLength(2)
    const come = [
      'conflict time.count.possible claim=sentence-mid-1935+verdict-sentence-july',
      'conflict time.silence claim=mid-1935-mentioned statement=s-nothing-said+v-july',
    ]
    expect(told(answered)).toEqual([...ALONE.filter(each => !gone.includes(each)), ...come].sort())
  })

  test('the series of Trotsky and of Kamenev, with who compiled them', () => {
    const { findings } = patternReport(chapter)
    const table = (actor: string) =>
      seriesOf(chapter, actor, { findings }).rows.map(row =>
        [
          row.charge,
          row.because?.group ?? '',
          row.goBetween,
          row.tiedTo,
          row.gravity,
          row.outcome,
          row.patterns,
        ].join(' | '),
      )
    expect(table('trotsky')).toEqual(TROTSKY)
    expect(table('kamenev')).toEqual(KAMENEV)
    expect(seriesOf(chapter, 'trotsky').compiledBy).toEqual([{ actor: 'sedov', charges: 8 }])
    const retries = seriesOf(chapter, 'kamenev').rows.map(({ charge, retryOf }) => [charge, retryOf])
    expect(retries).toEqual([
      ['1935-kirov', null],
      ['1935-secret', '1935-kirov'],
      ['1936-trial', '1935-kirov'],
    ])
  })

  test('all of it hangs on one narrator, and the check says so once', () => {
    const narrators = checkCase(chapter).findings.filter(({ kind }) => kind === 'one-narrator')
    expect(narrators.map(({ message }) => message.params['narrator'])).toEqual([
      { ref: 'actor', id: 'sedov' },
    ])
  })

  test('takes under two seconds of CPU', () => {
    const start = process.cpuUsage()
    told(answered)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})

const ALONE = [
  'appropriated-crime appropriated accuser=stalin target=kamenev+trotsky+zinoviev crime=kirov-killed author=komsomols count=1935-kirov-1+1935-kirov-2',
  'bigger-retry bigger accuser=stalin target=kamenev+trotsky+zinoviev earlier=1935-kirov later=1936-trial',
  'co-listing list-is-proof accuser=stalin target=trotsky list=the list of 1932 count=1932-list-1',
  'conceded claimed accuser=stalin conceder=apparatus concession=agent count=1926-wrangel-1',
  'counted-otherwise against-the-record actor=kamenev claim=third-time',
  'family-witness liberty-unknown accuser=stalin target=kamenev witness=rosenfeld count=1935-secret-1',
  'forced-link attempted accuser=stalin target=butov witness=butov count=1928-butov-1',
  'foretold claimed voice=trotsky event=charged-1936 prediction=s-foretold-1929',
  'foretold claimed voice=trotsky event=charged-1936 prediction=s-foretold-1935',
  'foretold claimed voice=trotsky event=charged-1936 prediction=s-foretold-1936',
  'passed-over said-to-be accuser=stalin target=kamenev earlier=1935-secret later=1936-trial',
  'planted-go-between only-link accuser=stalin target=opposition between=officer count=1926-wrangel-1',
  'retroactive-taint tainted accuser=stalin target=trotsky between=blumkin offence=mirbach-killed count=1929-blumkin-1',
  'strangers-in-the-dock strangers accuser=stalin target=kamenev+thirty stranger=kamenev+thirty count=1935-secret-1',
]

const TROTSKY = [
  '1926-wrangel | opposition | officer | wrangel | slander | unknown | planted-go-between,conceded',
  '1928-butov | opposition | butov | whites |  | collapsed | forced-link',
  '1929-armed-struggle |  |  |  | exile | unknown | ',
  '1929-blumkin |  | blumkin |  |  | collapsed | retroactive-taint',
  '1929-silov | opposition |  |  | death | collapsed | ',
  '1932-list |  |  | mensheviks | slander | unknown | co-listing',
  '1935-kirov |  |  | komsomols | prison | collapsed | appropriated-crime,bigger-retry',
  '1936-trial |  |  |  | death | convicted | passed-over,bigger-retry,foretold',
]

const KAMENEV = [
  '1935-kirov |  |  | komsomols | prison | convicted | appropriated-crime,bigger-retry',
  '1935-secret |  |  |  | death | convicted | strangers-in-the-dock,family-witness,passed-over',
  '1936-trial |  |  |  | death | convicted | passed-over,bigger-retry,foretold',
]
