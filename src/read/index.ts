// The reader: formats give texts, stages give suggestions. Node only. What reads or weaves is loaded when it is asked for.
import type { DocumentReading, TextVersion } from '#model'
import type { InputFile, ParsedDocument, ReadingOptions } from './formats/document.ts'
import type { ReadingContext } from './stages/index.ts'
import type { weaveCase as WeaveCase } from './weave/index.ts'
export { EMPTY_REGISTER, type CaseRegister, type RegisteredName } from './stages/stage.ts'
export type { WovenCase } from './weave/index.ts'
export { WEAVER_VERSION } from './weave/version.ts'
export { weaveHook } from './weave/hook.ts'
export { createWeaveThread, type WeaveInput, type WeaveThread } from './weave/thread/index.ts'
export type { ReadingContext } from './stages/index.ts'
export { READER_VERSION } from './stages/version.ts'
export { ingest } from './ingest/ingest.ts'
export { compileFully } from './ingest/light-compiling.ts'
export type { DocumentEvent, IngestEvent, IngestOptions, Original, StagesHook } from './ingest/events.ts'
export {
  DEFAULT_LIMITS,
  DEFAULT_OPTIONS,
  type ParsedDocument,
  type ReadingLimits,
  type ReadingOptions,
} from './formats/document.ts'
export type { ReadingProblem } from './formats/problems.ts'
export { readingStages } from './ingest/reading-stages.ts'
export type { PackedReading, StagesContext } from './ingest/read-stages.ts'
export { titleFrom } from './ingest/names.ts'
export { sourceIdOf, textVersionOf } from './formats/text-version.ts'
export { ArchiveError, isZip, zipEntries, type ZipEntry } from './formats/zip.ts'

/** Reads one file of any format; see `formats/read.ts`. */
export async function readDocument(file: InputFile, options: ReadingOptions): Promise<ParsedDocument> {
  return (await import('./formats/read.ts')).readDocument(file, options)
}

/** Reads a text: runs the stages in order and returns everything they suggest; see `stages/index.ts`. */
export async function readText(version: TextVersion, context: ReadingContext): Promise<DocumentReading> {
  return (await import('./stages/index.ts')).readText(version, context)
}

/** Weaves a case with names resolved over all documents; see `weave/index.ts`. */
export async function weaveCase(...given: Parameters<typeof WeaveCase>): ReturnType<typeof WeaveCase> {
  return (await import('./weave/index.ts')).weaveCase(...given)
}
