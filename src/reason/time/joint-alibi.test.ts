import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseOf } from '../patterns/fixtures/build.ts'
import { travelDays } from './alibi.ts'
import { jointAlibisOf } from './joint-alibi.ts'
import { CALENDAR, type Constraint } from './network.ts'
import { Places } from './places.ts'
import { timeReport } from './report.ts'
import { endOf, startOf, type Timeline } from './timeline.ts'

/** Apart, with journeys by the case's own table alone. */
const PLACES = ['berlin', 'copenhagen', 'oslo'].map(id => ({
  id,
  name: id,
  names: [],
  within: null,
  coordinates: null,
  existed: null,
  note: '',
}))
const DAYS = 5

interface Stay {
  readonly place: number
  readonly start: readonly [number, number]
  readonly end: readonly [number, number]
}

interface Small {
  readonly stays: readonly Stay[]
  readonly hours: readonly number[]
  /** The second begins at least so many days after the first ends. */
  readonly order: readonly (readonly [number, number, number])[]
}

const window = fc
  .tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.integer({ min: 0, max: DAYS - 1 }))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const small: fc.Arbitrary<Small> = fc.record({
  stays: fc.array(fc.record({ place: fc.integer({ min: 0, max: 2 }), start: window, end: window }), {
    minLength: 3,
    maxLength: 5,
  }),
  hours: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 3 }),
  order: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })),
    { maxLength: 2 },
  ),
})

function timelineOf({ stays, order }: Small): Timeline {
  const constraints: Constraint[] = stays.flatMap(({ start, end }, label) => [
    { from: startOf(label), to: CALENDAR, bound: 0 - start[0], label },
    { from: CALENDAR, to: startOf(label), bound: start[1], label },
    { from: endOf(label), to: CALENDAR, bound: 0 - end[0], label },
    { from: CALENDAR, to: endOf(label), bound: end[1], label },
    { from: endOf(label), to: startOf(label), bound: 0, label },
  ])
  for (const [a, b, days] of order)
    if (a !== b && a < stays.length && b < stays.length)
      constraints.push({ from: startOf(b), to: endOf(a), bound: 0 - days, label: b })
  const ids = stays.map((_, label) => `c${label}`)
  return {
    owners: ids.map(id => ({ kind: 'claim', id })),
    labelOf: new Map(ids.map((id, label) => [id, label])),
    constraints,
    presences: stays.map(({ place }, label) => ({
      claim: ids[label]!,
      actor: 'sedov',
      place: PLACES[place]!.id,
      soft: false,
    })),
    once: [],
  }
}

/** Every way to lay the stays of a set on days, tried one after the other. */
function canBe({ stays, hours, order }: Small, set: readonly number[]): boolean {
  const laid = new Map<number, readonly [number, number]>()
  const fits = (at: number, [start, end]: readonly [number, number]): boolean =>
    [...laid].every(([other, [from, to]]) => {
      const [here, there] = [stays[at]!.place, stays[other]!.place]
      const journey = {
        fastest: hours[here + there - 1]!,
        ordinary: 0,
        source: 'case',
        kilometres: null,
      } as const
      const days = travelDays(journey, 'wide')
      const apart = here === there || end + days <= from || to + days <= start
      return (
        apart &&
        order.every(
          ([a, b, gap]) =>
            !(a === at && b === other && from - end < gap) && !(a === other && b === at && start - to < gap),
        )
      )
    })
  const lay = (from: number): boolean => {
    const at = set[from]
    if (at === undefined) return true
    const stay = stays[at]!
    for (let start = stay.start[0]; start <= stay.start[1]; start++)
      for (let end = Math.max(start, stay.end[0]); end <= stay.end[1]; end++) {
        if (!fits(at, [start, end])) continue
        laid.set(at, [start, end])
        if (lay(from + 1)) return true
        laid.delete(at)
      }
    return false
  }
  return lay(0)
}

function subsets(count: number): number[][] {
  return Array.from({ length: 1 << count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter(at => (bits >> at) & 1),
  )
}

test('all smallest impossible sets of three and four stays are those of trying every day', () => {
  let jointly = 0
  fc.assert(
    fc.property(small, each => {
      const travel = [
        [0, 1],
        [0, 2],
        [1, 2],
      ].map(([a, b]) => ({
        from: PLACES[a!]!.id,
        to: PLACES[b!]!.id,
        hours: each.hours[a! + b! - 1]!,
        during: null,
      }))
      const limits = { size: 4, steps: 1_000_000 }
      const { alibis, complete } = jointAlibisOf(timelineOf(each), new Places(PLACES, travel), 'wide', limits)
      expect(complete).toBe(true)
      const impossible = subsets(each.stays.length)
        .filter(set => set.length <= 4 && !canBe(each, set))
        .filter(
          (set, _, all) => !all.some(less => less.length < set.length && less.every(at => set.includes(at))),
        )
        .filter(({ length }) => length > 2)
      jointly += impossible.length
      expect(alibis.map(({ labels }) => labels.join(' ')).sort()).toEqual(
        impossible.map(set => set.join(' ')).sort(),
      )
    }),
    { numRuns: 1000, seed: 4 },
  )
  expect(jointly).toBeGreaterThan(20)
})

test('three stays of which any two leave time are one conflict with all their claims and journeys', () => {
  const claims = {
    berlin: 'located-at(who: sedov; berlin; 1932-11-23)',
    copenhagen: 'met(who: holtzman, whom: sedov; copenhagen; [1932-11-23..1932-11-26])',
    oslo: 'located-at(who: sedov; oslo; 1932-11-26)',
  }
  const legs = [
    ['berlin', 'copenhagen', 60],
    ['copenhagen', 'oslo', 60],
    ['berlin', 'oslo', 72],
  ] as const
  const travel = legs.map(([from, to, hours]) => ({ from, to, hours, during: null }))
  const data = caseOf({
    actors: { holtzman: 'person', sedov: 'person' },
    places: { berlin: {}, copenhagen: {}, oslo: {} },
    claims,
    statements: [
      { id: 'told', voices: ['holtzman'], says: ['copenhagen'] },
      { id: 'passport', voices: ['sedov'], says: ['berlin', 'oslo'] },
    ],
    rest: { settings: { ...caseOf({}).settings, travel } },
  })
  const { conflicts, findings, impossible } = timeReport(data)
  expect(conflicts).toMatchObject([
    {
      reason: 'alibi',
      certainty: 'certain',
      literals: Object.keys(claims).map(claim => ({ claim, negated: false })),
    },
  ])
  expect(impossible.map(({ claim }) => claim)).toEqual(Object.keys(claims))
  expect(findings).toMatchObject([
    {
      severity: 'notable',
      message: {
        key: 'time.alibi-joint',
        params: { places: [{ id: 'berlin' }, { id: 'copenhagen' }, { id: 'oslo' }] },
      },
      roles: { claim: Object.keys(claims) },
    },
  ])
  expect(new Set(findings[0]!.passages.map(({ quote }) => quote.exact)).size).toBe(2)
  expect(findings[0]!.proof.filter(({ message }) => message.key === 'time.line.journey-case')).toHaveLength(3)
  const { oslo: _, ...two } = claims
  expect(
    timeReport(
      caseOf({
        actors: { holtzman: 'person', sedov: 'person' },
        places: { berlin: {}, copenhagen: {} },
        statements: [],
        claims: two,
        rest: { settings: data.settings },
      }),
    ).conflicts,
  ).toEqual([])
})
