/**
 * Patterns that are built only where something cheap says that they may match.
 *
 * Unicode classes are dear to compile: a pattern of names costs some milliseconds before it has looked at anything. Most
 * texts hold nothing that a given formula begins with, so the words that it cannot do without are looked for first.
 */

import { lettered } from './lettered.ts'

/** What is asked of a pattern, gated or plain. */
export interface Pattern {
  /** As {@link RegExp.exec} of the whole pattern, from the beginning of the text. */
  exec(text: string): RegExpExecArray | null
  test(text: string): boolean
}

/** Classes in the source mean those of cased scripts (see {@link lettered}). `gate` must match wherever the pattern does: its own beginning, or words that it cannot do without. Not global. */
export function gated(gate: RegExp, source: string, flags: string): Pattern {
  let pattern: RegExp | undefined
  const whole = () => (pattern ??= lettered(source, flags))
  return {
    exec: text => (gate.test(text) ? whole().exec(text) : null),
    test: text => gate.test(text) && whole().test(text),
  }
}

/** A pattern whose gate is its own beginning. */
export function startingWith(lead: string, rest: string, flags: string): Pattern {
  return gated(lettered(lead, flags), lead + rest, flags)
}
