// Findings: what the reasoner reports. An indication, never a verdict on a person.
import { z } from 'zod'
import { literalSchema } from './claim.ts'
import { passageSchema } from './passage.ts'
import { idSchema, list } from './zod.ts'

/** In rising order. */
export const SEVERITIES = ['informational', 'notable', 'serious'] as const
export const severitySchema = z.enum(SEVERITIES)
export type Severity = z.infer<typeof severitySchema>

/** A message of the catalogue with its parameters; words are put to it at the edge. */
export interface Message {
  readonly key: string
  readonly params: Readonly<Record<string, MessageParam>>
}
/** `{ref}` names a thing of the case whose name is looked up in the reader's language, or another message. */
export type MessageParam =
  | string
  | number
  | {
      readonly ref: 'actor' | 'claim' | 'statement' | 'source' | 'charge' | 'count' | 'place' | 'message'
      readonly id: string
    }
  | readonly MessageParam[]

export const messageParamSchema: z.ZodType<MessageParam> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z
      .object({
        ref: z.enum(['actor', 'claim', 'statement', 'source', 'charge', 'count', 'place', 'message']),
        id: z.string(),
      })
      .readonly(),
    list(messageParamSchema),
  ]),
)
export const messageSchema: z.ZodType<Message> = z
  .object({ key: z.string(), params: z.record(z.string(), messageParamSchema).readonly() })
  .readonly()

/** One finding; `roles` are filled by ids of the case. `proof` is a tree of messages, each with its passages. */
export const findingSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    pattern: z.string().nullable().default(null),
    severity: severitySchema,
    message: messageSchema,
    roles: z.record(z.string(), list(z.string())).readonly(),
    literals: list(literalSchema),
    passages: list(passageSchema),
    /** Decisions that are still open on its premises; what to decide. Empty when not provisional. */
    undecided: list(z.string()).default([]),
    provisional: z.boolean().default(false),
    proof: list(
      z.object({ message: messageSchema, passages: list(passageSchema), depth: z.int().min(0) }).readonly(),
    ).default([]),
  })
  .readonly()
export type Finding = z.infer<typeof findingSchema>
