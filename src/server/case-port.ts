// What the server needs of a case; the wiring fits the case file to it, tests bring a case in memory.
import type {
  LedgerPage,
  LedgerQuery,
  Output,
  Overview,
  Parsed,
  SearchHit,
  SourceMarks,
  SourceText,
} from '#api'
import type { CaseData, Decision, Passage, Source } from '#model'

/** A file that came in through the browser, laid down on disk under a name of our own. */
export interface UploadedFile {
  /** As the person's machine calls it; for display, never used as a path. */
  readonly name: string
  readonly path: string
}

/** A file made for the person who asked for it. */
export interface OutgoingFile {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

export interface ReadingSummary {
  readonly added: number
  readonly known: number
  readonly troubled: number
  readonly cancelled: boolean
}

export interface ReadingOptions {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number, name: string) => void
}

/** Begins further cases beside the one that is served. */
export interface NewCases {
  /** Where their files are kept. */
  readonly folder: string
  /** Makes an empty case of that name, never over a file that is there, and serves it. */
  begin(name: string): Promise<{ readonly path: string; readonly address: string }>
}

/** Refusals are thrown as ProblemError (`refused`, with reasons); unknown sources are null. */
export interface CasePort {
  /** Rises with every change of the case, by whomever. */
  version(): Promise<number>
  overview(): Promise<Overview>
  sources(): Promise<readonly Source[]>
  text(source: string): Promise<SourceText | null>
  marks(source: string): Promise<SourceMarks | null>
  original(source: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>
  data(): Promise<CaseData>
  ledger(query: LedgerQuery): Promise<LedgerPage>
  search(
    query: string,
    limit: number,
  ): Promise<{ readonly total: number; readonly hits: readonly SearchHit[] }>
  decide(decisions: Parsed<'decide'>['decisions'], by: string): Promise<readonly Decision[]>
  /** Takes back a decision, or the last one where null. */
  undo(decision: string | null, by: string): Promise<readonly Decision[]>
  /** The latest decisions first; at most 1,000. */
  history(): Promise<readonly Decision[]>
  adrift(): Promise<Output<'adrift'>>
  /** Places a decision that is adrift, by its id, on a passage; gives the decision that says so. */
  place(decision: string, passage: Passage, by: string): Promise<Decision>
  /** Found anew when the case has changed. */
  echoes(): Promise<Output<'echoes'>>
  /** Resolves when nothing is being worked out behind an answer any more; the case may be closed then. */
  settled?(): Promise<void>
  /** Whether something is being worked out behind an answer: the version will rise by itself. */
  isSettling?(): boolean
  exportFormats(): Promise<Output<'exportFormats'>>
  exportLedger(query: Parsed<'exportLedger'>): Promise<OutgoingFile>
  exportAs(format: string, language: string): Promise<OutgoingFile>
  /** For the holder of a key of age, or for anybody where empty. */
  pack(recipient: string): Promise<OutgoingFile>
  /** By the plan and redaction that the case keeps. Throws ProblemError where none can be given. */
  report(request: Parsed<'report'>): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }>
  read(files: readonly UploadedFile[], options: ReadingOptions): Promise<ReadingSummary>
}
