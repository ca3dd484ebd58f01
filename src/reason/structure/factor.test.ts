import { expect, test } from 'vitest'
import { factored } from './factor.ts'
import { gate, variable, type Gate, type Structure } from './structure.ts'

const pair = (kind: Gate['kind'], a: number, b: number): Gate => ({
  kind,
  k: 0,
  args: [variable(a), variable(b)],
})

const twoOfThree = (kind: Gate['kind']): Structure => ({
  variables: 4,
  gates: [
    { kind: 'at-least', k: 2, args: [gate(1), gate(2), gate(3)] },
    pair(kind, 0, 1),
    pair(kind, 2, 0),
    pair(kind, 0, 3),
  ],
  root: gate(0),
})

test.each(['any', 'all'] as const)('what every argument of a threshold has is taken out of it (%s)', kind => {
  const { gates } = factored(twoOfThree(kind))
  expect(gates[0]!.kind).toBe(kind)
  expect(gates[0]!.args[0]).toBe(variable(0))
  const rest = gates[~gates[0]!.args[1]!]!
  expect([rest.kind, rest.k]).toEqual(['at-least', 2])
  expect(rest.args.map(arg => gates[~arg]!.args)).toEqual([[variable(1)], [variable(2)], [variable(3)]])
})

test('arguments that something else uses too stay whole', () => {
  const own = twoOfThree('any')
  const used: Structure = { ...own, gates: [...own.gates, pair('all', 3, 3)], root: gate(4) }
  const shared = {
    ...used,
    gates: [...used.gates.slice(0, 4), { kind: 'all' as const, k: 0, args: [gate(0), gate(1)] }],
  }
  expect(factored(shared)).toBe(shared)
})
