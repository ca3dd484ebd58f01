// Threads for one case file: one that may write, a few that only read, started when first needed.
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OpenOptions } from './open-database.ts'
import { CaseError, type CaseTrouble } from './trouble.ts'

export interface Request {
  readonly call: number
  readonly name: string
  readonly values: readonly unknown[]
}
export type Answer =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly json: string }
  | { readonly call: number; readonly trouble: CaseTrouble }
  | { readonly call: number; readonly fault: unknown }

/** Has a thread find its modules as the main thread does. */
const FINDING = ['--import', new URL('../../bin/own-modules.js', import.meta.url).href]

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** One worker thread with its connection. */
class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #calls = 0

  constructor(options: OpenOptions) {
    this.#worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: options,
      execArgv: FINDING,
    })
    // An idle thread does not keep the process alive.
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', error => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the thread of the case file has ended')))
  }

  get load(): number {
    return this.#waiting.size
  }

  call(name: string, values: readonly unknown[]): Promise<unknown> {
    const call = (this.#calls += 1)
    this.#worker.ref()
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#worker.postMessage({ call, name, values } satisfies Request)
    })
  }

  async close(): Promise<void> {
    await this.call('close', [])
    await this.#worker.terminate()
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.call)
    this.#waiting.delete(answer.call)
    if (this.#waiting.size === 0) this.#worker.unref()
    if (waiting === undefined) return
    if ('value' in answer) waiting.resolve(answer.value)
    else if ('json' in answer) waiting.resolve(JSON.parse(answer.json))
    else waiting.reject('trouble' in answer ? new CaseError(answer.trouble) : answer.fault)
  }

  #fail(error: unknown): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}

export interface Pool {
  read(name: string, values: readonly unknown[]): Promise<unknown>
  write(name: string, values: readonly unknown[]): Promise<unknown>
  close(): Promise<void>
}

/** Opens the file in its first thread, which also reads where it is to be the only one; throws CaseError where it cannot be used. */
export async function openPool(options: OpenOptions, oneThread: boolean): Promise<Pool> {
  const mostReaders = Math.max(1, Math.min(4, availableParallelism() - 1))
  const first = new Thread(options)
  try {
    await first.call('open', [])
  } catch (error) {
    await first.end()
    throw error
  }
  const writer = options.readOnly ? null : first
  const readers: Thread[] = options.readOnly || oneThread ? [first] : []
  const reader = (): Thread => {
    const idle = readers.toSorted((a, b) => a.load - b.load)[0]
    if (idle !== undefined && (oneThread || idle.load === 0 || readers.length >= mostReaders)) return idle
    const thread = new Thread({ ...options, readOnly: true, create: false })
    readers.push(thread)
    return thread
  }
  return {
    read: (name, values) => reader().call(name, values),
    write: (name, values) =>
      writer === null
        ? Promise.reject(new CaseError({ kind: 'read-only', path: options.path }))
        : writer.call(name, values),
    // The writer last: the last connection to close folds the write-ahead log into the file.
    close: async () => {
      await Promise.all(readers.filter(thread => thread !== writer).map(thread => thread.close()))
      await writer?.close()
    },
  }
}
