// Three places and more: presences of one person of which each two leave time for the journey, but not all together.
//
// Sets grow by one presence at a time along pairs whose order their dates leave open: a smallest impossible set hangs
// together by such pairs, and whatever it grows from is possible. Each is one question to the search over either–ors.
// O(presences × open neighbours ^ (size − 1)) questions at worst, therefore under the stated number of steps.
import { after, LONGEST_DAYS, travelDays } from './alibi.ts'
import type { Limits } from './all-conflicts.ts'
import type { Presence, Reading } from './claim-time.ts'
import { type Disjunction, solve } from './disjunctions.ts'
import { LabelIndex } from './explain.ts'
import { CALENDAR, type Constraint, TemporalNetwork, type Window } from './network.ts'
import type { Journey, Places } from './places.ts'
import { endOf, startOf, type Timeline } from './timeline.ts'

export interface Leg {
  readonly first: Presence
  readonly second: Presence
  readonly journey: Journey
}

export interface JointAlibi {
  readonly labels: readonly number[]
  readonly actor: string
  readonly presences: readonly Presence[]
  /** Between each two of the presences that are apart. */
  readonly legs: readonly Leg[]
}

export interface JointAlibis {
  readonly alibis: readonly JointAlibi[]
  readonly complete: boolean
}

/** What a set counts of the steps allowed where its stays fit in turn, and where it takes a search to tell. */
const LOOK = 20
const SEARCH = 100

/**
 * Every smallest set of at least three presences of one person, up to the size allowed, that their own dates and what
 * relates them to each other make impossible. Pairs are the business of `alibisOf`.
 */
export function jointAlibisOf(
  timeline: Timeline,
  places: Places,
  reading: Reading,
  limits: Limits,
): JointAlibis {
  // Those placed least often first: one placed a thousand times leaves no steps for the others.
  const several = [...Map.groupBy(timeline.presences, each => each.actor).values()]
    .filter(({ length }) => length > 2)
    .sort((a, b) => a.length - b.length)
  const labels = new Set(several.flat().map(({ claim }) => timeline.labelOf.get(claim)!))
  const constraints = new LabelIndex(timeline.constraints.filter(({ label }) => labels.has(label)))
  const relations = relationsOf(timeline)
  const alibis: JointAlibi[] = []
  let steps = limits.steps
  for (const presences of several) {
    const stays = staysOf(presences, timeline.labelOf, constraints, relations)
    const question = new Question(stays, constraints, relations, places, reading)
    const near = question.neighbours()
    const found: (readonly number[])[] = []
    let sets: (readonly number[])[] = stays.flatMap((_, at) => (question.possible([at]) ? [[at]] : []))
    for (let size = 2; size <= limits.size && sets.length > 0; size++) {
      const possible: (readonly number[])[] = []
      for (const set of grown(sets, near, found)) {
        const easy = question.inTurn(set)
        steps -= easy ? LOOK : SEARCH
        if (steps < 0) return { alibis, complete: false }
        if (easy || question.possible(set)) {
          possible.push(set)
          continue
        }
        found.push(set)
        if (size > 2) alibis.push(question.alibi(set))
      }
      sets = possible
    }
  }
  return { alibis, complete: true }
}

/** A presence with the days that its own date leaves it. */
interface Stay {
  readonly presence: Presence
  readonly label: number
  readonly start: Window
  readonly end: Window
}

/** Labels that something relates to each other, or to themselves, but their dates and that an end follows its start. */
type Relations = ReadonlyMap<number, ReadonlySet<number>>

function relationsOf({ constraints }: Timeline): Relations {
  const relations = new Map<number, Set<number>>()
  for (const { from, to, bound } of constraints) {
    if (from === CALENDAR || to === CALENDAR) continue
    const [a, b] = [from >> 1, to >> 1]
    const lasting = from === endOf(a) && to === startOf(a) && bound === 0
    if (lasting) continue
    relations.set(a, (relations.get(a) ?? new Set()).add(b))
    relations.set(b, (relations.get(b) ?? new Set()).add(a))
  }
  return relations
}

/** Presences that something keeps from being put before or after all others. */
function staysOf(
  presences: readonly Presence[],
  labelOf: Timeline['labelOf'],
  constraints: LabelIndex,
  relations: Relations,
): readonly Stay[] {
  return presences.flatMap(presence => {
    const label = labelOf.get(presence.claim)!
    const network = new TemporalNetwork()
    const [first, last] = [network.addPoint(), network.addPoint()]
    for (const each of within(constraints, [label])) network.add(each)
    const [start, end] = [network.window(first), network.window(last)]
    const held = start.latest < Infinity && end.earliest > -Infinity
    return held || relations.has(label) ? [{ presence, label, start, end }] : []
  })
}

/** The constraints of these labels among themselves, their points numbered by their places in the list. */
function within(constraints: LabelIndex, labels: readonly number[]): readonly Constraint[] {
  const move = (point: number): number | undefined => {
    if (point === CALENDAR) return CALENDAR
    const place = labels.indexOf(point >> 1)
    return place < 0 ? undefined : 2 * place + (point & 1)
  }
  return constraints.of(labels).flatMap(({ from, to, ...rest }) => {
    const [here, there] = [move(from), move(to)]
    return here === undefined || there === undefined ? [] : [{ ...rest, from: here, to: there }]
  })
}

