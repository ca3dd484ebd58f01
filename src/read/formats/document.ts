// What reading a format gives: normalised text with its structure, a way back to the original, and what went wrong.
import type { Block, DocumentMetadata, Markup, OriginSpan, SourceProblem } from '#model'

/** Limits within which a file is read; past one, the file gets a problem and nothing else is harmed. */
export interface ReadingLimits {
  /** Largest file, in bytes; of a plain text only as much is loaded as `characters` needs. */
  readonly fileBytes: number
  /** Largest normalised text, in UTF-16 code units; the rest is left out, with a warning. */
  readonly characters: number
  /** Bytes that one archive may unpack to, and how often larger than packed. */
  readonly unpackedBytes: number
  readonly unpackedRatio: number
  readonly entries: number
  /** Archives within archives; also nesting of elements, in thousands. */
  readonly depth: number
  /** Wall time for one file, in milliseconds. */
  readonly milliseconds: number
  /** Heap of one worker, in bytes; a file that needs more gets a problem. */
  readonly heapBytes: number
}

const MB = 1024 * 1024

/** Generous for real files, small enough that two workers stay within a gigabyte. */
export const DEFAULT_LIMITS: ReadingLimits = {
  fileBytes: 256 * MB,
  characters: 16_000_000,
  unpackedBytes: 1024 * MB,
  unpackedRatio: 200,
  entries: 20_000,
  depth: 4,
  milliseconds: 120_000,
  heapBytes: 1024 * MB,
}

/** A file to be read, as bytes with the name it came under. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type and charset that a container (an e-mail part, an HTTP header) gave. */
  readonly declaredType?: string
  readonly charset?: string
}

/** What the caller may choose; everything else is decided by the file. */
export interface ReadingOptions {
  readonly limits: ReadingLimits
  /** Of a web page: the article only (where one is found), or all its text. */
  readonly html: 'main' | 'whole'
}

export const DEFAULT_OPTIONS: ReadingOptions = { limits: DEFAULT_LIMITS, html: 'main' }

/** A file inside a file (an e-mail's attachment), to be read as a source of its own. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly declaredType?: string
}

/** A document as a format reader returns it. Where nothing could be read, `text` is empty and `problems` says why. */
export interface ParsedDocument {
  readonly mediaType: string
  readonly text: string
  /** The normaliser that made the text (`NORMALISER`). */
  readonly normaliser: string
  readonly blocks: readonly Block[]
  readonly origin: readonly OriginSpan[]
  readonly markup: readonly Markup[]
  readonly pages: number | null
  /** BCP 47 tag of the language of most of the text; null where it cannot be told. */
  readonly language: string | null
  readonly metadata: DocumentMetadata
  readonly problems: readonly SourceProblem[]
  /** Pages without a text layer; null where the format has no pages. */
  readonly pagesWithoutText: readonly number[] | null
  readonly attachments?: readonly Attachment[]
}
