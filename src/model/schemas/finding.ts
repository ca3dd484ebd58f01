// Findings: what the reasoner reports. An indication, never a verdict on a person.
import { z } from 'zod'
import { type Message, type MessageParam, SEVERITIES } from '../finding.ts'
import { literalSchema } from './claim.ts'
import { passageSchema } from './passage.ts'
import { idSchema, list } from './zod.ts'

export const severitySchema = z.enum(SEVERITIES)
export type Severity = z.infer<typeof severitySchema>

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
