// What people decide about a report of their case: what is in it, in which order, with which notes; and what is withheld.
import { z } from 'zod'
import { PACE_CRITERIA, REPORT_ORDERS } from '../report-plan.ts'
import { edtfSchema, idSchema, list } from './zod.ts'

export const reportPlanSchema = z
  .object({
    /** The case's own title where empty. */
    title: z.string().default(''),
    /** Who answers for the report. */
    authors: list(z.string()).default([]),
    /** The date on the title page; that of the last entry of the journal where null. */
    date: edtfSchema.nullable().default(null),
    order: z.enum(REPORT_ORDERS).default('analysis'),
    /** What the report is about and what it leaves aside, beside the case's question. */
    scope: z.string().default(''),
    /** The charges in the report, in this order; all of the case where null. */
    charges: list(idSchema).nullable().default(null),
    /** Findings that are left out, by id. What is left out is counted in the report. */
    omitted: list(idSchema).default([]),
    /** Notes of the person, each at a charge, a finding or a section: `charge:ID`, `finding:ID`, `section:NAME`. */
    notes: list(z.object({ at: z.string(), text: z.string() }).readonly()).default([]),
    /** How the record and the series were selected, and by whom. */
    selection: z.string().default(''),
    /** What is known of translation and abridgement beyond what the sources' particulars say. */
    translation: z.string().default(''),
    /** Files and documents that were sought and not obtained. */
    sought: list(
      z
        .object({ what: z.string(), where: z.string().default(''), answer: z.string().default('') })
        .readonly(),
    ).default([]),
    /** Replies of those concerned, as they gave them. */
    replies: list(
      z.object({ by: z.string(), date: edtfSchema.nullable().default(null), text: z.string() }).readonly(),
    ).default([]),
    /** The person's own reading of each criterion; the tool fills in nothing. */
    criteria: list(
      z.object({ person: idSchema, criterion: z.enum(PACE_CRITERIA), text: z.string() }).readonly(),
    ).default([]),
    /** Whether the annex of bounds by grades is in the report. */
    probabilities: z.boolean().default(false),
    /** `decided`: only what people made or accepted. */
    basis: z.enum(['decided', 'all']).default('decided'),
  })
  .readonly()
export type ReportPlan = z.infer<typeof reportPlanSchema>

export const protectedSchema = z
  .object({
    /** `words`: a name that is no actor, place or source of the case. */
    kind: z.enum(['actor', 'place', 'source', 'words']),
    /** The id; for `words` the name itself. */
    id: z.string().min(1),
    /** What stands in its place; a letter by the order of this list where empty. */
    as: z.string().default(''),
    /** More forms of the name, beside those that the case knows. */
    also: list(z.string().min(1)).default([]),
  })
  .readonly()
export type Protected = z.infer<typeof protectedSchema>

export const redactionPlanSchema = z
  .object({
    mode: z.enum(['pseudonyms', 'bars']).default('pseudonyms'),
    protect: list(protectedSchema).default([]),
  })
  .readonly()
/** Which names are withheld from the redacted twin of a report. Stays in the case. */
export type RedactionPlan = z.infer<typeof redactionPlanSchema>
