// Claims and what is built on them: literals, inferences, undercuts, conflicts.
import { z } from 'zod'
import { CONFLICT_REASONS, STATUSES } from '../claim.ts'
import { passageSchema } from './passage.ts'
import { edtfSchema, idSchema, list } from './zod.ts'

/** What fills a role of a claim. */
export const fillerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('actor'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('place'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('claim'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('source'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('exhibit'), id: idSchema }).readonly(),
  /** `value` in `unit` (days, persons, roubles); `most` where a range was stated. */
  z
    .object({ kind: z.literal('quantity'), value: z.number(), most: z.number().optional(), unit: z.string() })
    .readonly(),
  /** The `value`th of `unit` ("for the third time": 3, "appearance before the court"). */
  z.object({ kind: z.literal('ordinal'), value: z.int().min(1), unit: z.string() }).readonly(),
  z.object({ kind: z.literal('text'), text: z.string().min(1) }).readonly(),
])
export type Filler = z.infer<typeof fillerSchema>

export const roleFillingSchema = z.object({ role: z.string(), filler: fillerSchema }).readonly()
export type RoleFilling = z.infer<typeof roleFillingSchema>

/** A relation in time to another claim ("shortly after Blumkin's execution"); days are bounds on the distance. */
export const relativeTimeSchema = z
  .object({
    relation: z.enum(['before', 'after', 'during', 'same-time', 'starts-with', 'ends-with']),
    to: idSchema,
    leastDays: z.int().optional(),
    mostDays: z.int().optional(),
    /** "shortly", "the day after": vague distances make a conflict possible, not certain. */
    vague: z.boolean().default(false),
  })
  .readonly()
export type RelativeTime = z.infer<typeof relativeTimeSchema>

/** When something was: an EDTF string as written, relations to other claims, or both. */
export const whenSchema = z
  .object({
    edtf: edtfSchema.nullable().default(null),
    calendar: z.enum(['gregorian', 'julian']).default('gregorian'),
    relative: list(relativeTimeSchema).default([]),
  })
  .readonly()
export type When = z.infer<typeof whenSchema>

export const statusSchema = z.enum(STATUSES)
export type Status = z.infer<typeof statusSchema>

/** A proposition, with two literals: C and ¬C. */
export const claimSchema = z
  .object({
    id: idSchema,
    relation: z.string(),
    roles: list(roleFillingSchema),
    when: whenSchema.nullable().default(null),
    where: idSchema.nullable().default(null),
    note: z.string().default(''),
    status: statusSchema.default('suggested'),
    /** 0–1; 1 for what a person made. */
    score: z.number().min(0).max(1).default(1),
    /** The decision that taught it (`learned:ID`), or the rule that made it where no statement carries one. */
    rule: z.string().optional(),
  })
  .readonly()
export type Claim = z.infer<typeof claimSchema>

/** A claim or its negation. */
export const literalSchema = z.object({ claim: idSchema, negated: z.boolean().default(false) }).readonly()
export type Literal = z.infer<typeof literalSchema>

/** All of, any of, or at least `k` of. */
export const quantifierSchema = z.union([
  z.literal('all'),
  z.literal('any'),
  z.object({ atLeast: z.int().min(1) }).readonly(),
])
export type Quantifier = z.infer<typeof quantifierSchema>

/** Premises from which a literal follows, with the warrant in words. */
export const inferenceSchema = z
  .object({
    id: idSchema,
    premises: list(literalSchema),
    quantifier: quantifierSchema.default('all'),
    conclusion: literalSchema,
    warrant: z.string(),
    status: statusSchema.default('confirmed'),
  })
  .readonly()
export type Inference = z.infer<typeof inferenceSchema>

/** What an undercut disables. */
export const undercutTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement'), id: idSchema }).readonly(),
  z
    .object({ kind: z.literal('voice'), actor: idSchema, during: edtfSchema.nullable().default(null) })
    .readonly(),
  z.object({ kind: z.literal('source'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('exhibit'), id: idSchema }).readonly(),
  z.object({ kind: z.literal('inference'), id: idSchema }).readonly(),
])
export type UndercutTarget = z.infer<typeof undercutTargetSchema>

/** A literal that, when it stands, disables its target. Exists only where a person or a confirmed finding connected it. */
export const undercutSchema = z
  .object({
    id: idSchema,
    literal: literalSchema,
    target: undercutTargetSchema,
    warrant: z.string().default(''),
  })
  .readonly()
export type Undercut = z.infer<typeof undercutSchema>

/** A minimal set of literals that cannot all hold. */
export const conflictSchema = z
  .object({
    id: idSchema,
    literals: list(literalSchema),
    reason: z.enum(CONFLICT_REASONS),
    certainty: z.enum(['certain', 'possible']),
    note: z.string().default(''),
    passages: list(passageSchema).default([]),
  })
  .readonly()
export type Conflict = z.infer<typeof conflictSchema>
