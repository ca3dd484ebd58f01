import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../standing/testing/random.ts'
import { associationBound } from './association.ts'
import { gate, variable } from './structure.ts'
import { bruteForce } from './testing/brute-force.ts'
import { randomStructure } from './testing/random-structure.ts'

const pair = (x: number, y: number) => ({ kind: 'all', k: 0, args: [x, y] }) as const

test('both bounds hold against brute force, circles and thresholds included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), seed => {
      const { below, next } = randomFrom(seed)
      const structure = randomStructure({ below })
      const probabilities = Array.from({ length: structure.variables }, next)
      const { probability } = bruteForce(structure, probabilities)
      const of = (variable: number): number => probabilities[variable]!
      expect(associationBound(structure, 'lower', of)).toBeLessThanOrEqual(probability + 1e-12)
      expect(associationBound(structure, 'upper', of)).toBeGreaterThanOrEqual(probability - 1e-12)
    }),
    { numRuns: 1000 },
  )
})

test('two of three pairs that share their variables: splitting makes the bounds exact', () => {
  const [a, b, c] = [variable(0), variable(1), variable(2)]
  const top = { kind: 'any', k: 0, args: [gate(1), gate(2), gate(3)] } as const
  const structure = { variables: 3, gates: [top, pair(a, b), pair(a, c), pair(b, c)], root: gate(0) }
  expect(associationBound(structure, 'upper', () => 0.1)).toBeCloseTo(0.028, 12)
  expect(associationBound(structure, 'lower', () => 0.1)).toBeCloseTo(0.028, 12)
})
