/**
 * Leaves out of a structure what is decided where it stands: in x or f(x) the x inside matters only where x is false, in
 * x and f(x) only where it is true (Niemelä 1996). What a gate may take for granted is what all its users do.
 */
import { common, contradictory, NONE, sorted, type Facts } from './facts.ts'
import { components } from './components.ts'
import { partsOf } from './parts.ts'
import { FALSE_GATE, gate, TRUE_GATE, type Ref, type Structure } from './structure.ts'

/** Facts handed down are cut here: to know less is never wrong. */
const MOST_FACTS = 1_000

/**
 * The same structure with constants for what is decided; the same object where nothing is.
 *
 * All may be rewritten at once. A fact is used only where what it is about lies below, so that of the true arguments of
 * an any one that holds no other of them keeps its value, and the any with it; all goes likewise. In circles nothing is
 * taken for granted. Cost: arguments × facts.
 */
export function withoutDecided(structure: Structure): Structure {
  const { gates, variables } = structure
  const { of, negation } = partsOf(structure)
  /** The number of the fact that something is true; that it is false is the number beside it. */
  const truth = (ref: Ref): number =>
    ref >= 0 ? ref : 2 * (variables + (negation ? of[~ref]! : ~ref)) + (negation ? negation[~ref]! : 0)
  const uses = new Int32Array(variables + gates.length)
  for (const { args } of gates) for (const arg of args) uses[truth(arg) >> 1]!++
  const granted: (Facts | undefined)[] = []
  const rewritten = [...gates]
  const constants: readonly Ref[] = [
    gate(rewritten.push(FALSE_GATE) - 1),
    gate(rewritten.push(TRUE_GATE) - 1),
  ]
  let changed = false
  for (const part of components(structure).members.toReversed()) {
    const circular = part.length > 1 || gates[part[0]!]!.args.includes(~part[0]!)
    for (const at of part) {
      const { kind, k, args } = gates[at]!
      const known = circular ? NONE : (granted[at] ?? NONE)
      let handed = known
      if (!circular && kind !== 'at-least') {
        const beside = args
          .map(arg => truth(arg) ^ (kind === 'any' ? 1 : 0))
          .filter(fact => uses[fact >> 1]! > 1)
        if (beside.length > 0)
          handed = sorted(known.length + beside.length > MOST_FACTS ? beside : [...known, ...beside])
        if (contradictory(handed)) {
          rewritten[at] = kind === 'any' ? TRUE_GATE : FALSE_GATE
          changed = true
          continue
        }
      }
      if (known.length > 0) {
        const value = (arg: Ref): Ref => {
          const own = truth(arg)
          return known.includes(own) ? constants[1]! : known.includes(own ^ 1) ? constants[0]! : arg
        }
        const left = args.map(value)
        if (left.some((arg, place) => arg !== args[place])) {
          rewritten[at] = { kind, k, args: left }
          changed = true
        }
      }
      for (const arg of args) if (arg < 0) granted[~arg] = common(granted[~arg], handed)
    }
  }
  return changed ? { ...structure, gates: rewritten } : structure
}
