// Charges: who accuses whom of what, tied to whom, through whom, and what came of it.
import { z } from 'zod'
import { GRAVITIES, MODES, OUTCOMES } from '../charge.ts'
import { fillerSchema, literalSchema, quantifierSchema, statusSchema, whenSchema } from './claim.ts'
import { passageSchema } from './passage.ts'
import { stageSchema } from './record.ts'
import { idSchema, list } from './zod.ts'

export const modeSchema = z.enum(MODES)

export const outcomeSchema = z.enum(OUTCOMES)

export const gravitySchema = z.enum(GRAVITIES)
export type Gravity = z.infer<typeof gravitySchema>

/** Where an element comes from. */
export const elementOriginSchema = z.enum(['text', 'statute', 'analyst'])
export type ElementOrigin = z.infer<typeof elementOriginSchema>

/** A claim, or a structure of claims, without which a count does not hold. */
export type ElementNode =
  | {
      readonly kind: 'claim'
      readonly id: string
      readonly literal: z.infer<typeof literalSchema>
      readonly origin: ElementOrigin
      readonly label?: string | undefined
      readonly passages?: readonly z.infer<typeof passageSchema>[] | undefined
    }
  | {
      readonly kind: 'group'
      readonly id: string
      readonly quantifier: z.infer<typeof quantifierSchema>
      readonly of: readonly ElementNode[]
      readonly origin: ElementOrigin
      readonly label?: string | undefined
    }

export const elementNodeSchema: z.ZodType<ElementNode> = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('claim'),
      id: idSchema,
      literal: literalSchema,
      origin: elementOriginSchema,
      label: z.string().optional(),
      passages: list(passageSchema).optional(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('group'),
      id: idSchema,
      quantifier: quantifierSchema,
      get of() {
        return list(elementNodeSchema)
      },
      origin: elementOriginSchema,
      label: z.string().optional(),
    })
    .readonly(),
])

/** One reading of what a count needs; results under different trees are compared side by side. */
export const elementTreeSchema = z
  .object({ id: idSchema, name: z.string(), by: z.string(), root: elementNodeSchema })
  .readonly()
export type ElementTree = z.infer<typeof elementTreeSchema>

/** One accused under one count. */
export const countAccusedSchema = z
  .object({
    actor: idSchema,
    mode: modeSchema.nullable().default(null),
    plea: z.enum(['admits', 'admits-in-part', 'denies', 'none', 'unknown']).default('unknown'),
    stage: stageSchema.nullable().default(null),
    outcome: outcomeSchema.default('unknown'),
    gravity: gravitySchema.nullable().default(null),
    penalty: z.string().default(''),
    /** The gravity of the penalty, on the same scale. */
    imposed: gravitySchema.nullable().optional(),
    /** Trees for this accused alone; the count's own where empty. The first is the one shown. */
    trees: list(elementTreeSchema).default([]),
  })
  .readonly()
export type CountAccused = z.infer<typeof countAccusedSchema>

export const countSchema = z
  .object({
    id: idSchema,
    label: z.string().default(''),
    /** What of: a claim. */
    of: idSchema,
    law: list(z.string()).default([]),
    /** The discredited group (or person) to whom the count ties its target. */
    tiedTo: list(idSchema).default([]),
    goBetween: list(idSchema).default([]),
    /** Victims or objects enumerated. */
    objects: list(fillerSchema).default([]),
    accused: list(countAccusedSchema).default([]),
    trees: list(elementTreeSchema).default([]),
  })
  .readonly()
export type Count = z.infer<typeof countSchema>

export const chargeSchema = z
  .object({
    id: idSchema,
    label: z.string().default(''),
    accuser: idSchema,
    /** Person or group; a charge on a group reaches its members, and says so. */
    target: idSchema,
    counts: list(countSchema),
    when: whenSchema.nullable().default(null),
    proceeding: idSchema.nullable().default(null),
    retryOf: idSchema.nullable().default(null),
    /** Statements in which the charge is made. */
    statements: list(idSchema).default([]),
    passages: list(passageSchema).default([]),
    status: statusSchema.default('suggested'),
    score: z.number().min(0).max(1).default(1),
    rule: z.string().default(''),
  })
  .readonly()
export type Charge = z.infer<typeof chargeSchema>
