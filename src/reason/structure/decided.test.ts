import { expect, test } from 'vitest'
import { withoutDecided } from './decided.ts'
import { simplify } from './simplify.ts'
import {
  evaluate,
  FALSE_GATE,
  gate,
  negated,
  TRUE_GATE,
  variable,
  type Gate,
  type Ref,
  type Structure,
} from './structure.ts'

const all = (...args: Ref[]): Gate => ({ kind: 'all', k: 0, args })
const any = (...args: Ref[]): Gate => ({ kind: 'any', k: 0, args })
const of = (variables: number, ...gates: Gate[]): Structure => ({ variables, gates, root: gate(0) })

test('x or (y and (x or z)) is x or (y and z)', () => {
  const structure = of(3, any(variable(0), gate(1)), all(variable(1), gate(2)), any(variable(0), variable(2)))
  const { gates } = withoutDecided(structure)
  const [inner] = gates[2]!.args
  expect(gates[~inner!]).toBe(FALSE_GATE)
  expect(simplify(structure).gates).toEqual([any(variable(0), gate(1)), all(variable(1), variable(2))])
})

test('a gate beside others is taken for granted in them as a variable is', () => {
  const shared = all(variable(2), variable(3))
  const structure = of(
    5,
    all(gate(1), gate(3)),
    any(variable(0), gate(2)),
    all(variable(1), gate(3)),
    any(variable(4), gate(4)),
    shared,
  )
  const { gates } = withoutDecided(structure)
  expect(gates[~gates[2]!.args[1]!]).toBe(TRUE_GATE)
})

test('what only some of the users take for granted is not', () => {
  const structure = of(
    3,
    all(gate(1), gate(2)),
    any(variable(0), gate(3)),
    any(variable(1), gate(3)),
    all(variable(0), variable(2)),
  )
  expect(withoutDecided(structure)).toBe(structure)
})

test('x or not x is true, wherever it stands', () => {
  const structure = of(2, all(variable(1), gate(1)), any(variable(0), negated(0)))
  expect(simplify(structure).root).toBe(variable(1))
})

test('nothing is taken for granted in a circle', () => {
  const structure = of(2, any(variable(0), gate(1)), any(gate(2), variable(1)), all(gate(1), variable(0)))
  expect(withoutDecided(structure)).toBe(structure)
})

test('the gates of a circle are not taken for one another', () => {
  // x, or y with the circle, or the part of the circle that x feeds: x or y.
  const structure = of(
    2,
    any(gate(2), gate(1), variable(0)),
    all(variable(1), gate(3)),
    all(gate(3), variable(0)),
    any(gate(4), variable(1), gate(2)),
    all(variable(0), variable(1)),
  )
  const holds = (x: boolean, y: boolean): boolean =>
    evaluate(withoutDecided(structure), variable => (variable === 0 ? x : y))
  expect([holds(false, false), holds(true, false), holds(false, true), holds(true, true)]).toEqual([
    false,
    true,
    true,
    true,
  ])
})