/** Sets with one neighbour more, each once, without those that hold an impossible one. */
function* grown(
  sets: readonly (readonly number[])[],
  near: readonly (readonly number[])[],
  found: readonly (readonly number[])[],
): Generator<readonly number[]> {
  const seen = new Set<string>()
  for (const set of sets)
    for (const next of new Set(set.flatMap(at => near[at]!))) {
      if (set.includes(next)) continue
      const larger = [...set, next].sort((a, b) => a - b)
      const key = larger.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      if (!found.some(smaller => smaller.every(at => larger.includes(at)))) yield larger
    }
}

/** Whether some of the stays of one person can be true together. */
class Question {
  readonly #stays: readonly Stay[]
  readonly #constraints: LabelIndex
  readonly #relations: Relations
  readonly #places: Places
  readonly #reading: Reading
  readonly #known = new Map<number, number | null>()

  constructor(
    stays: readonly Stay[],
    constraints: LabelIndex,
    relations: Relations,
    places: Places,
    reading: Reading,
  ) {
    this.#stays = stays
    this.#constraints = constraints
    this.#relations = relations
    this.#places = places
    this.#reading = reading
  }

  /** Whether they fit one after the other, what has to begin first first and each as early as it can: mostly they do. */
  inTurn(set: readonly number[]): boolean {
    const ends: number[] = []
    const turns = set.toSorted((a, b) =>
      this.#stays[a]!.start.latest < this.#stays[b]!.start.latest ? -1 : 1,
    )
    for (const [turn, at] of turns.entries()) {
      const { start, end } = this.#stays[at]!
      let from = start.earliest
      for (let before = 0; before <= turn; before++) {
        if (this.#related(turns[before]!, at)) return false
        const days = before < turn ? this.#days(turns[before]!, at) : null
        if (days !== null) from = Math.max(from, ends[before]! + days)
      }
      ends.push(Math.max(from, end.earliest))
      if (from > start.latest || ends[turn]! > end.latest) return false
    }
    return true
  }

  possible(set: readonly number[]): boolean {
    const constraints = within(
      this.#constraints,
      set.map(at => this.#stays[at]!.label),
    )
    const orders = pairs(set).flatMap(([a, b]): Disjunction[] => {
      const days = this.#days(a, b)
      if (days === null) return []
      const [x, y] = [set.indexOf(a), set.indexOf(b)]
      return [
        { label: x, options: [[after(endOf(x), startOf(y), days)], [after(endOf(y), startOf(x), days)]] },
      ]
    })
    return solve(constraints, orders).kind !== 'conflict'
  }

  /** Of each stay, those that its date does not put surely before or after it, or that something relates it to. */
  neighbours(): readonly (readonly number[])[] {
    const near: number[][] = this.#stays.map(() => [])
    for (let a = 0; a < near.length; a++)
      for (let b = a + 1; b < near.length; b++) {
        if (!this.#related(a, b) && !this.#open(a, b)) continue
        near[a]!.push(b)
        near[b]!.push(a)
      }
    return near
  }

  alibi(set: readonly number[]): JointAlibi {
    const stays = set.map(at => this.#stays[at]!)
    const legs = pairs(set).flatMap(([a, b]) => {
      const journey = this.#journey(a, b)
      return journey === null
        ? []
        : [{ first: this.#stays[a]!.presence, second: this.#stays[b]!.presence, journey }]
    })
    return {
      labels: stays.map(({ label }) => label),
      actor: stays[0]!.presence.actor,
      presences: stays.map(({ presence }) => presence),
      legs,
    }
  }

  #related(a: number, b: number): boolean {
    return this.#relations.get(this.#stays[a]!.label)?.has(this.#stays[b]!.label) ?? false
  }

  /** Days that a journey takes, either way; null where one can be in both at once. */
  #days(a: number, b: number): number | null {
    const key = Math.min(a, b) * this.#stays.length + Math.max(a, b)
    let days = this.#known.get(key)
    if (days === undefined) {
      const journey = this.#journey(Math.min(a, b), Math.max(a, b))
      days = journey && travelDays(journey, this.#reading)
      this.#known.set(key, days)
    }
    return days
  }

  #journey(a: number, b: number): Journey | null {
    const [here, there] = [this.#stays[a]!, this.#stays[b]!]
    const [from, to] = [here.presence.place, there.presence.place]
    if (!this.#places.apart(from, to)) return null
    const days = [here.start, there.start, here.end, there.end].flatMap(({ earliest, latest }) => [
      earliest,
      latest,
    ])
    return this.#places.journey(from, to, days.find(day => Number.isFinite(day)) ?? 0)
  }

  #open(a: number, b: number): boolean {
    const [here, there] = [this.#stays[a]!, this.#stays[b]!]
    if (
      here.start.earliest > there.end.latest + LONGEST_DAYS ||
      there.start.earliest > here.end.latest + LONGEST_DAYS
    )
      return false
    const days = this.#days(a, b)
    if (days === null) return false
    return here.end.latest + days > there.start.earliest && there.end.latest + days > here.start.earliest
  }
}

function pairs(list: readonly number[]): readonly (readonly [number, number])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map(b => [a, b] as const))
}
