import type { Claim, Decision, Statement } from '#model'
import { claimSchema, decisionSchema, statementSchema } from '#schemas'
import { expect, test } from 'vitest'
import { withoutStoodFor } from './stand-in.ts'

const TEXT = 'The accused Tosk: In the autumn of 1929 I met Henrik Aldane in Lindaby.'

const met = (id: string, ...who: readonly string[]): Claim =>
  claimSchema.parse({
    id,
    relation: 'met',
    roles: who.map(actor => ({ role: 'who', filler: { kind: 'actor', id: actor } })),
    score: 0.8,
  })

function said(id: string, exact: string, claim: string, speaker = 'tosk', stance = 'asserts'): Statement {
  const start = TEXT.indexOf(exact)
  return statementSchema.parse({
    id,
    passage: {
      source: 'hearing',
      text: 'a'.repeat(64),
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    },
    voices: [
      { actor: 'court', name: 'the court', link: 'recorded-by' },
      { actor: speaker, name: speaker, link: 'asserted-by' },
    ],
    stance,
    modality: 'actual',
    literals: [{ claim }],
    score: 0.7,
    rule: 'speech/turn',
  })
}

const decided = (kind: Decision['kind'], target: Decision['target'], payload: unknown = null): Decision =>
  decisionSchema.parse({
    id: `${kind}-${target.id}`,
    kind,
    target,
    passages: [],
    payload,
    by: 'analyst',
    at: '2026-01-01T00:00:00.000Z',
    why: '',
  })

const WHOLE = 'In the autumn of 1929 I met Henrik Aldane in Lindaby.'
const entered = said('own', 'I met Henrik Aldane in Lindaby', 'own-claim')
const DECISIONS = [
  decided('add', { kind: 'claim', id: 'own-claim' }, met('own-claim', 'tosk', 'aldane')),
  decided('add', { kind: 'statement', id: 'own' }, entered),
]
const woven = (statement: Statement, claim = met('claim-1', 'tosk', 'aldane')) => ({
  claims: [claim],
  statements: [statement],
  charges: [],
})

test('what a person entered stands for the suggestion of the same words, and for its claim', async () => {
  expect(await withoutStoodFor(woven(said('s1', WHOLE, 'claim-1')), DECISIONS)).toMatchObject({
    woven: { claims: [], statements: [] },
    stoodFor: [{ kind: 'statement', id: 's1', decision: 'add-own', status: 'confirmed' }],
  })
})

test('a suggestion that means something else stays', async () => {
  const kept = async (given: ReturnType<typeof woven>, decisions = DECISIONS): Promise<boolean> =>
    (await withoutStoodFor(given, decisions)).woven.statements.length === 1
  expect(await kept(woven(said('s1', WHOLE, 'claim-1', 'orlan')))).toBe(true)
  expect(await kept(woven(said('s1', WHOLE, 'claim-1', 'tosk', 'denies')))).toBe(true)
  expect(await kept(woven(said('s1', 'In the autumn of 1929', 'claim-1')))).toBe(true)
  expect(await kept(woven(said('s1', WHOLE, 'claim-1'), met('claim-1', 'tosk', 'veil')))).toBe(true)
})

test('a suggestion that was decided, or whose stand-in was rejected, stays', async () => {
  const given = woven(said('s1', WHOLE, 'claim-1'))
  for (const decision of [
    decided('confirm', { kind: 'statement', id: 's1' }),
    decided('reject', { kind: 'statement', id: 'own' }),
  ])
    expect(await withoutStoodFor(given, [...DECISIONS, decision])).toEqual({ woven: given, stoodFor: [] })
})
