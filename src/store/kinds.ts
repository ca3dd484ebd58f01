// The kinds of things at case level, with the schema of each and the list of `CaseData` that it goes to.
import type { CaseData } from '#model'
import {
  actorSchema,
  chargeSchema,
  claimSchema,
  conflictSchema,
  exhibitSchema,
  gradeSchema,
  inferenceSchema,
  placeSchema,
  proceedingSchema,
  sideSchema,
  statementSchema,
  undercutSchema,
} from '#schemas'

/** Every kind of thing that has an id at case level, by its name in decisions. */
export const ITEM_SCHEMAS = {
  actor: actorSchema,
  place: placeSchema,
  side: sideSchema,
  proceeding: proceedingSchema,
  exhibit: exhibitSchema,
  claim: claimSchema,
  statement: statementSchema,
  inference: inferenceSchema,
  undercut: undercutSchema,
  conflict: conflictSchema,
  charge: chargeSchema,
  grade: gradeSchema,
} as const

export type ItemKind = keyof typeof ITEM_SCHEMAS
export type ItemOf<K extends ItemKind> = CaseData[(typeof LISTS)[K]][number]
export type Item = ItemOf<ItemKind>

/** Where `CaseData` and a ledger keep them. */
export const LISTS = {
  actor: 'actors',
  place: 'places',
  side: 'sides',
  proceeding: 'proceedings',
  exhibit: 'exhibits',
  claim: 'claims',
  statement: 'statements',
  inference: 'inferences',
  undercut: 'undercuts',
  conflict: 'conflicts',
  charge: 'charges',
  grade: 'grades',
} as const satisfies Record<ItemKind, keyof CaseData>

export const ITEM_KINDS = Object.keys(ITEM_SCHEMAS) as ItemKind[]

export function isItemKind(kind: string): kind is ItemKind {
  return kind in ITEM_SCHEMAS
}

/** Kinds that two entries may turn out to be one of. */
export const MERGEABLE: ReadonlySet<string> = new Set(['actor', 'place', 'claim', 'exhibit', 'proceeding'])

/** Kinds of which the reader makes rows in one document. */
export const DOCUMENT_KINDS = ['mention', 'date'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export function isDocumentKind(kind: string): kind is DocumentKind {
  return kind === 'mention' || kind === 'date'
}
