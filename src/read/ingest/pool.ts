// A pool of reading threads: each file has a time and a memory limit, kept by ending the thread that passes it.
import { Worker } from 'node:worker_threads'
import type { SourceProblem } from '#model'
import type { ParsedDocument } from '../formats/document.ts'
import { failed, problem } from '../formats/problems.ts'
import type { FromWorker, ReadJob, ToWorker, WorkerSettings } from './protocol.ts'

/** What became of one file. */
export interface JobResult {
  /** Null where the file could not even be loaded. */
  readonly hash: { readonly sha256: string; readonly bytes: number } | null
  /** Null where it was not wanted or not readable. */
  readonly document: ParsedDocument | null
  readonly reading: unknown
  readonly problem: SourceProblem | null
}

interface Task {
  readonly job: ReadJob
  readonly wanted: (sha256: string) => boolean
  readonly settle: (result: JobResult) => void
}

/** The part of a job that is done. */
type Progress = { -readonly [K in keyof JobResult]: JobResult[K] }

/** Megabytes for short-lived objects: most of what a document takes to read is gone before they are full. */
const YOUNG = 64
/** Has a thread find its modules as the main thread does. */
const FINDING = ['--import', new URL('../../../bin/own-modules.js', import.meta.url).href]
const MB = 1024 * 1024

/** Runs jobs on up to `size` threads, in the order in which they come. */
export class ReadingPool {
  private readonly idle: Thread[] = []
  private readonly threads = new Set<Thread>()
  private readonly waiting: Task[] = []
  private readonly size: number
  private readonly settings: WorkerSettings
  private closed = false

  constructor(size: number, settings: WorkerSettings) {
    this.size = size
    this.settings = settings
  }

  /** Reads one file; `wanted` is asked, once its hash is known, whether it is to be parsed. Never rejects. */
  async read(job: ReadJob, wanted: (sha256: string) => boolean): Promise<JobResult> {
    if (this.closed) return blank()
    return new Promise(settle => {
      this.waiting.push({ job, wanted, settle })
      this.next()
    })
  }

  /** Ends all threads; jobs that were not done settle with nothing. */
  async close(): Promise<void> {
    this.closed = true
    for (const task of this.waiting.splice(0)) task.settle(blank())
    await Promise.all([...this.threads].map(async thread => thread.end()))
  }

  private next(): void {
    if (this.closed) return
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? (this.threads.size < this.size ? this.start() : null)
      if (thread === null) return
      thread.run(this.waiting.shift()!)
    }
  }

  private start(): Thread {
    const thread = new Thread(
      this.settings,
      () => {
        this.idle.push(thread)
        this.next()
      },
      () => {
        this.threads.delete(thread)
        this.next()
      },
    )
    this.threads.add(thread)
    return thread
  }
}

/** One worker thread and the job it has. */
class Thread {
  private readonly worker: Worker
  private readonly settings: WorkerSettings
  private readonly onFree: () => void
  private task: Task | null = null
  private progress: Progress = blank()
  private timer: NodeJS.Timeout | undefined
  /** Its modules are loaded; the time that takes is not the file's. */
  private ready = false

  constructor(settings: WorkerSettings, onFree: () => void, onGone: () => void) {
    this.settings = settings
    this.onFree = onFree
    const { heapBytes } = settings.options.limits
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      execArgv: FINDING,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(heapBytes / MB), maxYoungGenerationSizeMb: YOUNG },
    })
    this.worker.on('message', (message: FromWorker) => this.receive(message))
    this.worker.on('error', error => this.lost(error))
    this.worker.on('exit', () => {
      this.lost(new Error('the thread ended'))
      onGone()
    })
  }

  run(task: Task): void {
    this.task = task
    this.progress = blank()
    if (this.ready) this.startClock()
    this.send({ kind: 'read', job: task.job })
  }

  async end(): Promise<void> {
    this.settle(blank())
    await this.worker.terminate()
  }

  private send(message: ToWorker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.worker.postMessage(message)
  }

  private receive(message: FromWorker): void {
    const { task } = this
    if (message.kind === 'ready') {
      this.ready = true
      if (task !== null) this.startClock()
      return
    }
    if (task === null || message.id !== task.job.id) return
    switch (message.kind) {
      case 'hashed':
        this.progress.hash = { sha256: message.sha256, bytes: message.bytes }
        this.send({ kind: 'go', id: message.id, parse: !task.job.hashOnly && task.wanted(message.sha256) })
        break
      case 'parsed':
        this.progress.document = message.document
        this.startClock()
        break
      case 'finished':
        this.settle({ reading: message.reading, problem: message.problem })
        this.onFree()
        break
      case 'unreadable':
        this.settle({ problem: message.problem })
        this.onFree()
        break
    }
  }

  private startClock(): void {
    const { milliseconds } = this.settings.options.limits
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.giveUp(problem('time-limit', 'error', { seconds: Math.round(milliseconds / 1000) }))
      void this.worker.terminate()
    }, milliseconds)
  }

  /** The thread is gone: out of memory, or a crash in a library. */
  private lost(error: Error): void {
    const { heapBytes } = this.settings.options.limits
    const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    this.giveUp(
      memory
        ? problem('memory-limit', 'error', { megabytes: Math.round(heapBytes / MB) })
        : problem('reader-failed', 'error', { reason: error.message }),
    )
  }

  /** What was parsed is kept; the stages may be run again. */
  private giveUp(why: SourceProblem): void {
    if (this.task === null) return
    if (this.progress.document !== null) {
      this.settle({ problem: problem('stages-failed', 'warning', { reason: why.code }) })
    } else if (this.progress.hash === null) {
      this.settle({ problem: why })
    } else {
      const { code, params } = why
      this.settle({ document: failed('application/octet-stream', code as 'time-limit', params) })
    }
  }

  private settle(rest: Partial<JobResult>): void {
    clearTimeout(this.timer)
    const { task } = this
    this.task = null
    task?.settle({ ...this.progress, ...rest })
  }
}

const blank = (): Progress => ({ hash: null, document: null, reading: null, problem: null })
