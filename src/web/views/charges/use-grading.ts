// Giving a voice a grade and taking it back, as decisions of the case.
import { ProblemError, type DecisionInput } from '#api'
import type { Grade } from '#model'
import { useCallback } from 'react'
import { useDecide } from '../../app/decide.ts'

export interface GradeGiven {
  readonly scale: Grade['scale']
  readonly value: string
  /** EDTF; null for all that the voice says. */
  readonly during: string | null
  readonly note: string
}

export interface Grading {
  /** Gives a grade in the place of one that the voice has over the same stretch. */
  readonly give: (voice: string, grade: GradeGiven, old?: Grade) => Promise<void>
  readonly take: (grade: Grade) => Promise<void>
}

export function useGrading(): Grading {
  const { decide } = useDecide()
  /** Together with `more`: a grade that was given here is undone, one that came with a ledger is rejected. */
  const without = useCallback(
    async (old: Grade, more: readonly DecisionInput[]): Promise<void> => {
      try {
        await decide([{ kind: 'undo', target: { kind: 'decision', id: old.id } }, ...more])
      } catch (error) {
        if (!(error instanceof ProblemError) || !error.problem.reasons.includes('no-target')) throw error
        await decide([{ kind: 'reject', target: { kind: 'grade', id: old.id } }, ...more])
      }
    },
    [decide],
  )
  const give = useCallback<Grading['give']>(
    async (voice, { scale, value, during, note }, old) => {
      const grade: DecisionInput = {
        kind: 'grade',
        target: { kind: 'actor', id: voice },
        payload: { scale, value, during, note },
      }
      await (old === undefined ? decide([grade]) : without(old, [grade]))
    },
    [decide, without],
  )
  const take = useCallback<Grading['take']>(
    async grade => {
      await without(grade, [])
    },
    [without],
  )
  return { give, take }
}
