// Statements: a voice saying something. The prosopographer's factoid.
import { z } from 'zod'
import { COMPULSIONS, LIBERTIES, LINKS, MODALITIES, STANCES, VENUES } from '../statement.ts'
import { literalSchema, statusSchema } from './claim.ts'
import { passageSchema } from './passage.ts'
import { edtfSchema, idSchema, list } from './zod.ts'

export const stanceSchema = z.enum(STANCES)
export type Stance = z.infer<typeof stanceSchema>

export const modalitySchema = z.enum(MODALITIES)
export type Modality = z.infer<typeof modalitySchema>

export const venueSchema = z.enum(VENUES)
export type Venue = z.infer<typeof venueSchema>

export const libertySchema = z.enum(LIBERTIES)
export type Liberty = z.infer<typeof libertySchema>

export const compulsionSchema = z.enum(COMPULSIONS)
/** What was done to make a voice speak; an empty list means none known. */
export type Compulsion = z.infer<typeof compulsionSchema>

/**
 * One link of a voice chain, on its occasion: an actor, when the actor spoke or wrote, and in what hands.
 * Links that agree in actor, `when` and `liberty` are the same occasion.
 */
export const voiceSchema = z
  .object({
    /** Null while the name is not yet tied to an actor. */
    actor: idSchema.nullable(),
    /** The name as the text has it. */
    name: z.string(),
    link: z.enum(LINKS),
    when: edtfSchema.nullable().default(null),
    venue: venueSchema.default('unknown'),
    liberty: libertySchema.default('unknown'),
    compulsion: list(compulsionSchema).default([]),
  })
  .readonly()
export type Voice = z.infer<typeof voiceSchema>

/** The rule that suggested a ground and its score; left out where a person gave it, or the statement's own rule did. */
const suggestedBy = { rule: z.string().optional(), score: z.number().min(0).max(1).optional() }

/**
 * A voice saying something. `voices` run from the outermost (the source's author) to the innermost; more than one
 * *asserted-by* is hearsay. `venue`, `liberty`, `compulsion` and `saidWhen` are those of the first asserted-by link:
 * the occasion on which the words came into the record.
 */
export const statementSchema = z
  .object({
    id: idSchema,
    passage: passageSchema,
    voices: list(voiceSchema).refine(voices => voices.length > 0, 'a statement needs a voice'),
    stance: stanceSchema,
    modality: modalitySchema,
    /** What is said; the stance decides whether it is vouched for. */
    literals: list(literalSchema),
    venue: venueSchema.default('unknown'),
    liberty: libertySchema.default('unknown'),
    compulsion: list(compulsionSchema).default([]),
    saidWhen: edtfSchema.nullable().default(null),
    /** Statements and sources whose word this one merely repeats. */
    restsOn: list(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('statement'), id: idSchema, ...suggestedBy }).readonly(),
        z.object({ kind: z.literal('source'), id: idSchema, ...suggestedBy }).readonly(),
        /** A document cited that is not in the case ("Vol. XXXVI, p. 6"). */
        z.object({ kind: z.literal('cited'), citation: z.string(), ...suggestedBy }).readonly(),
      ]),
    ).default([]),
    /** For stance `recants`: the statements taken back; all of the voice's own where empty. */
    recants: list(idSchema).default([]),
    /** Actors spoken of. */
    about: list(idSchema).default([]),
    /** The part that harms the speaker's own side, said outside the other side's control. */
    againstInterest: z.boolean().default(false),
    /** A confession that a person lets vouch against co-accused too. */
    reachesCoAccused: z.boolean().default(false),
    /** The content was put in the question that this answers. */
    fromQuestion: passageSchema.nullable().default(null),
    status: statusSchema.default('suggested'),
    score: z.number().min(0).max(1).default(1),
    /** The rule that suggested it; empty for what a person made. */
    rule: z.string().default(''),
  })
  .readonly()
export type Statement = z.infer<typeof statementSchema>
