// The reader: formats give texts, stages give suggestions. Node only.
export { EMPTY_REGISTER, type CaseRegister, type RegisteredName } from './stages/stage.ts'
export { weave, weaveCase, WEAVER_VERSION, type WeaveOptions, type WovenCase } from './weave/index.ts'
export { createWeaveThread, type WeaveInput, type WeaveThread } from './weave/thread/index.ts'
export { READER_VERSION, readText, type ReadingContext } from './stages/index.ts'
export { ingest } from './ingest/ingest.ts'
export type { DocumentEvent, IngestEvent, IngestOptions, Original, StagesHook } from './ingest/events.ts'
export {
  DEFAULT_LIMITS,
  DEFAULT_OPTIONS,
  type ParsedDocument,
  type ReadingLimits,
  type ReadingOptions,
} from './formats/document.ts'
export { NORMALISER } from './formats/normalise.ts'
export { readDocument } from './formats/read.ts'
export { READING_PROBLEMS, type ReadingProblem } from './formats/problems.ts'
export { readingStages, titleFrom, type StagesContext } from './ingest/read-stages.ts'
export { sourceIdOf, textVersionOf } from './formats/text-version.ts'
export {
  resolveActors,
  type ActorLink,
  type ResolvedActors,
  type ResolveInput,
} from './actors/resolve-actors.ts'
export type { NameLore } from './actors/person-name.ts'
export { ENGLISH_LORE } from './languages/en/names/lore.ts'
export { ArchiveError, isZip, zipEntries, type ZipEntry } from './formats/zip.ts'
