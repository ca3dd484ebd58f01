// A thread that weaves: keeps the readings and texts it was given last, since most decisions change neither.
import { parentPort } from 'node:worker_threads'
import { weaveCase } from '../index.ts'
import type { FromWeaver, ToWeaver, WeaveInput } from './protocol.ts'

const port = parentPort!
let kept: Pick<WeaveInput, 'readings' | 'texts'> | null = null

port.on('message', (message: ToWeaver) => void run(message))

async function run({ call, anew, sources, register, decisions }: ToWeaver): Promise<void> {
  kept = anew ?? kept
  try {
    if (kept === null) throw new TypeError('asked to weave again before anything was woven')
    const { meetings: _, ...woven } = await weaveCase(kept.readings, sources, register, decisions, kept.texts)
    send({ call, woven })
  } catch (fault) {
    send({ call, fault })
  }
}

function send(message: FromWeaver): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.postMessage(message)
}
