import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allConflicts } from './all-conflicts.ts'
import { type Answer, type Disjunction, solve } from './disjunctions.ts'
import { consistent, LabelIndex } from './explain.ts'
import { CALENDAR, type Constraint, TemporalNetwork } from './network.ts'

const POINTS = 6
const point = fc.integer({ min: CALENDAR, max: POINTS - 1 })
const constraint = (label: number): fc.Arbitrary<Constraint> =>
  fc.record({ from: point, to: point, bound: fc.integer({ min: -6, max: 9 }), label: fc.constant(label) })
const constraints = (most: number): fc.Arbitrary<readonly Constraint[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => constraint(i))))

function network(): TemporalNetwork {
  const made = new TemporalNetwork()
  for (let i = 0; i < POINTS; i++) made.addPoint()
  return made
}

/** Tightest windows by Floyd–Warshall, the plain definition. */
function windows(kept: readonly Constraint[]): { earliest: number; latest: number }[] {
  const size = POINTS + 1
  const at = (p: number): number => (p === CALENDAR ? POINTS : p)
  const d = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 0 : Infinity)),
  )
  for (const { from, to, bound } of kept) d[at(from)]![at(to)] = Math.min(d[at(from)]![at(to)]!, bound)
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!)
  return Array.from({ length: POINTS }, (_, p) => ({ earliest: 0 - d[p]![POINTS]!, latest: d[POINTS]![p]! }))
}

/** Whether the parts cannot hold together, and could if any one of them were left out. */
function minimalCore<T>(parts: readonly T[], possible: (kept: readonly T[]) => boolean): boolean {
  return !possible(parts) && parts.every(left => possible(parts.filter(other => other !== left)))
}

/** What is wrong with the network's answer to one constraint; empty where nothing is. */
function wrongAnswer(
  kept: readonly Constraint[],
  each: Constraint,
  cycle: readonly Constraint[] | null,
): string {
  if ((cycle === null) !== consistent([...kept, each])) return 'unlike Bellman–Ford'
  if (cycle === null) return ''
  if (cycle.at(-1) !== each && JSON.stringify(cycle.at(-1)) !== JSON.stringify(each)) return 'newest not last'
  if (cycle.reduce((sum, { bound }) => sum + bound, 0) >= 0) return 'not a negative cycle'
  return minimalCore(cycle, consistent) ? '' : 'not minimal'
}

describe('a temporal network', () => {
  test('refuses exactly what Bellman–Ford finds impossible, keeps windows tight, explains minimally', () => {
    fc.assert(
      fc.property(constraints(14), given => {
        const made = network()
        const kept: Constraint[] = []
        for (const each of given) {
          const cycle = made.add(each)
          expect(wrongAnswer(kept, each, cycle)).toBe('')
          if (cycle === null) kept.push(each)
          expect(Array.from({ length: POINTS }, (_, p) => made.window(p))).toEqual(windows(kept))
        }
        const day = made.solution()
        for (const { from, to, bound } of kept)
          expect((to < 0 ? 0 : day[to]!) - (from < 0 ? 0 : day[from]!)).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 2000, seed: 5 },
    )
  })

  test('goes back to a mark as if nothing had been added', () => {
    fc.assert(
      fc.property(constraints(8), constraints(8), constraints(8), (before, tried, after) => {
        const made = network()
        const plain = network()
        for (const each of before) expect(made.add(each) === null).toBe(plain.add(each) === null)
        const mark = made.mark()
        for (const each of tried) made.add(each)
        made.rollback(mark)
        for (const each of after) expect(made.add(each) === null).toBe(plain.add(each) === null)
        for (let p = 0; p < POINTS; p++) expect(made.window(p)).toEqual(plain.window(p))
      }),
      { numRuns: 500, seed: 6 },
    )
  })

  test('one claim with several bounds is explained by a set of claims from which none can be left out', () => {
    fc.assert(
      fc.property(constraints(12), given => {
        const shared = given.map(each => ({ ...each, label: each.label % 4 }))
        const made = network()
        const index = new LabelIndex()
        for (const each of shared) {
          index.add(each)
          const cycle = made.add(each)
          if (cycle === null) continue
          expect(minimalCore(index.explain(cycle), labels => consistent(index.of(labels)))).toBe(true)
          return
        }
      }),
      { numRuns: 1000, seed: 7 },
    )
  })

  test('misuse is named', () => {
    const made = network()
    expect(() => made.add({ from: 0, to: 17, bound: 1, label: 0 })).toThrow('no point 17')
    expect(() => made.window(-1)).toThrow(RangeError)
  })
})

describe('all minimal conflicts', () => {
  test('are those of brute force over all subsets', () => {
    fc.assert(
      fc.property(constraints(11), given => {
        const shared = given.map(each => ({ ...each, label: each.label % 7 }))
        const labels = [...new Set(shared.map(each => each.label))].sort((a, b) => a - b)
        const bad: number[][] = []
        for (let bits = 1; bits < 1 << labels.length; bits++) {
          const set = labels.filter((_, i) => (bits >> i) & 1)
          if (set.length <= 4 && !consistent(shared.filter(each => set.includes(each.label)))) bad.push(set)
        }
        const minimal = bad.filter(
          set => !bad.some(other => other.length < set.length && other.every(label => set.includes(label))),
        )
        const found = allConflicts(shared, POINTS, { size: 4, steps: 1_000_000 })
        expect(found.complete).toBe(true)
        expect(found.conflicts.map(String).sort()).toEqual(minimal.map(String).sort())
      }),
      { numRuns: 1000, seed: 8 },
    )
  })

  test('say so when the steps run out', () => {
    const circle = Array.from({ length: 5 }, (_, i) => ({ from: i, to: (i + 1) % 5, bound: -1, label: i }))
    expect(allConflicts(circle, 5, { size: 5, steps: 2 }).complete).toBe(false)
    expect(allConflicts(circle, 5, { size: 5, steps: 100 }).conflicts).toEqual([[0, 1, 2, 3, 4]])
  })
})

/** By trying every combination. */
function possible(base: readonly Constraint[], rest: readonly Disjunction[]): boolean {
  return rest.length === 0
    ? consistent(base)
    : rest[0]!.options.some(each => possible([...base, ...each], rest.slice(1)))
}

function rightAnswer(base: readonly Constraint[], either: readonly Disjunction[], answer: Answer): boolean {
  if (answer.kind === 'unknown') return false
  if (answer.kind === 'consistent')
    return consistent([...base, ...either.flatMap((each, i) => each.options[answer.choices[i]!]!)])
  return minimalCore(answer.labels, labels =>
    possible(
      base.filter(each => labels.includes(each.label)),
      either.filter(each => labels.includes(each.label)),
    ),
  )
}

const option = (label: number): fc.Arbitrary<readonly Constraint[]> =>
  fc.array(constraint(label), { minLength: 1, maxLength: 2 })
const disjunction = (label: number) =>
  fc.record({ label: fc.constant(label), options: fc.array(option(label), { minLength: 1, maxLength: 3 }) })

describe('either–or', () => {
  test('equals trying every combination, and its conflicts are minimal', () => {
    fc.assert(
      fc.property(
        constraints(6),
        fc.tuple(disjunction(20), disjunction(21), disjunction(22), disjunction(23)),
        (base, either) => {
          const answer = solve(base, either)
          expect(answer.kind).toBe(possible(base, either) ? 'consistent' : 'conflict')
          expect(rightAnswer(base, either, answer)).toBe(true)
        },
      ),
      { numRuns: 1000, seed: 9 },
    )
  })
})
