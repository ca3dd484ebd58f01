// Identifiers of what the machine suggests and finds: content hashes. Those of what people make are in `person-id.ts`.
import { sha256Hex } from '#sha256'

export { sha256Hex }

/** Lower-case hexadecimal SHA-256. */
export type Sha256 = string
export type SourceId = string
export type TextId = string
export type ActorId = string
export type PlaceId = string
export type ClaimId = string
export type StatementId = string
export type ChargeId = string
export type CountId = string
export type SuggestionId = string
export type FindingId = string

/**
 * The id of a thing that is identified by what it is: 26 hexadecimal digits of a hash over its parts, after a readable kind.
 * The same parts give the same id on every machine, so a second reading meets the first one's decisions.
 */
export function contentId(kind: string, parts: readonly (string | number | null)[]): string {
  return `${kind}-${sha256Hex(JSON.stringify(parts)).slice(0, 26)}`
}

/** What identifies a suggestion: where it is, what it is, which family of rules made it, and who fills its roles. */
export interface SuggestionKey {
  readonly text: Sha256
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly family: string
  readonly roles?: readonly string[]
}

/** The id of a machine suggestion. */
export function suggestionId({ text, start, end, kind, family, roles = [] }: SuggestionKey): SuggestionId {
  return contentId(kind, [text, start, end, family, ...roles])
}

/** The id of a finding: kind, roles and literals, so that a dismissal holds when the finding is made again. */
export function findingId(kind: string, roles: readonly string[], literals: readonly string[]): FindingId {
  return contentId('finding', [kind, roles.length, ...roles, ...literals])
}
