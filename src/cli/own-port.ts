// The port of a case's own: the same at every start, so that a browser finds again what it kept for that address.
import type { PreferredPort } from '#server'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** Ports that are not handed out to outgoing connections on the usual systems. */
const FIRST = 20_000
const COUNT = 10_000

/**
 * Drafts, theme, keys and the place in the first look are kept by the browser by the address, and a window that was open
 * before the program ended goes on when it is back.
 */
export function ownPort(casePath: string): PreferredPort {
  const number = createHash('sha256').update(resolve(casePath)).digest().readUInt32BE(0)
  return { preferred: FIRST + (number % COUNT) }
}
