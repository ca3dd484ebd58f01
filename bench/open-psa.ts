// Reads a fault tree in Open-PSA MEF: gates with formulas, basic events with constant probabilities, house events.
import { SaxesParser } from 'saxes'
import { FALSE_GATE, gate, negated, TRUE_GATE, variable } from '../src/reason/structure/structure.ts'
import type { Gate, Ref, Structure } from '../src/reason/structure/structure.ts'

export interface FaultTree {
  readonly name: string
  readonly structure: Structure
  readonly events: readonly string[]
  readonly probabilities: readonly number[]
}

type Formula =
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: string; readonly k: number; readonly args: Formula[] }

const CONNECTIVES = new Set(['and', 'or', 'not', 'xor', 'atleast', 'nand', 'nor', 'iff', 'imply'])
const REFERENCES = new Set(['gate', 'basic-event', 'house-event', 'event'])

/** The tree under the one gate that no other uses. Throws RangeError naming what it cannot read. */
export function readOpenPsa(xml: string): FaultTree {
  const parsed = parse(xml)
  const used = new Set<string>()
  for (const formula of parsed.gates.values()) collect(formula, used)
  const tops = [...parsed.gates.keys()].filter(name => !used.has(name))
  if (tops.length !== 1) throw new RangeError(`one top gate expected, found ${tops.join(', ') || 'none'}`)
  return lowered(parsed, tops[0]!)
}

interface Parsed {
  readonly gates: Map<string, Formula>
  readonly probabilities: Map<string, number>
  readonly houses: Map<string, boolean>
}

function parse(xml: string): Parsed {
  const gates = new Map<string, Formula>()
  const probabilities = new Map<string, number>()
  const houses = new Map<string, boolean>()
  const open: { kind: string; k: number; args: Formula[] }[] = []
  let defining = ''
  const parser = new SaxesParser()
  parser.on('opentag', tag => {
    const name = tag.attributes['name'] ?? ''
    if (tag.name.startsWith('define-')) defining = name
    if (tag.name === 'define-gate') open.push({ kind: 'gate', k: 0, args: [] })
    else if (CONNECTIVES.has(tag.name))
      open.push({ kind: tag.name, k: Number(tag.attributes['min'] ?? 0), args: [] })
    else if (REFERENCES.has(tag.name)) open.at(-1)?.args.push({ kind: 'event', name })
    else if (tag.name === 'constant') {
      const value = tag.attributes['value'] === 'true'
      if (open.length > 0) open.at(-1)!.args.push({ kind: 'constant', value })
      else houses.set(defining, value)
    } else if (tag.name === 'float') probabilities.set(defining, Number(tag.attributes['value']))
  })
  parser.on('closetag', tag => {
    if (tag.name === 'define-gate') gates.set(defining, open.pop()!.args[0]!)
    else if (CONNECTIVES.has(tag.name)) {
      const done = open.pop()!
      open.at(-1)!.args.push(done)
    }
  })
  parser.write(xml).close()
  return { gates, probabilities, houses }
}

function collect(formula: Formula, into: Set<string>): void {
  if ('name' in formula) into.add(formula.name)
  else if ('args' in formula) for (const arg of formula.args) collect(arg, into)
}

/**
 * Numbers formulas so that equal ones have the same number, whatever their gates are called and however their arguments
 * are ordered.
 */
function numbering(gates: ReadonlyMap<string, Formula>): (formula: Formula) => number {
  const numbers = new Map<string, number>()
  const ofGate = new Map<string, number>()
  const numberOf = (formula: Formula): number => {
    if ('name' in formula) {
      const known = ofGate.get(formula.name)
      if (known !== undefined) return known
      const own = gates.get(formula.name)
      const number = own === undefined ? keyed(`event ${formula.name}`) : numberOf(own)
      ofGate.set(formula.name, number)
      return number
    }
    if (!('args' in formula)) return keyed(String(formula.value))
    const args = formula.args.map(numberOf).sort((a, b) => a - b)
    return keyed(`${formula.kind} ${formula.k} ${args.join(' ')}`)
  }
  const keyed = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  return numberOf
}

