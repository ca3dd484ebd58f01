// A case as a temporal network: two points for each claim, and a constraint for all that its dates and order say.
//
// Every constraint is labelled with the claim at whose point it starts (the calendar's with the claim it dates), so that the
// labels round a negative cycle are exactly the claims whose points it passes, and hold only where those claims do.
import type { Actor, Bounds, CaseData, Claim, RelativeTime } from '#model'
import { relationOf } from '#model'
import {
  actorsIn,
  claimReadings,
  DEATHS,
  livingIn,
  type Presence,
  presencesOf,
  type Reading,
  readingsOf,
} from './claim-time.ts'
import { CALENDAR, type Constraint } from './network.ts'

/** What a label stands for: a claim, or what the register says of an actor or place (which no literal can answer for). */
export type Owner =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string }

export interface Timeline {
  readonly owners: readonly Owner[]
  readonly labelOf: ReadonlyMap<string, number>
  readonly constraints: readonly Constraint[]
  readonly presences: readonly Presence[]
  /** Labels that can only be one event: a person's death by whatever cause, a birth, what a relation marks as happening once. */
  readonly once: readonly (readonly number[])[]
}

export const startOf = (label: number): number => label * 2
export const endOf = (label: number): number => label * 2 + 1

/** Days counted as lasting for ever where a bound is missing. */
const { POSITIVE_INFINITY: NEVER } = Number

/** The timeline in one reading: in the wide one, vague distances bind nothing. */
export function timelineOf(data: CaseData, reading: Reading): Timeline {
  const owners: Owner[] = data.claims.map(({ id }) => ({ kind: 'claim', id }))
  const labelOf = new Map(data.claims.map(({ id }, label) => [id, label]))
  const constraints: Constraint[] = []
  const least = (later: number, earlier: number, days: number): void => {
    constraints.push({ from: later, to: earlier, bound: -days, label: later >> 1 })
  }
  const most = (later: number, earlier: number, days: number): void => {
    constraints.push({ from: earlier, to: later, bound: days, label: earlier >> 1 })
  }
  const date = (label: number, bounds: Bounds): void => {
    for (const [point, min, max] of [
      [startOf(label), bounds.startMin, bounds.startMax],
      [endOf(label), bounds.endMin, bounds.endMax],
    ] as const) {
      if (min !== null) constraints.push({ from: point, to: CALENDAR, bound: 0 - min, label })
      if (max !== null) constraints.push({ from: CALENDAR, to: point, bound: max, label })
    }
    least(endOf(label), startOf(label), 0)
  }
  const register = (owner: Owner, bounds: Bounds): number => {
    owners.push(owner)
    date(owners.length - 1, bounds)
    return owners.length - 1
  }
  const { hemisphere } = data.settings
  data.claims.forEach((claim, label) => {
    date(label, claimReadings(claim, hemisphere)[reading])
    for (const relative of claim.when?.relative ?? []) {
      const other = labelOf.get(relative.to)
      if (other !== undefined) relate(label, other, relative, reading, least, most)
    }
  })

  const persons = new Map(data.actors.filter(({ kind }) => kind === 'person').map(each => [each.id, each]))
  const once: (readonly number[])[] = [...onceOf(data)]
  for (const [actor, { lived, births, deaths }] of livesOf(data, persons)) {
    const { born, died } = persons.get(actor)!
    const birth = born === null ? [] : [register({ kind: 'actor', id: actor }, readingsOf(born)[reading])]
    const death = died === null ? [] : [register({ kind: 'actor', id: actor }, readingsOf(died)[reading])]
    for (const label of lived) {
      for (const each of [...births, ...birth]) if (each !== label) least(startOf(label), startOf(each), 0)
      for (const each of [...deaths, ...death]) if (each !== label) least(endOf(each), endOf(label), 0)
    }
    once.push([...births, ...birth], [...deaths, ...death])
  }

  for (const labels of once)
    for (let i = 0; i < labels.length; i++)
      for (let j = i + 1; j < labels.length; j++) same(labels[i]!, labels[j]!, most)

  const presences = presencesOf(data).filter(each => reading === 'narrow' || !each.soft)
  const existed = existenceOf(data)
  const placed = new Map<string, number>()
  for (const { claim, place } of presences) {
    const label = labelOf.get(claim)!
    const written = data.places.find(({ id }) => id === place)?.existed ?? null
    const known = [...(existed.get(place) ?? [])]
    if (written !== null) {
      const made = placed.get(place) ?? register({ kind: 'place', id: place }, readingsOf(written)[reading])
      placed.set(place, made)
      known.push(made)
    }
    for (const each of known) {
      least(startOf(label), startOf(each), 0)
      least(endOf(each), endOf(label), 0)
    }
  }
  const bounding = constraints.filter(({ bound }) => bound < NEVER)
  return { owners, labelOf, constraints: bounding, presences, once }
}

