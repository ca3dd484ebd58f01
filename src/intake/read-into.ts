// From paths to a case that is read: files in, texts and suggestions out, every file whole before the next is counted.
import { packReading, type ReadingText, type Source, type SourceProblem, type SourceState } from '#model'
import {
  DEFAULT_OPTIONS,
  ingest,
  READER_VERSION,
  readingStages,
  readText,
  sourceIdOf,
  textVersionOf,
  titleFrom,
  type DocumentEvent,
  type PackedReading,
  type ReadingOptions,
} from '#read'
import { CaseError, type CaseFile, type NewDocument } from '#store'
import { readFile } from 'node:fs/promises'
import { weaveAgain } from './weaving.ts'

export interface ReadIntoOptions extends Partial<ReadingOptions> {
  readonly signal?: AbortSignal
  /** Worker threads. */
  readonly jobs?: number
  /** Kind of every source read now, where a person says so. */
  readonly as?: Source['kind']
  /** The name to keep in place of a path given, for files that came under another name. */
  readonly nameOf?: (path: string) => string
  readonly progress?: (progress: ReadProgress) => void
  /** Weaves the case when all is read; in the thread of the case file where left out, where writes wait for it. */
  readonly weave?: () => Promise<unknown>
}

export interface ReadProgress {
  readonly done: number
  readonly total: number
  readonly bytesDone: number
  readonly bytes: number
  /** The file begun last. */
  readonly name: string
}

/** A file that could not be read, or not whole. */
export interface Troubled {
  readonly path: string
  readonly problem: SourceProblem
}

export interface ReadSummary {
  /** Sources that are new or were read anew. */
  readonly added: number
  /** Files whose bytes the case had read already. */
  readonly known: number
  readonly troubled: readonly Troubled[]
  readonly cancelled: boolean
}

/** Sources are written this many at a time, sooner where they hold so many characters, or as soon as so many milliseconds have gone by. */
const BATCH = 16
const BATCH_CHARACTERS = 2_000_000
const AT_LEAST_EVERY = 1000

/**
 * Reads files and folders into a case. Idempotent by content and reader's version; after a kill or a cancel, the same
 * call goes on where it stopped, since a source counts as read only when its text and reading are on disk.
 */
