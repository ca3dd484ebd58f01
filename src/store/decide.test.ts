import type { Actor, Claim, Statement } from '#model'
import { actorSchema, claimSchema, statementSchema } from '#schemas'
import { expect, test } from 'vitest'
import { findDecision, listAdrift, listDecisions } from './decision-log.ts'
import { brokenLink, readJournal } from './journal.ts'
import { getListed, listItems } from './list-items.ts'
import { listSuggestions } from './list-suggestions.ts'
import { loadCase } from './load-case.ts'
import { benchForEach } from './testing/bench-for-each.ts'
import { passageOf, readingOf, versionOf } from './testing/sample-case.ts'

const RECORD =
  'The President: Accused Holtzman, proceed.\nHoltzman: Sedov said to me: "As you are going to the U.S.S.R., come with me to Copenhagen where my father is."\n'
const SAID = 'come with me to Copenhagen where my father is'

const bench = benchForEach()

const actor = (id: string, name: string): Actor =>
  actorSchema.parse({ id, kind: 'person', name, names: [{ text: name, kind: 'surname' }] })
const claim = (id: string, who: string): Claim =>
  claimSchema.parse({
    id,
    relation: 'travelled',
    roles: [{ role: 'who', filler: { kind: 'actor', id: who } }],
    score: 0.8,
  })

function weaveRecord(text = RECORD, prefix = ''): Statement {
  const version = versionOf(bench.addText(`${prefix}20.txt`, text).source, text)
  bench.read(readingOf(version, ['Holtzman', 'Sedov']))
  return weave(version)
}

function weave(version: ReturnType<typeof versionOf>, id = 'statement-1'): Statement {
  const statement = statementSchema.parse({
    id,
    passage: passageOf(version, SAID),
    voices: [
      { actor: 'actor-holtzman', name: 'Holtzman', link: 'asserted-by', liberty: 'detained', venue: 'court' },
      { actor: 'actor-sedov', name: 'Sedov', link: 'asserted-by' },
    ],
    stance: 'asserts',
    modality: 'actual',
    literals: [{ claim: 'claim-1' }],
    venue: 'court',
    liberty: 'detained',
    score: 0.7,
    rule: 'speech/turn',
  })
  const mentions = listSuggestions(bench.sql, { kind: 'mention' }).rows
  bench.weave({
    actors: [
      actor('actor-holtzman', 'Holtzman'),
      actor('actor-sedov', 'Sedov'),
      actor('actor-l', 'L. Sedov'),
    ],
    claims: [claim('claim-1', 'actor-sedov')],
    statements: [statement],
    assigned: mentions.map(({ suggestion }) => ({
      mention: suggestion.id,
      to: suggestion.name === 'Sedov' ? 'actor-sedov' : 'actor-holtzman',
    })),
  })
  return statement
}

test('a confirmed statement is confirmed in lists and in the case, with one journal row for the act', () => {
  weaveRecord()
  const before = readJournal(bench.sql).total
  const { taken, refused } = bench.decide({
    kind: 'confirm',
    target: { kind: 'statement', id: 'statement-1' },
    why: 'read',
  })
  expect(refused).toEqual([])
  expect(taken[0]).toMatchObject({ by: 'analyst', why: 'read', passages: [{ quote: { exact: SAID } }] })
  expect(listItems(bench.sql, { kind: 'statement', filter: { status: ['confirmed'] } }).total).toBe(1)
  expect(loadCase(bench.sql, 'decided').statements.map(one => one.status)).toEqual(['confirmed'])
  expect(readJournal(bench.sql).total).toBe(before + 1)
  expect(brokenLink(bench.sql)).toBeNull()
})

test('the decided case holds what people stood by and what that points at, nothing else', () => {
  weaveRecord()
  expect(loadCase(bench.sql, 'decided').statements).toEqual([])
  bench.decide({ kind: 'confirm', target: { kind: 'statement', id: 'statement-1' } })
  const decided = loadCase(bench.sql, 'decided')
  expect(decided.claims.map(one => one.id)).toEqual(['claim-1'])
  expect(decided.actors.map(one => one.id)).toEqual(['actor-holtzman', 'actor-sedov'])
})

test('a rejected statement is not in the case, and undoing the rejection brings it back', () => {
  weaveRecord()
  const { taken } = bench.decide({ kind: 'reject', target: { kind: 'statement', id: 'statement-1' } })
  expect(loadCase(bench.sql, 'all').statements).toEqual([])
  bench.decide({ kind: 'undo', target: { kind: 'decision', id: taken[0]!.id } })
  expect(loadCase(bench.sql, 'all').statements).toHaveLength(1)
  expect(listDecisions(bench.sql)).toHaveLength(2)
})

