// One row of the table of predicates: which words, in which slots of the clause, fill which roles of a relation.
import type { Pattern } from '../gated-pattern.ts'

export type Slot =
  | 'agent'
  | 'patient'
  | 'indirect'
  | 'poss'
  | 'clause'
  | 'of'
  | 'by'
  | 'with'
  | 'to'
  | 'from'
  | 'for'
  | 'in'
  | 'at'
  | 'on'
  | 'against'
  | 'through'
  | 'about'
  | 'into'
  | 'between'

export interface PredicateRule {
  readonly relation: string
  readonly pos: 'verb' | 'noun'
  /** Lemmas, separated by spaces. */
  readonly lemmas: string
  readonly slots: Readonly<Partial<Record<Slot, string>>>
  /** Roles without which nothing is suggested. */
  readonly needs: readonly string[]
  /** The object must have one of these lemmas ("take part", "plead guilty"), and fills no role itself. */
  readonly object?: RegExp
  /** Words that must stand in the clause after the verb. */
  readonly beside?: Pattern
  /** Words that must not stand right after the verb. */
  readonly without?: Pattern
  /** Words that must stand right before the predicate. */
  readonly before?: RegExp
  /** The role that the words of the deed fill themselves ("struck Ana Reder"), or those of its object ("a letter"). */
  readonly deed?: string
  /** Roles whose filler is text when no actor, place or claim is found there. */
  readonly text?: readonly string[]
  readonly modality?: 'attempted' | 'intended' | 'alleged'
  readonly negated?: true
  /** Slots of a noun in the plural, where they differ: "his murder" is suffered, "his murders" are done. */
  readonly many?: PredicateRule['slots']
  /** Who does it is a body ("the police shot him"): what a person does is told by another row. */
  readonly byBody?: true
  /** Only the passive counts ("he was shot"). */
  readonly passive?: true
  readonly score?: number
}

/** A row for verbs. */
export const v = (
  relation: string,
  lemmas: string,
  slots: PredicateRule['slots'],
  needs: string,
  more: Partial<PredicateRule> = {},
): PredicateRule => ({
  relation,
  pos: 'verb',
  lemmas,
  slots,
  needs: needs.split(' ').filter(role => role !== ''),
  ...more,
})
/** A row for nouns. */
export const n = (
  relation: string,
  lemmas: string,
  slots: PredicateRule['slots'],
  needs: string,
  more: Partial<PredicateRule> = {},
): PredicateRule => ({
  ...v(relation, lemmas, slots, needs, more),
  pos: 'noun',
})

/** Who does it, and whom it is done to. */
export const WHO_WHOM = { agent: 'who', patient: 'whom' } as const
