/** What the reference stage asks of a language: its personal pronouns, and the nouns that take a person up. */
export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly gender: 'f' | 'm'
  readonly use: 'subject' | 'object' | 'possessive' | 'reflexive'
}

export interface ReferenceLore {
  /** A singular personal pronoun by its lower-cased form and Penn tag; first and second person have no gender of use. */
  pronoun(form: string, xpos: string): Pronoun | undefined
  /** Gender of a noun for a person ("witness" is `b`); undefined for others. Lower-case lemma. */
  personNoun(lemma: string): 'f' | 'm' | 'b' | undefined
  /** Nouns that with "the" take up the one who bears this part in a hearing ("the accused"). */
  readonly parts: ReadonlySet<string>
  /** "the first applicant": which of several who bear the part. */
  readonly ordinals: ReadonlySet<string>
  readonly latter: ReadonlySet<string>
  readonly former: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  /** Forms of "my", in lower case. */
  readonly mine: ReadonlySet<string>
  /** Nouns of kinship that name one person, by lemma. */
  readonly kin: ReadonlySet<string>
  /** What somebody is to the speaker who names them between these words ("my brother, ", ""): lemmas of kinship. */
  kinships(before: string, after: string): readonly string[]
}
