/** Lists minimal sets, smallest first, out of families folded by module. */
import type { Families } from './analyse.ts'

/** Up to `most` sets of variables; each set and the list are in ascending order. Cost: linear in what is listed, times its orders. */
export function listSets({ modules, families }: Families, most: number): number[][] {
  const found: number[][] = []
  const whole = families.length - 1
  const largest = orderBounds({ modules, families })

  /** Calls `emit` for each set of exactly `size` below a node; false stops the walk. */
  const walk = (
    module: number,
    from: number,
    size: number,
    prefix: readonly number[],
    emit: (set: readonly number[]) => boolean,
  ): boolean => {
    const { level, low, high: with_, least, order } = families[module]!
    let node = from
    for (; node > 1 && least[node]! <= size; node = low[node]!) {
      const high = with_[node]!
      const input = modules[module]!.inputs[order[level[node]!]!]!
      if (input.kind === 'variable') {
        if (!walk(module, high, size - 1, [...prefix, input.variable], emit)) return false
        continue
      }
      const inner = families[input.module]!
      const rest = least[high]!
      for (let own = inner.least[inner.root]!; own + rest <= size && own <= largest[input.module]!; own++) {
        const going = walk(input.module, inner.root, own, prefix, set =>
          walk(module, high, size - own, set, emit),
        )
        if (!going) return false
      }
    }
    return node === 1 && size === 0 ? emit(prefix) : true
  }

  for (let size = 0; size <= largest[whole]! && found.length < most; size++)
    walk(whole, families[whole]!.root, size, [], set => found.push([...set].sort((a, b) => a - b)) < most)
  return found.sort((a, b) => a.length - b.length || compare(a, b))
}

/** The highest order that any set of each module has. */
function orderBounds({ modules, families }: Families): number[] {
  const largest: number[] = []
  families.forEach(({ level, low, high, root, order }, module) => {
    const most = new Int32Array(root + 1)
    for (let node = 2; node <= root; node++) {
      const input = modules[module]!.inputs[order[level[node]!]!]!
      const own = input.kind === 'module' ? largest[input.module]! : 1
      most[node] = Math.max(most[low[node]!]!, most[high[node]!]! + own)
    }
    largest.push(most[root]!)
  })
  return largest
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return 0
}
