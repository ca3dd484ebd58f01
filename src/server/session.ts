// Who may talk to the server: a launch token, exchanged once for a session token that goes with every call.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Sessions {
  /** The one-time token of this launch; travels in the fragment of the opened address, never in a command line. */
  readonly launch: string
  /** A session for the launch token, or null where it is wrong or was used. */
  exchange(launch: string): string | null
  holds(session: string | undefined): boolean
}

/** Sessions kept in memory for as long as the server runs. */
export function createSessions(): Sessions {
  const launch = token()
  let unused = true
  const sessions: string[] = []
  return {
    launch,
    exchange(given) {
      if (!unused || !same(given, launch)) return null
      unused = false
      const session = token()
      sessions.push(session)
      return session
    },
    holds: given => given !== undefined && sessions.some(session => same(given, session)),
  }
}

function token(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares hashes, so that neither length nor content shows in the time taken. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
