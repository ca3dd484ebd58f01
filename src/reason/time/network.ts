// A simple temporal network: which dates are still possible for every point in time, kept tight as constraints come in.
//
// Dechter, Meiri and Pearl 1991 for the network; Cotton and Maler 2006 for the incremental check by potentials:
// adding a constraint visits only what the new bound moves, O(m log n) at worst. Absolute dates would make one point
// that every other hangs on; they are kept apart as windows (earliest, latest) and propagated by Dijkstra over
// reduced costs (Johnson 1977), so that a new date costs what it moves and never a scan of all dates.
import { MinHeap } from './min-heap.ts'

/** Stands for "the calendar" in a constraint: `{from: CALENDAR, to: x, bound: 9}` says x is at most day 9. */
export const CALENDAR = -1

/** `to − from ≤ bound`, in whole days; `label` is whatever the caller wants to find again in an explanation. */
export interface Constraint {
  readonly from: number
  readonly to: number
  readonly bound: number
  readonly label: number
}

/** The days still possible for a point; infinite where nothing bounds it. */
export interface Window {
  readonly earliest: number
  readonly latest: number
}

/** A way back to an earlier state: see {@link TemporalNetwork.mark}. */
export interface Mark {
  readonly constraints: number
  readonly trail: number
}

/**
 * Points in time and constraints between them. It is always consistent: a constraint that would make it impossible is
 * refused, and {@link add} returns the cycle of constraints (the refused one last) whose bounds add up to less than zero.
 */
export class TemporalNetwork {
  #points = 0
  #constraints = 0
  #from = new Int32Array(16)
  #to = new Int32Array(16)
  #bound = new Float64Array(16)
  #label = new Int32Array(16)
  #nextOut = new Int32Array(16)
  #nextIn = new Int32Array(16)
  #firstOut = new Int32Array(16)
  #firstIn = new Int32Array(16)
  #potential = new Float64Array(16)
  #settled = new Float64Array(16)
  #via = new Int32Array(16)
  #latest = new Float64Array(16)
  #earliest = new Float64Array(16)
  #latestBy = new Int32Array(16)
  #earliestBy = new Int32Array(16)
  #heap = new MinHeap(16)
  /** Undo records, four numbers each: point, side (0 latest, 1 earliest), day before, constraint before. */
  #trail: number[] = []
  #marks = 0

  get points(): number {
    return this.#points
  }

  get constraints(): number {
    return this.#constraints
  }

