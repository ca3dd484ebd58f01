// What the ingestion of files tells its caller, one event after another.
import type { SourceProblem } from '#model'
import type { ParsedDocument, ReadingOptions } from '../formats/document.ts'

/** Where the original bytes of a document are, for the store to copy. */
export type Original =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** Documents come in a stable order: that of the paths given, of names within folders, of entries within archives. */
export type IngestEvent =
  /** How much there is to read; archives and attachments add to it as they are opened. */
  | { readonly kind: 'found'; readonly files: number; readonly bytes: number }
  | { readonly kind: 'started'; readonly path: string }
  | DocumentEvent
  /** The same bytes are in the case already (`known`), or came earlier in this run (`repeated`). */
  | {
      readonly kind: 'skipped'
      readonly path: string
      readonly sha256: string
      readonly reason: 'known' | 'repeated'
    }
  /** There are no bytes to keep: a folder or file that could not be opened. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly problem: SourceProblem }
  | {
      readonly kind: 'progress'
      readonly done: number
      readonly files: number
      readonly bytesDone: number
      readonly bytes: number
    }
  | { readonly kind: 'cancelled' }

/** One document, read as far as it could be. */
export interface DocumentEvent {
  readonly kind: 'document'
  /** Relative to what was given, with the name of the folder given; inside an archive or a mail after `!/`. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly original: Original
  readonly document: ParsedDocument
  /** What the stages made of the text; null where no stages were asked for, or they failed. */
  readonly reading: unknown
}

/** Runs in the worker right after a document was parsed, so that its text need not travel twice. */
export interface StagesHook {
  /** URL of a module that exports `readParsed(document, file, context)`. */
  readonly module: string
  /** Anything that can be cloned; handed on as it is. */
  readonly context: unknown
}

export interface IngestOptions extends ReadingOptions {
  /** Worker threads; by default as many as the machine has cores, fewer where there is little to read. */
  readonly jobs?: number
  readonly signal?: AbortSignal
  /** SHA-256 of originals that the case has: they are skipped without being parsed. */
  readonly known?: ReadonlySet<string>
  readonly stages?: StagesHook
}
