// The rest of the record: exhibits, proceedings, and who graded what.
import { z } from 'zod'
import { STAGES } from '../record.ts'
import { passageSchema } from './passage.ts'
import { edtfSchema, idSchema, list } from './zod.ts'

/** A physical thing: what it shows is kept apart from what is said of it. */
export const exhibitSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    foundWhere: idSchema.nullable().default(null),
    foundBy: list(idSchema).default([]),
    when: edtfSchema.nullable().default(null),
    custody: z.string().default(''),
    /** Shown in the proceeding, or only mentioned. */
    presented: z.enum(['shown', 'mentioned', 'unknown']).default('unknown'),
    authenticatedBy: list(idSchema).default([]),
    copyAvailable: z.boolean().nullable().default(null),
    /** Claims that it shows, and claims that it is said to show and does not. */
    shows: list(idSchema).default([]),
    doesNotShow: list(idSchema).default([]),
    passages: list(passageSchema).default([]),
  })
  .readonly()
export type Exhibit = z.infer<typeof exhibitSchema>

export const stageSchema = z.enum(STAGES)
export type Stage = z.infer<typeof stageSchema>

/** A trial, inquiry or hearing. */
export const proceedingSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    forum: idSchema.nullable().default(null),
    when: edtfSchema.nullable().default(null),
    parties: list(
      z
        .object({
          actor: idSchema,
          role: z.enum(['prosecutor', 'judge', 'defendant', 'defence', 'witness', 'expert', 'other']),
        })
        .readonly(),
    ).default([]),
    stages: list(z.object({ stage: stageSchema, when: edtfSchema.nullable() }).readonly()).default([]),
    sources: list(idSchema).default([]),
    passages: list(passageSchema).default([]),
  })
  .readonly()
export type Proceeding = z.infer<typeof proceedingSchema>

/** A judgement of reliability. Admiralty: A–F and 1–6 (`B2`); 5×5×5: source A–E, intelligence 1–5 (`A1`). */
export const gradeSchema = z
  .object({
    id: idSchema,
    target: z.discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('voice'), actor: idSchema, during: edtfSchema.nullable().default(null) })
        .readonly(),
      z.object({ kind: z.literal('source'), source: idSchema }).readonly(),
    ]),
    scale: z.enum(['admiralty', '5x5x5']),
    value: z.string().regex(/^[A-F][1-6]?$/),
    by: z.string(),
    note: z.string().default(''),
  })
  .readonly()
export type Grade = z.infer<typeof gradeSchema>