  /** A new point, with nothing known of it. */
  addPoint(): number {
    const point = this.#points++
    if (point >= this.#firstOut.length) this.#growPoints()
    this.#firstOut[point] = -1
    this.#firstIn[point] = -1
    this.#latest[point] = Infinity
    this.#earliest[point] = -Infinity
    this.#latestBy[point] = -1
    this.#earliestBy[point] = -1
    this.#settled[point] = 0
    return point
  }

  window(point: number): Window {
    this.#check(point)
    return { earliest: this.#earliest[point]!, latest: this.#latest[point]! }
  }

  /** The constraint with this id, as it was given. */
  constraint(id: number): Constraint {
    if (id < 0 || id >= this.#constraints) throw new RangeError(`no constraint ${id}`)
    return { from: this.#from[id]!, to: this.#to[id]!, bound: this.#bound[id]!, label: this.#label[id]! }
  }

  /**
   * Adds a constraint. Returns null where the network stays consistent; else the constraint is not kept and the answer is
   * a simple negative cycle: every constraint in it is needed, and leaving any one out lets the others hold together.
   */
  add(constraint: Constraint): readonly Constraint[] | null {
    const { from, to, bound, label } = constraint
    if (Number.isNaN(bound)) throw new RangeError('a bound is a number of days')
    if (from !== CALENDAR) this.#check(from)
    if (to !== CALENDAR) this.#check(to)
    if (from === to) return bound < 0 ? [constraint] : null
    if (bound === Infinity) return null
    const id = this.#constraints++
    if (id >= this.#from.length) this.#growConstraints()
    this.#from[id] = from
    this.#to[id] = to
    this.#bound[id] = bound
    this.#label[id] = label
    const trail = this.#trail.length
    const conflict = this.#link(id)
    if (conflict !== null) {
      const cycle = conflict.map(each => this.constraint(each))
      this.#undo(id, trail)
      return cycle
    }
    if (this.#marks === 0) this.#trail.length = 0
    return null
  }

  /** Remembers this state; every mark is to be given back to {@link rollback} or {@link release}, the last one first. */
  mark(): Mark {
    this.#marks++
    return { constraints: this.#constraints, trail: this.#trail.length }
  }

  /** Takes back every constraint added since the mark. */
  rollback(mark: Mark): void {
    this.#undo(mark.constraints, mark.trail)
    this.release(mark)
  }

  /** Keeps what was added since the mark. */
  release(_mark: Mark): void {
    if (this.#marks === 0) throw new RangeError('no mark to release')
    this.#marks--
    if (this.#marks === 0) this.#trail.length = 0
  }

  /**
   * One day for each point that satisfies all constraints: the latest possible where there is one. A point that nothing
   * bounds from above is put later than everything that is bounded, by the same shift for all such points.
   */
  solution(): Float64Array {
    const days = new Float64Array(this.#points)
    let shift = 0
    for (let id = 0; id < this.#constraints; id++) {
      const from = this.#from[id]!
      if (from === CALENDAR || this.#latest[from]! < Infinity) continue
      const to = this.#to[id]!
      if (to !== CALENDAR && this.#latest[to] === Infinity) continue
      const target = to === CALENDAR ? 0 : this.#latest[to]!
      shift = Math.max(shift, target - this.#bound[id]! - this.#potential[from]!)
    }
    for (let point = 0; point < this.#points; point++) {
      const latest = this.#latest[point]!
      days[point] = latest < Infinity ? latest : this.#potential[point]! + shift
    }
    return days
  }

  #check(point: number): void {
    if (!Number.isInteger(point) || point < 0 || point >= this.#points)
      throw new RangeError(`no point ${point}`)
  }

  /** Links constraint `id` in and propagates; returns the ids of a negative cycle where there is one. */
  #link(id: number): readonly number[] | null {
    const from = this.#from[id]!
    const to = this.#to[id]!
    const bound = this.#bound[id]!
    if (from === CALENDAR) {
      if (bound >= this.#latest[to]!) return null
      this.#place(to, bound)
      return this.#lowerLatest(to, bound, id)
    }
    if (to === CALENDAR) {
      if (0 - bound <= this.#earliest[from]!) return null
      this.#place(from, 0 - bound)
      return this.#raiseEarliest(from, 0 - bound, id)
    }
    const cycle = this.#settle(id)
    if (cycle !== null) return cycle
    this.#nextOut[id] = this.#firstOut[from]!
    this.#firstOut[from] = id
    this.#nextIn[id] = this.#firstIn[to]!
    this.#firstIn[to] = id
    const latest = this.#latest[from]! + bound
    if (latest < this.#latest[to]!) {
      const conflict = this.#lowerLatest(to, latest, id)
      if (conflict !== null) return conflict
    }
    const earliest = this.#earliest[to]! - bound
    return earliest > this.#earliest[from]! ? this.#raiseEarliest(from, earliest, id) : null
  }

  /** A point that nothing else hangs on yet starts at a day its dates allow, so that later constraints move little. */
  #place(point: number, day: number): void {
    if (this.#firstOut[point] === -1 && this.#firstIn[point] === -1) this.#potential[point] = day
  }

  /** Cotton and Maler's step: repairs the potentials for a new constraint, or finds the negative cycle through it. */
  #settle(id: number): readonly number[] | null {
    const root = this.#from[id]!
    const start = this.#to[id]!
    const potential = this.#potential
    const gap = potential[root]! + this.#bound[id]! - potential[start]!
    if (gap >= 0) return null
    const heap = this.#heap
    const moved: number[] = []
    const before: number[] = []
    heap.lower(start, gap)
    this.#via[start] = id
    while (heap.size > 0) {
      const point = heap.pop()
      moved.push(point)
      before.push(potential[point]!)
      potential[point] = potential[point]! + heap.key(point)
      this.#settled[point] = 1
      for (let edge = this.#firstOut[point]!; edge >= 0; edge = this.#nextOut[edge]!) {
        const next = this.#to[edge]!
        if (this.#settled[next] === 1) continue
        const slack = potential[point] + this.#bound[edge]! - potential[next]!
        if (slack >= 0) continue
        if (next === root) {
          const cycle = [edge]
          for (let at = point; at !== start; at = this.#from[this.#via[at]!]!) cycle.push(this.#via[at]!)
          cycle.reverse()
          cycle.push(id)
          for (let i = 0; i < moved.length; i++) potential[moved[i]!] = before[i]!
          for (const each of moved) this.#settled[each] = 0
          heap.clear()
          return cycle
        }
        if (!heap.has(next) || slack < heap.key(next)) {
          heap.lower(next, slack)
          this.#via[next] = edge
        }
      }
    }
    for (const each of moved) this.#settled[each] = 0
    return null
  }

  #lowerLatest(point: number, day: number, by: number): readonly number[] | null {
    const heap = this.#heap
    const latest = this.#latest
    const potential = this.#potential
    heap.lower(point, day - potential[point]!)
    this.#via[point] = by
    while (heap.size > 0) {
      const at = heap.pop()
      const now = heap.key(at) + potential[at]!
      this.#trail.push(at, 0, latest[at]!, this.#latestBy[at]!)
      latest[at] = now
      this.#latestBy[at] = this.#via[at]!
      if (now < this.#earliest[at]!) {
        heap.clear()
        return this.#calendarCycle(at, by)
      }
      for (let edge = this.#firstOut[at]!; edge >= 0; edge = this.#nextOut[edge]!) {
        const next = this.#to[edge]!
        const candidate = now + this.#bound[edge]!
        if (candidate >= latest[next]!) continue
        const key = candidate - potential[next]!
        if (heap.has(next) && key >= heap.key(next)) continue
        heap.lower(next, key)
        this.#via[next] = edge
      }
    }
    return null
  }

  #raiseEarliest(point: number, day: number, by: number): readonly number[] | null {
    const heap = this.#heap
    const earliest = this.#earliest
    const potential = this.#potential
    heap.lower(point, potential[point]! - day)
    this.#via[point] = by
    while (heap.size > 0) {
      const at = heap.pop()
      const now = potential[at]! - heap.key(at)
      this.#trail.push(at, 1, earliest[at]!, this.#earliestBy[at]!)
      earliest[at] = now
      this.#earliestBy[at] = this.#via[at]!
      if (now > this.#latest[at]!) {
        heap.clear()
        return this.#calendarCycle(at, by)
      }
      for (let edge = this.#firstIn[at]!; edge >= 0; edge = this.#nextIn[edge]!) {
        const next = this.#from[edge]!
        const candidate = now - this.#bound[edge]!
        if (candidate <= earliest[next]!) continue
        const key = potential[next]! - candidate
        if (heap.has(next) && key >= heap.key(next)) continue
        heap.lower(next, key)
        this.#via[next] = edge
      }
    }
    return null
  }

  /** From the calendar to the point by what made it so late, and back by what made it so early; loops cut out. */
  #calendarCycle(point: number, newest: number): readonly number[] {
    const down: number[] = []
    for (let at = point; at !== CALENDAR; at = this.#from[down.at(-1)!]!) down.push(this.#latestBy[at]!)
    const seen = new Map<number, number>([[point, 0]])
    down.forEach((edge, i) => seen.set(this.#from[edge]!, i + 1))
    let up: number[] = []
    let meet = 0
    for (let at = point; at !== CALENDAR; at = this.#to[up.at(-1)!]!) {
      const known = seen.get(at)
      if (known !== undefined) {
        meet = known
        up = []
      }
      up.push(this.#earliestBy[at]!)
    }
    const cycle = [...down.slice(meet).toReversed(), ...up]
    const last = cycle.indexOf(newest) + 1
    return [...cycle.slice(last), ...cycle.slice(0, last)]
  }

  #undo(constraints: number, trail: number): void {
    for (let i = this.#trail.length - 4; i >= trail; i -= 4) {
      const point = this.#trail[i]!
      const day = this.#trail[i + 2]!
      const by = this.#trail[i + 3]!
      if (this.#trail[i + 1] === 0) {
        this.#latest[point] = day
        this.#latestBy[point] = by
      } else {
        this.#earliest[point] = day
        this.#earliestBy[point] = by
      }
    }
    this.#trail.length = trail
    while (this.#constraints > constraints) {
      const id = --this.#constraints
      const from = this.#from[id]!
      const to = this.#to[id]!
      if (from === CALENDAR || to === CALENDAR) continue
      if (this.#firstOut[from] === id) this.#firstOut[from] = this.#nextOut[id]!
      if (this.#firstIn[to] === id) this.#firstIn[to] = this.#nextIn[id]!
    }
  }

  #growPoints(): void {
    const room = this.#firstOut.length * 2
    this.#firstOut = widen(this.#firstOut, new Int32Array(room))
    this.#firstIn = widen(this.#firstIn, new Int32Array(room))
    this.#via = widen(this.#via, new Int32Array(room))
    this.#latestBy = widen(this.#latestBy, new Int32Array(room))
    this.#earliestBy = widen(this.#earliestBy, new Int32Array(room))
    this.#potential = widen(this.#potential, new Float64Array(room))
    this.#settled = widen(this.#settled, new Float64Array(room))
    this.#latest = widen(this.#latest, new Float64Array(room))
    this.#earliest = widen(this.#earliest, new Float64Array(room))
    this.#heap.reserve(room)
  }

  #growConstraints(): void {
    const room = this.#from.length * 2
    this.#from = widen(this.#from, new Int32Array(room))
    this.#to = widen(this.#to, new Int32Array(room))
    this.#label = widen(this.#label, new Int32Array(room))
    this.#nextOut = widen(this.#nextOut, new Int32Array(room))
    this.#nextIn = widen(this.#nextIn, new Int32Array(room))
    this.#bound = widen(this.#bound, new Float64Array(room))
  }
}

function widen<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
