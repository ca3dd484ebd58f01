// Whether the server answers: noticed on any call, asked again until it does.
import { ROUTES, SESSION_HEADER } from '#api'

/** `gone`: nothing answers; `foreign`: something does, but this window's session does not hold there. */
export type Connection = 'here' | 'gone' | 'foreign'

export interface ConnectionWatch {
  /** `fetch` that notices. */
  readonly fetch: typeof fetch
  readonly current: () => Connection
  readonly listen: (listener: () => void) => () => void
  /** Asks now, instead of waiting. */
  check(): void
}

export interface ConnectionParts {
  readonly session: () => string | null
  /** Looks for a session that holds; whether there is another one now. */
  readonly renew: () => Promise<boolean>
}

/** Time between questions while the server is away, in milliseconds: growing up to the last. */
const PAUSES = [500, 1000, 2000, 3000] as const
const UNAUTHORISED = 401

/** Watches the connection of one window. */
export function watchConnection({ session, renew }: ConnectionParts): ConnectionWatch {
  let now: Connection = 'here'
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const listeners = new Set<() => void>()

  function tell(next: Connection): void {
    if (next !== 'here' && timer === undefined) wait()
    if (next === now) return
    now = next
    if (next === 'here') asked = 0
    for (const listener of listeners) listener()
  }
  function wait(): void {
    timer = setTimeout(() => void ask(), PAUSES[Math.min(asked++, PAUSES.length - 1)])
  }
  async function ask(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    tell(await answer())
  }
  async function answer(): Promise<Connection> {
    const { method, path } = ROUTES.casePlace
    try {
      const { status } = await fetch(path, { method, headers: { [SESSION_HEADER]: session() ?? '' } })
      if (status !== UNAUTHORISED) return 'here'
      return (await renew()) ? await answer() : 'foreign'
    } catch {
      return 'gone'
    }
  }
  return {
    async fetch(input, init) {
      try {
        const answered = await fetch(input, init)
        if (answered.status === UNAUTHORISED) tell('foreign')
        else if (now !== 'here') tell('here')
        return answered
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) tell('gone')
        throw error
      }
    },
    current: () => now,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check: () => void ask(),
  }
}
