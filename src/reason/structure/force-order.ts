/**
 * An order in which what belongs together lies together: variables and gates are drawn again and again to the middle of
 * the gates that they are or are in (FORCE: Aloul, Markov & Sakallah 2003).
 */
import { components } from './components.ts'
import type { Structure } from './structure.ts'

const ROUNDS = 100
/** After so many rounds without a better order none is looked for. */
const PATIENCE = 20

/**
 * The best order met from a start, by the sum of how far each gate and its arguments lie apart; the start where none is
 * met. Cost: rounds × sorting the variables and gates.
 */
export function forceOrder(structure: Structure, start: readonly number[]): readonly number[] {
  const { gates, variables } = structure
  const things = variables + gates.length
  const edges = gates.map(({ args }, at) => [
    ...args.map(arg => (arg < 0 ? variables + ~arg : arg >> 1)),
    variables + at,
  ])
  const place = new Float64Array(things)
  start.forEach((variable, at) => {
    place[variable] = at
  })
  for (const part of components(structure).members)
    for (const at of part) place[variables + at] = middle(edges[at]!.slice(0, -1), place)
  const degree = new Int32Array(things)
  for (const edge of edges) for (const thing of edge) degree[thing]!++
  const row = Array.from(place.keys()).filter(thing => degree[thing]! > 0)
  let best = start
  let least = Infinity
  for (let round = 0, last = 0; round < ROUNDS && round - last <= PATIENCE; round++) {
    const pull = new Float64Array(things)
    for (const edge of edges) {
      const centre = middle(edge, place)
      for (const thing of edge) pull[thing]! += centre / degree[thing]!
    }
    row.sort((a, b) => pull[a]! - pull[b]! || place[a]! - place[b]!)
    if (row.every((thing, at) => place[thing] === at)) break
    row.forEach((thing, at) => {
      place[thing] = at
    })
    const length = edges.reduce((sum, edge) => sum + extent(edge, place), 0)
    if (length < least) {
      least = length
      last = round
      best = row.filter(thing => thing < variables)
    }
  }
  return best
}

function middle(edge: readonly number[], place: Float64Array): number {
  let sum = 0
  for (const thing of edge) sum += place[thing]!
  return edge.length === 0 ? 0 : sum / edge.length
}

function extent(edge: readonly number[], place: Float64Array): number {
  let low = Infinity
  let high = 0
  for (const thing of edge) {
    low = Math.min(low, place[thing]!)
    high = Math.max(high, place[thing]!)
  }
  return high - low
}
