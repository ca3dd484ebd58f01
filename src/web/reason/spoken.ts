// Which statements speak of each claim.
import type { CaseData, Statement } from '#model'

const KNOWN = new WeakMap<CaseData, ReadonlyMap<string, readonly Statement[]>>()

/** Statements by claim, in the order of the case; found once a case. O(statements). */
export function spokenOf(data: CaseData): ReadonlyMap<string, readonly Statement[]> {
  const before = KNOWN.get(data)
  if (before !== undefined) return before
  const found = new Map<string, Statement[]>()
  for (const statement of data.statements)
    for (const claim of new Set(statement.literals.map(literal => literal.claim))) {
      const known = found.get(claim)
      if (known === undefined) found.set(claim, [statement])
      else known.push(statement)
    }
  KNOWN.set(data, found)
  return found
}
