// The contract of a stage: text and what earlier stages found go in, suggestions come out.
import type { DocumentMetadata, Source, Suggestion, TextVersion } from '#model'

/** What the case knows before the reading begins; confirmed names and rejected suggestions steer the stages. */
export interface CaseRegister {
  readonly names: readonly RegisteredName[]
  /** Ids of suggestions that a person rejected. */
  readonly rejected: ReadonlySet<string>
}

/** A name that a person confirmed or entered: it goes before any rule. */
export interface RegisteredName {
  readonly text: string
  readonly entity: 'person' | 'group' | 'place'
  /** The actor or place of the case that bears it; null marks a string that is no name. */
  readonly id: string | null
}

export const EMPTY_REGISTER: CaseRegister = { names: [], rejected: new Set() }

/** One document under way through the stages. */
export interface StageInput<Tools> {
  readonly source: Pick<Source, 'id' | 'title' | 'kind' | 'date' | 'path' | 'author'>
  readonly version: TextVersion
  readonly metadata: DocumentMetadata
  readonly register: CaseRegister
  /** Suggestions of the stages before, in text order. */
  readonly found: readonly Suggestion[]
  /** The language's tools (sentences, tags, parses), computed once and only where asked for. */
  readonly tools: Tools
}

/** One stage of the reader. Pure: the same input gives the same suggestions, ids included. */
export interface Stage<Tools> {
  readonly name: string
  /** Raised when its output changes; part of the reader's version. */
  readonly version: number
  run(input: StageInput<Tools>): readonly Suggestion[]
}
