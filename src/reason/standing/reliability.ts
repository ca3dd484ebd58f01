/** Grades as intervals of reliability: how likely a voice is to speak at all of its own knowledge. Judgements, editable. */
import type { Grade } from '#model'

/** Ends between 0 and 1. */
export interface Span {
  readonly least: number
  readonly most: number
}

/** A table maps the letter of a grade to an interval; what is not in it, and no grade at all, is `ungraded`. */
export interface ReliabilityTable {
  readonly letters: Readonly<Record<string, Span>>
  readonly ungraded: Span
}

const UNKNOWN: Span = { least: 0, most: 1 }

/**
 * Defaults for the NATO Admiralty system (A completely reliable … E unreliable, F cannot be judged) and the UK 5×5×5
 * (A always reliable … D unreliable, E untested). Neither scale has official figures: these are starting points to edit.
 */
export const RELIABILITY: Readonly<Record<Grade['scale'], ReliabilityTable>> = {
  admiralty: {
    letters: {
      A: { least: 0.95, most: 1 },
      B: { least: 0.8, most: 0.95 },
      C: { least: 0.6, most: 0.8 },
      D: { least: 0.3, most: 0.6 },
      E: { least: 0, most: 0.3 },
    },
    ungraded: UNKNOWN,
  },
  '5x5x5': {
    letters: {
      A: { least: 0.95, most: 1 },
      B: { least: 0.7, most: 0.95 },
      C: { least: 0.3, most: 0.7 },
      D: { least: 0, most: 0.3 },
    },
    ungraded: UNKNOWN,
  },
}

/** The interval of a grade. */
export function reliabilityOf(
  grade: Pick<Grade, 'scale' | 'value'>,
  tables: Readonly<Record<Grade['scale'], ReliabilityTable>> = RELIABILITY,
): Span {
  const { letters, ungraded } = tables[grade.scale]
  return letters[grade.value[0]!] ?? ungraded
}
