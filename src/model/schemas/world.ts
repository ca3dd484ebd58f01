// Actors, sides and places.
import { z } from 'zod'
import { edtfSchema, idSchema, list } from './zod.ts'

export const nameSchema = z
  .object({
    text: z.string().min(1),
    /** ISO 15924 script code. */
    script: z.string().optional(),
    language: z.string().optional(),
    kind: z.enum([
      'full',
      'surname',
      'given',
      'initials',
      'title',
      'alias',
      'acronym',
      'transliteration',
      'variant',
    ]),
  })
  .readonly()
export type Name = z.infer<typeof nameSchema>

export const actorKindSchema = z.enum(['person', 'group'])
export type ActorKind = z.infer<typeof actorKindSchema>

/** A person or a group (organisation, organ of state, tendency, newspaper). */
export const actorSchema = z
  .object({
    id: idSchema,
    kind: actorKindSchema,
    /** The name shown; one of `names`. */
    name: z.string().min(1),
    names: list(nameSchema),
    born: edtfSchema.nullable().default(null),
    died: edtfSchema.nullable().default(null),
    fictional: z.boolean().default(false),
    collective: z.boolean().default(false),
    note: z.string().default(''),
  })
  .readonly()
export type Actor = z.infer<typeof actorSchema>

/** Actors grouped by interest in a proceeding, over intervals. */
export const sideSchema = z
  .object({
    id: idSchema,
    proceeding: idSchema.nullable().default(null),
    role: z.enum(['accuser', 'defence', 'other']),
    name: z.string(),
    members: list(z.object({ actor: idSchema, during: edtfSchema.nullable().default(null) }).readonly()),
  })
  .readonly()
export type Side = z.infer<typeof sideSchema>

/** A place with its names, inside another place; `existed` bounds what can have happened there. */
export const placeSchema = z
  .object({
    id: idSchema,
    name: z.string().min(1),
    names: list(nameSchema).default([]),
    within: idSchema.nullable().default(null),
    /** Degrees north and east (WGS 84). */
    coordinates: z.tuple([z.number(), z.number()]).readonly().nullable().default(null),
    existed: edtfSchema.nullable().default(null),
  })
  .readonly()
export type Place = z.infer<typeof placeSchema>
