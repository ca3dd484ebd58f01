// The session of this window: from the launch address, from before a reload, or from another window of this workbench.
import { createClient, ProblemError, type Client } from '#api'

const KEY = 'retort-session'
const CHANNEL = 'retort-session'
/** How long another window has to answer, in milliseconds. */
const PATIENCE = 400

/** Why there is no session. */
export type SessionFailure = 'none' | 'used' | 'gone'
export type SessionResult =
  | { readonly kind: 'open'; readonly client: Client; readonly versions: VersionWatch }
  | { readonly kind: 'closed'; readonly why: SessionFailure }

/** Tells listeners when an answer came from a changed case. */
export interface VersionWatch {
  current(): number
  listen(listener: () => void): () => void
}

/** Finds or makes the session. The launch token leaves the address bar and the history at once. */
export async function openSession(): Promise<SessionResult> {
  let token = sessionStorage.getItem(KEY)
  const launch = /(?:^#|&)launch=([\w-]+)/.exec(location.hash)?.[1]
  if (launch !== undefined) history.replaceState(history.state, '', location.pathname + location.search)
  if (launch !== undefined && token === null) {
    try {
      const plain = createClient({ fetch: fetch.bind(window), session: () => null })
      token = (await plain.call('session', { body: { launch } })).session
    } catch (error) {
      const gone = error instanceof ProblemError && error.problem.code === 'gone'
      token = await askOtherWindows()
      if (token === null) return { kind: 'closed', why: gone ? 'gone' : 'used' }
    }
  }
  token ??= await askOtherWindows()
  if (token === null) return { kind: 'closed', why: 'none' }
  sessionStorage.setItem(KEY, token)
  answerOtherWindows(token)
  const { watch, told } = watchVersions()
  const client = createClient({ fetch: fetch.bind(window), session: () => token, onVersion: told })
  return { kind: 'open', client, versions: watch }
}

/** Forgets the session of this window, after the server said that it does not hold. */
export function forgetSession(): void {
  sessionStorage.removeItem(KEY)
}

function askOtherWindows(): Promise<string | null> {
  const channel = new BroadcastChannel(CHANNEL)
  return new Promise(resolve => {
    const give = (token: string | null): void => {
      channel.close()
      clearTimeout(timer)
      resolve(token)
    }
    const timer = setTimeout(() => give(null), PATIENCE)
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const said = event.data
      if (typeof said === 'object' && said !== null && 'session' in said && typeof said.session === 'string')
        give(said.session)
    })
    channel.postMessage({ ask: true })
  })
}

function answerOtherWindows(session: string): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const said = event.data
    if (typeof said === 'object' && said !== null && 'ask' in said) channel.postMessage({ session })
  })
}

function watchVersions(): { watch: VersionWatch; told: (version: number) => void } {
  let current = 0
  const listeners = new Set<() => void>()
  return {
    watch: {
      current: () => current,
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    told(version) {
      const changed = current !== 0 && version > current
      current = Math.max(current, version)
      if (changed) for (const listener of listeners) listener()
    },
  }
}
