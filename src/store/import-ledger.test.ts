import { type Ledger, sha256Hex } from '#model'
import { expect, test } from 'vitest'
import { readJournal } from './journal.ts'
import { importLedger } from './import-ledger.ts'
import { getListed } from './list-items.ts'
import { loadCase } from './load-case.ts'
import { JUDGING_WRITES } from './judging.ts'
import { getSource } from './sources.ts'
import { benchForEach } from './testing/bench-for-each.ts'
import { verify } from './verify.ts'

const TEXT =
  'Holtzman testified that he met Sedov at the Hotel Bristol in Copenhagen.\nThe Hotel Bristol had been demolished as early as 1917.\nThe Hotel Bristol, it was said later, was a café.\n'

const bench = benchForEach()

const ledger = (changes: Partial<Record<keyof Ledger, unknown>> = {}): unknown => ({
  format: 'retort-ledger',
  version: 1,
  actors: [
    { id: 'holtzman', kind: 'person', name: 'Holtzman', names: [{ text: 'Holtzman', kind: 'surname' }] },
    { id: 'sedov', kind: 'person', name: 'Sedov', names: [{ text: 'Sedov', kind: 'surname' }] },
  ],
  places: [{ id: 'copenhagen', name: 'Copenhagen' }],
  sources: [{ id: 'report', match: { path: 'report.txt' }, title: 'The Report', kind: 'transcript' }],
  claims: [
    {
      id: 'bristol',
      relation: 'met',
      roles: [
        { role: 'who', filler: { kind: 'actor', id: 'holtzman' } },
        { role: 'whom', filler: { kind: 'actor', id: 'sedov' } },
      ],
      where: 'copenhagen',
    },
  ],
  statements: [
    {
      id: 's1',
      passage: { source: 'report', quote: 'he met Sedov at the Hotel Bristol' },
      voices: [{ actor: 'holtzman', name: 'Holtzman', link: 'asserted-by' }],
      stance: 'asserts',
      modality: 'actual',
      literals: [{ claim: 'bristol' }],
    },
  ],
  ...changes,
})

const run = (given: unknown) => JUDGING_WRITES.importLedger(bench.sql, bench.stamp(), given)

test('a ledger becomes part of the case: its author stands by it, its quotes are found', async () => {
  const { source } = bench.addText('papers/report.txt', TEXT)
  expect(run(ledger())).toEqual({
    kind: 'imported',
    added: { actor: 2, place: 1, claim: 1, statement: 1 },
    changed: { source: 1 },
    known: {},
    unplaced: [],
  })
  const data = loadCase(bench.sql, 'decided')
  expect(data.statements).toMatchObject([
    {
      id: 's1',
      status: 'confirmed',
      passage: { source, position: { start: 24 }, quote: { exact: 'he met Sedov at the Hotel Bristol' } },
    },
  ])
  expect(data.claims.map(claim => claim.id)).toEqual(['bristol'])
  expect(getSource(bench.sql, source)).toMatchObject({ title: 'The Report', kind: 'transcript' })
  expect((await verify(bench.sql)).problems.filter(problem => problem.kind !== 'original-missing')).toEqual(
    [],
  )
})

test('the same ledger twice changes nothing and is not journaled twice', () => {
  bench.addText('papers/report.txt', TEXT)
  run(ledger())
  const { total } = readJournal(bench.sql)
  const before = loadCase(bench.sql, 'all')
  expect(run(ledger())).toMatchObject({
    added: {},
    changed: {},
    known: { actor: 2, place: 1, claim: 1, statement: 1, source: 1 },
  })
  expect(readJournal(bench.sql).total).toBe(total)
  expect(loadCase(bench.sql, 'all')).toEqual(before)
})

test('an entry that says something else now is a correction, and a correction made since is not lost', () => {
  bench.addText('papers/report.txt', TEXT)
  run(ledger())
  bench.decide({ kind: 'correct', target: { kind: 'actor', id: 'sedov' }, payload: { name: 'L. L. Sedov' } })
  const changed = run(ledger({ places: [{ id: 'copenhagen', name: 'København' }] }))
  expect(changed).toMatchObject({ changed: { place: 1 }, added: {} })
  expect(getListed(bench.sql, 'place', 'copenhagen')).toMatchObject({
    status: 'corrected',
    item: { name: 'København' },
  })
  expect(getListed(bench.sql, 'actor', 'sedov')?.item.name).toBe('L. L. Sedov')
})

