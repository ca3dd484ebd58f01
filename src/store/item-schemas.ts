// The schemas of what a case file keeps, by kind where there are kinds.
import {
  actorSchema,
  caseSettingsSchema,
  chargeSchema,
  claimSchema,
  conflictSchema,
  exhibitSchema,
  gradeSchema,
  inferenceSchema,
  placeSchema,
  proceedingSchema,
  sideSchema,
  sourceSchema,
  statementSchema,
  suggestionSchema,
  undercutSchema,
} from '#schemas'
import type { ItemKind, ItemOf } from './kinds.ts'

export { caseSettingsSchema, sourceSchema, suggestionSchema }

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
} as const satisfies { readonly [K in ItemKind]: { parse(given: unknown): ItemOf<K> } }
