/**
 * Strongly connected parts of a program over its inputs, each after those it depends on (Pearce 2016, iterative: one
 * array is all that an edge looks at). Cost: linear.
 */
import type { Program } from './program.ts'

type Flat = Pick<Program, 'size' | 'inputStart' | 'inputs'>
type Parts = Pick<Program, 'partOf' | 'partStart' | 'partNodes' | 'circular'>

export function partsOf({ size, inputStart, inputs }: Flat): Parts {
  /** 0 before a visit; then the earliest visit reached from a node; once its part is known, counted down from the top. */
  const rank = new Int32Array(size)
  const path = new Int32Array(size)
  const next = new Int32Array(size)
  /** Of each node on the path: 1 where it is the first of its part so far, 2 where it is an input of itself. */
  const traits = new Uint8Array(size)
  const open = new Int32Array(size)
  const partOf = new Int32Array(size)
  const partNodes = new Int32Array(size)
  const starts = new Int32Array(size + 1)
  const circular = new Uint8Array(size)
  let visit = 1
  let opened = 0
  let placed = 0
  let parts = 0
  for (let start = 0; start < size; start++) {
    if (rank[start] !== 0) continue
    let depth = 0
    path[0] = start
    next[0] = inputStart[start]!
    traits[0] = 1
    rank[start] = visit++
    while (depth >= 0) {
      const at = path[depth]!
      const end = inputStart[at + 1]!
      let lowest = rank[at]!
      let place = next[depth]!
      let deeper = -1
      for (; place < end; place++) {
        const input = inputs[place]! >> 1
        const reached = rank[input]!
        if (reached === 0) {
          deeper = input
          break
        }
        if (reached < lowest) {
          lowest = reached
          traits[depth]! &= ~1
        }
        if (input === at) traits[depth]! |= 2
      }
      rank[at] = lowest
      if (deeper >= 0) {
        next[depth++] = place
        path[depth] = deeper
        next[depth] = inputStart[deeper]!
        traits[depth] = 1
        rank[deeper] = visit++
        continue
      }
      if ((traits[depth]! & 1) === 0) open[opened++] = at
      else {
        const done = 0x7fffffff - parts
        starts[parts] = placed
        circular[parts] = traits[depth]! >> 1
        visit--
        while (opened > 0 && rank[open[opened - 1]!]! >= lowest) {
          const member = open[--opened]!
          rank[member] = done
          partOf[member] = parts
          partNodes[placed++] = member
          circular[parts] = 1
          visit--
        }
        rank[at] = done
        partOf[at] = parts++
        partNodes[placed++] = at
      }
      depth--
    }
  }
  starts[parts] = placed
  return { partOf, partStart: starts.slice(0, parts + 1), partNodes, circular: circular.slice(0, parts) }
}
