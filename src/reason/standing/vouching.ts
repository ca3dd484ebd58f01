/** Whether a basis counts an item, and what a voice is called. */
import type { Statement, Voice } from '#model'
import type { Basis } from './compiled.ts'

/** Whether a basis counts an item: `decided` takes what a person made or accepted, `all` also suggestions that score enough. */
export function counted(
  item: { readonly status: Statement['status']; readonly score: number },
  basis: Basis,
  leastScore: number,
): boolean {
  if (item.status === 'rejected') return false
  if (item.status !== 'suggested') return true
  return basis === 'all' && item.score >= leastScore
}

/** Whether a statement counts: with basis `decided` its voices must be identified too. */
export function statementCounts(statement: Statement, leastScore: number, basis: Basis): boolean {
  if (!counted(statement, basis, leastScore)) return false
  return basis === 'all' || statement.voices.every(voice => voice.actor !== null)
}

/** The actor's id, or `?name` while the name is not tied to an actor. */
export function voiceId(voice: Voice): string {
  return voice.actor ?? `?${voice.name}`
}