/** Sets how many days the later point is after the earlier one, at least or at most. */
type Limit = (later: number, earlier: number, days: number) => void

function same(a: number, b: number, most: Limit): void {
  for (const [x, y] of [
    [startOf(a), startOf(b)],
    [endOf(a), endOf(b)],
  ] as const) {
    most(x, y, 0)
    most(y, x, 0)
  }
}

function relate(
  label: number,
  other: number,
  relative: RelativeTime,
  reading: Reading,
  least: Limit,
  most: Limit,
): void {
  const loose = relative.vague && reading === 'wide'
  const leastDays = loose ? 0 : (relative.leastDays ?? 0)
  const mostDays = loose ? NEVER : (relative.mostDays ?? NEVER)
  switch (relative.relation) {
    case 'before':
      least(startOf(other), endOf(label), leastDays)
      most(startOf(other), endOf(label), mostDays)
      return
    case 'after':
      least(startOf(label), endOf(other), leastDays)
      most(startOf(label), endOf(other), mostDays)
      return
    case 'during':
      least(startOf(label), startOf(other), 0)
      least(endOf(other), endOf(label), 0)
      return
    case 'same-time':
      least(endOf(other), startOf(label), 0)
      least(endOf(label), startOf(other), 0)
      return
    case 'starts-with':
      most(startOf(label), startOf(other), mostDays === NEVER ? 0 : mostDays)
      most(startOf(other), startOf(label), mostDays === NEVER ? 0 : mostDays)
      return
    case 'ends-with':
      most(endOf(label), endOf(other), mostDays === NEVER ? 0 : mostDays)
      most(endOf(other), endOf(label), mostDays === NEVER ? 0 : mostDays)
  }
}

interface Life {
  readonly lived: number[]
  readonly births: number[]
  readonly deaths: number[]
}

function livesOf(data: CaseData, persons: ReadonlyMap<string, Actor>): ReadonlyMap<string, Life> {
  const lives = new Map<string, Life>()
  const life = (actor: string): Life => {
    let known = lives.get(actor)
    if (known === undefined) lives.set(actor, (known = { lived: [], births: [], deaths: [] }))
    return known
  }
  data.claims.forEach((claim: Claim, label) => {
    const relation = relationOf(claim.relation, data.relations)
    for (const actor of livingIn(claim, relation, persons)) life(actor).lived.push(label)
    const dying = DEATHS.get(claim.relation)
    if (dying !== undefined)
      for (const actor of actorsIn(claim, [dying])) if (persons.has(actor)) life(actor).deaths.push(label)
    if (claim.relation === 'born')
      for (const actor of actorsIn(claim, ['who'])) if (persons.has(actor)) life(actor).births.push(label)
  })
  return lives
}

/** Labels of claims that can only be one event: the same filler in the role that a relation marks as happening once. */
function onceOf(data: CaseData): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  data.claims.forEach((claim, label) => {
    const once = relationOf(claim.relation, data.relations)?.once
    if (once === undefined || claim.relation === 'born' || DEATHS.has(claim.relation)) return
    for (const { role, filler } of claim.roles) {
      if (role !== once || !('id' in filler)) continue
      const key = `${claim.relation} ${filler.id}`
      groups.set(key, [...(groups.get(key) ?? []), label])
    }
  })
  return [...groups.values()].filter(labels => labels.length > 1)
}

/** Labels of `existed` claims by the place that they are about. */
function existenceOf(data: CaseData): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  data.claims.forEach((claim, label) => {
    if (claim.relation !== 'existed') return
    for (const { filler } of claim.roles)
      if (filler.kind === 'place') found.set(filler.id, [...(found.get(filler.id) ?? []), label])
  })
  return found
}
