/** Strongly connected parts of a structure's gates (Tarjan 1972), iterative; parts come after the parts they use. */
import type { Structure } from './structure.ts'

export interface Components {
  /** The part of each gate; a part's number is greater than those of the parts it uses. */
  readonly of: Int32Array
  readonly members: readonly (readonly number[])[]
}

/** Cost: linear. */
export function components(structure: Structure): Components {
  const { gates } = structure
  const of = new Int32Array(gates.length).fill(-1)
  const date = new Int32Array(gates.length)
  const reach = new Int32Array(gates.length)
  const next = new Int32Array(gates.length)
  const open: number[] = []
  const members: number[][] = []
  let clock = 0
  for (let start = 0; start < gates.length; start++) {
    if (date[start] !== 0) continue
    const path = [start]
    while (path.length > 0) {
      const at = path.at(-1)!
      if (date[at] === 0) {
        date[at] = reach[at] = ++clock
        open.push(at)
      }
      const args = gates[at]!.args
      let deeper = -1
      while (next[at]! < args.length) {
        const arg = args[next[at]!++]!
        if (arg >= 0) continue
        const inner = ~arg
        if (date[inner] === 0) {
          deeper = inner
          break
        }
        if (of[inner] === -1) reach[at] = Math.min(reach[at]!, date[inner]!)
      }
      if (deeper >= 0) {
        path.push(deeper)
        continue
      }
      path.pop()
      const user = path.at(-1)
      if (user !== undefined) reach[user] = Math.min(reach[user]!, reach[at]!)
      if (reach[at] !== date[at]) continue
      const part: number[] = []
      let member: number
      do {
        member = open.pop()!
        of[member] = members.length
        part.push(member)
      } while (member !== at)
      members.push(part.reverse())
    }
  }
  return { of, members }
}
