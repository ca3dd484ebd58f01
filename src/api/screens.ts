// What single screens ask for: the overview, the ledger's pages, search, running jobs.
import {
  decisionKindSchema,
  edtfSchema,
  idSchema,
  libertySchema,
  list,
  modalitySchema,
  passageSchema,
  sourceKindSchema,
  sourceProblemSchema,
  sourceStateSchema,
  stanceSchema,
  statusSchema,
  targetKindSchema,
  venueSchema,
} from '#schemas'
import { LANGUAGES } from '#messages'
import { z } from 'zod'
import { markVoiceSchema, referenceSchema } from './mark.ts'

const counted = z.object({ value: z.string(), count: z.int() }).readonly()

export const overviewSchema = z
  .object({
    title: z.string(),
    question: z.string(),
    /** This is the sample dossier, which has a guided first look. */
    sample: z.boolean(),
    sources: z.int(),
    pages: z.int(),
    characters: z.int(),
    states: list(z.object({ value: sourceStateSchema, count: z.int() }).readonly()),
    languages: list(counted),
    kinds: list(z.object({ value: sourceKindSchema, count: z.int() }).readonly()),
    /** Sources in trouble, the worst first; at most 50. */
    troubled: list(
      z.object({ source: idSchema, title: z.string(), problem: sourceProblemSchema }).readonly(),
    ),
    /** By kind of thing: how many there are, and how many no person has looked at yet. */
    found: list(z.object({ kind: z.string(), total: z.int(), undecided: z.int() }).readonly()),
    /** The sources in which most is undecided; at most 12. */
    waiting: list(z.object({ source: idSchema, title: z.string(), undecided: z.int() }).readonly()),
    /** By kind of thing: how many a person stands by, whoever suggested them. */
    stoodBy: list(z.object({ kind: z.string(), count: z.int() }).readonly()),
    decisions: z.int(),
    adrift: z.int(),
  })
  .readonly()
export type Overview = z.infer<typeof overviewSchema>

export const LEDGER_SORTS = ['place', 'who', 'what', 'said', 'when', 'status', 'score'] as const
/** The ledger's address: what is shown and in which order. Facets take several values. */
export const ledgerQuerySchema = z.object({
  kind: z.enum(['statements', 'claims']).default('statements'),
  q: z.string().max(500).default(''),
  source: z.array(idSchema).default([]),
  who: z.array(z.string()).default([]),
  relation: z.array(z.string()).default([]),
  stance: z.array(stanceSchema).default([]),
  modality: z.array(modalitySchema).default([]),
  venue: z.array(venueSchema).default([]),
  liberty: z.array(libertySchema).default([]),
  status: z.array(statusSchema).default([]),
  sort: z.enum(LEDGER_SORTS).default('place'),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
})
export type LedgerQuery = z.infer<typeof ledgerQuerySchema>
export const LEDGER_FACETS = [
  'status',
  'source',
  'who',
  'relation',
  'stance',
  'modality',
  'venue',
  'liberty',
] as const
export type LedgerFacet = (typeof LEDGER_FACETS)[number]

export const ledgerRowSchema = z
  .object({
    id: idSchema,
    target: referenceSchema,
    voices: list(markVoiceSchema),
    stance: stanceSchema.nullable(),
    modality: modalitySchema.nullable(),
    /** What is said, in short; the quote where no claim is tied to it yet. */
    what: z.string(),
    relation: z.string().nullable(),
    quote: z.string(),
    source: z.object({ id: idSchema, title: z.string() }).readonly().nullable(),
    start: z.int(),
    end: z.int(),
    said: edtfSchema.nullable(),
    when: edtfSchema.nullable(),
    where: z.string().nullable(),
    venue: venueSchema.nullable(),
    liberty: libertySchema.nullable(),
    status: statusSchema,
    rule: z.string(),
    score: z.number(),
    /** For a claim: how many statements meet in it. */
    statements: z.int().nullable(),
  })
  .readonly()
export type LedgerRow = z.infer<typeof ledgerRowSchema>

export const ledgerPageSchema = z
  .object({
    total: z.int(),
    rows: list(ledgerRowSchema),
    facets: list(
      z
        .object({
          facet: z.enum(LEDGER_FACETS),
          values: list(z.object({ value: z.string(), label: z.string(), count: z.int() }).readonly()),
        })
        .readonly(),
    ),
  })
  .readonly()
export type LedgerPage = z.infer<typeof ledgerPageSchema>

export const searchHitSchema = z
  .object({
    source: idSchema,
    title: z.string(),
    start: z.int(),
    end: z.int(),
    before: z.string(),
    match: z.string(),
    after: z.string(),
  })
  .readonly()
export type SearchHit = z.infer<typeof searchHitSchema>

/** What a person decides of a thing; who and when are added by the server. */
export const decisionInputSchema = z
  .object({
    kind: decisionKindSchema,
    /** For `add` the id may be left out: a new one is made. */
    target: z.object({ kind: targetKindSchema, id: idSchema.optional() }).readonly(),
    passages: list(passageSchema).default([]),
    payload: z.json().default(null),
    why: z.string().max(10_000).default(''),
  })
  .readonly()
export type DecisionInput = z.input<typeof decisionInputSchema>

export const REPORT_FILE_FORMATS = ['html', 'docx', 'pdf'] as const
/** A report by the plan and the redaction that the case keeps. */
export const reportRequestSchema = z.object({
  format: z.enum(REPORT_FILE_FORMATS),
  redacted: z.boolean().default(false),
  language: z.enum(LANGUAGES).default('en'),
})
export type ReportRequest = z.input<typeof reportRequestSchema>

/** One event of a reading job, as a line of the stream. */
export const jobEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int(), name: z.string() }).readonly(),
  z
    .object({
      kind: z.literal('done'),
      added: z.int(),
      known: z.int(),
      troubled: z.int(),
      cancelled: z.boolean(),
    })
    .readonly(),
  z.object({ kind: z.literal('failed'), detail: z.string() }).readonly(),
])
export type JobEvent = z.infer<typeof jobEventSchema>

/** A format of exchange: `losses` are keys of the catalogue that say what it cannot hold. */
export const exportFormatSchema = z
  .object({
    id: z.string(),
    ending: z.string(),
    back: z.enum(['whole', 'part', 'none']),
    losses: list(z.string()),
  })
  .readonly()
