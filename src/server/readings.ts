// Reading jobs: one at a time, each watched by any number of screens, each to be cancelled.
import { ProblemError, type JobEvent } from '#api'
import { randomUUID } from 'node:crypto'
import type { ReadingOptions, ReadingSummary } from './case-port.ts'

export interface Readings {
  /** Queues a job and gives its id. */
  start(work: (options: ReadingOptions) => Promise<ReadingSummary>): string
  /** Events from now until the end, the latest first of all. Throws ProblemError `not-found`. */
  watch(job: string): AsyncGenerator<JobEvent>
  cancel(job: string): void
  /** Cancels everything and waits until it has stopped. */
  close(): Promise<void>
}

interface Job {
  readonly abort: AbortController
  readonly listeners: Set<() => void>
  readonly end: Promise<void>
  last: JobEvent
  ended: boolean
}

export function createReadings(): Readings {
  const jobs = new Map<string, Job>()
  let queue: Promise<void> = Promise.resolve()

  function jobOf(id: string): Job {
    const job = jobs.get(id)
    if (job === undefined) throw new ProblemError('not-found', 'No such job', id)
    return job
  }

  return {
    start(work) {
      const id = randomUUID()
      const abort = new AbortController()
      const tell = (event: JobEvent): void => {
        job.last = event
        for (const listener of job.listeners) listener()
      }
      const run = async (): Promise<void> => {
        try {
          const progress = (done: number, total: number, name: string): void =>
            tell({ kind: 'progress', done, total, name })
          tell({ kind: 'done', ...(await work({ signal: abort.signal, progress })) })
        } catch (error) {
          tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
        }
        job.ended = true
        for (const listener of job.listeners) listener()
      }
      queue = queue.then(run)
      const job: Job = {
        abort,
        listeners: new Set(),
        end: queue,
        last: { kind: 'progress', done: 0, total: 0, name: '' },
        ended: false,
      }
      jobs.set(id, job)
      return id
    },
    async *watch(id) {
      const job = jobOf(id)
      let told: JobEvent | null = null
      for (;;) {
        if (job.last !== told) yield (told = job.last)
        if (job.ended && job.last === told) return
        const { promise, resolve } = Promise.withResolvers<void>()
        job.listeners.add(resolve)
        if (job.last === told && !job.ended) await promise
        job.listeners.delete(resolve)
      }
    },
    cancel: id => jobOf(id).abort.abort(),
    async close() {
      for (const job of jobs.values()) job.abort.abort()
      await queue
    },
  }
}
