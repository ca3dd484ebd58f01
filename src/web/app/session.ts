// The session of this window: from the launch address, from before a reload, or from another window of this workbench.
import { createClient, ProblemError, type Client } from '#api'
import { watchConnection, type ConnectionWatch } from './connection.ts'

const KEY = 'retort-session'
const CHANNEL = 'retort-session'
/** How long another window has to answer, in milliseconds. */
const PATIENCE = 400
/** Time between questions whether consequences have been worked out, in milliseconds. */
const SETTLING = 400

/** Why there is no session. */
export type SessionFailure = 'none' | 'used' | 'gone'
export type SessionResult =
  | {
      readonly kind: 'open'
      readonly client: Client
      readonly versions: VersionWatch
      readonly connection: ConnectionWatch
    }
  | { readonly kind: 'closed'; readonly why: SessionFailure }

/** Tells listeners when an answer came from a changed case. */
export interface VersionWatch {
  current(): number
  listen(listener: () => void): () => void
}

/** Finds or makes the session. The launch token leaves the address bar and the history at once. */
export async function openSession(): Promise<SessionResult> {
  const launch = takeLaunch()
  let token = launch === null ? sessionStorage.getItem(KEY) : null
  let why: SessionFailure = 'none'
  if (launch !== null)
    try {
      token = await exchange(launch)
    } catch (error) {
      why = error instanceof ProblemError && error.problem.code === 'gone' ? 'gone' : 'used'
      token = sessionStorage.getItem(KEY)
    }
  token ??= await askOtherWindows()
  if (token === null) return { kind: 'closed', why }
  const hold = (held: string): void => {
    token = held
    sessionStorage.setItem(KEY, held)
  }
  hold(token)
  answerOtherWindows(() => token)
  const { watch, told } = watchVersions(() => void client.call('casePlace').catch(() => undefined))
  const connection = watchConnection({
    session: () => token,
    async renew() {
      const other = await askOtherWindows()
      if (other === null || other === token) return false
      hold(other)
      return true
    },
  })
  // The address of a server started anew, put into this very window.
  addEventListener('hashchange', () => {
    const again = takeLaunch()
    if (again === null) return
    exchange(again)
      .then(hold)
      .catch(() => undefined)
      .finally(() => connection.check())
  })
  const client: Client = createClient({ fetch: connection.fetch, session: () => token, onVersion: told })
  return { kind: 'open', client, versions: watch, connection }
}

/** The launch token of the address bar, which forgets it. */
function takeLaunch(): string | null {
  const launch = /(?:^#|&)launch=([\w-]+)/.exec(location.hash)?.[1]
  if (launch === undefined) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  return launch
}

async function exchange(launch: string): Promise<string> {
  const plain = createClient({ fetch: fetch.bind(window), session: () => null })
  return (await plain.call('session', { body: { launch } })).session
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

function answerOtherWindows(session: () => string | null): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const said = event.data
    if (typeof said === 'object' && said !== null && 'ask' in said)
      channel.postMessage({ session: session() })
  })
}

/** `ask` asks the server anything: its answer carries the version. */
function watchVersions(ask: () => void): {
  watch: VersionWatch
  told: (version: number, isSettling: boolean) => void
} {
  let current = 0
  let asking: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  return {
    watch: {
      current: () => current,
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    told(version, isSettling) {
      if (isSettling)
        asking ??= setTimeout(() => {
          asking = undefined
          ask()
        }, SETTLING)
      const changed = current !== 0 && version > current
      current = Math.max(current, version)
      if (changed) for (const listener of listeners) listener()
    },
  }
}
