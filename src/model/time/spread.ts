// When things are said to have been, as stretches on a line: what is certain, and how far it may reach.
import { boundsOf } from './bounds.ts'
import { isEdtf } from './parse-date.ts'

/** In whole days: it may reach from `start` to `end`, and surely covers `coreStart`–`coreEnd` unless they cross. */
export interface Spread {
  readonly start: number
  readonly end: number
  readonly coreStart: number
  readonly coreEnd: number
}

/** The span of an EDTF string; null where it cannot be read or has no bound at all. */
export function spreadOf(edtf: string, hemisphere: 'north' | 'south'): Spread | null {
  if (!isEdtf(edtf)) return null
  const { startMin, startMax, endMin, endMax } = boundsOf(edtf, { hemisphere })
  const start = startMin ?? startMax ?? endMin ?? endMax
  const end = endMax ?? endMin ?? startMax ?? startMin
  if (start === null || end === null) return null
  return { start, end: Math.max(start, end), coreStart: startMax ?? start, coreEnd: endMin ?? end }
}

/** Packs items into as few rows as first fit needs, `gap` days apart. O(n · rows). */
export function packed<T extends { readonly span: Spread }>(
  items: readonly T[],
  gap: number,
): readonly (readonly T[])[] {
  const rows: { items: T[]; until: number }[] = []
  for (const item of items.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const row = rows.find(({ until }) => until + gap <= item.span.start)
    if (row === undefined) rows.push({ items: [item], until: item.span.end })
    else {
      row.items.push(item)
      row.until = item.span.end
    }
  }
  return rows.map(({ items }) => items)
}
