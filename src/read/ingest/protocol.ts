// The messages between the ingestion and its worker threads.
import type { SourceProblem } from '#model'
import type { ParsedDocument, ReadingOptions } from '../formats/document.ts'
import type { StagesHook } from './events.ts'

/** What a worker is started with. */
export interface WorkerSettings {
  readonly options: ReadingOptions
  readonly stages: StagesHook | null
}

/** One file to read. */
export interface ReadJob {
  readonly id: number
  readonly path: string
  readonly from: { readonly location: string } | { readonly bytes: Uint8Array }
  readonly declaredType: string | null
  /** Only the hash is wanted. */
  readonly hashOnly: boolean
}

export type ToWorker =
  | { readonly kind: 'read'; readonly job: ReadJob }
  /** The answer to `hashed`: parse it, or leave it. */
  | { readonly kind: 'go'; readonly id: number; readonly parse: boolean }

export type FromWorker =
  /** Once, when the thread's modules are loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'hashed'; readonly id: number; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'parsed'; readonly id: number; readonly document: ParsedDocument }
  /** The job is over; `reading` is what the stages made of it. */
  | {
      readonly kind: 'finished'
      readonly id: number
      readonly reading: unknown
      readonly problem: SourceProblem | null
    }
  | { readonly kind: 'unreadable'; readonly id: number; readonly problem: SourceProblem }

/** What a stages module exports (see `StagesHook`). */
export interface StagesModule {
  readParsed(
    document: ParsedDocument,
    file: { readonly path: string; readonly sha256: string },
    context: unknown,
  ): unknown
}
