import { RELATIONS } from '#model'
import { claimSchema, placeSchema } from '#schemas'
import { expect, test } from 'vitest'
import { decisionsFor, EMPTY_FILLED, type AdditionContext, type Filled } from './additions.ts'

const TEXT = 'Holtzman and Sedov travelled from Berlin to Copenhagen.'
const context = (relation: string): AdditionContext => ({
  text: { source: 'record', sha256: 'a'.repeat(64), text: TEXT, blocks: [], origin: [] },
  start: 0,
  end: TEXT.length,
  recorders: [],
  relation: RELATIONS.get(relation),
  isPlace: id => id === 'berlin',
})
const known = (id: string) => ({ id, name: id })
const typed = (name: string) => ({ id: null, name })

function claimOf(relation: string, filled: Partial<Filled>) {
  const made = decisionsFor('claim', { ...EMPTY_FILLED, relation, ...filled }, context(relation))
  const kinds = made.map(({ target }) => target.kind)
  const body = (kind: 'claim' | 'place'): unknown => made.find(({ target }) => target.kind === kind)?.payload
  return { kinds, claim: claimSchema.parse(body('claim')), place: placeSchema.safeParse(body('place')).data }
}

test('a role that takes many has a filling for each, and a role for a place has places', () => {
  const { claim, kinds, place } = claimOf('travelled', {
    roles: {
      who: [known('holtzman'), known('sedov')],
      from: [known('berlin')],
      to: [typed('Copenhagen')],
    },
  })
  expect(place?.name).toBe('Copenhagen')
  expect(claim.roles).toEqual([
    { role: 'who', filler: { kind: 'actor', id: 'holtzman' } },
    { role: 'who', filler: { kind: 'actor', id: 'sedov' } },
    { role: 'from', filler: { kind: 'place', id: 'berlin' } },
    { role: 'to', filler: { kind: 'place', id: place?.id } },
  ])
  expect(kinds).toEqual(['place', 'claim', 'statement'])
})

test('words that name nobody are kept as words where words may stand, and else are a new name', () => {
  const { claim, kinds, place } = claimOf('instructed', {
    roles: { who: [typed('L. Trotsky')], whom: [known('holtzman')], what: [typed('to kill'), typed('')] },
    where: typed('Copenhagen'),
  })
  expect(claim.roles.map(({ filler }) => filler.kind)).toEqual(['actor', 'actor', 'text'])
  expect(kinds).toEqual(['actor', 'place', 'claim', 'statement'])
  expect(claim.where).toBe(place?.id)
})

test('one may be expelled from a party or from a town', () => {
  const from = (named: Filled['where']) =>
    claimOf('expelled', { roles: { whom: [known('sedov')], from: [named] } }).claim.roles.at(-1)?.filler.kind
  expect(from(known('berlin'))).toBe('place')
  expect(from(known('party'))).toBe('actor')
})
