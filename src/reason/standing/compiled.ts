/** What a case compiles to: its rule program, and where each thing of the case is in it. */
import type { CompactCase } from './compact/compact-case.ts'
import type { Ids } from './compact/ids.ts'
import type { Occasions } from './occasions.ts'
import type { Program } from './program.ts'

export type Basis = 'all' | 'decided'

/** A voice on an occasion. One who records and one who asserts are kept apart, even where they are the same person. */
export interface Occasion {
  /** As `occasionKey` of the model writes it, with the link before it. */
  readonly key: string
  /** The actor's id, or `?name` while the name is not tied to an actor. */
  readonly voice: string
  readonly link: 'recorded-by' | 'asserted-by'
  readonly when: string | null
  readonly liberty: 'free' | 'detained' | 'unknown'
}

/** One reading of one count for one accused, as a node of the program; -1 where nothing could ever support it. */
export interface CountNode {
  readonly charge: number
  readonly count: string
  readonly accused: string
  /** The element tree's id, or the count's own claim where no tree is given. */
  readonly tree: string
  readonly node: number
  /** Nodes of the tree's elements by element id; -1 as above. */
  readonly elements: ReadonlyMap<string, number>
}

/** A charge for one accused: stands when the first reading of one of its counts does. */
export interface ChargeNode {
  readonly charge: number
  readonly accused: string
  readonly node: number
}

/** An attack on a literal by the other members of a conflict; held down where a preference answers it. */
export interface Attack {
  readonly node: number
  readonly target: number
  readonly others: readonly number[]
}

/** Nodes are -1 where a thing has none: a literal that nobody vouches for, a statement outside the basis. */
export interface Compiled {
  readonly facts: CompactCase
  readonly basis: Basis
  readonly program: Program
  /** Occasion `i` is node `i`. */
  readonly occasions: Occasions
  readonly sourceNode: Int32Array
  readonly statementNode: Int32Array
  readonly inferenceNode: Int32Array
  /** Literal `2 × claim` is the claim, `2 × claim + 1` its negation. */
  readonly literalNode: Int32Array
  /** Before attacks; the same node as `literalNode` where nothing can attack. */
  readonly vouchedNode: Int32Array
  readonly claimIndex: Ids
  readonly statementIndex: Ids
  readonly sourceIndex: ReadonlyMap<string, number>
  readonly inferenceIndex: ReadonlyMap<string, number>
  readonly counts: readonly CountNode[]
  readonly charges: readonly ChargeNode[]
  /** Only in a case with grades, where preferences may answer attacks. */
  readonly attacks: readonly Attack[]
}
