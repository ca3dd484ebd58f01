// Marks: everything found in one source, each on its exact stretch of the text, in the form the Read view draws.
import { LINKS } from '#model'
import {
  edtfSchema,
  idSchema,
  libertySchema,
  list,
  modalitySchema,
  sha256Schema,
  stanceSchema,
  statusSchema,
  targetKindSchema,
  venueSchema,
} from '#schemas'
import { z } from 'zod'

export const MARK_KINDS = [
  'person',
  'group',
  'place',
  'date',
  'statement',
  'claim',
  'charge',
  'exhibit',
  'proceeding',
] as const
export const markKindSchema = z.enum(MARK_KINDS)
export type MarkKind = z.infer<typeof markKindSchema>

/** A thing of the case that something on screen leads to. */
export const referenceSchema = z.object({ kind: targetKindSchema, id: idSchema }).readonly()
export type Reference = z.infer<typeof referenceSchema>

/** One link of a voice chain as it is drawn. */
export const markVoiceSchema = z
  .object({
    name: z.string(),
    actor: idSchema.nullable(),
    link: z.enum(LINKS),
    when: edtfSchema.nullable(),
    venue: venueSchema,
    liberty: libertySchema,
  })
  .readonly()
export type MarkVoice = z.infer<typeof markVoiceSchema>

/** A stretch of a text and what was found there. Offsets in UTF-16 code units, `end` exclusive. */
export const markSchema = z
  .object({
    id: idSchema,
    kind: markKindSchema,
    /** What a decision on this mark points at. */
    target: referenceSchema,
    start: z.int().min(0),
    end: z.int().min(0),
    /** The name, the date in EDTF, the relation: one short line. */
    title: z.string(),
    /** The words it rests on, shortened to 200 characters. */
    quote: z.string(),
    rule: z.string(),
    score: z.number(),
    status: statusSchema,
    refers: referenceSchema.nullable(),
    voices: list(markVoiceSchema),
    /** For statements: `turn`, `direct`, `block`, `indirect`, `narration`, `made` by a person; for names: `name`, `pronoun`, `description`. */
    form: z.string().nullable(),
    stance: stanceSchema.nullable(),
    modality: modalitySchema.nullable(),
    /** What a statement made by a person says to have happened or been so; a suggested claim has a mark of its own. */
    relation: z.string().nullable(),
    edtf: edtfSchema.nullable(),
    roles: list(
      z.object({ role: z.string(), text: z.string(), refers: referenceSchema.nullable() }).readonly(),
    ),
    /** The statement that this one is embedded in. */
    within: idSchema.nullable(),
  })
  .readonly()
export type Mark = z.infer<typeof markSchema>

export const sourceMarksSchema = z.object({ text: sha256Schema, marks: list(markSchema) }).readonly()
export type SourceMarks = z.infer<typeof sourceMarksSchema>

/** Marks in text order, the longer first. O(n log n). */
export function inTextOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
}

/** A mark that leaves out what most marks have: see `terse` and `whole`. */
export const terseMarkSchema = markSchema
  .unwrap()
  .partial()
  .required({ id: true, kind: true, target: true, start: true, end: true, quote: true })
  .readonly()
export type TerseMark = z.infer<typeof terseMarkSchema>

/** What is another since an edition: marks that are new or changed, and the ids of those that are gone; or all marks. */
export const markChangesSchema = z
  .object({
    text: sha256Schema,
    edition: z.string(),
    isWhole: z.boolean(),
    marks: list(terseMarkSchema),
    gone: list(idSchema),
  })
  .readonly()
export type MarkChanges = z.infer<typeof markChangesSchema>

/** What most marks have, where nothing else is said. */
export const USUAL_MARK: Omit<Mark, 'id' | 'kind' | 'target' | 'start' | 'end' | 'quote' | 'title'> = {
  rule: '',
  score: 1,
  status: 'suggested',
  refers: null,
  voices: [],
  form: null,
  stance: null,
  modality: null,
  relation: null,
  edtf: null,
  roles: [],
  within: null,
}

/** The mark without what goes without saying: a third of the length as JSON. */
export function terse(mark: Mark): TerseMark {
  const { title, ...rest } = mark
  const said = Object.entries(rest).filter(([name, value]) => {
    const usual: unknown = (USUAL_MARK as Readonly<Record<string, unknown>>)[name]
    return Array.isArray(value) ? value.length > 0 : value !== usual
  })
  return { ...(Object.fromEntries(said) as TerseMark), ...(title === mark.quote ? {} : { title }) }
}

/** The mark with all that it has. */
export function whole(mark: TerseMark): Mark {
  return { ...USUAL_MARK, title: mark.quote, ...mark } as Mark
}
