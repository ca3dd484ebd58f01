// The operations of a case file by name, for those who only ask: what does them is loaded by the thread that is asked.
import type { JUDGING_READS, JUDGING_WRITES } from './judging.ts'
import type { READS, WRITES } from './operations.ts'

export type Reads = typeof READS & typeof JUDGING_READS
export type Writes = typeof WRITES & typeof JUDGING_WRITES

/** Each name with the file that has it: `plain` for `operations.ts`, `judging` for `judging.ts`. */
type Names<Plain, Judging> = { readonly [K in keyof Plain]: 'plain' } & {
  readonly [K in keyof Judging]: 'judging'
}

export const READ_NAMES: Names<typeof READS, typeof JUDGING_READS> = {
  sources: 'plain',
  source: 'plain',
  sourcePaths: 'plain',
  findSource: 'plain',
  sourceMetadata: 'plain',
  text: 'plain',
  readings: 'plain',
  readers: 'plain',
  counts: 'plain',
  version: 'plain',
  suggestions: 'plain',
  suggestionFacets: 'plain',
  items: 'plain',
  item: 'plain',
  itemFacets: 'plain',
  decisions: 'plain',
  adrift: 'plain',
  journal: 'plain',
  settings: 'plain',
  snapshot: 'plain',
  loadCase: 'plain',
  exportLedger: 'plain',
  register: 'plain',
  weaveState: 'plain',
  search: 'plain',
  verify: 'judging',
}

export const WRITE_NAMES: Names<typeof WRITES, typeof JUDGING_WRITES> = {
  addSource: 'plain',
  updateSource: 'plain',
  addDocument: 'plain',
  saveText: 'plain',
  saveReadings: 'plain',
  saveWoven: 'plain',
  weaveWith: 'plain',
  decide: 'judging',
  undo: 'judging',
  take: 'judging',
  importLedger: 'judging',
  eraseSource: 'judging',
}
