// The reasoner of the open case for every view: a quick worker for strikes, a slow one for everything found at length.
//
// Conflicts of time and place take part in standing but take a while to find: the quick worker answers without them at
// first, and is opened again with them as soon as the slow one has found them.
import type { ControlEdge } from '#reason'
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { echoesQuery, useCase, useClient, type CaseHere } from '../app/client.tsx'
import { startWorker } from '../app/start-worker.ts'
import type { Answer, Ask, Question, Reply, Request } from './protocol.ts'
import workerAddress from './reason.worker.ts?worker&url'

interface Reasoning {
  ask<A extends Ask>(ask: A): Promise<Answer<A>>
}

function start(): Reasoning {
  const worker = startWorker(workerAddress)
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let next = 0
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    const reply = event.data
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) asked?.reject(new Error(reply.error))
    else asked?.resolve(reply.answer as never)
  })
  return {
    ask(ask) {
      const id = next++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, ask } satisfies Request)
      })
    },
  }
}

interface Opened {
  readonly version: number
  readonly quick: Promise<readonly ControlEdge[]>
  slow: Promise<void> | null
}

let quick: Reasoning | null = null
let slow: Reasoning | null = null
let opened: Opened | null = null
/** Rises when the quick worker was opened again with what the slow one has found. */
let edition = 0
const listeners = new Set<() => void>()

function openQuick({ version, packed }: CaseHere): Opened {
  quick ??= start()
  if (opened?.version !== version)
    opened = { version, quick: quick.ask({ kind: 'open-compact', packed }), slow: null }
  return opened
}

/** Statement ids of each group that shares rare wording: found by the server, which has the texts. */
type Echoing = () => Promise<readonly (readonly string[])[]>

/** Opens the slow worker too, and hands the conflicts that it finds to the quick one. */
function openSlow(found: CaseHere, echoing: Echoing): Promise<void> {
  const here = openQuick(found)
  slow ??= start()
  here.slow ??= handOver(here, slow, found, echoing).catch((error: unknown) => {
    // Whoever asks again starts anew.
    here.slow = null
    throw error
  })
  return here.slow
}

async function handOver(
  here: Opened,
  asked: Reasoning,
  { data, packed }: CaseHere,
  echoing: Echoing,
): Promise<void> {
  await asked.ask({ kind: 'open', packed, echoes: await echoing() })
  const { conflicts } = await asked.ask({ kind: 'findings' })
  if (opened !== here || conflicts.length === data.conflicts.length) return
  await quick!.ask({ kind: 'conflicts', conflicts })
  edition++
  for (const listener of listeners) listener()
}

function useEdition(): number {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => edition,
  )
}

/** Who was in whose hands. */
export function useControl(): UseQueryResult<readonly ControlEdge[]> {
  const { data } = useCase()
  return useQuery({
    queryKey: ['control', data?.version],
    queryFn: () => openQuick(data!).quick,
    enabled: data !== undefined,
  })
}

const SLOW: ReadonlySet<Question['kind']> = new Set(['findings', 'series'])

/** The answer to a question; the answer before stays on screen until the next one is there. */
export function useReasoner<A extends Question>(ask: A | null): UseQueryResult<Answer<A>> {
  const { data } = useCase()
  const edition = useEdition()
  const client = useClient()
  const queries = useQueryClient()
  const echoing = useCallback<Echoing>(async () => {
    const echoes = await queries.fetchQuery(echoesQuery(client))
    return echoes.map(({ carriers }) => carriers).filter(({ length }) => length > 1)
  }, [client, queries])
  const isSlow = ask !== null && SLOW.has(ask.kind)
  useEffect(() => {
    if (data === undefined) return
    // After the first answers are on screen.
    // A view that asks for what the slow worker finds shows the trouble; here it is only opened early.
    const timer = setTimeout(() => void openSlow(data, echoing).catch(() => null), 800)
    return () => clearTimeout(timer)
  }, [data, echoing])
  return useQuery({
    queryKey: ['reason', data?.version, isSlow ? 'slow' : edition, ask],
    queryFn: async (): Promise<Answer<A>> => {
      if (isSlow) {
        await openSlow(data!, echoing)
        return slow!.ask(ask)
      }
      await openQuick(data!).quick
      return quick!.ask(ask!)
    },
    enabled: data !== undefined && ask !== null,
    placeholderData: keepPreviousData,
  })
}
