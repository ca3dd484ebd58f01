import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, tighten, type Bounds } from './bounds.ts'
import { before, hull, intersect, mayCoincide, nested, overlap, within, type Certainty } from './relate.ts'

const LIMIT = 5

/** Every choice of days that bounds admit, on a small line. */
function choices(b: Bounds): [number, number][] {
  const all: [number, number][] = []
  for (let s = b.startMin ?? -LIMIT; s <= (b.startMax ?? LIMIT); s++)
    for (let e = Math.max(s, b.endMin ?? -LIMIT); e <= (b.endMax ?? LIMIT); e++) all.push([s, e])
  return all
}

function brute(
  a: Bounds,
  b: Bounds,
  holds: (x: [number, number], y: [number, number]) => boolean,
): Certainty {
  const answers = choices(a).flatMap(x => choices(b).map(y => holds(x, y)))
  return answers.every(Boolean) ? 'certain' : answers.some(Boolean) ? 'possible' : 'impossible'
}

const day = fc.integer({ min: -3, max: 3 })
const bounds = fc
  .tuple(day, day, day, day)
  .map(([a, b, c, d]) =>
    tighten({
      startMin: Math.min(a, b),
      startMax: Math.max(a, b),
      endMin: Math.min(c, d),
      endMax: Math.max(c, d),
    }),
  )
  .filter(b => b.startMin! <= b.startMax! && b.endMin! <= b.endMax!)

test('before, overlap and within agree with trying every choice of days', () => {
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      expect(before(a, b)).toBe(brute(a, b, (x, y) => x[1] < y[0]))
      expect(overlap(a, b)).toBe(brute(a, b, (x, y) => x[0] <= y[1] && y[0] <= x[1]))
      expect(within(a, b)).toBe(brute(a, b, (x, y) => x[0] >= y[0] && x[1] <= y[1]))
      const common = choices(a).filter(([s, e]) => choices(b).some(([t, f]) => s === t && e === f))
      expect(mayCoincide(a, b)).toBe(common.length > 0)
      const joint = intersect(a, b)
      expect(joint === null ? [] : choices(joint)).toEqual(common)
      expect(nested(a, hull(a, b))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('unknown ends leave it open', () => {
  expect(before(boundsOf('1924'), boundsOf('1926/..'))).toBe('certain')
  expect(before(boundsOf('1926/..'), boundsOf('1924'))).toBe('impossible')
  expect(overlap(boundsOf('1924/..'), boundsOf('1930'))).toBe('possible')
  expect(overlap(boundsOf('1929/1931'), boundsOf('1930'))).toBe('certain')
  expect(overlap(boundsOf('1929'), boundsOf('1929'))).toBe('possible')
})

test('Blumkin met Trotsky in the summer of 1929; exile to Alma-Ata had ended by February', () => {
  expect(before(boundsOf('1929-02'), boundsOf('1929-22', { reading: 'wide' }))).toBe('certain')
  expect(within(boundsOf('1929-22'), boundsOf('1929'))).toBe('possible')
  expect(within(boundsOf('1929-07-05'), boundsOf('1929/1931'))).toBe('possible')
  expect(within(boundsOf('1930-07-05'), boundsOf('1929/1931'))).toBe('certain')
})
