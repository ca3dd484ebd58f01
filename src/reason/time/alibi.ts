// Two places at once: presences of one person that leave no time to get from one to the other, in either order.
//
// Each pair of presences is an either–or over the timeline. Where nothing relates the two claims to others, their dates decide;
// where something does, all minimal conflicts of each order are found and joined. O(pairs near in time).
import { allConflicts, type Limits } from './all-conflicts.ts'
import type { Presence, Reading } from './claim-time.ts'
import { CALENDAR, type Constraint, TemporalNetwork, type Window } from './network.ts'
import type { Journey, Places } from './places.ts'
import { endOf, startOf, type Timeline } from './timeline.ts'

export interface Alibi {
  readonly labels: readonly number[]
  readonly actor: string
  readonly first: Presence
  readonly second: Presence
  readonly journey: Journey
}

export interface Alibis {
  readonly alibis: readonly Alibi[]
  readonly complete: boolean
}

/** No journey in the built-in table takes longer; presences further apart in time are not compared. */
export const LONGEST_DAYS = 120

export function alibisOf(timeline: Timeline, places: Places, reading: Reading, limits: Limits): Alibis {
  const network = new TemporalNetwork()
  for (let i = 0; i < timeline.owners.length * 2; i++) network.addPoint()
  const dates = new TemporalNetwork()
  for (let i = 0; i < timeline.owners.length * 2; i++) dates.addPoint()
  for (const constraint of timeline.constraints) {
    network.add(constraint)
    if (constraint.from === CALENDAR || constraint.to === CALENDAR) dates.add(constraint)
  }
  const linked = new Components(timeline)
  const byActor = Map.groupBy(timeline.presences, each => each.actor)
  const alibis: Alibi[] = []
  let complete = true
  for (const presences of byActor.values()) {
    const spans = presences
      .map(presence => {
        const label = timeline.labelOf.get(presence.claim)!
        return { presence, label, start: network.window(startOf(label)), end: network.window(endOf(label)) }
      })
      .filter(({ label, start, end }) => bounded(start) || bounded(end) || linked.size(label) > 1)
      .sort((a, b) => a.start.earliest - b.start.earliest || a.label - b.label)
    for (let i = 0; i < spans.length; i++) {
      const a = spans[i]!
      for (let j = i + 1; j < spans.length; j++) {
        const b = spans[j]!
        if (b.start.earliest > a.end.latest + LONGEST_DAYS) break
        if (a.label === b.label || !places.apart(a.presence.place, b.presence.place)) continue
        const journey = places.journey(a.presence.place, b.presence.place, anchor(a.start, b.start))
        const days = travelDays(journey, reading)
        const options = [
          after(endOf(a.label), startOf(b.label), days),
          after(endOf(b.label), startOf(a.label), days),
        ]
        const byDates = !options.some(each => open(dates, each))
        if (!byDates && !linked.together(a.label, b.label) && options.some(each => open(network, each)))
          continue
        if (!byDates && options.some(each => possible(network, each))) continue
        const found = byDates
          ? { conflicts: [[a.label, b.label].sort((x, y) => x - y)], complete: true }
          : joined(timeline, linked, a.label, b.label, options, limits)
        complete &&= found.complete
        for (const labels of found.conflicts)
          alibis.push({ labels, actor: a.presence.actor, first: a.presence, second: b.presence, journey })
      }
    }
  }
  return { alibis, complete }
}

/**
 * Whole days that must lie between the day of leaving and the day of arriving. Within one day there are 24 hours, over the
 * next midnight up to 48; so the wide reading counts a journey of up to 24 hours as no day, the narrow one rounds.
 */
export function travelDays(journey: Journey, reading: Reading): number {
  return reading === 'wide'
    ? Math.max(0, Math.ceil(journey.fastest / 24) - 1)
    : Math.round(journey.ordinary / 24)
}

/** That the later point is at least so many days after the earlier one. */
export function after(earlier: number, later: number, days: number): Constraint {
  return { from: later, to: earlier, bound: -days, label: -1 }
}

function bounded({ earliest, latest }: Window): boolean {
  return earliest > -Infinity || latest < Infinity
}

function anchor(a: Window, b: Window): number {
  return [a.earliest, b.earliest, a.latest, b.latest].find(day => Number.isFinite(day)) ?? 0
}

/** Whether the windows alone leave room for the order: enough where nothing else ties the two. */
function open(network: TemporalNetwork, { from, to, bound }: Constraint): boolean {
  return network.window(to).earliest - bound <= network.window(from).latest
}

function possible(network: TemporalNetwork, constraint: Constraint): boolean {
  const mark = network.mark()
  const cycle = network.add(constraint)
  network.rollback(mark)
  return cycle === null
}

/** Every minimal set of claims that rules out both orders: one conflict of each, joined. */
function joined(
  timeline: Timeline,
  linked: Components,
  a: number,
  b: number,
  options: readonly Constraint[],
  limits: Limits,
): { readonly conflicts: readonly (readonly number[])[]; readonly complete: boolean } {
  const constraints = linked.constraints(a, b)
  const points = timeline.owners.length * 2
  const sides = options.map(option =>
    allConflicts([...constraints, { ...option, label: option.from >> 1 }], points, limits),
  )
  const plain = allConflicts(constraints, points, limits)
  const known = new Set(plain.conflicts.map(String))
  const [before = [], behind = []] = sides.map(side =>
    side.conflicts.filter(labels => !known.has(String(labels))),
  )
  const sets = before.flatMap(left =>
    behind.map(right => [...new Set([...left, ...right, a, b])].sort((x, y) => x - y)),
  )
  const fitting = sets.filter(set => set.length <= limits.size).sort((x, y) => x.length - y.length)
  const minimal: number[][] = []
  for (const set of fitting)
    if (![...plain.conflicts, ...minimal].some(smaller => smaller.every(label => set.includes(label))))
      minimal.push(set)
  return { conflicts: minimal, complete: plain.complete && sides.every(side => side.complete) }
}

/** Claims tied to each other by anything but the calendar. */
class Components {
  readonly #parent: Int32Array
  readonly #sizes: Int32Array
  readonly #timeline: Timeline

  constructor(timeline: Timeline) {
    this.#timeline = timeline
    this.#parent = Int32Array.from({ length: timeline.owners.length }, (_, i) => i)
    this.#sizes = new Int32Array(timeline.owners.length).fill(1)
    for (const { from, to } of timeline.constraints)
      if (from !== CALENDAR && to !== CALENDAR) this.#join(from >> 1, to >> 1)
  }

  size(label: number): number {
    return this.#sizes[this.#root(label)]!
  }

  together(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b)
  }

  constraints(a: number, b: number): readonly Constraint[] {
    const roots = new Set([this.#root(a), this.#root(b)])
    return this.#timeline.constraints.filter(({ label }) => roots.has(this.#root(label)))
  }

  #root(label: number): number {
    let at = label
    while (this.#parent[at] !== at) at = this.#parent[at] = this.#parent[this.#parent[at]!]!
    return at
  }

  #join(a: number, b: number): void {
    const [left, right] = [this.#root(a), this.#root(b)]
    if (left === right) return
    this.#parent[left] = right
    this.#sizes[right]! += this.#sizes[left]!
  }
}
