/** What a language gives the stages of reading. English is the first; the others take the same shape. */

import type { NameReader } from './names.ts'
import type { ReferenceLore } from './reference-lore.ts'

/** A word or mark; `start` and `end` are UTF-16 offsets into the text that was cut. */
export interface Token {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The parts of speech of Universal Dependencies. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export interface Word extends Token {
  readonly upos: Upos
  /** The language's own, finer tag; for English Penn Treebank tags (`VBD`, `NNP`). */
  readonly xpos: string
  readonly lemma: string
}

/** A sentence cut and tagged. */
export interface TaggedSentence {
  readonly words: readonly Word[]
}

/** A sentence with its dependency tree. */
export interface ParsedSentence extends TaggedSentence {
  /** The place in `words` of each word's head; -1 for the root. Exactly one word is the root. */
  readonly heads: Int32Array
  /** Universal Dependencies relations with subtypes, one a word: `nsubj:pass`, `obl`, `root`. */
  readonly relations: readonly string[]
  /** The places of each word's children, in text order. */
  readonly children: readonly (readonly number[])[]
}

/** Analyses sentences of one language. Tagging is some ten times cheaper than parsing. */
export interface Language {
  /** ISO 639-1 code. */
  readonly code: string
  tokenise(text: string): readonly Token[]
  /** Cuts and tags one sentence; offsets count from `offset`, the sentence's place in its document. */
  tag(sentence: string, offset?: number): TaggedSentence
  /** Parses a sentence that `tag` of the same language made. */
  parse(sentence: TaggedSentence): ParsedSentence
  /** Names of persons, groups and places; null where the language has none yet. */
  readonly names: NameReader | null
  /** Pronouns and person nouns; null where the language has none yet. */
  readonly reference: ReferenceLore | null
}
