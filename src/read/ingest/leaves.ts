// Opens archives on the way: from files found to the single documents to be read, however deep they are packed.
import { open } from 'node:fs/promises'
import type { SourceProblem } from '#model'
import type { ReadingLimits } from '../formats/document.ts'
import { problem } from '../formats/problems.ts'
import { zipFormat } from '../formats/sniff.ts'
import {
  ArchiveError,
  budgetOf,
  entryNames,
  isZip,
  zipEntries,
  type UnpackingBudget,
} from '../formats/zip.ts'
import { entryPath, isClutter } from './names.ts'
import type { Found } from './walk.ts'

/** One document to be read, from the file system or out of an archive or mail. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly path: string
  readonly size: number
  readonly from: { readonly location: string } | { readonly bytes: Uint8Array<ArrayBuffer> }
  readonly declaredType?: string
  /** What is wrong with it already. */
  readonly problems: readonly SourceProblem[]
  /** The archive itself could not be read (further): it is kept as a source, unparsed, with this problem. */
  readonly refused?: SourceProblem
}

type Unreadable = Extract<Found, { kind: 'unreadable' }>

/** A file as the documents in it: itself, or what its archive holds. */
export async function* leavesOf(found: Found, limits: ReadingLimits): AsyncGenerator<Leaf | Unreadable> {
  if (found.kind === 'unreadable') {
    yield found
    return
  }
  const { path, location, bytes: size, problems } = found
  yield* unpacked({ kind: 'leaf', path, size, from: { location }, problems }, limits, budgetOf(limits), 0)
}

/** A document that came as bytes (an attachment): itself, or what its archive holds. */
export async function* leavesIn(leaf: Leaf, limits: ReadingLimits): AsyncGenerator<Leaf> {
  yield* unpacked(leaf, limits, budgetOf(limits), 1)
}

async function* unpacked(
  leaf: Leaf,
  limits: ReadingLimits,
  budget: UnpackingBudget,
  depth: number,
): AsyncGenerator<Leaf> {
  const from = 'location' in leaf.from ? leaf.from.location : leaf.from.bytes
  if (!isZip(await headOf(from))) {
    yield leaf
    return
  }
  try {
    if (zipFormat(await entryNames(from, limits)) !== 'zip') {
      yield leaf
      return
    }
    if (depth >= limits.depth) throw new ArchiveError('archive-depth', { limit: limits.depth })
    for await (const entry of zipEntries(from, limits, budget)) {
      const { name, problems } = entryPath(entry.name)
      if (entry.folder || name.split('/').some(isClutter)) continue
      if (entry.encrypted) throw new ArchiveError('archive-entry-encrypted', { name })
      const bytes = await entry.read()
      yield* unpacked(
        { kind: 'leaf', path: `${leaf.path}!/${name}`, size: bytes.length, from: { bytes }, problems },
        limits,
        budget,
        depth + 1,
      )
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    yield { ...leaf, refused: problem(error.code, 'error', error.params) }
  }
}

async function headOf(from: string | Uint8Array): Promise<Uint8Array> {
  if (typeof from !== 'string') return from.subarray(0, 4)
  try {
    await using file = await open(from)
    const head = new Uint8Array(4)
    const { bytesRead } = await file.read(head, 0, 4, 0)
    return head.subarray(0, bytesRead)
  } catch {
    // Whoever reads it will say what is wrong with it.
    return new Uint8Array()
  }
}
