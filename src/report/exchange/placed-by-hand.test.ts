// A decision that a person placed by hand, out of one case by its ledger and into another with the same papers.
import { claimSchema, statementSchema } from '#schemas'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAdrift, listDecisions } from '../../store/decision-log.ts'
import { exportLedger } from '../../store/export-ledger.ts'
import { getListed } from '../../store/list-items.ts'
import { JUDGING_WRITES } from '../../store/judging.ts'
import { type Bench, openBench } from '../../store/testing/open-sample.ts'
import { passageOf, readingOf, temporaryFolder, versionOf } from '../../store/testing/sample-case.ts'

const RECORD = 'Sahl: I introduced Tosk to Aldane on the orders of Inspector Brandt.\n'
const SAID = 'I introduced Tosk to Aldane'
/** The same paper as a later version of the program reads it. */
const READ_AGAIN = 'Sahl: It was I who made Tosk known to Aldane, at the order of Inspector Brandt.\n'
const SAID_NOW = 'I who made Tosk known to Aldane'

let folders: readonly ReturnType<typeof temporaryFolder>[]
let first: Bench
let second: Bench
beforeEach(() => {
  folders = [temporaryFolder(), temporaryFolder()]
  first = openBench(folders[0]!.path)
  second = openBench(folders[1]!.path)
})
afterEach(() => {
  first.close()
  second.close()
  for (const folder of folders) folder.remove()
})

/** The paper with both its texts; `first` with what the reader suggested in the earlier one. */
function read(bench: Bench, decide: (source: string) => void) {
  const version = bench.addText('hearing.txt', RECORD)
  bench.read(readingOf(version, ['Sahl', 'Tosk']))
  bench.weave({
    claims: [claimSchema.parse({ id: 'claim-1', relation: 'acquainted-with', roles: [], score: 0.8 })],
    statements: [
      statementSchema.parse({
        id: 'statement-1',
        passage: passageOf(version, SAID),
        voices: [{ actor: null, name: 'Sahl', link: 'asserted-by' }],
        stance: 'asserts',
        modality: 'actual',
        literals: [{ claim: 'claim-1' }],
        score: 0.7,
      }),
    ],
  })
  decide(version.source)
  const again = versionOf(version.source, READ_AGAIN, 'en', 'test-2')
  bench.saveText(again)
  bench.read(readingOf(again, ['Sahl', 'Tosk']))
  bench.weave({})
  return again
}

/** The first case with a decision that was adrift and placed by hand; its ledger before and after. */
function placed() {
  let before: unknown
  const again = read(first, () => {
    first.decide({ kind: 'confirm', target: { kind: 'statement', id: 'statement-1' } })
    before = ledgerOf(first)
  })
  const [adrift] = listAdrift(first.sql)
  const { taken, refused } = first.decide({
    kind: 'place',
    target: { kind: 'decision', id: adrift!.decision.id },
    passages: [passageOf(again, SAID_NOW)],
  })
  expect(refused).toEqual([])
  expect(getListed(first.sql, 'statement', 'statement-1')).toMatchObject(STANDS)
  return { before, after: ledgerOf(first), decision: taken[0]!, earlier: adrift!.decision.id }
}

const ledgerOf = (bench: Bench): unknown => JSON.parse(JSON.stringify(exportLedger(bench.sql)))
const bring = (ledger: unknown) => JUDGING_WRITES.importLedger(second.sql, second.stamp(), ledger)
const STANDS = { status: 'confirmed', item: { passage: { quote: { exact: SAID_NOW } } } }

/** It came into the second case, holds there through the next reading, and can be taken back. */
function expectPlaced({ decision, earlier }: ReturnType<typeof placed>): void {
  const own = listDecisions(second.sql).map(each => each.decision)
  expect(own.find(({ kind }) => kind === 'place')).toEqual(decision)
  expect(listAdrift(second.sql)).toEqual([])
  second.weave({})
  expect(getListed(second.sql, 'statement', 'statement-1')).toMatchObject(STANDS)
  second.decide({ kind: 'undo', target: { kind: 'decision', id: decision.id } })
  expect(listAdrift(second.sql).map(each => each.decision.id)).toEqual([earlier])
}

test('a copy in which the same decision is adrift learns where it was put', () => {
  const made = placed()
  read(second, () => void bring(made.before))
  expect(listAdrift(second.sql)).toHaveLength(1)
  expect(bring(made.after)).toMatchObject({ kind: 'imported', unplaced: [] })
  expectPlaced(made)
})

// An import refuses it: the earlier decision comes in the same act, and is not known to be adrift when it is looked at.
test('a copy that has neither decision gets both', () => {
  const made = placed()
  read(second, () => {})
  expect(bring(made.after)).toMatchObject({ kind: 'imported', unplaced: [] })
  expectPlaced(made)
})
