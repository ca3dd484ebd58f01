/**
 * A case in compact form: what standing and strikes read of it, as numbers in typed arrays; no quotes, no words. It is
 * plain data, so that a worker can be sent it, and about a fifteenth of the case it is made from.
 */
import { STANCES, type CaseData, type Claim } from '#model'
import type { IdTable } from './ids.ts'

/** Rises when the form changes, so that an old worker refuses a new case instead of misreading it. */
export const COMPACT_VERSION = 2

/** Everything but the claims and statements, as it is: a small part of a large case. */
export type CaseFrame = Omit<CaseData, 'claims' | 'statements'>

export interface CompactClaims {
  readonly ids: IdTable
  /** `COUNTS_ALL` and `COUNTS_DECIDED` of each claim. */
  readonly flags: Int32Array
  /** The claims that are read further, by number: of control, of membership, and of exhibits. */
  readonly read: ReadonlyMap<number, Claim>
}

/** Voices on their occasions; numbered as they are met. */
export interface CompactOccasions {
  readonly voices: IdTable
  readonly whens: IdTable
  readonly voice: Int32Array
  /** Number of the date as written; -1 for none. */
  readonly when: Int32Array
  /** 2 × the place in `LIBERTIES`, plus 1 for recorded-by. */
  readonly manner: Int32Array
}

/** Lists of statement `i` run from `start[i]` to `start[i + 1] - 1`. */
export interface CompactStatements {
  readonly ids: IdTable
  /** Number of the source; -1 for one that is not in the case. */
  readonly source: Int32Array
  /** The flags below, and the place in `STANCES` above them. */
  readonly flags: Int32Array
  /** Bits of venues, liberties and compulsions, of the statement and of every voice that vouches. */
  readonly traits: Int32Array
  /** Occasions of the voice chain, outermost first. */
  readonly chainStart: Int32Array
  readonly chain: Int32Array
  /** What is spoken of: `2 × claim`, plus 1 for its negation; for each claim that is not in the case a negative number. */
  readonly saidStart: Int32Array
  readonly said: Int32Array
  /** What it rests on: `2 × statement`, or `2 × source + 1`; -1 for what is not in the case. Documents only cited are left out. */
  readonly groundStart: Int32Array
  readonly ground: Int32Array
  /** Of those that recant named statements: their numbers. */
  readonly recants: ReadonlyMap<number, readonly number[]>
}

export interface CompactCase {
  readonly version: typeof COMPACT_VERSION
  readonly frame: CaseFrame
  readonly claims: CompactClaims
  readonly statements: CompactStatements
  readonly occasions: CompactOccasions
}

/** Counts with basis `all`; with `decided`. */
export const COUNTS_ALL = 1
export const COUNTS_DECIDED = 2
/** Its modality is *actual*. */
export const ACTUAL = 4
export const REACHES_CO_ACCUSED = 8
export const AGAINST_INTEREST = 16
export const STANCE_SHIFT = 5

const STANCE_BITS = 7

/** The place in `STANCES` of a statement's stance. */
function stanceOf(flags: number): number {
  return (flags >> STANCE_SHIFT) & STANCE_BITS
}

const ASSERTS = STANCES.indexOf('asserts')
const INCRIMINATES = STANCES.indexOf('incriminates-self')
const DENIES = STANCES.indexOf('denies')
const RECANTS = STANCES.indexOf('recants')

/** The literal that a statement vouches for where it speaks of `said`; -1 where it vouches for neither. */
export function vouched(flags: number, said: number): number {
  if (said < 0 || (flags & ACTUAL) === 0) return -1
  const stance = stanceOf(flags)
  if (stance === ASSERTS || stance === INCRIMINATES) return said
  return stance === DENIES ? said ^ 1 : -1
}

export const incriminates = (flags: number): boolean => stanceOf(flags) === INCRIMINATES
export const recants = (flags: number): boolean => stanceOf(flags) === RECANTS

/** Whether a stance can be taken back. */
export function asserts(flags: number): boolean {
  return stanceOf(flags) === ASSERTS || stanceOf(flags) === INCRIMINATES
}
