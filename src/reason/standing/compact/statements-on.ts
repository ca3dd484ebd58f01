// Which statements speak of some claims, without the plain case.
import type { CompactCase } from './compact-case.ts'
import { Ids } from './ids.ts'

/** Ids of the statements that speak of any of these claims, in the case's order. Cost: linear in the statements. */
export function statementsOn({ claims, statements }: CompactCase, about: Iterable<string>): string[] {
  const known = new Ids(claims.ids)
  const wanted = new Set([...about].flatMap(id => known.get(id) ?? []))
  const ids = new Ids(statements.ids)
  const { saidStart, said } = statements
  const found: string[] = []
  for (let index = 0; index < ids.length; index++)
    if (said.subarray(saidStart[index], saidStart[index + 1]).some(own => wanted.has(own >> 1)))
      found.push(ids.at(index))
  return found
}
