// The first file of a packed case: its name, and every other file with its size and hash.
import { z } from 'zod'
import { sha256Schema } from '#schemas'

export const MANIFEST = 'retort-pack.json'
export const PACK_VERSION = 1
/** Larger than the manifest of a case with a hundred thousand originals. */
export const LARGEST_MANIFEST = 32 * 1024 * 1024

/** A file name that is nothing but a name, and a case's. */
const caseNameSchema = z
  .string()
  .max(200)
  .regex(/^[^./\\\0][^/\\\0]*\.retort$/)

export const manifestSchema = z.object({
  format: z.literal('retort-pack'),
  version: z.literal(PACK_VERSION),
  /** The case file among `files`. */
  case: caseNameSchema,
  files: z
    .array(z.object({ path: z.string(), bytes: z.int().min(0), sha256: sha256Schema }).readonly())
    .readonly(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Where an original lies in a pack. */
export function packedOriginal(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256}`
}

/** Why the list of files is not that of a case; null where it is. */
export function strangeFile({ case: name, files }: Manifest): string | null {
  const paths = new Set<string>()
  for (const { path, sha256 } of files) {
    if (path !== name && path !== packedOriginal(sha256)) return path
    if (paths.has(path)) return path
    paths.add(path)
  }
  return paths.has(name) ? null : name
}
