// Suggestions: what the reader finds in one text, before the case's actors are known. Everything is anchored to a span.
import { z } from 'zod'
import { LINKS } from '../statement.ts'
import { gravitySchema, modeSchema, outcomeSchema } from './charge.ts'
import { relativeTimeSchema } from './claim.ts'
import { stageSchema } from './record.ts'
import { sourceKindSchema } from './source.ts'
import { compulsionSchema, libertySchema, modalitySchema, stanceSchema, venueSchema } from './statement.ts'
import { edtfSchema, idSchema, list, sha256Schema } from './zod.ts'

/** Offsets in UTF-16 code units of the text version; `end` exclusive. */
const span = { start: z.int().min(0), end: z.int().min(0) }
export const spanSchema = z.object(span).readonly()
export type Span = z.infer<typeof spanSchema>

const base = {
  id: idSchema,
  ...span,
  quote: z.string(),
  /** The rule that made it, e.g. `names/title-cue`. */
  rule: z.string(),
  score: z.number().min(0).max(1),
}

export const entityKindSchema = z.enum(['person', 'group', 'place'])
export type EntityKind = z.infer<typeof entityKindSchema>

/** A name, pronoun or description that stands for an actor or place. */
export const mentionSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('mention'),
    entity: entityKindSchema,
    form: z.enum(['name', 'pronoun', 'description']),
    /** The key of the document's cluster that the mention belongs to; clusters become actors of the case. */
    cluster: z.string(),
    /** The name shorn of titles, possessives and line breaks. */
    name: z.string(),
    gender: z.enum(['f', 'm']).nullable().default(null),
    fictional: z.boolean().default(false),
    /** For pronouns and descriptions: the mention it takes up. */
    antecedent: idSchema.nullable().default(null),
  })
  .readonly()
export type MentionSuggestion = z.infer<typeof mentionSuggestionSchema>

/** An expression of time; what the text states is kept apart from what the reader implied. */
export const dateSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('date'),
    type: z.enum(['date', 'duration', 'count']),
    /** The whole meaning in EDTF; null for durations, counts, and times known only in relation to an event. */
    edtf: edtfSchema.nullable(),
    /** What the words alone say, before anything was supplied from the narrative. */
    stated: edtfSchema.nullable(),
    /** What was supplied: `year`, `month`, `century`, `anchor`. */
    implied: list(z.string()).default([]),
    /** The part that the words pick out ("mid-1935"), which EDTF has no mark for; see `boundsOfPart`. */
    part: z.enum(['early', 'mid', 'late']).nullable().default(null),
    /** For durations and counts. */
    quantity: z
      .object({ least: z.number(), most: z.number(), unit: z.string(), ordinal: z.boolean().default(false) })
      .readonly()
      .nullable()
      .default(null),
    /** "shortly after Blumkin's execution": the relation and the words that name the event; between `event` and `second` where that is given. */
    relation: z
      .object({
        relation: relativeTimeSchema.unwrap().shape.relation,
        event: spanSchema,
        second: spanSchema.nullable().default(null),
        leastDays: z.int().optional(),
        mostDays: z.int().optional(),
        vague: z.boolean().default(false),
      })
      .readonly()
      .nullable()
      .default(null),
    calendar: z.enum(['gregorian', 'julian']).default('gregorian'),
  })
  .readonly()
export type DateSuggestion = z.infer<typeof dateSuggestionSchema>

/** One link of a suggested voice chain. */
export const voiceSuggestionSchema = z
  .object({
    /** The mention that names the voice, or null for the source's author and for an unnamed recorder. */
    mention: idSchema.nullable(),
    /** The document's cluster of that mention, where there is one. */
    cluster: z.string().nullable(),
    name: z.string(),
    link: z.enum(LINKS),
    when: edtfSchema.nullable().default(null),
    venue: venueSchema.default('unknown'),
    liberty: libertySchema.default('unknown'),
    compulsion: list(compulsionSchema).default([]),
    /** The cue that ties voice to words ("says that", "declared"). */
    cue: spanSchema.nullable().default(null),
  })
  .readonly()
export type VoiceSuggestion = z.infer<typeof voiceSuggestionSchema>

/** Words said, with who stands between us and them; the source's author is the first voice. */
export const statementSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('statement'),
    /** `turn`: a turn of speech; `direct`: in quotation marks; `block`: a block quotation or epigraph; `indirect`: reported; `narration`: the author's own. */
    form: z.enum(['turn', 'direct', 'block', 'indirect', 'narration']),
    voices: list(voiceSuggestionSchema),
    stance: stanceSchema,
    modality: modalitySchema,
    venue: venueSchema.default('unknown'),
    liberty: libertySchema.default('unknown'),
    compulsion: list(compulsionSchema).default([]),
    saidWhen: edtfSchema.nullable().default(null),
    /** Claims expressed, by suggestion id. */
    claims: list(idSchema).default([]),
    /** The statement in which this one is embedded. */
    within: idSchema.nullable().default(null),
    /** Documents cited and handouts repeated, as written. */
    citations: list(z.object({ ...span, text: z.string() }).readonly()).default([]),
    /** The question that supplied the content. */
    fromQuestion: spanSchema.nullable().default(null),
    /** Clusters spoken of. */
    about: list(z.string()).default([]),
    /** For stance `recants`. */
    recants: list(idSchema).default([]),
  })
  .readonly()
