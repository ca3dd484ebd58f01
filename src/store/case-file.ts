// The case file as the rest of the program sees it: asynchronous, every write on disk when its promise resolves.
import type { CaseData, SuggestionKind } from '#model'
import { resolve } from 'node:path'
import type { ItemKind } from './kinds.ts'
import type { Stamp } from './journal.ts'
import type { ItemQuery, ListedItem, Page } from './list-items.ts'
import type { ListedSuggestion, SuggestionQuery } from './list-suggestions.ts'
import type { Basis } from './load-case.ts'
import { READ_NAMES, type Reads, WRITE_NAMES, type Writes } from './names.ts'
import type { NewDocument } from './operations.ts'
import { keepOriginal, type KeptOriginal, type OriginalBytes, readOriginal } from './originals.ts'
import { openPool } from './pool.ts'
import type { NewSource } from './sources.ts'
import { CaseError } from './trouble.ts'

export interface OpenCase {
  /** Only look: no thread of this process can write. */
  readonly readOnly?: boolean | undefined
  /** Make the case where there is none (default false). */
  readonly create?: boolean | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** `n` random bytes. */
  readonly random: (n: number) => Uint8Array
  /** Who acts, as the journal names them. */
  readonly user: string
  /** Largest size of the case file in bytes; past it, writing fails as on a full disk. */
  readonly mostBytes?: number | undefined
  /** Reads wait for writes, on the one thread that does both: for a program that asks one thing after another. */
  readonly oneThread?: boolean | undefined
}

type Asked<F> = F extends (sql: never, ...values: infer V) => infer R
  ? (...values: V) => Promise<Awaited<R>>
  : never
type Written<F> = F extends (sql: never, stamp: never, ...values: infer V) => infer R
  ? (...values: V) => Promise<Awaited<R>>
  : never

type Generic = 'items' | 'item' | 'suggestions'

/**
 * An open case. Reads and writes are those of `names.ts`, without the connection and the stamp; all throw
 * CaseError for trouble with the file and RangeError for misuse.
 */
export type CaseFile = { readonly [K in Exclude<keyof Reads, Generic>]: Asked<Reads[K]> } & {
  readonly [K in Exclude<keyof Writes, 'addSource' | 'addDocument'>]: Written<Writes[K]>
} & {
  /** Absolute path of the case file. */
  readonly path: string
  readonly readOnly: boolean
  items<K extends ItemKind>(query: ItemQuery<K>): Promise<Page<ListedItem<K>>>
  item<K extends ItemKind>(kind: K, id: string): Promise<ListedItem<K> | null>
  suggestions<K extends SuggestionKind>(query: SuggestionQuery<K>): Promise<Page<ListedSuggestion<K>>>
  /** Keeps the original bytes, then adds the source. The same bytes again are the same source. */
  addSource(
    given: Omit<NewSource, 'sha256' | 'bytes'>,
    original: OriginalBytes,
  ): ReturnType<Written<Writes['addSource']>>
  /** Keeps the original bytes, then adds the source with its text and particulars in one go. */
  addDocument(
    document: Omit<NewDocument, 'given'> & { readonly given: Omit<NewSource, 'sha256' | 'bytes'> },
    original: OriginalBytes,
  ): ReturnType<Written<Writes['addDocument']>>
  /** Keeps original bytes, for a document that is added later. */
  keepOriginal(original: OriginalBytes): Promise<KeptOriginal>
  /** The bytes as they were given; null where there is no such source or it was erased. */
  original(source: string): Promise<Uint8Array | null>
  close(): Promise<void>
}

/** Opens a case file. Throws CaseError where it cannot be used. */
export async function openCase(casePath: string, options: OpenCase): Promise<CaseFile> {
  const { readOnly = false, create = false, now, random, user, mostBytes, oneThread = false } = options
  const path = resolve(casePath)
  const time = (): string => new Date(now()).toISOString()
  const pool = await openPool({ path, readOnly, create, mostBytes, at: time() }, oneThread)
  const stamp = (): Stamp => ({ by: user, at: time(), entropy: random(16) })
  const reads = Object.fromEntries(
    Object.keys(READ_NAMES).map(name => [name, (...values: readonly unknown[]) => pool.read(name, values)]),
  )
  const writes = Object.fromEntries(
    Object.keys(WRITE_NAMES).map(name => [
      name,
      (...values: readonly unknown[]) => pool.write(name, [stamp(), ...values]),
    ]),
  )
  const keep = async (original: OriginalBytes): Promise<KeptOriginal> => {
    if (readOnly) throw new CaseError({ kind: 'read-only', path })
    return keepOriginal(path, original)
  }
  const own = {
    path,
    readOnly,
    addSource: async (given: Omit<NewSource, 'sha256' | 'bytes'>, original: OriginalBytes) =>
      pool.write('addSource', [stamp(), { ...given, ...(await keep(original)) } satisfies NewSource]),
    addDocument: async (
      document: Omit<NewDocument, 'given'> & { given: Omit<NewSource, 'sha256' | 'bytes'> },
      original: OriginalBytes,
    ) =>
      pool.write('addDocument', [
        stamp(),
        { ...document, given: { ...document.given, ...(await keep(original)) } } satisfies NewDocument,
      ]),
    keepOriginal: keep,
    original: async (id: string) => {
      const source = (await pool.read('source', [id])) as CaseData['sources'][number] | null
      return source === null ? null : readOriginal(path, source.sha256)
    },
    close: () => pool.close(),
  }
  return { ...reads, ...writes, ...own } as unknown as CaseFile
}

export type { Basis }
