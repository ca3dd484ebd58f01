// Somebody spoken of, and what gender and syntax rule out: an object is not the subject of its own verb.
import type { MentionSuggestion } from '#model'
import type { Pronoun } from '../languages/reference-lore.ts'
import type { Role } from './reference-roles.ts'

/** Somebody spoken of at one place. */
export interface Referent {
  readonly at: number
  readonly sentence: number
  /** The document's cluster; null for a noun without a name. */
  readonly cluster: string | null
  /** The name mention itself, or the one last before a resolved pronoun. */
  readonly mention: MentionSuggestion | null
  readonly gender: 'f' | 'm' | 'b' | null
  readonly role: Role
  /** Named as the subject of what it does. */
  readonly acts: boolean
  readonly byPronoun: boolean
  /** The word of the verb that it hangs from, for what the syntax rules out. */
  readonly clause: number
}

/** Whether a pronoun of that gender may stand for somebody. */
export function agrees({ gender }: Referent, pronoun: Pronoun): boolean {
  return gender === null || gender === 'b' || gender === pronoun.gender
}

/** A pronoun that is an object does not take up the subject of its own verb; a reflexive takes up nothing else. */
export function isRuledOut(referent: Referent, pronoun: Pronoun, own: { readonly clause: number }): boolean {
  const same = referent.clause >= 0 && referent.clause === own.clause
  if (pronoun.use === 'object') return same && (referent.role === 'subject' || referent.role === 'object')
  if (pronoun.use === 'reflexive') return own.clause >= 0 && !(same && referent.role === 'subject')
  return pronoun.use === 'subject' && same && referent.role === 'object'
}
