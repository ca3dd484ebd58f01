// Placing by hand: a decision whose words a new text version has lost is put on the words that are selected now.
import type { Output, SourceText } from '#api'
import { selectorsOf } from '#model'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { adriftQuery, useClient } from '../../app/client.tsx'
import { useToast } from '../../app/toast.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { useSay } from '../../words/say.tsx'
import type { TextSelection } from './text-pane.tsx'

export type Adrift = Output<'adrift'>[number]

export interface Placing {
  /** What is being placed; null where nothing is. */
  readonly adrift: Adrift | null
  /** Places it on the selection, and goes on to the next that is adrift in this text. */
  readonly place: (() => void) | null
}

/** `decision`: the one that the address asks to place. */
export function usePlacing(
  { source, sha256, text }: SourceText,
  decision: string | null,
  selection: TextSelection | null,
): Placing {
  const speech = useSay()
  const client = useClient()
  const queries = useQueryClient()
  const toast = useToast()
  const navigate = useNavigate({ from: '/read/$source' })
  const { data } = useQuery({ ...adriftQuery(client), enabled: decision !== null })
  const adrift = data?.find(one => one.decision === decision) ?? null
  const place = useCallback(() => {
    if (adrift === null) return
    if (selection === null) {
      toast({ text: speech.say('web.adrift.select') })
      return
    }
    const { start, end } = selection
    const placed = async (): Promise<void> => {
      await client.call('place', {
        body: {
          decision: adrift.decision,
          passage: { source, text: sha256, ...selectorsOf(text, start, end) },
        },
      })
      const left = await queries.fetchQuery(adriftQuery(client))
      const next = left.find(({ passage }) => passage?.source === source)
      toast({ text: speech.say('web.adrift.placed', { left: left.length }) })
      await navigate({
        search: old => {
          const { adrift: _, ...rest } = old
          return next === undefined ? rest : { ...rest, adrift: next.decision }
        },
        replace: true,
      })
    }
    placed().catch((error: unknown) => toast({ text: problemWords(error, speech) }))
  }, [adrift, selection, client, queries, navigate, toast, speech, source, sha256, text])
  return { adrift, place: adrift === null ? null : place }
}
