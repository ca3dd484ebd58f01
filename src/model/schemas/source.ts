// Sources and their texts: what was given, byte for byte, and what the normaliser made of it.
import { z } from 'zod'
import { BLOCK_KINDS, SOURCE_KINDS } from '../source.ts'
import { edtfSchema, idSchema, list, sha256Schema } from './zod.ts'

export const sourceKindSchema = z.enum(SOURCE_KINDS)
export type SourceKind = z.infer<typeof sourceKindSchema>

/** Whether a source records its proceeding whole. */
export const completenessSchema = z.enum(['complete', 'abridged', 'summarised', 'unknown'])
export const accessSchema = z.enum(['open', 'restricted', 'closed'])
export const consentSchema = z.enum(['not-needed', 'given', 'limited', 'withdrawn', 'unknown'])

/** `ready`: text read; `needs-ocr`: pages without a text layer; `failed`: nothing could be read; `reading`: under way. */
export const sourceStateSchema = z.enum(['waiting', 'reading', 'ready', 'needs-ocr', 'failed'])
export type SourceState = z.infer<typeof sourceStateSchema>

/** One clear sentence's worth of trouble with a source: a key of the message catalogue and its parameters. */
export const sourceProblemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['note', 'warning', 'error']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    page: z.int().optional(),
  })
  .readonly()
export type SourceProblem = z.infer<typeof sourceProblemSchema>

/** One document of the record. */
export const sourceSchema = z
  .object({
    id: idSchema,
    sha256: sha256Schema,
    /** The path as it was given, relative to the folder that was read; inside an archive after `!/`. */
    path: z.string(),
    mediaType: z.string(),
    bytes: z.int().min(0),
    title: z.string(),
    author: list(idSchema).default([]),
    publisher: list(idSchema).default([]),
    date: edtfSchema.nullable().default(null),
    kind: sourceKindSchema.default('other'),
    language: z.string().nullable().default(null),
    translationOf: idSchema.nullable().default(null),
    custody: z.string().default(''),
    covers: list(z.object({ proceeding: idSchema, completeness: completenessSchema }).readonly()).default([]),
    access: accessSchema.default('open'),
    consent: consentSchema.default('not-needed'),
    state: sourceStateSchema.default('waiting'),
    pages: z.int().nullable().default(null),
    characters: z.int().default(0),
    problems: list(sourceProblemSchema).default([]),
  })
  .readonly()
export type Source = z.infer<typeof sourceSchema>

/** A stretch of a text with one function; blocks are in order and do not overlap, except inside a table. */
export const blockSchema = z
  .object({
    kind: z.enum(BLOCK_KINDS),
    start: z.int().min(0),
    end: z.int().min(0),
    /** Heading level from 1. */
    level: z.int().optional(),
    /** Page of the original, from 1, on which the block begins. */
    page: z.int().optional(),
    /** The page's label as printed, where it differs. */
    pageLabel: z.string().optional(),
    /** BCP 47 tag of the block's language. */
    language: z.string().optional(),
    /** The speaker as the mark-up names him (TEI `<speaker>`, a bold name before a colon). */
    speaker: z.string().optional(),
    /** For a footnote: its mark, and the offset in the text of the reference to it. */
    mark: z.string().optional(),
    reference: z.int().optional(),
    /** For a running head, which is left out of the text (`start` = `end`): its words. */
    omitted: z.string().optional(),
  })
  .readonly()
export type Block = z.infer<typeof blockSchema>

/** Maps a stretch of the text to a place in the original; stretches are in order. */
export const originSpanSchema = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    page: z.int().optional(),
    /** Offset in the decoded original (characters) for text formats; absent for binary ones. */
    offset: z.int().optional(),
    /** Box on the page in points from its top left: x, y, width, height. */
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().optional(),
  })
  .readonly()
export type OriginSpan = z.infer<typeof originSpanSchema>

/** What a document says of names and dates by its own mark-up, e.g. TEI `<persName>`, `<date when>`. */
export const markupSchema = z
  .object({
    kind: z.enum(['person', 'group', 'place', 'date', 'quote', 'speaker', 'title']),
    start: z.int().min(0),
    end: z.int().min(0),
    /** Normalised value, e.g. `@when` or `@key`. */
    value: z.string().optional(),
  })
  .readonly()
export type Markup = z.infer<typeof markupSchema>

/** The normalised text of a source, made by one version of the normaliser. */
export const textVersionSchema = z
  .object({
    source: idSchema,
    /** SHA-256 of `text` as UTF-8. */
    sha256: sha256Schema,
    normaliser: z.string(),
    text: z.string(),
    blocks: list(blockSchema),
    origin: list(originSpanSchema),
    markup: list(markupSchema).default([]),
    /** Number of pages, where the original has pages. */
    pages: z.int().nullable(),
    language: z.string().nullable(),
  })
  .readonly()
export type TextVersion = z.infer<typeof textVersionSchema>

/** What a document says of itself (file metadata, TEI header, e-mail headers); every field as written. */
export const documentMetadataSchema = z
  .object({
    title: z.string().optional(),
    author: list(z.string()).default([]),
    publisher: z.string().optional(),
    /** EDTF where the mark-up gives a machine-readable date. */
    date: z.string().optional(),
    kind: sourceKindSchema.optional(),
    /** The address a web page or copy says it came from. */
    address: z.string().optional(),
  })
  .readonly()
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>
