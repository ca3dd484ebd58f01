// What every format of exchange is given, and what it gives: a case as plain data in, one file or several out.
import type { Messages, MessageKey } from '#messages'
import type { CaseData, JournalEntry, Ledger, TextVersion } from '#model'

export const FORMAT_IDS = [
  'ledger',
  'web-annotation',
  'ftm',
  'csv',
  'xlsx',
  'tei',
  'gexf',
  'graphml',
  'csl-json',
  'bibtex',
  'argdown',
  'ro-crate',
] as const
export type FormatId = (typeof FORMAT_IDS)[number]

/** A case for export. The parts that may be large are asked for one at a time. */
export interface ExchangeCase {
  /** Decisions and suggestions. */
  readonly data: CaseData
  /** The same with every decision, as `retort import` takes it. */
  readonly ledger: Ledger
  readonly messages: Messages
  /** When this is made, ISO 8601 in UTC. */
  readonly made: string
  /** The current text of a source. */
  readonly text: (source: string) => Promise<TextVersion | null>
  /** The bytes as they were given. */
  readonly original: (source: string) => Promise<Uint8Array | null>
  readonly journal: () => Promise<readonly JournalEntry[]>
}

/** One file that a format writes; its body may be made only when it is asked for. */
export interface ExchangeFile {
  /** Relative path with `/`; of a format with one file, only its ending counts. */
  readonly name: string
  readonly body: string | Uint8Array | (() => Promise<Uint8Array>)
}

export interface ExchangeOptions {
  /** Only this charge, for formats that show charges; all of them where left out. */
  readonly charge?: string | undefined
}

export interface ExchangeFormat {
  readonly id: FormatId
  /** Ending of its file; a format of `several` files fills a folder, or a ZIP archive. */
  readonly ending: string
  readonly several: boolean
  readonly mediaType: string
  /** What `retort import` brings back of it: all that a ledger holds, a part, or nothing. */
  readonly back: 'whole' | 'part' | 'none'
  /** What it cannot hold, as messages. */
  readonly losses: readonly MessageKey[]
  readonly files: (given: ExchangeCase, options: ExchangeOptions) => AsyncIterable<ExchangeFile>
}

/** The bytes of a file's body. */
export async function bytesOf({ body }: ExchangeFile): Promise<Uint8Array> {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return body instanceof Uint8Array ? body : body()
}

/** Namespace of the terms that only Retort knows; a name, not an address. */
export const RETORT = 'urn:retort:'