export type StatementSuggestion = z.infer<typeof statementSuggestionSchema>

/** What fills a role in one document. */
export const fillerSuggestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mention'), id: idSchema, cluster: z.string() }).readonly(),
  z.object({ kind: z.literal('claim'), id: idSchema }).readonly(),
  z
    .object({ kind: z.literal('quantity'), value: z.number(), most: z.number().optional(), unit: z.string() })
    .readonly(),
  z.object({ kind: z.literal('ordinal'), value: z.int(), unit: z.string() }).readonly(),
  z.object({ kind: z.literal('text'), ...span, text: z.string() }).readonly(),
])
export type FillerSuggestion = z.infer<typeof fillerSuggestionSchema>

/** An event or state that the text speaks of. */
export const claimSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('claim'),
    relation: z.string(),
    roles: list(z.object({ role: z.string(), filler: fillerSuggestionSchema }).readonly()),
    /** Date suggestions that say when. */
    dates: list(idSchema).default([]),
    /** The mention of the place. */
    place: idSchema.nullable().default(null),
    negated: z.boolean().default(false),
    modality: modalitySchema,
  })
  .readonly()
export type ClaimSuggestion = z.infer<typeof claimSuggestionSchema>

/** A charge read from narrative, indictment or verdict. Mentions and claims by suggestion id. */
export const chargeSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('charge'),
    accuser: idSchema.nullable(),
    targets: list(idSchema),
    counts: list(
      z
        .object({
          ...span,
          label: z.string().default(''),
          of: idSchema.nullable(),
          what: z.string(),
          law: list(z.string()).default([]),
          tiedTo: list(idSchema).default([]),
          goBetween: list(idSchema).default([]),
          objects: list(z.string()).default([]),
          accused: list(
            z
              .object({
                mention: idSchema,
                mode: modeSchema.nullable().default(null),
                plea: z.enum(['admits', 'admits-in-part', 'denies', 'none', 'unknown']).default('unknown'),
                stage: stageSchema.nullable().default(null),
                outcome: outcomeSchema.default('unknown'),
                gravity: gravitySchema.nullable().default(null),
                penalty: z.string().default(''),
              })
              .readonly(),
          ).default([]),
          elements: list(
            z.object({ ...span, text: z.string(), claim: idSchema.nullable() }).readonly(),
          ).default([]),
        })
        .readonly(),
    ),
    dates: list(idSchema).default([]),
    outcome: outcomeSchema.default('unknown'),
  })
  .readonly()
export type ChargeSuggestion = z.infer<typeof chargeSuggestionSchema>

/** A physical thing named in the text. */
export const exhibitSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('exhibit'),
    name: z.string(),
    presented: z.enum(['shown', 'mentioned', 'unknown']),
  })
  .readonly()
export type ExhibitSuggestion = z.infer<typeof exhibitSuggestionSchema>

/** A trial or hearing that the text records or names. */
export const proceedingSuggestionSchema = z
  .object({
    ...base,
    kind: z.literal('proceeding'),
    name: z.string(),
    dates: list(idSchema).default([]),
    parties: list(z.object({ mention: idSchema, role: z.string() }).readonly()).default([]),
    recordedHere: z.boolean().default(false),
  })
  .readonly()
export type ProceedingSuggestion = z.infer<typeof proceedingSuggestionSchema>

export const suggestionSchema = z.discriminatedUnion('kind', [
  mentionSuggestionSchema,
  dateSuggestionSchema,
  statementSuggestionSchema,
  claimSuggestionSchema,
  chargeSuggestionSchema,
  exhibitSuggestionSchema,
  proceedingSuggestionSchema,
])
export type Suggestion = z.infer<typeof suggestionSchema>
export type SuggestionKind = Suggestion['kind']

/** Everything that the stages found in one text version; ids inside it point inside it. */
export const documentReadingSchema = z
  .object({
    source: idSchema,
    text: sha256Schema,
    /** Version of the stages that made it. */
    reader: z.string(),
    language: z.string().nullable(),
    /** What kind of document the stages took it for, with the score. */
    sourceKind: sourceKindSchema,
    /** When the document was written or the session it records took place, where the text says so. */
    documentDate: edtfSchema.nullable(),
    suggestions: list(suggestionSchema),
  })
  .readonly()
export type DocumentReading = z.infer<typeof documentReadingSchema>
