// Reach over a relation in any number of steps, by breadth-first search; with a time, only by steps that may overlap it.
import type { FactBase, Span } from './fact-base.ts'
import { related } from './time-relation.ts'

const reaches = new WeakMap<FactBase, Map<string, Reach>>()

/** The searcher of one relation of a base; a search ends before its answer is used, so that one serves all. */
export function reachOf(base: FactBase, relation: string): Reach {
  let known = reaches.get(base)
  if (known === undefined) reaches.set(base, (known = new Map()))
  let reach = known.get(relation)
  if (reach === undefined || reach.things !== base.things)
    known.set(relation, (reach = new Reach(base, relation)))
  return reach
}

/** Searches one relation's first two columns; the third, where there is one, is the claim that a step rests on. */
export class Reach {
  /** How many things there were when it was made. */
  readonly things: number
  readonly #base: FactBase
  readonly #relation: string
  readonly #seen: Int32Array
  readonly #queue: Int32Array
  readonly #parent: Int32Array
  readonly #by: Int32Array
  #round = 0

  constructor(base: FactBase, relation: string) {
    this.things = base.things
    this.#base = base
    this.#relation = relation
    this.#seen = new Int32Array(base.things)
    this.#queue = new Int32Array(base.things)
    this.#parent = new Int32Array(base.things)
    this.#by = new Int32Array(base.things)
  }

  /**
   * Everything reached from `start` by one step or more (`start` itself first, by no step), nearest first; backwards
   * where `column` is 1. `visit` stops the search by returning true, which is then the answer.
   */
  search(
    start: number,
    column: 0 | 1,
    at: number | null,
    visit: (thing: number, steps: number) => boolean,
  ): boolean {
    const table = this.#base.table(this.#relation)
    const round = ++this.#round
    if (table === undefined) return visit(start, 0)
    const { first, others } = table.by(column, this.#base.things)
    const next = others[0]!
    const by = others[1]
    const time = at === null ? undefined : this.#base.span(at)
    const queue = this.#queue
    let head = 0
    let tail = 0
    let depthEnd = 1
    let steps = 0
    let cycle = false
    queue[tail++] = start
    this.#seen[start] = round
    if (visit(start, 0)) return true
    while (head < tail) {
      if (head === depthEnd) {
        steps++
        depthEnd = tail
      }
      const thing = queue[head++]!
      for (let i = first[thing]!; i < first[thing + 1]!; i++) {
        const to = next[i]!
        if (this.#seen[to] === round && (to !== start || cycle)) continue
        if (at !== null && !this.#inTime(by?.[i], time)) continue
        if (to === start) {
          cycle = true
        } else {
          this.#seen[to] = round
          queue[tail++] = to
          this.#parent[to] = thing
          this.#by[to] = by === undefined ? -1 : by[i]!
        }
        if (visit(to, steps + 1)) return true
      }
    }
    return false
  }

  /** After a search that stopped at `end`: what the steps to it rest on, from the start on. */
  path(start: number, end: number): readonly number[] {
    const claims: number[] = []
    for (let at = end; at !== start; at = this.#parent[at]!)
      if (this.#by[at]! >= 0) claims.push(this.#by[at]!)
    return claims.reverse()
  }

  #inTime(claim: number | undefined, time: Span | undefined): boolean {
    const span = claim === undefined ? undefined : this.#base.span(claim)
    return related('overlaps', false, span, time)
  }
}
