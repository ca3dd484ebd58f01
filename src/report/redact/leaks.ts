// The leak check: reads finished files again and says what of a protected name is in them, and where.
import type { FileText } from './file-text.ts'
import type { Matcher, NameHit } from './matcher.ts'

export interface Leak {
  /** The protected thing by its place in the plan; null where it may be several. */
  readonly number: number | null
  readonly how: NameHit['how']
  /** The words found; for the person who makes the report, never for the report. */
  readonly words: string
  readonly where: string
}

/** Every protected name in what was read out of a file. Empty when the file may be handed over. */
export function leaksIn(texts: readonly FileText[], matcher: Matcher): readonly Leak[] {
  return texts.flatMap(({ where, text }) =>
    matcher.find(text).map(({ start, end, of, how }) => ({
      number: of === null ? null : of.number,
      how,
      words: text.slice(start, end),
      where,
    })),
  )
}
