// Small combinators that every schema of the model uses.
import { z } from 'zod'

/** A read-only array. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
export const idSchema = z.string().min(1).max(200)
/** An Extended Date/Time Format string (ISO 8601-2), kept as written; `parseDate` tells what it means. */
export const edtfSchema = z.string().min(1).max(100)
/** A moment on the machine's clock, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime()
