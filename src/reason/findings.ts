/** Every finding about a case: one list of makers, each pure, in a fixed order. */
import type { Finding } from '#model'
import { houseFindings, narratorFindings, type Reasoner } from './standing/index.ts'

/** What a maker may be told beside the case. */
export interface FindingOptions {
  /** Called between makers with how many of all are done; long work asks it for a breath. */
  readonly onProgress?: (done: number, all: number) => void
}

/**
 * Makes the findings of one kind. Reads labels off the reasoner (`reasoner.data` is the case); the same reasoner and
 * options give the same findings in the same order. Ids come from `findingId`, so that a dismissal holds.
 */
export type FindingMaker = (reasoner: Reasoner, options: FindingOptions) => readonly Finding[]

/** The makers of all rooms of the reasoner, in the order in which their findings are shown. */
export const FINDING_MAKERS: readonly FindingMaker[] = [houseFindings, narratorFindings]

/** Runs every maker. Cost: the sum of theirs. */
export function findings(reasoner: Reasoner, options: FindingOptions = {}): Finding[] {
  return FINDING_MAKERS.flatMap((make, done) => {
    options.onProgress?.(done, FINDING_MAKERS.length)
    return make(reasoner, options)
  })
}