export async function readInto(
  file: CaseFile,
  paths: readonly string[],
  options: ReadIntoOptions = {},
): Promise<ReadSummary> {
  const { signal, jobs, progress, nameOf = path => path, weave = () => weaveAgain(file) } = options
  const register = await file.register()
  const readers = await file.readers()
  const before = (await file.sources()).filter(isRead)
  const known = new Set(before.map(({ sha256 }) => sha256))
  const batch = createBatch(file)
  const troubled: Troubled[] = []
  let added = 0
  let skipped = 0
  let cancelled = false
  let name = ''
  const events = ingest(paths, {
    limits: options.limits ?? DEFAULT_OPTIONS.limits,
    html: options.html ?? DEFAULT_OPTIONS.html,
    known,
    stages: readingStages({ register }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(signal === undefined ? {} : { signal }),
  })
  for await (const event of events) {
    switch (event.kind) {
      case 'found':
        progress?.({ done: 0, total: event.files, bytesDone: 0, bytes: event.bytes, name })
        break
      case 'started':
        name = nameOf(event.path)
        break
      case 'document': {
        const path = nameOf(event.path)
        troubled.push(...troubles(path, event.document.problems))
        await keep(file, batch, event, path, options.as)
        added++
        break
      }
      case 'skipped':
        skipped++
        break
      case 'unreadable':
        troubled.push({ path: nameOf(event.path), problem: event.problem })
        break
      case 'progress':
        progress?.({ ...event, total: event.files, name })
        break
      case 'cancelled':
        cancelled = true
        break
    }
  }
  await batch.flush()
  const stale = before.filter(({ id, state }) => state === 'ready' && readers[id]?.reader !== READER_VERSION)
  if (!cancelled) added += await readAnew(file, stale, troubled, signal)
  if (!cancelled) await weave()
  return { added, known: skipped, troubled, cancelled: cancelled || signal?.aborted === true }
}

/** Its reading came to an end, well or badly; anything else was broken off. */
function isRead({ state }: Source): boolean {
  return state !== 'waiting' && state !== 'reading'
}

interface Batch {
  readonly readings: ReadingText[]
  readonly documents: NewDocument[]
  readonly states: Pick<Source, 'id' | 'state'>[]
  /** Writes what was gathered, if that is enough by now. */
  grown(): Promise<void>
  flush(): Promise<void>
}

/** Gathers what was read, so that one transaction and one journal row stand for many sources, each whole. */
function createBatch(file: CaseFile): Batch {
  const readings: ReadingText[] = []
  const documents: NewDocument[] = []
  const states: Pick<Source, 'id' | 'state'>[] = []
  let last = performance.now()
  const flush = async (): Promise<void> => {
    if (documents.length + states.length > 0)
      await file.saveReadings(readings.splice(0), {
        documents: documents.splice(0),
        states: states.splice(0),
      })
    last = performance.now()
  }
  return {
    readings,
    documents,
    states,
    async grown() {
      const characters = documents.reduce((sum, { text }) => sum + (text?.text.length ?? 0), 0)
      const many = documents.length + states.length >= BATCH || characters >= BATCH_CHARACTERS
      if (many || performance.now() - last > AT_LEAST_EVERY) await flush()
    },
    flush,
  }
}

async function keep(
  file: CaseFile,
  batch: Batch,
  event: DocumentEvent,
  path: string,
  as: Source['kind'] | undefined,
): Promise<void> {
  const { document, original } = event
  const { metadata } = document
  const reading = event.reading as PackedReading | null
  const bytes = original.kind === 'bytes' ? original.bytes : await readFile(original.path)
  const title = metadata.title ?? titleFrom(path)
  const { mediaType, language, pages, text, problems } = document
  batch.documents.push({
    given: { path, mediaType, title, ...(await file.keepOriginal(bytes)) },
    changes: {
      title,
      mediaType,
      kind: as ?? metadata.kind ?? reading?.sourceKind ?? 'other',
      date: metadata.date ?? reading?.documentDate ?? null,
      language,
      pages,
      characters: text.length,
      problems,
      state: stateOf(document),
    },
    metadata,
    text: text === '' ? null : textVersionOf(document, sourceIdOf(event.sha256)),
  })
  if (reading !== null) batch.readings.push(reading.packed)
  await batch.grown()
}

function stateOf({ text, pagesWithoutText }: DocumentEvent['document']): SourceState {
  if (text !== '') return 'ready'
  return pagesWithoutText !== null && pagesWithoutText.length > 0 ? 'needs-ocr' : 'failed'
}

function troubles(path: string, problems: readonly SourceProblem[]): readonly Troubled[] {
  return problems.filter(({ severity }) => severity !== 'note').map(problem => ({ path, problem }))
}

/** A fault in the stages, which costs one source its reading; trouble with the case file ends the run. */
function isStageFault(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof CaseError)
}

function stageProblem({ message }: Error): SourceProblem {
  return { code: 'stages-failed', severity: 'warning', params: { reason: message } }
}

/** Reads the kept texts of sources again, after the reader has changed. Returns how many. */
async function readAnew(
  file: CaseFile,
  stale: readonly Source[],
  troubled: Troubled[],
  signal?: AbortSignal,
): Promise<number> {
  if (stale.length === 0) return 0
  const batch = createBatch(file)
  const register = await file.register()
  let count = 0
  for (const source of stale) {
    if (signal?.aborted === true) break
    const version = await file.text(source.id)
    if (version === null) continue
    const metadata = (await file.sourceMetadata(source.id)) ?? { author: [] }
    try {
      const reading = await readText(version, { source, metadata, register })
      batch.readings.push(packReading(reading))
      batch.states.push({ id: source.id, state: 'ready' })
      await batch.grown()
    } catch (error) {
      if (!isStageFault(error)) throw error
      const problem = stageProblem(error)
      const others = source.problems.filter(({ code }) => code !== problem.code)
      await file.updateSource(source.id, { problems: [...others, problem] })
      troubled.push({ path: source.path, problem })
    }
    count++
  }
  await batch.flush()
  return count
}
