// What a report is made from: the case on two bases, what was found in its texts, and what its journal says.
import type { Messages } from '#messages'
import type { CaseData, ReportPlan } from '#model'

/** Where in a source a stretch of its text begins: a page of the original, or a paragraph where it has no pages. */
export interface Place {
  readonly start: number
  readonly number: number
}

export interface SourcePlaces {
  readonly unit: 'page' | 'paragraph'
  /** In order of `start`. */
  readonly places: readonly Place[]
}

/** Wording that different voices share. */
export interface ReportEcho {
  readonly id: string
  readonly kind: string
  readonly places: readonly {
    readonly source: string
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly statement: string | null
    readonly voice: string | null
    readonly name: string
    readonly when: string | null
    readonly liberty: string
    readonly compelled: boolean
  }[]
  readonly words: number
  readonly bits: number
}

/** What the journal says of the state of a case. */
export interface CaseRecord {
  /** Rows of the journal, and the hash of the last. */
  readonly rows: number
  readonly head: string
  /** When the last row was written (ISO 8601). */
  readonly last: string
  /** Who decided how much, and when first and last (ISO 8601), in order of first decisions. */
  readonly deciders: readonly {
    readonly by: string
    readonly decisions: number
    readonly first: string
    readonly last: string
  }[]
  /** Dismissed findings with the reasons given. */
  readonly dismissals: readonly { readonly finding: string; readonly by: string; readonly why: string }[]
  /** Grades are the graders' own judgements; how many there are. */
  readonly adrift: number
}

export interface ReportInput {
  /** What people made or accepted. */
  readonly decided: CaseData
  /** With the suggestions that nobody has decided. */
  readonly all: CaseData
  readonly echoes: readonly ReportEcho[]
  /** Statement ids of each group that shares rare wording, for the warning signs. */
  readonly echoing: readonly (readonly string[])[]
  /** By source. */
  readonly places: ReadonlyMap<string, SourcePlaces>
  readonly record: CaseRecord
}

export interface ReportOptions {
  readonly plan: ReportPlan
  readonly messages: Messages
}

/** The place of an offset, or null where the source has none. O(log n). */
export function placeAt(source: SourcePlaces | undefined, offset: number): number | null {
  if (source === undefined) return null
  let [low, high] = [0, source.places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (source.places[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return source.places[low - 1]?.number ?? null
}
