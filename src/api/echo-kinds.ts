// The kinds of echo as plain data, so that the browser's client carries no schemas.
import type { EchoKind } from '#reason'

/** What nothing explains first, then what something does. */
export const ECHO_KIND_NAMES = [
  'echo',
  'citation',
  'same-voice',
  'question',
  'recorder',
  'particulars',
  'formula',
] as const satisfies readonly EchoKind[]
