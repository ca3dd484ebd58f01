// What reading a format gives: normalised text with its structure, a way back to the original, and what went wrong.
import type { Block, DocumentMetadata, Markup, OriginSpan, SourceProblem } from '#model'

/** Limits within which a file is read; past one, the file gets a problem and nothing else is harmed. */
export interface ReadingLimits {
  /** Largest file, in bytes. */
  readonly fileBytes: number
  /** Largest normalised text, in UTF-16 code units. */
  readonly characters: number
  /** Bytes that one archive may unpack to, and how often larger than packed. */
  readonly unpackedBytes: number
  readonly unpackedRatio: number
  readonly entries: number
  /** Archives within archives. */
  readonly depth: number
  /** Wall time for one file, in milliseconds. */
  readonly milliseconds: number
}

/** A file to be read, as bytes with the name it came under. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document as a format reader returns it. Where nothing could be read, `text` is empty and `problems` says why. */
export interface ParsedDocument {
  readonly mediaType: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly origin: readonly OriginSpan[]
  readonly markup: readonly Markup[]
  readonly pages: number | null
  readonly metadata: DocumentMetadata
  readonly problems: readonly SourceProblem[]
  /** Pages without a text layer; null where the format has no pages. */
  readonly pagesWithoutText: readonly number[] | null
}
