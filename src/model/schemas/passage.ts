// Passages: an exact quote in a text, by position and by words, so that it is found again when the text moves.
import { z } from 'zod'
import { idSchema, sha256Schema } from './zod.ts'

/** W3C Web Annotation TextPositionSelector; offsets in UTF-16 code units, `end` exclusive. */
export const positionSelectorSchema = z
  .object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) })
  .readonly()
export type TextPositionSelector = z.infer<typeof positionSelectorSchema>

/** W3C Web Annotation TextQuoteSelector: the quote and up to 32 characters on either side. */
export const quoteSelectorSchema = z
  .object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
  })
  .readonly()
export type TextQuoteSelector = z.infer<typeof quoteSelectorSchema>

/** An exact quote in one text version of a source. */
export const passageSchema = z
  .object({
    source: idSchema,
    text: sha256Schema,
    position: positionSelectorSchema,
    quote: quoteSelectorSchema,
  })
  .readonly()
export type Passage = z.infer<typeof passageSchema>

/** A passage for a ledger that may not contain the text: the quote is known by its length and hash only. */
export const standOffPassageSchema = z
  .object({
    sourceSha256: sha256Schema,
    textSha256: sha256Schema,
    normaliser: z.string(),
    position: positionSelectorSchema,
    quoteLength: z.int().min(1),
    quoteSha256: sha256Schema,
  })
  .readonly()
export type StandOffPassage = z.infer<typeof standOffPassageSchema>
