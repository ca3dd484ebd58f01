// What the workbench asks of the reasoner in its worker, and what comes back.
import type { Conflict, Finding } from '#model'
import type {
  Basis,
  BoundsOptions,
  Change,
  ControlEdge,
  CountReading,
  CountStructure,
  Form,
  Given,
  Houses,
  PatternCells,
  Series,
  Standing,
  Strike,
  SupportBounds,
} from '#reason'

export interface CountAddress {
  readonly count: string
  readonly accused: string
  readonly tree?: string
}

/** What is taken for granted and taken in: every answer depends on it. */
export interface Premises {
  readonly strikes: readonly Strike[]
  readonly given: Given
  readonly basis: Basis
}

/** What a worker is told before it is asked anything. The case comes as the packed text that the server gave. */
export type Opening =
  /** For all that quotes the case: findings and series. */
  | { readonly kind: 'open'; readonly packed: string; readonly echoes: readonly (readonly string[])[] }
  /** For all else: a fifteenth of the case is kept. */
  | { readonly kind: 'open-compact'; readonly packed: string }
  /** The same case with the conflicts that were found since. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }

export type Ask = Opening | Question

export type Question =
  | ({ readonly kind: 'charges'; readonly at: CountAddress | null } & Premises)
  | ({ readonly kind: 'structure'; readonly at: CountAddress } & Omit<Premises, 'given'>)
  | ({ readonly kind: 'trees'; readonly at: Omit<CountAddress, 'tree'> } & Premises)
  | ({ readonly kind: 'bounds'; readonly at: CountAddress; readonly options: AnnexOptions } & Premises)
  | ({
      readonly kind: 'houses'
      readonly charge: string
      readonly accused: string
      readonly forms: readonly Form[]
    } & Omit<Premises, 'strikes'>)
  | ({ readonly kind: 'standings' } & Premises)
  | { readonly kind: 'findings' }
  | { readonly kind: 'series'; readonly accused: string }
  | {
      readonly kind: 'layout'
      readonly nodes: number
      readonly links: readonly (readonly [from: number, to: number, weight: number])[]
    }

/** What a person assumed for the annex of bounds. */
export type AnnexOptions = Pick<BoundsOptions, 'tables' | 'controllers'>

/** Everything the Charges view draws under a set of strikes. */
export interface ChargesAnswer {
  readonly counts: readonly Change[]
  readonly charges: readonly Change[]
  /** With also what is struck only on one reading; null where nothing is. */
  readonly possible: readonly Change[] | null
  /** Of the count looked at: its elements by id, and the statements behind them by id, as they stand now. */
  readonly elements: Readonly<Record<string, Standing>>
  readonly statements: Readonly<Record<string, Standing>>
  /** Voices set aside on every occasion, and those set aside on some only. */
  readonly aside: Readonly<Record<string, 'all' | 'some'>>
  /** Milliseconds of the worker's own work. */
  readonly took: number
}

/** What a count rests on, given the record and without it. */
export interface StructureAnswer {
  readonly record: CountStructure
  readonly nothing: CountStructure
}

/** One reading of a count beside the others. */
export interface TreeAnswer {
  readonly tree: string
  readonly before: Standing
  readonly after: Standing
  readonly elements: Readonly<Record<string, Standing>>
  readonly reading: CountReading
}

/** Who was in whose hands, before any strike. */
export type ControlAnswer = readonly ControlEdge[]

export interface StandingsAnswer {
  /** Standing of each claim (its positive literal). */
  readonly claims: Readonly<Record<string, Standing>>
  /** Statements set aside or whose voices are. */
  readonly fallen: readonly string[]
}

/** Everything that the reasoner has to say of the case. */
export interface FindingsAnswer {
  readonly findings: readonly Finding[]
  readonly conflicts: readonly Conflict[]
  readonly cells: readonly PatternCells[]
  /** False where the search for conflicts stopped at its limit. */
  readonly complete: boolean
}

export interface Answers {
  readonly open: null
  readonly 'open-compact': ControlAnswer
  readonly conflicts: null
  readonly charges: ChargesAnswer
  readonly structure: StructureAnswer
  readonly trees: readonly TreeAnswer[]
  readonly bounds: SupportBounds
  readonly houses: Houses
  readonly standings: StandingsAnswer
  readonly findings: FindingsAnswer
  readonly layout: readonly { readonly x: number; readonly y: number }[]
  readonly series: Series
}

export type Answer<A extends Ask> = Answers[A['kind']]

export interface Request {
  readonly id: number
  readonly ask: Ask
}
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
