import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chances, countSets, families, solve } from './analyse.ts'
import { listSets } from './list.ts'
import { modulesOf } from './modules.ts'
import { simplify } from './simplify.ts'
import { gate, negated, variable, type Structure } from './structure.ts'
import { structureDisagreement } from './testing/compare.ts'

test('probability, importance, minimal sets, exact and bounded, are those of brute force', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x7fffffff }), seed => {
      expect(structureDisagreement(seed)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})

test('a part that nothing makes true has no sets, however it is folded', () => {
  for (const seed of [5559, 5583, 5922]) expect(structureDisagreement(seed)).toBeUndefined()
})

test('a formula and its negation are one module', () => {
  // Either two of three with the fourth, or not two of three with the fifth.
  const structure: Structure = {
    variables: 5,
    gates: [
      { kind: 'any', k: 0, args: [gate(1), gate(2)] },
      { kind: 'all', k: 0, args: [gate(3), variable(3)] },
      { kind: 'all', k: 0, args: [gate(4), variable(4)] },
      { kind: 'at-least', k: 2, args: [variable(0), variable(1), variable(2)] },
      { kind: 'at-least', k: 2, args: [negated(0), negated(1), negated(2)] },
    ],
    root: gate(0),
  }
  const solved = solve(structure)!
  expect(solved.modules.map(({ inputs }) => inputs.length)).toEqual([3, 3])
  expect(chances(solved, variable => (variable === 3 ? 0.3 : 0.5)).probability).toBeCloseTo(
    0.5 * 0.3 + 0.5 * 0.5,
  )
  const sets = listSets(families(solved, 'supports')!, 9).map(set => set.join(' '))
  expect(sets.toSorted()).toEqual(['0 1 3', '0 2 3', '1 2 3', '4'])
})

/** Two of three witnesses, or the document with the clerk who kept it. */
const twoOfThree: Structure = {
  variables: 5,
  gates: [
    { kind: 'any', k: 0, args: [gate(1), gate(2)] },
    { kind: 'at-least', k: 2, args: [variable(0), variable(1), variable(2)] },
    { kind: 'all', k: 0, args: [variable(3), variable(4)] },
  ],
  root: gate(0),
}

test('supports are the separate legs, strikes the sets without which all falls', () => {
  const solved = solve(twoOfThree)!
  expect(listSets(families(solved, 'supports')!, 9)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 4],
  ])
  expect(listSets(families(solved, 'strikes')!, 9)).toEqual([
    [0, 1, 3],
    [0, 1, 4],
    [0, 2, 3],
    [0, 2, 4],
    [1, 2, 3],
    [1, 2, 4],
  ])
  expect(countSets(families(solved, 'strikes')!)).toEqual([0n, 0n, 0n, 6n])
})

test('parts that share no voice are solved apart', () => {
  expect(modulesOf(simplify(twoOfThree)).map(module => module.inputs.length)).toEqual([3, 2, 2])
})

test('a voice taken for sure, and one that cannot be, decide the chances', () => {
  const solved = solve(twoOfThree)!
  expect(chances(solved, at => (at < 2 ? 1 : 0)).probability).toBe(1)
  expect(chances(solved, () => 0.5).probability).toBeCloseTo(1 - 0.5 * 0.75, 12)
})

const circle = (feed: boolean): Structure => ({
  variables: 1,
  gates: [
    { kind: 'any', k: 0, args: feed ? [gate(1), variable(0)] : [gate(1)] },
    { kind: 'any', k: 0, args: [gate(0)] },
  ],
  root: gate(1),
})

test('a circle supports nothing, and what feeds it from outside supports all of it', () => {
  expect(listSets(families(solve(circle(false))!, 'supports')!, 9)).toEqual([])
  expect(listSets(families(solve(circle(true))!, 'supports')!, 9)).toEqual([[0]])
})

test('a budget too small gives no answer, never a wrong one', () => {
  const width = 12
  const pairs: Structure = {
    variables: 2 * width,
    gates: [
      { kind: 'any', k: 0, args: Array.from({ length: width }, (_, at) => gate(at + 1)) },
      ...Array.from({ length: width }, (_, at) => ({
        kind: 'all' as const,
        k: 0,
        args: [variable(at), variable(at + width), variable((at + 1) % width)],
      })),
    ],
    root: gate(0),
  }
  expect(solve(pairs, 20)).toBeUndefined()
  expect(countSets(families(solve(pairs)!, 'supports')!).at(-1)).toBe(12n)
})
