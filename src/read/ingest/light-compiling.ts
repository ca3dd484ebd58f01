/**
 * A good part of a short reading would go into optimising code that is then hardly used: the commands that read begin with V8's
 * last compiler off, and with less done in the one before (`bin/retort.js`). The loops that need more are in WebAssembly.
 */
import { setFlagsFromString } from 'node:v8'

/** Bytes from which on optimising pays for itself. */
export const MUCH = 2_000_000

/** V8's switches that are off until then. */
export const OFF_AT_FIRST = ['turbofan', 'maglev-inlining', 'maglev-loop-peeling', 'maglev-cse']

/** Has all code of the process optimised from here on. Another Node than that tried was told nothing. */
export function compileFully(): void {
  if (process.version.startsWith('v24.')) for (const each of OFF_AT_FIRST) setFlagsFromString(`--${each}`)
}
