// Decisions as a person makes them: shown at once, sent in order, taken back where the server refuses.
import type { DecisionInput } from '#api'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { marksQuery, useClient } from './client.tsx'
import { asGiven, withDecisions, type MarksHere } from './marks-here.ts'

export interface Deciding {
  /** Shows decisions on marks of a source at once and sends them; rejects with the problem where refused. */
  readonly decide: (decisions: readonly DecisionInput[], source?: string) => Promise<void>
  readonly undo: () => Promise<void>
}

/** Decisions are sent one after the other, so that undo takes back what was seen last. */
export function useDecide(): Deciding {
  const client = useClient()
  const queries = useQueryClient()
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const decide = useCallback(
    async (decisions: readonly DecisionInput[], source?: string) => {
      const { queryKey } = marksQuery(client, source ?? '')
      if (source !== undefined)
        queries.setQueryData<MarksHere>(queryKey, old => old && withDecisions(old, decisions))
      const sent = queue.current.then(() => client.call('decide', { body: { decisions: [...decisions] } }))
      queue.current = sent.catch(() => undefined)
      try {
        await sent
      } catch (error) {
        if (source !== undefined) {
          queries.setQueryData<MarksHere>(queryKey, old => old && asGiven(old))
          void queries.invalidateQueries({ queryKey })
        }
        throw error
      }
    },
    [client, queries],
  )
  const undo = useCallback(async () => {
    const sent = queue.current.then(() => client.call('undo', { body: { decision: null } }))
    queue.current = sent.catch(() => undefined)
    await sent
    // Nothing shows yet what was before: it is taken back once it is seen to be.
    await queries.invalidateQueries(undefined, { cancelRefetch: false })
  }, [client, queries])
  return { decide, undo }
}
