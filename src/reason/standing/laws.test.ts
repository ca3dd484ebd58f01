import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from './testing/compare.ts'

const seeds = fc.integer({ min: 0, max: 0x7fffffff })

test('labels of statements, literals, counts and charges are those of brute force, with and without strikes', () => {
  fc.assert(
    fc.property(seeds, seed => {
      expect(disagreement(seed)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})
