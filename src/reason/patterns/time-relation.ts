// How two spans of time lie to each other, certainly or possibly; a thing without a known time binds nothing.
import type { FactBase, Span } from './fact-base.ts'
import type { TimeRelation } from './query.ts'

const UNKNOWN: Span = { startMin: -Infinity, startMax: Infinity, endMin: -Infinity, endMax: Infinity }

/** Whether the relation holds for every reading of the two spans (`certain`), or for at least one. */
export function related(
  relation: TimeRelation,
  certain: boolean,
  a: Span = UNKNOWN,
  b: Span = UNKNOWN,
): boolean {
  switch (relation) {
    case 'before':
      return certain ? a.endMax < b.startMin : a.endMin < b.startMax
    case 'overlaps':
      return certain
        ? a.startMax <= b.endMin && b.startMax <= a.endMin
        : a.startMin <= b.endMax && b.startMin <= a.endMax
    case 'within':
      return certain
        ? a.startMin >= b.startMax && a.endMax <= b.endMin
        : a.startMax >= b.startMin && a.endMin <= b.endMax
  }
}

/** Whether the relation holds between two things, by what is stated of their order or else by their dates. */
export function holdsInTime(
  base: FactBase,
  relation: TimeRelation,
  certain: boolean,
  a: number,
  b: number,
): boolean {
  if (base.isBefore(a, b)) return relation === 'before'
  if (base.isBefore(b, a)) return false
  return related(relation, certain, base.span(a), base.span(b))
}
