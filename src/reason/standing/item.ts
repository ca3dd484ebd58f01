/** Things of a case that have a standing, and what their standing is. */

export type Label = 'stands' | 'falls' | 'contested'

/**
 * Why something falls: nobody vouches for it; set aside; answered by what stands; resting on itself alone; vouched for
 * only by another's confession, which does not reach the accused looked at.
 */
export type FallReason = 'never-vouched' | 'struck' | 'defeated' | 'unfounded' | 'others-confession'

export type Item =
  | { readonly kind: 'literal'; readonly claim: string; readonly negated: boolean }
  | { readonly kind: 'statement'; readonly id: string }
  | { readonly kind: 'inference'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  /** A voice on an occasion; `key` as in `Occasion`. */
  | { readonly kind: 'occasion'; readonly key: string }
  /** One reading of a count for one accused; the first tree where none is named. */
  | { readonly kind: 'count'; readonly count: string; readonly accused: string; readonly tree?: string }
  | {
      readonly kind: 'element'
      readonly count: string
      readonly accused: string
      readonly tree?: string
      readonly element: string
    }
  | { readonly kind: 'charge'; readonly charge: string; readonly accused: string }

export interface Standing {
  readonly label: Label
  /** Only where it falls. */
  readonly reason?: FallReason
}

const LABELS: readonly Label[] = ['falls', 'contested', 'stands']

/** The label of a solver's code. */
export function labelOf(code: number): Label {
  return LABELS[code]!
}
