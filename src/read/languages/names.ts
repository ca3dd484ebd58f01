/** What the names stage asks of a language: names typed for a whole document, and what ties two of them together. */
import type { NameLore } from '../actors/person-name.ts'
import type { TaggedSentence } from './language.ts'

export interface FoundName {
  readonly start: number
  readonly end: number
  readonly entity: 'person' | 'group' | 'place'
  /** Without titles and possessives. */
  readonly name: string
  /** With titles, as written but for line breaks. */
  readonly titled: string
  readonly rule: string
  readonly score: number
  readonly fictional: boolean
}

/** Two names of one actor in one document, or with `kin` of one and their kin, by their places in the list of names found. */
export interface NameTie {
  readonly first: number
  readonly second: number
  readonly reason: 'alias' | 'expansion' | 'kin'
}

/** A string whose type the case knows; null where it is no name. Spelled as written, compared without case. */
export type KnownNames = ReadonlyMap<string, 'person' | 'group' | 'place' | null>

export interface NameReader {
  readonly lore: NameLore
  /** Finds and types the names of a document. `sentences` hold offsets into `text`; in text order. */
  find(text: string, sentences: readonly TaggedSentence[], known: KnownNames): readonly FoundName[]
  /** Aliases, expanded acronyms and kin among names that `find` gave. */
  ties(text: string, names: readonly FoundName[]): readonly NameTie[]
  /** The word of a group's name, in small letters, that says what kind of body it is. */
  headOf(name: string): string
  /** Whether the words of a speaker's label are an office ("THE PRESIDENT") and not a name. */
  isOffice(label: string): boolean
}
