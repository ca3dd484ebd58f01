/**
 * Fits a second-order linear-chain random field with an L2 prior to conversations whose lines have one or more right
 * parties (Lafferty, McCallum and Pereira 2001; the right paths are summed over). Gradient by forward and backward sums,
 * ascent by Adagrad in whole batches; deterministic.
 */
import { signsOf, type Conversation } from '../../src/read/stages/speech/conversation.ts'

/** A conversation with, for each line and candidate, whether that party is right; lines without any are left free. */
export interface Labelled {
  readonly conversation: Conversation
  readonly right: readonly (readonly boolean[])[]
}

interface Edge {
  readonly from: number
  readonly to: number
  readonly signs: readonly number[]
  readonly allowed: boolean
}

interface Lattice {
  /** Edges into each line's states, by line; a state is a pair of parties. */
  readonly steps: readonly (readonly Edge[])[]
  readonly sizes: readonly number[]
}

/** Weights by sign. `prior` is the strength of the pull to zero. */
export function fitChain(data: readonly Labelled[], prior: number, rounds = 80): Record<string, number> {
  const ids = new Map<string, number>()
  const lattices = data.map(each => latticeOf(each, ids))
  const weights = new Float64Array(ids.size)
  const gradient = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size).fill(1e-6)
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < weights.length; at++) gradient[at] = -prior * weights[at]!
    for (const lattice of lattices) {
      addExpected(lattice, weights, gradient, true, 1)
      addExpected(lattice, weights, gradient, false, -1)
    }
    for (let at = 0; at < weights.length; at++) {
      squares[at]! += gradient[at]! ** 2
      weights[at]! += (0.4 * gradient[at]!) / Math.sqrt(squares[at]!)
    }
  }
  return Object.fromEntries([...ids].map(([sign, id]) => [sign, weights[id]!]))
}

function latticeOf({ conversation: { lines }, right }: Labelled, ids: Map<string, number>): Lattice {
  let states: (readonly [number, number])[] = [[-1, -1]]
  const sizes = [1]
  const steps: Edge[][] = []
  for (const [at, line] of lines.entries()) {
    const labelled = right[at]!.some(Boolean)
    const places = new Map<string, number>()
    const next: (readonly [number, number])[] = []
    const edges: Edge[] = []
    const candidates = line.candidates.length > 0 ? line.candidates : [-1]
    for (const [place, party] of candidates.entries())
      for (const [from, [previous, earlier]] of states.entries()) {
        const key = `${party} ${previous}`
        let to = places.get(key)
        if (to === undefined) {
          to = next.length
          places.set(key, to)
          next.push([party, previous])
        }
        const signs = party < 0 ? [] : signsOf(line, party, previous, earlier)
        const numbers = signs.map(sign => ids.get(sign) ?? (ids.set(sign, ids.size), ids.size - 1))
        edges.push({ from, to, signs: numbers, allowed: !labelled || right[at]![place]! })
      }
    steps.push(edges)
    sizes.push(next.length)
    states = next
  }
  return { steps, sizes }
}

/** Adds the expected counts of the signs over all paths, or over the allowed ones, times `sign`. */
function addExpected(
  { steps, sizes }: Lattice,
  weights: Float64Array,
  gradient: Float64Array,
  onlyAllowed: boolean,
  factor: number,
): void {
  const scores = steps.map(edges =>
    Float64Array.from(edges, ({ signs, allowed }) =>
      onlyAllowed && !allowed ? -Infinity : signs.reduce((sum, id) => sum + weights[id]!, 0),
    ),
  )
  const ahead = sizes.map(size => new Float64Array(size).fill(-Infinity))
  ahead[0]![0] = 0
  for (const [at, edges] of steps.entries())
    for (const [place, { from, to }] of edges.entries())
      ahead[at + 1]![to] = plus(ahead[at + 1]![to]!, ahead[at]![from]! + scores[at]![place]!)
  const back = sizes.map(size => new Float64Array(size).fill(-Infinity))
  back.at(-1)!.fill(0)
  for (let at = steps.length - 1; at >= 0; at--)
    for (const [place, { from, to }] of steps[at]!.entries())
      back[at]![from] = plus(back[at]![from]!, back[at + 1]![to]! + scores[at]![place]!)
  const whole = back[0]![0]!
  if (whole === -Infinity) return
  for (const [at, edges] of steps.entries())
    for (const [place, { from, to, signs }] of edges.entries()) {
      const share = Math.exp(ahead[at]![from]! + scores[at]![place]! + back[at + 1]![to]! - whole)
      if (share > 1e-9) for (const id of signs) gradient[id]! += factor * share
    }
}

function plus(a: number, b: number): number {
  if (a === -Infinity) return b
  if (b === -Infinity) return a
  const high = Math.max(a, b)
  return high + Math.log(Math.exp(a - high) + Math.exp(b - high))
}