test('a statement whose words are nowhere is reported and left out; a source that is not there too', () => {
  bench.addText('papers/report.txt', TEXT)
  const report = run(
    ledger({
      sources: [
        { id: 'report', match: { path: 'report.txt' } },
        { id: 'lost', match: { title: 'The Lost Volume' } },
      ],
      statements: [
        {
          id: 's2',
          passage: { source: 'report', quote: 'he flew to Oslo in a hired aeroplane' },
          voices: [{ actor: null, name: 'Pyatakov', link: 'asserted-by' }],
          stance: 'asserts',
          modality: 'actual',
          literals: [],
        },
      ],
    }),
  )
  expect(report).toMatchObject({
    unplaced: [
      { kind: 'source', id: 'lost', reason: 'no-source', source: 'The Lost Volume' },
      {
        kind: 'statement',
        id: 's2',
        reason: 'quote-not-found',
        quote: 'he flew to Oslo in a hired aeroplane',
      },
    ],
  })
  expect(loadCase(bench.sql, 'all').statements).toEqual([])
})

test.each([
  [
    'line ends where the ledger has blanks',
    { quote: 'Copenhagen. The Hotel Bristol had been' },
    TEXT.indexOf('Copenhagen.'),
  ],
  ['a slip of one letter', { quote: 'had been demolisched as early as 1917' }, TEXT.indexOf('had been')],
  ['the second of several places', { quote: 'The Hotel Bristol', nth: 2 }, TEXT.lastIndexOf('The Hotel')],
  [
    'the place with these surroundings',
    { quote: { type: 'TextQuoteSelector', exact: 'Hotel Bristol', suffix: ', it was said' } },
    TEXT.lastIndexOf('Hotel Bristol'),
  ],
])('a quote is found by %s', (_, passage, start) => {
  bench.addText('papers/report.txt', TEXT)
  const statement = {
    voices: [{ actor: null, name: 'x', link: 'asserted-by' }],
    stance: 'asserts',
    modality: 'actual',
  }
  run(
    ledger({
      statements: [{ ...statement, id: 's', passage: { source: 'report.txt', ...passage }, literals: [] }],
    }),
  )
  expect(loadCase(bench.sql, 'all').statements[0]!.passage.position.start).toBe(start)
})

test('a stand-off passage is found by length and hash, also in another version of the text', () => {
  const words = 'demolished as early as 1917'
  const start = TEXT.indexOf(words)
  const moved = `A PREFACE OF SOME LENGTH.\n\n${TEXT}`
  bench.addText('papers/report.txt', moved)
  const standOff = {
    sourceSha256: sha256Hex(moved),
    textSha256: sha256Hex(TEXT),
    normaliser: 'older',
    position: { type: 'TextPositionSelector', start, end: start + words.length },
    quoteLength: words.length,
    quoteSha256: sha256Hex(words),
  }
  const entry = {
    voices: [{ actor: 'sedov', name: 'Sedov', link: 'asserted-by' }],
    stance: 'asserts',
    modality: 'actual',
    literals: [],
  }
  const report = run(
    ledger({
      statements: [
        { ...entry, id: 'found', passage: standOff },
        { ...entry, id: 'gone', passage: { ...standOff, quoteSha256: sha256Hex('never written') } },
      ],
    }),
  )
  expect(loadCase(bench.sql, 'all').statements).toMatchObject([
    { id: 'found', passage: { quote: { exact: words }, position: { start: moved.indexOf(words) } } },
  ])
  expect(report).toMatchObject({ unplaced: [{ id: 'gone', reason: 'quote-not-found' }] })
})

test('what is no ledger is refused with the places that are wrong, and nothing changes', () => {
  const report = bench.sql.transaction('', () =>
    importLedger(bench.sql, { format: 'retort-ledger', version: 1, actors: [{ id: 'x' }] }, bench.stamp()),
  )
  expect(report.kind).toBe('not-a-ledger')
  expect(report).toMatchObject({ issues: expect.arrayContaining([expect.stringContaining('actors.0.kind')]) })
  expect(readJournal(bench.sql).total).toBe(0)
})