test('undoing an undo puts the decision in force again', () => {
  weaveRecord()
  const first = bench.decide({ kind: 'reject', target: { kind: 'statement', id: 'statement-1' } }).taken[0]!
  const undo = bench.decide({ kind: 'undo', target: { kind: 'decision', id: first.id } }).taken[0]!
  bench.decide({ kind: 'undo', target: { kind: 'decision', id: undo.id } })
  expect(loadCase(bench.sql, 'all').statements).toEqual([])
  expect(findDecision(bench.sql, first.id)?.undoneBy).toBeNull()
})

test('a correction changes the fields it names and outlives a new weaving', () => {
  const statement = weaveRecord()
  bench.decide({
    kind: 'correct',
    target: { kind: 'statement', id: statement.id },
    payload: { venue: 'interrogation' },
  })
  expect(getListed(bench.sql, 'statement', statement.id)).toMatchObject({
    status: 'corrected',
    item: { venue: 'interrogation', liberty: 'detained', status: 'corrected' },
  })
  weave(versionOf(statement.passage.source, RECORD))
  expect(getListed(bench.sql, 'statement', statement.id)?.item.venue).toBe('interrogation')
  expect(listItems(bench.sql, { kind: 'statement', filter: { venue: ['interrogation'] } }).total).toBe(1)
})

test('a correction that does not fit is refused with its reason, and nothing of the act is done', () => {
  weaveRecord()
  const { taken, refused } = bench.decide(
    { kind: 'confirm', target: { kind: 'claim', id: 'claim-1' } },
    { kind: 'correct', target: { kind: 'statement', id: 'statement-1' }, payload: { venue: 'the moon' } },
  )
  expect(taken).toEqual([])
  expect(refused).toMatchObject([{ index: 1, reason: 'bad-payload' }])
  expect(refused[0]!.detail).toContain('venue')
  expect(listDecisions(bench.sql)).toEqual([])
  expect(getListed(bench.sql, 'claim', 'claim-1')?.status).toBe('suggested')
})

test('what is not in the case cannot be decided', () => {
  weaveRecord()
  const { refused } = bench.decide({ kind: 'confirm', target: { kind: 'statement', id: 'nobody said it' } })
  expect(refused).toMatchObject([{ reason: 'no-target' }])
})

test('merged actors are one: names, voices, roles and mentions lead to the survivor, and undoing parts them', () => {
  weaveRecord()
  const { taken } = bench.decide({
    kind: 'merge',
    target: { kind: 'actor', id: 'actor-l' },
    payload: { from: ['actor-sedov'] },
  })
  const merged = loadCase(bench.sql, 'all')
  expect(merged.actors.map(one => one.id)).toEqual(['actor-holtzman', 'actor-l'])
  expect(merged.actors[1]!.names.map(name => name.text)).toEqual(['L. Sedov', 'Sedov'])
  expect(merged.statements[0]!.voices[1]!.actor).toBe('actor-l')
  expect(merged.claims[0]!.roles[0]!.filler).toEqual({ kind: 'actor', id: 'actor-l' })
  expect(listSuggestions(bench.sql, { kind: 'mention', filter: { actor: ['actor-l'] } }).total).toBe(1)
  expect(
    listItems(bench.sql, { kind: 'claim', filter: { ref: { kind: 'actor', id: 'actor-l' } } }).total,
  ).toBe(1)
  bench.decide({ kind: 'undo', target: { kind: 'decision', id: taken[0]!.id } })
  expect(loadCase(bench.sql, 'all').statements[0]!.voices[1]!.actor).toBe('actor-sedov')
})

test('a merge that a later merge builds on is not undone before it, and the refusal names it', () => {
  weaveRecord()
  const first = bench.decide({
    kind: 'merge',
    target: { kind: 'actor', id: 'actor-l' },
    payload: { from: ['actor-sedov'] },
  }).taken[0]!
  const second = bench.decide({
    kind: 'merge',
    target: { kind: 'actor', id: 'actor-holtzman' },
    payload: { from: ['actor-l'] },
  }).taken[0]!
  const { refused } = bench.decide({ kind: 'undo', target: { kind: 'decision', id: first.id } })
  expect(refused).toMatchObject([{ reason: 'depended-on', decisions: [second.id] }])
  expect(loadCase(bench.sql, 'all').actors.map(one => one.id)).toEqual(['actor-holtzman'])
})

