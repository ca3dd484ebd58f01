import { expect, test } from 'vitest'
import { randomFrom } from '../standing/testing/random.ts'
import { forceOrder } from './force-order.ts'
import { candidateOrders } from './orders.ts'
import { reachable } from './simplify.ts'
import { gate, variable, type Gate, type Structure } from './structure.ts'
import { randomStructure } from './testing/random-structure.ts'

test('every order names each variable once', () => {
  for (let seed = 0; seed < 300; seed++) {
    const { below } = randomFrom(seed)
    const structure = reachable(randomStructure({ below, negation: seed % 2 === 0, circles: seed % 3 === 0 }))
    const used = new Set(
      structure.gates.flatMap(own => own.args.filter(arg => arg >= 0).map(arg => arg >> 1)),
    )
    for (const { order } of candidateOrders(structure))
      expect(order.toSorted((a, b) => a - b)).toEqual([...used].sort((a, b) => a - b))
  }
})

test('what belongs together is drawn together', () => {
  const width = 6
  const pairs = Array.from({ length: width }, (_, at) => [variable(at), variable(at + width)])
  const gates: Gate[] = [
    { kind: 'any', k: 0, args: pairs.map((_, at) => gate(at + 1)) },
    ...pairs.map(args => ({ kind: 'all' as const, k: 0, args })),
  ]
  const structure: Structure = { variables: 2 * width, gates, root: gate(0) }
  const apart = Array.from({ length: 2 * width }, (_, at) => at)
  const drawn = forceOrder(structure, apart)
  for (let at = 0; at < width; at++) expect(Math.abs(drawn.indexOf(at) - drawn.indexOf(at + width))).toBe(1)
})
