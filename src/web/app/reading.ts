// Adding files: sent one by one, read by the server, with progress and a way to stop.
import { ProblemError } from '#api'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useClient } from './client.tsx'

/** How far a reading is. One reading at a time; it goes on while views change. */
export type ReadingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number; readonly name: string }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number; readonly name: string }
  | { readonly kind: 'done'; readonly added: number; readonly known: number; readonly troubled: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

let state: ReadingState = { kind: 'idle' }
let stop: (() => void) | null = null
const listeners = new Set<() => void>()

function tell(next: ReadingState): void {
  state = next
  for (const listener of listeners) listener()
}

export interface Reading {
  readonly state: ReadingState
  readonly add: (files: readonly File[]) => Promise<void>
  readonly cancel: () => void
}

/** The one reading of this window. */
export function useReading(): Reading {
  const client = useClient()
  const queries = useQueryClient()
  const current = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
  const add = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return
      const abort = new AbortController()
      stop = () => abort.abort()
      try {
        const uploads: string[] = []
        for (const [done, file] of files.entries()) {
          const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath
          tell({ kind: 'sending', done, total: files.length, name })
          uploads.push((await client.upload(file, name, abort.signal)).upload)
        }
        const { job } = await client.call('startReading', { body: { uploads } })
        stop = () => void client.call('cancelReading', { params: { job } })
        for await (const event of client.watch(job)) {
          if (event.kind === 'progress') tell({ ...event, kind: 'reading' })
          else if (event.kind === 'failed')
            tell({ kind: 'failed', error: new ProblemError('failed', event.detail, event.detail) })
          else tell(event.cancelled ? { kind: 'stopped' } : event)
        }
      } catch (error) {
        tell(abort.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error })
      }
      stop = null
      await queries.invalidateQueries()
    },
    [client, queries],
  )
  return { state: current, add, cancel: () => stop?.() }
}
