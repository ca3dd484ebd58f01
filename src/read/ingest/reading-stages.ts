// The stages as an option of the ingestion: where they are, for its threads to load.
import type { StagesHook } from './events.ts'
import type { StagesContext } from './read-stages.ts'

/** The option `stages` of `ingest` that reads each document for statements, names and dates. */
export function readingStages(context: StagesContext = {}): StagesHook {
  return { module: new URL('./read-stages.ts', import.meta.url).href, context }
}
