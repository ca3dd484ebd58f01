// The reasoner of the open case for every view: one worker, fed again when the case changes.
import type { CaseData } from '#model'
import type { ControlEdge } from '#reason'
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCase } from '../app/client.tsx'
import type { Answer, Ask, Reply, Request } from './protocol.ts'
import workerAddress from './reason.worker.ts?worker&url'

interface Reasoning {
  ask<A extends Ask>(ask: A): Promise<Answer<A>>
}

interface TrustedTypesLike {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

/** The only script address that the workbench ever makes, through its one Trusted Types policy. */
function scriptAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesLike }
  if (trustedTypes === undefined) return workerAddress
  return trustedTypes.createPolicy('retort', { createScriptURL: own }).createScriptURL(workerAddress)
}

function own(address: string): string {
  if (address !== workerAddress) throw new TypeError(`not a script of the workbench: ${address}`)
  return address
}

let reasoning: Reasoning | null = null
let opened: { readonly version: number; readonly control: Promise<readonly ControlEdge[]> } | null = null

function start(): Reasoning {
  const worker = new Worker(scriptAddress(), { type: 'module' })
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

/** Opens this version of the case in the worker, once. */
function openIn(version: number, data: CaseData): Promise<readonly ControlEdge[]> {
  reasoning ??= start()
  if (opened?.version !== version) opened = { version, control: reasoning.ask({ kind: 'open', data }) }
  return opened.control
}

/** Who was in whose hands. */
export function useControl(): UseQueryResult<readonly ControlEdge[]> {
  const { data } = useCase()
  return useQuery({
    queryKey: ['control', data?.version],
    queryFn: () => openIn(data!.version, data!.data),
    enabled: data !== undefined,
  })
}

/** The answer to a question; the answer before stays on screen until the next one is there. */
export function useReasoner<A extends Exclude<Ask, { kind: 'open' }>>(
  ask: A | null,
): UseQueryResult<Answer<A>> {
  const { data } = useCase()
  return useQuery({
    queryKey: ['reason', data?.version, ask],
    queryFn: async (): Promise<Answer<A>> => {
      await openIn(data!.version, data!.data)
      return reasoning!.ask(ask!)
    },
    enabled: data !== undefined && ask !== null,
    placeholderData: keepPreviousData,
  })
}
