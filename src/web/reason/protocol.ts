// What the workbench asks of the reasoner in its worker, and what comes back.
import type { CaseData, Conflict, Finding } from '#model'
import type {
  Change,
  ControlEdge,
  CountStructure,
  Given,
  PatternCells,
  Series,
  Standing,
  Strike,
} from '#reason'

export interface CountAddress {
  readonly count: string
  readonly accused: string
  readonly tree?: string
}

export type Ask =
  | { readonly kind: 'open'; readonly data: CaseData }
  | {
      readonly kind: 'charges'
      readonly strikes: readonly Strike[]
      readonly given: Given
      readonly at: CountAddress | null
    }
  | { readonly kind: 'structure'; readonly strikes: readonly Strike[]; readonly at: CountAddress }
  | { readonly kind: 'standings'; readonly strikes: readonly Strike[]; readonly given: Given }
  | { readonly kind: 'findings' }
  | { readonly kind: 'series'; readonly accused: string }
  | {
      readonly kind: 'layout'
      readonly nodes: number
      readonly links: readonly (readonly [from: number, to: number, weight: number])[]
    }

/** Everything the Charges view draws under a set of strikes. */
export interface ChargesAnswer {
  readonly counts: readonly Change[]
  readonly charges: readonly Change[]
  /** With also what is struck only on one reading; null where nothing is. */
  readonly possible: readonly Change[] | null
  /** Of the count looked at: its elements by id, and the statements behind them by id, as they stand now. */
  readonly elements: Readonly<Record<string, Standing>>
  readonly statements: Readonly<Record<string, Standing>>
  /** Milliseconds of the worker's own work. */
  readonly took: number
}

/** What a count rests on, given the record and without it. */
export interface StructureAnswer {
  readonly record: CountStructure
  readonly nothing: CountStructure
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
  readonly open: ControlAnswer
  readonly charges: ChargesAnswer
  readonly structure: StructureAnswer
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
