import { expect, test } from 'vitest'
import { layOut } from './layout.ts'

test('the same network is always drawn the same', () => {
  const links = Array.from({ length: 40 }, (_, i) => [i % 30, (i * 7 + 3) % 30, 1] as const)
  expect(layOut(30, links)).toEqual(layOut(30, links))
})

test('those who are linked lie nearer than those who are not', () => {
  const places = layOut(20, [...ring(0), ...ring(10)])
  const distance = (a: number, b: number): number =>
    Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y)
  const mean = (pairs: readonly (readonly [number, number])[]): number =>
    pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length
  const near = [...ring(0), ...ring(10)].map(([a, b]) => [a, b] as const)
  const far = Array.from({ length: 10 }, (_, i) => [i, 10 + i] as const)
  expect(mean(near)).toBeLessThan(mean(far))
})

test('every place is within the unit square, for any number of nodes', () => {
  for (const nodes of [0, 1, 2, 500])
    for (const { x, y } of layOut(nodes, [])) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(1)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(1)
    }
})

/** Ten nodes from `from` on, each linked to the next. */
function ring(from: number): (readonly [number, number, number])[] {
  return Array.from({ length: 10 }, (_, i) => [from + i, from + ((i + 1) % 10), 2] as const)
}
