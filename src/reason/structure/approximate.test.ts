import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../standing/testing/random.ts'
import { probabilityBounds } from './approximate.ts'
import { bruteForce } from './testing/brute-force.ts'
import { randomStructure } from './testing/random-structure.ts'

test('the interval holds the probability, however few nodes are kept', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), fc.integer({ min: 2, max: 12 }), (seed, keep) => {
      const { below, next } = randomFrom(seed)
      const structure = randomStructure({ below })
      const probabilities = Array.from({ length: structure.variables }, next)
      const { probability } = bruteForce(structure, probabilities)
      const { lower, upper } = probabilityBounds(structure, at => probabilities[at]!, keep)
      expect(lower).toBeLessThanOrEqual(probability + 1e-12)
      expect(upper).toBeGreaterThanOrEqual(probability - 1e-12)
    }),
    { numRuns: 1000 },
  )
})

test('with room enough it is the probability itself', () => {
  const { below } = randomFrom(3)
  for (let round = 0; round < 50; round++) {
    const structure = randomStructure({ below, circles: false })
    const probabilities = Array.from({ length: structure.variables }, () => 0.3)
    const { lower, upper } = probabilityBounds(structure, at => probabilities[at]!)
    const { probability } = bruteForce(structure, probabilities)
    expect(lower).toBeCloseTo(probability, 12)
    expect(upper).toBeCloseTo(probability, 12)
  }
})
