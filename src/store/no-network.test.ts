import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

test('what is loaded after it finds nothing to fetch with', async () => {
  const module = JSON.stringify(new URL('./no-network.ts', import.meta.url).href)
  const code = `
    import { parentPort } from 'node:worker_threads'
    import ${module}
    parentPort.postMessage([typeof fetch, typeof Request, typeof Response, typeof WebSocket, typeof EventSource])`
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  const [kinds] = (await once(thread, 'message')) as [readonly string[]]
  await thread.terminate()
  expect(kinds).toEqual(Array.from({ length: 5 }, () => 'undefined'))
})