test('a split takes the mentions named to a new actor, through new weavings, until it is undone', () => {
  const statement = weaveRecord()
  const [mention] = listSuggestions(bench.sql, { kind: 'mention', filter: { actor: ['actor-sedov'] } }).rows
  const { taken } = bench.decide({
    kind: 'split',
    target: { kind: 'actor', id: 'actor-sedov' },
    payload: { mentions: [mention!.suggestion.id], name: 'N. L. Sedova' },
  })
  weave(versionOf(statement.passage.source, RECORD))
  const split = getListed(bench.sql, 'actor', taken[0]!.id)
  expect(split?.item).toMatchObject({ name: 'N. L. Sedova', kind: 'person' })
  const ofMention = (): string | null =>
    listSuggestions(bench.sql, { kind: 'mention' }).rows.find(
      row => row.suggestion.id === mention!.suggestion.id,
    )!.actor
  expect(ofMention()).toBe(taken[0]!.id)
  bench.decide({ kind: 'undo', target: { kind: 'decision', id: taken[0]!.id } })
  expect(ofMention()).toBe('actor-sedov')
  expect(getListed(bench.sql, 'actor', taken[0]!.id)).toBeNull()
})

test('a claim is split by the statements that say something else', () => {
  weaveRecord()
  const { taken } = bench.decide({
    kind: 'split',
    target: { kind: 'claim', id: 'claim-1' },
    payload: { statements: ['statement-1'], changes: { when: { edtf: '1932-11' } } },
  })
  const data = loadCase(bench.sql, 'all')
  expect(data.statements[0]!.literals).toEqual([{ claim: taken[0]!.id, negated: false }])
  expect(data.claims.find(one => one.id === taken[0]!.id)).toMatchObject({
    relation: 'travelled',
    when: { edtf: '1932-11' },
  })
})

test('an addition is the person’s own and cannot be undone while later decisions speak of it', () => {
  weaveRecord()
  const added = bench.decide({
    kind: 'add',
    target: { kind: 'claim' },
    payload: { relation: 'met', roles: [], note: 'the meeting in Copenhagen' },
  }).taken[0]!
  bench.decide({
    kind: 'connect',
    target: { kind: 'statement', id: 'statement-1' },
    payload: { literals: [{ claim: added.target.id }] },
  })
  expect(loadCase(bench.sql, 'decided').claims.map(one => one.id)).toEqual([added.target.id])
  const { refused } = bench.decide({ kind: 'undo', target: { kind: 'decision', id: added.id } })
  expect(refused).toMatchObject([{ reason: 'depended-on' }])
})

test('decisions follow their words into a new text version', () => {
  const statement = weaveRecord()
  bench.decide(
    { kind: 'correct', target: { kind: 'statement', id: statement.id }, payload: { venue: 'interrogation' } },
    { kind: 'reject', target: { kind: 'mention', id: firstMention('Holtzman') } },
  )
  const moved = `REPORT OF COURT PROCEEDINGS\n${RECORD.replace('my father is', 'my father  is')}`
  const version = versionOf(statement.passage.source, moved, 'en', 'test-2')
  bench.saveText(version)
  bench.read(readingOf(version, ['Holtzman', 'Sedov']))
  const passage = passageOf(version, 'come with me to Copenhagen where my father  is')
  bench.weave({
    actors: [actor('actor-holtzman', 'Holtzman')],
    claims: [claim('claim-1', 'actor-holtzman')],
    statements: [{ ...statement, id: 'statement-2', passage }],
  })
  expect(getListed(bench.sql, 'statement', 'statement-2')).toMatchObject({
    status: 'corrected',
    item: { venue: 'interrogation' },
  })
  const rejected = listSuggestions(bench.sql, { kind: 'mention', filter: { status: ['rejected'] } }).rows
  expect(rejected.map(row => row.suggestion.start)).toEqual([moved.indexOf('Holtzman')])
  expect(listAdrift(bench.sql)).toEqual([])
})

test('a confirmed statement that is suggested no more stays, as the person’s own', () => {
  const statement = weaveRecord()
  bench.decide({ kind: 'confirm', target: { kind: 'statement', id: statement.id } })
  bench.weave({ actors: [actor('actor-holtzman', 'Holtzman')], claims: [claim('claim-1', 'actor-holtzman')] })
  expect(getListed(bench.sql, 'statement', statement.id)).toMatchObject({
    status: 'confirmed',
    origin: 'person',
  })
  weave(versionOf(statement.passage.source, RECORD))
  expect(getListed(bench.sql, 'statement', statement.id)).toMatchObject({
    status: 'confirmed',
    origin: 'machine',
  })
})

test('a decision whose words are gone is listed as adrift, and placed again when they come back', () => {
  const statement = weaveRecord()
  bench.decide({ kind: 'confirm', target: { kind: 'statement', id: statement.id } })
  const gone = versionOf(
    statement.passage.source,
    'The session was adjourned until the next morning.\n',
    'en',
    'test-2',
  )
  bench.saveText(gone)
  bench.read(readingOf(gone, []))
  bench.weave({})
  expect(listAdrift(bench.sql)).toMatchObject([{ adrift: 'quote-not-found', decision: { kind: 'confirm' } }])
  const back = versionOf(statement.passage.source, RECORD)
  bench.saveText(back)
  weave(back)
  expect(listAdrift(bench.sql)).toEqual([])
  expect(getListed(bench.sql, 'statement', statement.id)?.status).toBe('confirmed')
})

