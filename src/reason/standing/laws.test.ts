import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './testing/compare.ts'
import { orderNeverMatters, proofsHold, strikesOnlyTakeAway, wayNeverMatters } from './testing/laws.ts'

const seeds = fc.integer({ min: 0, max: 0x7fffffff })

test.each([
  ['labels of statements, literals, counts and charges are those of brute force', disagreement, 1000],
  ['every proof is accepted by the checker, and no proof of another label', proofsHold, 300],
  ['the way to a set of strikes never matters, and striking nothing changes nothing', wayNeverMatters, 300],
  ['the order of the input never matters', orderNeverMatters, 200],
  ['a strike never makes rise what nothing attacks, undercuts or recants', strikesOnlyTakeAway, 400],
] as const)('%s', (_, law, numRuns) => {
  fc.assert(
    fc.property(seeds, seed => {
      expect(law(seed)).toBeUndefined()
    }),
    { numRuns },
  )
})

test.each([3664, 215186760])(
  'a literal that cannot hold by itself still lends its strength (seed %i)',
  seed => {
    expect(proofsHold(seed)).toBeUndefined()
  },
)