/** What two formulas of one kind (any or all of) have in common, and what is each one's own; null where nothing is. */
function sharedParts(
  [a, b]: readonly [Formula, Formula],
  gates: ReadonlyMap<string, Formula>,
  numberOf: (formula: Formula) => number,
) {
  const [one, two] = [a, b].map(part => ('name' in part ? (gates.get(part.name) ?? part) : part))
  if (!('args' in one!) || !('args' in two!) || one.kind !== two.kind) return null
  if (one.kind !== 'or' && one.kind !== 'and') return null
  const ofTwo = new Set(two.args.map(numberOf))
  const shared = one.args.filter(arg => ofTwo.has(numberOf(arg)))
  if (shared.length === 0) return null
  const isShared = new Set(shared.map(numberOf))
  const rest = (part: { readonly args: readonly Formula[] }): Formula => ({
    kind: one.kind,
    k: 0,
    args: part.args.filter(arg => !isShared.has(numberOf(arg))),
  })
  return { kind: one.kind, shared, one: rest(one), two: rest(two) }
}

/** Negations pushed down to the variables, every connective put as all, any or at-least. */
function lowered(parsed: Parsed, top: string): FaultTree {
  const numberOf = numbering(parsed.gates)
  const gates: Gate[] = []
  const events: string[] = []
  const eventOf = new Map<string, number>()
  const made = new Map<string, Ref>()
  const add = (own: Gate): Ref => gate(gates.push(own) - 1)
  const lower = (formula: Formula, sign: boolean): Ref => {
    if ('name' in formula) return reference(formula.name, sign)
    if (!('args' in formula)) return add(formula.value === sign ? TRUE_GATE : FALSE_GATE)
    const { kind, args } = formula
    const all = (signs: boolean): Ref => add({ kind: 'all', k: 0, args: args.map(arg => lower(arg, signs)) })
    const any = (signs: boolean): Ref => add({ kind: 'any', k: 0, args: args.map(arg => lower(arg, signs)) })
    switch (kind) {
      case 'and':
        return sign ? all(true) : any(false)
      case 'or':
        return sign ? any(true) : all(false)
      case 'nand':
        return sign ? any(false) : all(true)
      case 'nor':
        return sign ? all(false) : any(true)
      case 'not':
        return lower(args[0]!, !sign)
      case 'atleast': {
        const k = sign ? formula.k : args.length - formula.k + 1
        return add({ kind: 'at-least', k, args: args.map(arg => lower(arg, sign)) })
      }
      case 'xor':
      case 'iff': {
        const odd = (kind === 'xor') === sign
        const [a, b] = [args[0]!, args[1]!]
        const parts = sharedParts([a, b], parsed.gates, numberOf)
        if (parts !== null) {
          // (x or a) xor (x or b) is (not x) and (a xor b); (x and a) xor (x and b) is x and (a xor b).
          const guards = parts.shared.map(part => lower(part, (parts.kind === 'and') === odd))
          const own = lower({ kind: 'xor', k: 0, args: [parts.one, parts.two] }, odd)
          return add({ kind: odd ? 'all' : 'any', k: 0, args: [...guards, own] })
        }
        const one = add({ kind: 'all', k: 0, args: [lower(a, true), lower(b, !odd)] })
        const two = add({ kind: 'all', k: 0, args: [lower(a, false), lower(b, odd)] })
        return add({ kind: 'any', k: 0, args: [one, two] })
      }
      case 'imply': {
        const parts = [lower(args[0]!, !sign), lower(args[1]!, sign)]
        return add({ kind: sign ? 'any' : 'all', k: 0, args: parts })
      }
      default:
        throw new RangeError(`connective not read: ${kind}`)
    }
  }
  const reference = (name: string, sign: boolean): Ref => {
    const formula = parsed.gates.get(name)
    const house = parsed.houses.get(name)
    if (house !== undefined) return add(house === sign ? TRUE_GATE : FALSE_GATE)
    if (!formula) {
      const known = eventOf.get(name) ?? events.push(name) - 1
      eventOf.set(name, known)
      return sign ? variable(known) : negated(known)
    }
    const key = `${sign}${numberOf(formula)}`
    const known = made.get(key)
    if (known !== undefined) return known
    const ref = lower(formula, sign)
    made.set(key, ref)
    return ref
  }
  const root = reference(top, true)
  const probabilities = events.map(name => parsed.probabilities.get(name) ?? 0)
  return { name: top, structure: { variables: events.length, gates, root }, events, probabilities }
}
