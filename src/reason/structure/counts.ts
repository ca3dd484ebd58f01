/** Counts minimal sets by their order without listing them, modules multiplied in. */
import type { Family } from './minimal.ts'

/** `counts[n]`: how many sets have order n; the last is not 0. */
export type Distribution = readonly bigint[]

/** Cost: nodes × highest order; `inner` gives the distribution behind a variable (a module), or nothing for a plain one. */
export function distribution(
  family: Family,
  inner: (variable: number) => Distribution | undefined,
): Distribution {
  const { level, low, high, root, order } = family
  if (root < 2) return root === 0 ? [] : [1n]
  const exact = new Map<number, Distribution>([
    [0, []],
    [1, [1n]],
  ])
  const plain = weighted(family, inner)
  if (plain) return plain
  for (let node = 2; node <= root; node++) {
    const own = inner(order[level[node]!]!)
    const more = exact.get(high[node]!)!
    exact.set(node, added(exact.get(low[node]!)!, own ? multiplied(more, own) : [0n, ...more]))
  }
  return withoutTail(exact.get(root)!)
}

const SAFE = 2 ** 53

/** The same in doubles, where every count stays exact in them. */
function weighted(
  family: Family,
  inner: (variable: number) => Distribution | undefined,
): Distribution | undefined {
  const { level, root, order } = family
  const inners = order.map(variable => inner(variable)?.map(Number))
  const rows: (readonly number[])[] = []
  rows[0] = []
  rows[1] = [1]
  for (let node = 2; node <= root; node++) {
    const low = rows[family.low[node]!]!
    const high = rows[family.high[node]!]!
    const own = inners[level[node]!]
    const factor = own ?? [0, 1]
    const length = Math.max(low.length, high.length + factor.length - 1)
    const row = Array.from({ length }, () => 0)
    for (let at = 0; at < low.length; at++) row[at]! += low[at]!
    for (let a = 0; a < high.length; a++)
      if (high[a] !== 0) for (let b = 0; b < factor.length; b++) row[a + b]! += high[a]! * factor[b]!
    for (const count of row) if (count >= SAFE) return undefined
    rows[node] = row
  }
  return withoutTail(rows[root]!.map(BigInt))
}

/** Sets that need a module without any set are none. */
function withoutTail(counts: Distribution): Distribution {
  return counts.slice(0, counts.findLastIndex(count => count !== 0n) + 1)
}

function added(a: Distribution, b: Distribution): Distribution {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return long.map((count, at) => count + (short[at] ?? 0n))
}

function multiplied(a: Distribution, b: Distribution): Distribution {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0n)
  for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) sum[i + j]! += a[i]! * b[j]!
  return sum
}
