// Who is let in: requests for this very host, from pages of this very origin, with a session.
import { ProblemError, SESSION_HEADER } from '#api'
import type { MiddlewareHandler } from 'hono'
import type { Sessions } from './session.ts'

/**
 * Refuses another Host (DNS rebinding) and another Origin or site (cross-site requests). `origins` are those of this
 * server, known once it listens.
 */
export function sameOriginOnly(origins: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const own = origins()
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    if (!own.has(`http://${host}`)) throw new ProblemError('forbidden', 'Another host was asked for', host)
    if (origin !== undefined && !own.has(origin))
      throw new ProblemError('forbidden', 'Asked from another origin', origin)
    const isApi = context.req.path.startsWith('/api/')
    if (isApi && site !== undefined && site !== 'same-origin')
      throw new ProblemError('forbidden', 'Asked from another site', site)
    await next()
  }
}

/** Refuses API calls without a session; only the exchange of the launch token goes without. */
export function withSession(sessions: Sessions): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.path !== '/api/session' && !sessions.holds(context.req.header(SESSION_HEADER)))
      throw new ProblemError('session-missing', 'No session')
    await next()
  }
}
