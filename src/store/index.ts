// The case file: one SQLite file a case, beside a folder of originals. What packs it and what stems its
// words is loaded when it is asked for.
import type { packCase as PackCase } from './pack/pack.ts'
import type { unpackCase as UnpackCase } from './pack/unpack.ts'
import type { Stemmer } from './stem.ts'
export { type Basis, type CaseFile, type OpenCase, openCase } from './case-file.ts'
export { originalsFolder } from './case-path.ts'
export type { Counts } from './counts.ts'
export type { DecisionInput, Outcome } from './decide.ts'
export { type AdriftReason, asPlaced, type LoggedDecision } from './decision-log.ts'
export type { Erasure } from './erase.ts'
export type { ImportReport, Unplaced } from './import-ledger.ts'
export type { Misplaced } from './ledger-passages.ts'
export type { NewDocument, ReadSources } from './operations.ts'
export type { OriginalBytes } from './originals.ts'
export type { JournalPage } from './journal.ts'
export { ITEM_KINDS, type Item, type ItemKind, type ItemOf } from './kinds.ts'
export {
  ITEM_FACETS,
  type ItemFacet,
  type ItemFilter,
  type ItemQuery,
  type ListedItem,
  type Page,
} from './list-items.ts'
export {
  type ListedSuggestion,
  SUGGESTION_FACETS,
  type SuggestionFacet,
  type SuggestionFilter,
  type SuggestionQuery,
} from './list-suggestions.ts'
export type { Packed, PackKeys } from './pack/pack.ts'
export { PackError, type PackTrouble } from './pack/trouble.ts'
export type { Unpacked, UnpackKeys } from './pack/unpack.ts'
export type { WeaveHook } from './weave-with.ts'
export type { Refusal, RefusalReason } from './refusals.ts'
export type { Register } from './register.ts'
export type { Stemmer } from './stem.ts'
export type { SearchHit, SearchPage, SearchQuery } from './search.ts'
export { type NewSource, type SourceChanges, sourceId } from './sources.ts'
export { CaseError, type CaseTrouble, type Holder } from './trouble.ts'
export type { VerifyProblem, VerifyReport } from './verify.ts'
export type { WeaveState, Woven } from './weave.ts'
export type { FacetValue } from './where.ts'

/** Packs a case into one file; see `pack/pack.ts`. */
export async function packCase(...given: Parameters<typeof PackCase>): ReturnType<typeof PackCase> {
  return (await import('./pack/pack.ts')).packCase(...given)
}

/** Opens a packed case; see `pack/unpack.ts`. */
export async function unpackCase(...given: Parameters<typeof UnpackCase>): ReturnType<typeof UnpackCase> {
  return (await import('./pack/unpack.ts')).unpackCase(...given)
}

/** The stemmer of a language; see `stem.ts`. */
export async function stemmerOf(language: string | null): Promise<Stemmer> {
  return (await import('./stem.ts')).stemmerOf(language)
}
