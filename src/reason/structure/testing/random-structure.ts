/** Small random structures with shared parts, thresholds, circles and, on request, negated variables. */
import {
  FALSE_GATE,
  gate,
  negated,
  TRUE_GATE,
  variable,
  type Gate,
  type Ref,
  type Structure,
} from '../structure.ts'

export interface Shape {
  readonly below: (bound: number) => number
  readonly circles?: boolean
  readonly negation?: boolean
  /** At most so many variables and gates. */
  readonly variables?: number
  readonly gates?: number
}

export function randomStructure(shape: Shape): Structure {
  const { below, circles = true, negation = false } = shape
  const variables = 1 + below(shape.variables ?? 6)
  const count = 1 + below(shape.gates ?? 8)
  const gates = Array.from({ length: count }, (_, at): Gate => {
    if (below(25) === 0) return below(2) === 0 ? TRUE_GATE : FALSE_GATE
    const args = Array.from({ length: 1 + below(4) }, (): Ref => {
      const later = circles && below(4) === 0 ? below(count) : at + 1 + below(count - at)
      if (below(2) === 0 && later < count) return gate(later)
      return negation && below(4) === 0 ? negated(below(variables)) : variable(below(variables))
    })
    const kind = (['all', 'any', 'at-least'] as const)[below(3)]!
    return { kind, k: kind === 'at-least' ? 1 + below(args.length) : 0, args }
  })
  return { variables, gates, root: gate(0) }
}
