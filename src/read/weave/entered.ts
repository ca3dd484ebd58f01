// The statements and claims that people entered, out of their decisions; what a decision holds may come from anywhere.
import type { Claim, Decision, Statement } from '#model'
import { claimSchema, statementSchema } from '#schemas'

/** A statement that a person entered, with the decision that it came by. */
export interface Entered {
  readonly decision: string
  readonly statement: Statement
}

/** Additions that nobody took back by rejecting them, and that fit their kind. O(decisions). */
export function enteredIn(decisions: readonly Decision[]) {
  const statements: Entered[] = []
  const claims = new Map<string, Claim>()
  const rejected = new Set(decisions.filter(({ kind }) => kind === 'reject').map(({ target }) => target.id))
  for (const { id: decision, kind, target, payload } of decisions) {
    if (kind !== 'add' || typeof payload !== 'object' || payload === null || Array.isArray(payload)) continue
    // Brought by a ledger as a suggestion of its own.
    if (rejected.has(target.id) || 'suggested' in payload) continue
    const item = { ...payload, id: target.id }
    if (target.kind === 'statement') {
      const parsed = statementSchema.safeParse(item)
      if (parsed.success) statements.push({ decision, statement: parsed.data })
    } else if (target.kind === 'claim') {
      const parsed = claimSchema.safeParse(item)
      if (parsed.success) claims.set(target.id, parsed.data)
    }
  }
  return { statements, claims }
}
