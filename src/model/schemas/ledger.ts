// The ledger: a case's content as one JSON file, anchored by quote or stand-off, for import and exchange.
import { z } from 'zod'
import { chargeSchema } from './charge.ts'
import { claimSchema, conflictSchema, inferenceSchema, undercutSchema } from './claim.ts'
import { decisionSchema } from './decision.ts'
import { caseSettingsSchema } from './case-data.ts'
import { quoteSelectorSchema, standOffPassageSchema } from './passage.ts'
import { exhibitSchema, gradeSchema, proceedingSchema } from './record.ts'
import { completenessSchema, sourceKindSchema } from './source.ts'
import { statementSchema } from './statement.ts'
import { actorSchema, placeSchema, sideSchema } from './world.ts'
import { edtfSchema, idSchema, list, sha256Schema } from './zod.ts'

/**
 * A passage as a ledger gives it: by quote in a source named by path, title or hash, or stand-off.
 * `nth` picks one of several places with the same words (from 1).
 */
export const ledgerPassageSchema = z.union([
  z
    .object({
      source: z.string(),
      quote: z.union([z.string().min(1), quoteSelectorSchema]),
      nth: z.int().min(1).optional(),
      start: z.int().min(0).optional(),
    })
    .readonly(),
  standOffPassageSchema,
])
export type LedgerPassage = z.infer<typeof ledgerPassageSchema>

/** Particulars of a source that is in the case already, found by path, title or hash. */
export const ledgerSourceSchema = z
  .object({
    id: idSchema,
    match: z
      .object({ path: z.string().optional(), title: z.string().optional(), sha256: sha256Schema.optional() })
      .readonly(),
    title: z.string().optional(),
    author: list(idSchema).optional(),
    publisher: list(idSchema).optional(),
    date: edtfSchema.nullable().optional(),
    kind: sourceKindSchema.optional(),
    language: z.string().optional(),
    translationOf: idSchema.nullable().optional(),
    custody: z.string().optional(),
    covers: list(z.object({ proceeding: idSchema, completeness: completenessSchema }).readonly()).optional(),
  })
  .readonly()

/** The passages of a thing of the model, in the ledger's form. */
const anchored = { passages: list(ledgerPassageSchema).default([]) }

export const ledgerSchema = z
  .object({
    format: z.literal('retort-ledger'),
    version: z.literal(1),
    settings: caseSettingsSchema.unwrap().partial().optional(),
    actors: list(actorSchema).default([]),
    sides: list(sideSchema).default([]),
    places: list(placeSchema).default([]),
    sources: list(ledgerSourceSchema).default([]),
    proceedings: list(proceedingSchema.unwrap().extend(anchored)).default([]),
    exhibits: list(exhibitSchema.unwrap().extend(anchored)).default([]),
    claims: list(claimSchema).default([]),
    statements: list(
      statementSchema
        .unwrap()
        .extend({ passage: ledgerPassageSchema, fromQuestion: ledgerPassageSchema.nullable().default(null) }),
    ).default([]),
    /** Claims of control, as claims of the relations that imply it; kept apart for readability only. */
    controls: list(claimSchema).default([]),
    inferences: list(inferenceSchema).default([]),
    undercuts: list(undercutSchema).default([]),
    conflicts: list(conflictSchema.unwrap().extend(anchored)).default([]),
    charges: list(chargeSchema.unwrap().extend(anchored)).default([]),
    grades: list(gradeSchema).default([]),
    decisions: list(decisionSchema).default([]),
    /**
     * Ids of entries that nobody stands by yet, and of sources of which nobody corrected the particulars: they come in
     * as suggestions, where the case does not have them, and change nothing that is there.
     */
    suggested: list(idSchema).default([]),
  })
  .readonly()
export type Ledger = z.infer<typeof ledgerSchema>
