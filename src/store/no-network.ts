// Takes what fetches out of this thread: what is loaded after it has nothing to send with, and does not make Node load all
// that fetching needs by merely asking whether it is there.

for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource'])
  Reflect.deleteProperty(globalThis, name)
