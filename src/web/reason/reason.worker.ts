// The reasoner off the main thread: answers one question after another.
import '../zod-config.ts'
import { createAnswering } from './answer.ts'
import type { Reply, Request } from './protocol.ts'

const answering = createAnswering(() => performance.now())

addEventListener('message', (event: MessageEvent<Request>) => {
  const { id, ask } = event.data
  let reply: Reply
  try {
    reply = { id, answer: answering.answer(ask) }
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) }
  }
  postMessage(reply)
})
