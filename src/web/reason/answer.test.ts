import { pack } from '#api'
import type { CaseData } from '#model'
import { openReasoner } from '#reason'
import { expect, test } from 'vitest'
import { randomCase } from '../../reason/standing/testing/random-case.ts'
import { createAnswering } from './answer.ts'
import type { Premises } from './protocol.ts'
import { claimsIn, treeOf } from './trees.ts'

const packed = (data: CaseData): string => pack({ version: 1, data })

const PREMISES: Premises = { strikes: [], given: 'record', basis: 'all' }

test('from the compact case alone, everything stands as it does from the whole one', () => {
  for (let seed = 0; seed < 60; seed++) {
    const data = randomCase(seed)
    const reasoner = openReasoner(data)
    const strikes = [{ kind: 'statement', id: data.statements[0]!.id }] as const
    const answering = createAnswering(() => 0)
    expect(answering.answer({ kind: 'open-compact', packed: packed(data) })).toEqual(reasoner.control())
    expect(answering.answer({ kind: 'standings', ...PREMISES, strikes })).toEqual({
      claims: Object.fromEntries(
        data.claims.map(({ id }) => [
          id,
          reasoner.standing({ kind: 'literal', claim: id, negated: false }, strikes),
        ]),
      ),
      fallen: data.statements
        .map(({ id }) => id)
        .filter(id => reasoner.standing({ kind: 'statement', id }, strikes).label === 'falls'),
    })
    for (const { counts } of data.charges)
      for (const count of counts) {
        const at = { count: count.id, accused: count.accused[0]!.actor }
        const claims = new Set(claimsIn(treeOf(data, at)!.root))
        const about = data.statements.filter(({ literals }) =>
          literals.some(({ claim }) => claims.has(claim)),
        )
        expect(answering.answer({ kind: 'charges', at, ...PREMISES, strikes })).toMatchObject({
          statements: Object.fromEntries(
            about.map(({ id }) => [id, reasoner.standing({ kind: 'statement', id }, strikes)]),
          ),
        })
      }
  }
})

test('conflicts found later take part as if the case had come with them', () => {
  let differs = 0
  for (let seed = 0; seed < 60; seed++) {
    const data = randomCase(seed)
    const [without, later, from] = [
      createAnswering(() => 0),
      createAnswering(() => 0),
      createAnswering(() => 0),
    ]
    const plain = { ...data, conflicts: [] }
    for (const each of [without, later]) each.answer({ kind: 'open-compact', packed: packed(plain) })
    later.answer({ kind: 'conflicts', conflicts: data.conflicts })
    from.answer({ kind: 'open', packed: packed(data), echoes: [] })
    const ask = { kind: 'standings', ...PREMISES } as const
    expect(later.answer(ask)).toEqual(from.answer(ask))
    if (JSON.stringify(later.answer(ask)) !== JSON.stringify(without.answer(ask))) differs++
  }
  expect(differs).toBeGreaterThan(0)
})

test('what quotes the case is not asked of a compact one', () => {
  const answering = createAnswering(() => 0)
  expect(() => answering.answer({ kind: 'findings' })).toThrow(RangeError)
  answering.answer({ kind: 'open-compact', packed: packed(randomCase(1)) })
  expect(() => answering.answer({ kind: 'findings' })).toThrow(RangeError)
})
