/** What a worker needs to be given a compact case, and to do without the plain one. */
import type { CompactCase } from './compact-case.ts'
import { Ids } from './ids.ts'

/**
 * The buffers of a compact case, for the second argument of `postMessage`: they are then moved and not copied, and the
 * sender's own compact case is empty afterwards.
 */
export function buffersOf({ claims, statements, occasions }: CompactCase): ArrayBuffer[] {
  const parts = [claims, claims.ids, statements, statements.ids, occasions, occasions.voices, occasions.whens]
  const arrays = parts.flatMap(part => Object.values(part).filter(value => ArrayBuffer.isView(value)))
  return [...new Set(arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])))]
}

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
