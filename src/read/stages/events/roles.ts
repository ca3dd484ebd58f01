// What the roles of a claim may hold, which of them it needs, and in what order they stand.
import { RELATIONS, type FillerKind, type MentionSuggestion, type Span } from '#model'
import type { PredicateRule } from '../../languages/en/predicate-rule.ts'
import type { Participant } from './fillers.ts'

export interface RawRole {
  readonly role: string
  readonly filler:
    | ({ readonly kind: 'participant' } & Participant)
    | ({ readonly kind: 'text'; readonly head: number } & Span)
}

/** What bodies are spared: the Party is not killed where some of its leaders are. */
export const SUFFERED_BODILY: ReadonlySet<string> = new Set([
  'killed',
  'attempted-to-kill',
  'executed',
  'tortured',
])

/** In the order in which the model names the roles, so that "an agent of the police, Tukalevsky" begins with him. */
export function inOrder({ relation }: PredicateRule, roles: readonly RawRole[]): RawRole[] {
  const order = RELATIONS.get(relation)!.roles.map(({ name }) => name)
  return [...roles].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
}

const BEARING = new Set([
  'member-of',
  'agent-of',
  'employed-by',
  'relative-of',
  'took-part-in',
  'held-office',
  'in-custody-of',
])

export function bearsNoun({ relation, lemmas }: PredicateRule): boolean {
  return BEARING.has(relation) && !/participation/.test(lemmas)
}

export function accepts(
  fillers: readonly FillerKind[] | undefined,
  { entity }: { readonly entity: MentionSuggestion['entity'] },
): boolean {
  return fillers?.includes(entity === 'place' ? 'place' : 'actor') ?? false
}

/** Whether all needed roles are filled; "to|from" needs one of them, and two who meet need no "whom". */
export function satisfied({ needs, relation }: PredicateRule, roles: readonly RawRole[]): boolean {
  const symmetric = RELATIONS.get(relation)?.symmetric
  return needs.every(need => {
    if (need === '@place') return true
    if (need.split('|').some(name => roles.some(({ role }) => role === name))) return true
    return (
      symmetric !== undefined &&
      need === symmetric[1] &&
      roles.filter(({ role }) => role === symmetric[0]).length > 1
    )
  })
}
