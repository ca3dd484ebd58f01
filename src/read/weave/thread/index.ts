// Weaving on a thread of its own, so that a server answers while a large case learns from a decision.
import { Worker } from 'node:worker_threads'
import type { WovenCase } from '../index.ts'
import type { FromWeaver, ToWeaver, WeaveInput } from './protocol.ts'

export type { WeaveInput } from './protocol.ts'

/** How long an idle thread is kept with its readings and texts, in milliseconds. */
const KEPT = 5 * 60_000

export interface WeaveThread {
  /** Whether readings under this key are there already, so that they need not be fetched. */
  holds(key: string): boolean
  /**
   * Weaves; `anew` is what `key` stands for, null where the thread holds it. Rejects with what went wrong; a thread that
   * died is started again by the next call.
   */
  weave(
    key: string,
    anew: Pick<WeaveInput, 'readings' | 'texts'> | null,
    rest: Omit<WeaveInput, 'readings' | 'texts'>,
  ): Promise<Omit<WovenCase, 'meetings'>>
}

/** A thread that starts with the first weaving, never keeps the process alive, and ends when it has long been idle. */
export function createWeaveThread(): WeaveThread {
  let worker: Worker | null = null
  let held: string | null = null
  let calls = 0
  let idle: NodeJS.Timeout | undefined
  const waiting = new Map<number, PromiseWithResolvers<Omit<WovenCase, 'meetings'>>>()

  function started(): Worker {
    const thread = new Worker(new URL('./worker.ts', import.meta.url))
    thread.unref()
    thread.on('message', (message: FromWeaver) => {
      const call = waiting.get(message.call)
      waiting.delete(message.call)
      if ('woven' in message) call?.resolve(message.woven)
      else call?.reject(message.fault)
    })
    thread.on('error', gone)
    thread.on('exit', () => gone(new Error('the thread that weaves has ended')))
    return thread
    function gone(error: unknown): void {
      if (worker !== thread) return
      worker = null
      held = null
      for (const call of waiting.values()) call.reject(error)
      waiting.clear()
    }
  }
  function rest(): void {
    clearTimeout(idle)
    idle = setTimeout(() => {
      const ended = worker
      worker = null
      held = null
      void ended?.terminate()
    }, KEPT)
    idle.unref()
  }
  return {
    holds: key => worker !== null && held === key,
    async weave(key, anew, others) {
      clearTimeout(idle)
      worker ??= started()
      const thread = worker
      const call = (calls += 1)
      const answer = Promise.withResolvers<Omit<WovenCase, 'meetings'>>()
      waiting.set(call, answer)
      held = key
      // The process stays until the answer is here.
      thread.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage({ ...others, call, anew } satisfies ToWeaver)
      try {
        return await answer.promise
      } finally {
        thread.unref()
        rest()
      }
    },
  }
}
