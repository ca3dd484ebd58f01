// Keeps a changed count of a charge: one decision that corrects the charge.
import type { DecisionInput } from '#api'
import type { Charge, Count } from '#model'
import { useCallback } from 'react'
import { useDecide } from '../../app/decide.ts'

/** A function that puts a count in the place of the one with its id, or adds it; rejects where the case refuses. */
export function useCountChange(): (charge: Charge, count: Count) => Promise<void> {
  const { decide } = useDecide()
  return useCallback(
    async (charge, count) => {
      const counts = charge.counts.some(({ id }) => id === count.id)
        ? charge.counts.map(one => (one.id === count.id ? count : one))
        : [...charge.counts, count]
      await decide([
        {
          kind: 'correct',
          target: { kind: 'charge', id: charge.id },
          payload: { counts } as unknown as DecisionInput['payload'],
        },
      ])
    },
    [decide],
  )
}
