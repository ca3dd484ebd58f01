// Takes the network out of this thread's reach: what is loaded after it has nothing to fetch with, and does not make Node
// load all that fetching needs only to ask whether it is there.

for (const name of ['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource'])
  Reflect.deleteProperty(globalThis, name)
