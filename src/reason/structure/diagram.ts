/** A finished decision diagram of one module: the nodes below its root alone, children first, without the tables it was made with. */
import type { NodeTable } from './node-table.ts'
import type { VariableOrder } from './orders.ts'

/** Nodes are places in the arrays; 0 is false, 1 is true (in a family of sets: the empty family, that of the empty set). */
export interface Diagram {
  readonly level: Int32Array
  readonly low: Int32Array
  readonly high: Int32Array
  /** The last node; 0 or 1 where nothing is left to test. */
  readonly root: number
  /** The variable at each level. */
  readonly order: VariableOrder
}

/** Cost: linear in the numbers below `root`. */
export function finished(nodes: NodeTable, root: number, order: VariableOrder): Diagram {
  const place = new Int32Array(Math.max(2, root + 1))
  place[root] = 1
  let count = 2
  for (let node = root; node > 1; node--) {
    if (place[node] === 0) continue
    count++
    place[nodes.low[node]!] = 1
    place[nodes.high[node]!] = 1
  }
  place[0] = 0
  place[1] = 1
  const level = new Int32Array(count)
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  level[0] = level[1] = nodes.level[0]!
  let at = 2
  for (let node = 2; node <= root; node++) {
    if (place[node] === 0) continue
    level[at] = nodes.level[node]!
    low[at] = place[nodes.low[node]!]!
    high[at] = place[nodes.high[node]!]!
    place[node] = at++
  }
  return { level, low, high, root: place[root], order }
}
