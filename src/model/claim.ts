// Claims as two literals each, what can become of them, and why some cannot all hold.
import type { Literal } from './schemas/claim.ts'

/** Suggested by the machine or made by a person, and what a person said of it since. */
export const STATUSES = ['suggested', 'confirmed', 'corrected', 'rejected'] as const

export const CONFLICT_REASONS = [
  'denial',
  'alibi',
  'order',
  'one-of-a-kind',
  'count',
  'existence',
  'stated',
] as const

/** The literal as one string: `claim-id` or `¬claim-id`. */
export function literalKey({ claim, negated }: Literal): string {
  return negated ? `¬${claim}` : claim
}

export function negate({ claim, negated }: Literal): Literal {
  return { claim, negated: !negated }
}
