/** Takes what all arguments of a threshold have in common out of it: at least k of (x or a), (x or b), … is x, or at least k of a, b, …. */
import { gate, type Gate, type Ref, type Structure } from './structure.ts'

/**
 * Arguments that something else uses too are left whole, so that nothing is written twice. Any of (x and a), (x and b) is
 * left as it is: taken apart too, edf9203 and cea9601 found worse orders. Cost: linear.
 */
export function factored(structure: Structure): Structure {
  const { gates } = structure
  if (!gates.some(own => own.kind === 'at-least')) return structure
  const uses = new Int32Array(gates.length)
  for (const own of gates) for (const arg of own.args) if (arg < 0) uses[~arg]!++
  const made: Gate[] = []
  const add = (own: Gate): Ref => gate(gates.length + made.push(own) - 1)
  const rewritten = gates.map((own): Gate => {
    if (own.kind !== 'at-least' || own.k < 1) return own
    const inner = own.args.map(arg => (arg < 0 && uses[~arg] === 1 ? gates[~arg]! : undefined))
    const kind = inner[0]?.kind
    if (kind === undefined || kind === 'at-least') return own
    const common = sharedByAll(inner, kind)
    if (common.length === 0) return own
    const rest = inner.map(each => add({ ...each!, args: each!.args.filter(arg => !common.includes(arg)) }))
    return { kind, k: 0, args: [...common, add({ ...own, args: rest })] }
  })
  return made.length === 0 ? structure : { ...structure, gates: [...rewritten, ...made] }
}

/** What gates have among their arguments, all of them of one kind; nothing where one is not. */
function sharedByAll(of: readonly (Gate | undefined)[], kind: Gate['kind']): readonly Ref[] {
  let shared = of[0]!.args
  for (const own of of) {
    if (own?.kind !== kind) return []
    shared = shared.filter(arg => own.args.includes(arg))
  }
  return shared
}
