// What other parts of the reasoner have found, handed to the patterns as facts before matching.

/** Everything may be empty; what is absent is taken as not found, never as its opposite. */
export interface DerivedFacts {
  /** Counts that fall for this accused when one voice is set aside, the record taken as given. */
  readonly resilienceOne: readonly {
    readonly count: string
    readonly accused: string
    readonly voice: string
  }[]
  /** Statement ids of each set that rests on nothing but itself. */
  readonly unfounded: readonly (readonly string[])[]
  /** Statement ids of each group that shares rare wording, formulae and open quotation set aside. */
  readonly echoes: readonly (readonly string[])[]
  /** Claims that lie in a certain conflict of time or place, with the conflict's id. */
  readonly impossible: readonly { readonly claim: string; readonly conflict: string }[]
  /** Statements under the accuser's control, by charge; worked out from the claims of control where absent. */
  readonly house?: readonly { readonly statement: string; readonly charge: string }[] | undefined
}

export const NOTHING_DERIVED: DerivedFacts = { resilienceOne: [], unfounded: [], echoes: [], impossible: [] }
