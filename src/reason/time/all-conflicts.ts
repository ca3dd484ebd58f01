// Every minimal set of labels, up to a stated size, whose constraints cannot hold together.
//
// Potentials of a consistent part make every constraint but the refused ones cost nothing or more (Johnson 1977), so a
// negative cycle has to pass through a refused one and can spend only what that one saves; the search goes nowhere else.
// Exponential in the size at worst, therefore under a stated number of steps, and it says when it did not finish.
import { BACKGROUND } from './explain.ts'
import { MinHeap } from './min-heap.ts'
import { CALENDAR, type Constraint, TemporalNetwork } from './network.ts'

export interface AllConflicts {
  /** Sorted labels of each conflict; the smaller first, then in the order of their labels. */
  readonly conflicts: readonly (readonly number[])[]
  /** False where the number of steps ran out: there may be more. */
  readonly complete: boolean
}

export interface Limits {
  /** The most labels a conflict may have. */
  readonly size: number
  /** The most constraints the search may look at. */
  readonly steps: number
}

export function allConflicts(
  constraints: readonly Constraint[],
  points: number,
  limits: Limits,
): AllConflicts {
  const network = new TemporalNetwork()
  for (let i = 0; i < points; i++) network.addPoint()
  const refused = constraints.flatMap((each, id) => (network.add(each) === null ? [] : [id]))
  const sets = new ConflictSets()
  if (refused.length === 0) return { conflicts: [], complete: true }
  const graph = new CostGraph(constraints, points, network.solution(), refused)
  let steps = limits.steps
  let complete = true
  for (let i = 0; i < refused.length && complete; i++) {
    steps = graph.cycles(refused, i, limits.size, steps, sets)
    complete = steps > 0
  }
  return { conflicts: sets.minimal(), complete }
}

/** Conflicts found so far, without those that hold another. */
class ConflictSets {
  readonly #byKey = new Map<string, readonly number[]>()

  add(labels: Iterable<number>): void {
    const sorted = [...labels].sort((a, b) => a - b)
    this.#byKey.set(sorted.join(' '), sorted)
  }

  minimal(): (readonly number[])[] {
    const kept: (readonly number[])[] = []
    for (const set of [...this.#byKey.values()].sort(bySizeThenLabels))
      if (!kept.some(smaller => smaller.every(label => set.includes(label)))) kept.push(set)
    return kept
  }
}

function bySizeThenLabels(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}

class CostGraph {
  readonly #constraints: readonly Constraint[]
  readonly #nodes: number
  readonly #cost: Float64Array
  readonly #rank: Int32Array
  readonly #out: Adjacency
  readonly #in: Adjacency
  readonly #distance: Float64Array
  readonly #heap: MinHeap

  constructor(
    constraints: readonly Constraint[],
    points: number,
    days: Float64Array,
    refused: readonly number[],
  ) {
    this.#constraints = constraints
    this.#nodes = points + 1
    const day = (point: number): number => (point === CALENDAR ? 0 : days[point]!)
    this.#cost = Float64Array.from(constraints, each => day(each.from) + each.bound - day(each.to))
    this.#rank = new Int32Array(constraints.length).fill(-1)
    refused.forEach((id, rank) => (this.#rank[id] = rank))
    this.#out = new Adjacency(this.#nodes, constraints, each => each.from)
    this.#in = new Adjacency(this.#nodes, constraints, each => each.to)
    this.#distance = new Float64Array(this.#nodes).fill(Infinity)
    this.#heap = new MinHeap(this.#nodes)
  }

  /** Adds every conflict through the refused constraint of this rank and none of a higher one; returns the steps left. */
  cycles(
    refused: readonly number[],
    rank: number,
    size: number,
    allowed: number,
    sets: ConflictSets,
  ): number {
    const root = refused[rank]!
    const goal = this.#node(this.#constraints[root]!.from)
    const others = refused
      .slice(0, rank)
      .map(id => Math.max(0, -this.#cost[id]!))
      .sort((a, b) => b - a)
      .slice(0, size)
    const help = others.reduce((sum, each) => sum + each, 0)
    const saved = -this.#cost[root]!
    const reached = this.#reach(goal, saved + help, rank)
    const start = this.#node(this.#constraints[root]!.to)
    const visited = new Set([goal])
    const labels = new Map<number, number>()
    let steps = allowed
    const enter = (label: number): boolean => {
      if (label === BACKGROUND) return true
      const times = labels.get(label) ?? 0
      if (times === 0 && labels.size === size) return false
      labels.set(label, times + 1)
      return true
    }
    const leave = (label: number): void => {
      const times = labels.get(label)
      if (times === undefined) return
      if (times === 1) labels.delete(label)
      else labels.set(label, times - 1)
    }
    const walk = (node: number, spent: number): void => {
      if (node === goal) {
        if (spent < 0) sets.add(labels.keys())
        return
      }
      visited.add(node)
      for (let i = this.#out.first(node); i < this.#out.first(node + 1); i++) {
        if (steps-- <= 0) break
        const id = this.#out.edge(i)
        if (this.#rank[id]! >= rank) continue
        const { to, label } = this.#constraints[id]!
        const next = this.#node(to)
        const cost = spent + this.#cost[id]!
        if (cost + this.#distance[next]! - help >= 0) continue
        if (next !== goal && visited.has(next)) continue
        if (!enter(label)) continue
        walk(next, cost)
        leave(label)
      }
      visited.delete(node)
    }
    enter(this.#constraints[root]!.label)
    walk(start, -saved)
    for (const node of reached) this.#distance[node] = Infinity
    return steps
  }

  /** Least cost to the goal from every node that can still pay it, taking refused constraints as free; sets distances. */
  #reach(goal: number, limit: number, rank: number): number[] {
    const reached: number[] = []
    const heap = this.#heap
    heap.lower(goal, 0)
    while (heap.size > 0) {
      const node = heap.pop()
      const distance = heap.key(node)
      this.#distance[node] = distance
      reached.push(node)
      for (let i = this.#in.first(node); i < this.#in.first(node + 1); i++) {
        const id = this.#in.edge(i)
        if (this.#rank[id]! >= rank) continue
        const next = this.#node(this.#constraints[id]!.from)
        if (this.#distance[next]! < Infinity) continue
        const total = distance + Math.max(0, this.#cost[id]!)
        if (total < limit) heap.lower(next, total)
      }
    }
    return reached
  }

  #node(point: number): number {
    return point === CALENDAR ? this.#nodes - 1 : point
  }
}

/** Constraint ids by one of their ends, in two arrays. */
class Adjacency {
  readonly #first: Int32Array
  readonly #edges: Int32Array

  constructor(nodes: number, constraints: readonly Constraint[], end: (constraint: Constraint) => number) {
    const node = (constraint: Constraint): number =>
      end(constraint) === CALENDAR ? nodes - 1 : end(constraint)
    this.#first = new Int32Array(nodes + 1)
    for (const each of constraints) this.#first[node(each) + 1]!++
    for (let i = 0; i < nodes; i++) this.#first[i + 1]! += this.#first[i]!
    const next = this.#first.slice()
    this.#edges = new Int32Array(constraints.length)
    constraints.forEach((each, id) => (this.#edges[next[node(each)]!++] = id))
  }

  first(node: number): number {
    return this.#first[node]!
  }

  edge(index: number): number {
    return this.#edges[index]!
  }
}
