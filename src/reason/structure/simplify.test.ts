import { expect, test } from 'vitest'
import { randomFrom } from '../standing/testing/random.ts'
import { simplify } from './simplify.ts'
import { evaluate } from './structure.ts'
import { randomStructure } from './testing/random-structure.ts'

test.each([
  ['with circles', { circles: true }],
  ['with negated variables', { circles: false, negation: true }],
])('a structure of many gates %s is simplified into its equal', (_, shape) => {
  for (let seed = 0; seed < 1000; seed++) {
    const { below } = randomFrom(seed)
    const structure = randomStructure({ below, ...shape, variables: 8, gates: 24 })
    const simple = simplify(structure)
    const masks = Array.from({ length: 2 ** structure.variables }, (_, mask) => mask)
    const unlike = masks.filter(mask => {
      const isTrue = (variable: number): boolean => ((mask >> variable) & 1) === 1
      return evaluate(simple, isTrue) !== evaluate(structure, isTrue)
    })
    expect(unlike, `seed ${seed}`).toEqual([])
  }
})
