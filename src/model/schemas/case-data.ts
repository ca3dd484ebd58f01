// A whole case as plain data: what the reasoner, the report and the exchange formats work on.
import { z } from 'zod'
import { chargeSchema } from './charge.ts'
import { claimSchema, conflictSchema, inferenceSchema, undercutSchema } from './claim.ts'
import { exhibitSchema, gradeSchema, proceedingSchema } from './record.ts'
import type { Relation } from '../relations.ts'
import { redactionPlanSchema, reportPlanSchema } from './report-plan.ts'
import { sourceSchema } from './source.ts'
import { statementSchema } from './statement.ts'
import { actorSchema, placeSchema, sideSchema } from './world.ts'
import { edtfSchema, idSchema, list } from './zod.ts'

/** Switches of a case that change what its record bears; always printed with results. */
export const caseSettingsSchema = z
  .object({
    title: z.string().default(''),
    /** The scope and question that the case asks. */
    question: z.string().default(''),
    /** A confession vouches against its maker only, unless a statement says otherwise. */
    confessionReachesMakerOnly: z.boolean().default(true),
    hemisphere: z.enum(['north', 'south']).default('north'),
    /** Suggestions below this score are left out of basis `all`. */
    leastScore: z.number().min(0).max(1).default(0.5),
    /** Fastest travel assumed between places, as rows of the table that replace the built-in default. */
    travel: list(
      z
        .object({
          from: idSchema,
          to: idSchema,
          hours: z.number().min(0),
          during: edtfSchema.nullable().default(null),
        })
        .readonly(),
    ).default([]),
    /** Patterns of the case's own, in the form of docs/guide/patterns.md. */
    patterns: list(z.json()).optional(),
    /** The report of this case, as people have planned it. */
    report: reportPlanSchema.optional(),
    /** What the redacted twin of the report withholds. */
    redaction: redactionPlanSchema.optional(),
  })
  .readonly()
export type CaseSettings = z.infer<typeof caseSettingsSchema>

const relationSchema = z.custom<Relation>(
  value => typeof value === 'object' && value !== null && 'id' in value && 'roles' in value,
)

export const caseDataSchema = z
  .object({
    settings: caseSettingsSchema,
    sources: list(sourceSchema),
    actors: list(actorSchema),
    sides: list(sideSchema).default([]),
    places: list(placeSchema),
    proceedings: list(proceedingSchema).default([]),
    exhibits: list(exhibitSchema).default([]),
    /** Relations of the case's own. */
    relations: list(relationSchema).default([]),
    claims: list(claimSchema),
    statements: list(statementSchema),
    inferences: list(inferenceSchema).default([]),
    undercuts: list(undercutSchema).default([]),
    conflicts: list(conflictSchema).default([]),
    charges: list(chargeSchema).default([]),
    grades: list(gradeSchema).default([]),
    /** Findings that a person dismissed or confirmed, by finding id. */
    dismissed: list(z.string()).default([]),
    confirmed: list(z.string()).default([]),
  })
  .readonly()

/**
 * A whole case: accepted, corrected and suggested items with their `status`; rejected ones are not in it.
 * The order of every list is stable (by id), so that the same case gives the same bytes.
 */
export type CaseData = z.infer<typeof caseDataSchema>
