/**
 * The parts of a structure that a search for modules goes by: its circles, or, where variables are negated, each gate
 * together with its negation, so that both signs of one formula can be one variable of what lies above.
 */
import { components } from './components.ts'
import { evaluateGates, type Gate, type Ref, type Structure } from './structure.ts'

export interface Parts {
  /** The part of each gate; a part's number is greater than those of the parts it uses. */
  readonly of: Int32Array
  readonly members: readonly (readonly number[])[]
  /**
   * Whether a gate is the negation of what its part stands for: true of nothing, where what the part stands for is
   * false of nothing. Absent where no variable is negated.
   */
  readonly negation: Uint8Array | undefined
}

/** Cost: near linear. */
export function partsOf(structure: Structure): Parts {
  const circles = components(structure)
  const negates = structure.gates.some(own => own.args.some(arg => arg >= 0 && (arg & 1) === 1))
  const acyclic = circles.members.length === structure.gates.length
  return negates && acyclic ? foldedBySign(structure, circles.members) : { ...circles, negation: undefined }
}

function foldedBySign({ gates, ...rest }: Structure, order: readonly (readonly number[])[]): Parts {
  const numbers = new Map<string, number>()
  const numbered = (kind: Gate['kind'], k: number, args: readonly number[]): number => {
    const key = `${kind} ${k} ${[...args].sort((a, b) => a - b).join(' ')}`
    const number = numbers.get(key) ?? ~numbers.size
    numbers.set(key, number)
    return number
  }
  /** Equal formulas have equal numbers, those of gates below zero. */
  const own = new Int32Array(gates.length)
  const negated = new Int32Array(gates.length)
  const of = new Int32Array(gates.length)
  const partOf = new Map<number, number>()
  const members: number[][] = []
  for (const [at] of order as readonly (readonly [number])[]) {
    const { kind, k, args } = gates[at]!
    const threshold = kind === 'at-least'
    own[at] = numbered(
      kind,
      threshold ? k : 0,
      args.map((arg: Ref) => (arg < 0 ? own[~arg]! : arg)),
    )
    negated[at] = numbered(
      threshold ? kind : kind === 'all' ? 'any' : 'all',
      threshold ? args.length - k + 1 : 0,
      args.map((arg: Ref) => (arg < 0 ? negated[~arg]! : arg ^ 1)),
    )
    // A part comes where its first gate does: whatever uses either sign of it comes after that.
    const part = partOf.get(own[at]) ?? members.push([]) - 1
    partOf.set(own[at], part)
    partOf.set(negated[at], part)
    members[part]!.push(at)
    of[at] = part
  }
  return { of, members, negation: evaluateGates({ gates, ...rest }, () => false) }
}
