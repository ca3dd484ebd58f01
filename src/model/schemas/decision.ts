// Decisions and the journal: what people said of suggestions, and the chain that proves nothing was lost.
import { z } from 'zod'
import { DECISIONS, TARGET_KINDS } from '../decision.ts'
import { passageSchema } from './passage.ts'
import { idSchema, instantSchema, list, sha256Schema } from './zod.ts'

export const decisionKindSchema = z.enum(DECISIONS)
export type DecisionKind = z.infer<typeof decisionKindSchema>

export const targetKindSchema = z.enum(TARGET_KINDS)
export type TargetKind = z.infer<typeof targetKindSchema>

/**
 * What a person decided of a thing. It points at quotes (`passages`) as well as at the id, so that it can be applied
 * again after a new reading; `payload` holds the new content of a correction or addition, the actors merged, the
 * mentions split off. `place` says of an earlier decision, its target, where its words stand now: at its one passage.
 */
export const decisionSchema = z
  .object({
    id: idSchema,
    kind: decisionKindSchema,
    target: z.object({ kind: targetKindSchema, id: idSchema }).readonly(),
    passages: list(passageSchema).default([]),
    payload: z.json().default(null),
    /** The thing as it stood when it was decided, so that a confirmed one outlives the rule that suggested it. */
    snapshot: z.json().optional(),
    by: z.string(),
    at: instantSchema,
    why: z.string().default(''),
  })
  .readonly()
export type Decision = z.infer<typeof decisionSchema>

/** One row of the journal; `hash` covers the payload's hash, user, time and the row before. */
export const journalEntrySchema = z
  .object({
    seq: z.int().min(1),
    kind: z.enum(['read', 'decision', 'import', 'erase', 'open', 'migrate']),
    by: z.string(),
    at: instantSchema,
    payload: z.json(),
    payloadHash: sha256Schema,
    previous: sha256Schema,
    hash: sha256Schema,
    erased: z.boolean().default(false),
  })
  .readonly()
export type JournalEntry = z.infer<typeof journalEntrySchema>
