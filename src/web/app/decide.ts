// Decisions as a person makes them: shown at once, sent in order, taken back where the server refuses.
import type { DecisionInput, Mark, SourceMarks } from '#api'
import type { Status } from '#model'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { marksQuery, useClient } from './client.tsx'

const SHOWN_AS: Partial<Readonly<Record<DecisionInput['kind'], Status>>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
}

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
        queries.setQueryData<SourceMarks>(queryKey, old =>
          old === undefined ? old : decided(old, decisions),
        )
      const sent = queue.current.then(() => client.call('decide', { body: { decisions: [...decisions] } }))
      queue.current = sent.catch(() => undefined)
      try {
        await sent
      } catch (error) {
        if (source !== undefined) void queries.invalidateQueries({ queryKey })
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

function decided(old: SourceMarks, decisions: readonly DecisionInput[]): SourceMarks {
  const status = new Map(decisions.map(({ kind, target }) => [target.id ?? '', SHOWN_AS[kind]]))
  return {
    ...old,
    marks: old.marks.map((mark): Mark => {
      const shown = status.get(mark.target.id)
      return shown === undefined ? mark : { ...mark, status: shown }
    }),
  }
}