/** The record read by a new normaliser that lost the words decided on, and found others. */
function rewritten(source: string, text: string): ReturnType<typeof versionOf> {
  const version = versionOf(source, text, 'en', 'test-2')
  bench.saveText(version)
  bench.read(readingOf(version, ['Holtzman', 'Sedov']))
  return version
}
const OTHERWISE =
  'The Chairman: Accused Holtzman, go on.\nHoltzman: Sedov proposed that I should accompany him to Denmark, where his father was staying.\n'

test('a decision adrift is placed by hand where its words stand now, and undoing sets it adrift again', () => {
  const statement = weaveRecord()
  const confirm = bench.decide({ kind: 'confirm', target: { kind: 'statement', id: statement.id } }).taken[0]!
  const correct = bench.decide({
    kind: 'correct',
    target: { kind: 'statement', id: statement.id },
    payload: { venue: 'interrogation' },
  }).taken[0]!
  const version = rewritten(statement.passage.source, OTHERWISE)
  const passage = passageOf(version, 'I should accompany him to Denmark')
  bench.weave({ actors: [actor('actor-holtzman', 'Holtzman')], claims: [claim('claim-1', 'actor-holtzman')] })
  expect(listAdrift(bench.sql).map(({ decision }) => decision.id)).toEqual([confirm.id, correct.id])

  const placed = bench.decide({
    kind: 'place',
    target: { kind: 'decision', id: confirm.id },
    passages: [passage],
  })
  expect(placed.refused).toEqual([])
  expect(listAdrift(bench.sql)).toEqual([])
  const stands = { status: 'corrected', item: { venue: 'interrogation', passage: { quote: passage.quote } } }
  expect(getListed(bench.sql, 'statement', statement.id)).toMatchObject(stands)
  expect(brokenLink(bench.sql)).toBeNull()

  bench.weave({ actors: [actor('actor-holtzman', 'Holtzman')], claims: [claim('claim-1', 'actor-holtzman')] })
  expect(getListed(bench.sql, 'statement', statement.id)).toMatchObject(stands)

  bench.decide({ kind: 'undo', target: { kind: 'decision', id: placed.taken[0]!.id } })
  expect(listAdrift(bench.sql).map(({ decision }) => decision.id)).toEqual([confirm.id, correct.id])
  expect(getListed(bench.sql, 'statement', statement.id)).toBeNull()
})

test('placed by hand, a decision takes up what is suggested at the passage now', () => {
  const statement = weaveRecord()
  const { taken } = bench.decide({ kind: 'reject', target: { kind: 'statement', id: statement.id } })
  const version = rewritten(statement.passage.source, OTHERWISE)
  const suggested = {
    ...statement,
    id: 'statement-2',
    passage: passageOf(version, 'accompany him to Denmark, where his father was staying'),
  }
  const woven = { claims: [claim('claim-1', 'actor-holtzman')], statements: [suggested] }
  bench.weave(woven)
  expect(getListed(bench.sql, 'statement', 'statement-2')?.status).toBe('suggested')
  bench.decide({
    kind: 'place',
    target: { kind: 'decision', id: taken[0]!.id },
    passages: [passageOf(version, 'Denmark')],
  })
  expect(getListed(bench.sql, 'statement', 'statement-2')?.status).toBe('rejected')
  bench.weave(woven)
  expect(getListed(bench.sql, 'statement', 'statement-2')?.status).toBe('rejected')
})

test('what is in its place, or would find nothing where it is put, is not placed by hand', () => {
  const statement = weaveRecord()
  const [graded] = bench.decide({
    kind: 'grade',
    target: { kind: 'actor', id: 'actor-sedov' },
    payload: { scale: 'admiralty', value: 'C3' },
  }).taken
  const put = (quote: string, version = versionOf(statement.passage.source, RECORD)) =>
    bench.decide({
      kind: 'place',
      target: { kind: 'decision', id: graded!.id },
      passages: [passageOf(version, quote)],
    }).refused
  expect(put('Sedov')).toMatchObject([{ reason: 'not-adrift' }])
  const version = rewritten(statement.passage.source, 'Adjourned. Holtzman was led away.\n')
  bench.weave({})
  expect(listAdrift(bench.sql)).toHaveLength(1)
  expect(put('Sedov said')).toMatchObject([{ reason: 'quote-not-found' }])
  expect(put('Adjourned', version)).toMatchObject([{ reason: 'nothing-there' }])
  expect(listAdrift(bench.sql)).toHaveLength(1)
})

function firstMention(name: string): string {
  return listSuggestions(bench.sql, { kind: 'mention', filter: { contains: name } }).rows[0]!.suggestion.id
}
