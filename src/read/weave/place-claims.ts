// Puts a document's claims in the terms of the case: actors and places for mentions, EDTF for dates, claims for claims.
import {
  RELATIONS,
  type ClaimSuggestion,
  type DateSuggestion,
  type DocumentReading,
  type MentionSuggestion,
  type RoleFilling,
} from '#model'
import type { Identities } from './identities.ts'
import type { PlacedClaim } from './meet.ts'

/** "He was in prison": whose is left open. */
const UNNAMED = 'in-custody-of holder'

/** Claims whose actors are known; those that lose a required role say too little and are left out. */
export function placeClaims(readings: readonly DocumentReading[], identities: Identities): PlacedClaim[] {
  return readings.flatMap(reading => placeIn(reading, identities))
}

function placeIn({ source, suggestions }: DocumentReading, identities: Identities): PlacedClaim[] {
  const dates = new Map<string, DateSuggestion>()
  const mentions = new Map<string, MentionSuggestion>()
  const claims = new Map<string, ClaimSuggestion>()
  for (const suggestion of suggestions) {
    if (suggestion.kind === 'date') dates.set(suggestion.id, suggestion)
    else if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
    else if (suggestion.kind === 'claim') claims.set(suggestion.id, suggestion)
  }
  return [...claims.values()].flatMap(suggestion => {
    const roles = rolesOf(suggestion)
    if (roles === null) return []
    const edtf = suggestion.dates.map(id => dates.get(id)?.edtf ?? null).find(date => date !== null) ?? null
    const place = suggestion.place === null ? null : (mentions.get(suggestion.place) ?? null)
    const where = place === null ? null : identities.of(source, place.cluster, place.id)
    return [{ suggestion, source, roles, when: edtf, where: where?.kind === 'place' ? where.id : null }]
  })

  function rolesOf({ relation, roles }: ClaimSuggestion): RoleFilling[] | null {
    const known = RELATIONS.get(relation)
    if (known === undefined) return null
    const filled: RoleFilling[] = []
    for (const { role, filler } of roles) {
      const fillers = known.roles.find(({ name }) => name === role)?.fillers ?? []
      if (filler.kind === 'mention') {
        const identity = identities.of(source, filler.cluster, filler.id)
        if (identity !== null && fillers.includes(identity.kind)) filled.push({ role, filler: identity })
      } else if (filler.kind === 'claim') {
        const inner = claims.get(filler.id)
        if (inner !== undefined) filled.push({ role, filler: { kind: 'text', text: inner.quote } })
      } else if (filler.kind === 'text') {
        if (filler.text.trim() !== '') filled.push({ role, filler: { kind: 'text', text: filler.text } })
      } else filled.push({ role, filler })
    }
    const complete = known.roles.every(
      ({ name, required }) =>
        required !== true ||
        `${relation} ${name}` === UNNAMED ||
        filled.some(({ role }) => role === name) ||
        isBracketed(known.symmetric, name, filled),
    )
    return complete && filled.length > 0 ? filled : null
  }
}

/** Two who met stand both in the first role of a symmetric relation. */
function isBracketed(
  symmetric: readonly [string, string] | undefined,
  name: string,
  filled: readonly RoleFilling[],
): boolean {
  return (
    symmetric !== undefined &&
    name === symmetric[1] &&
    filled.filter(({ role }) => role === symmetric[0]).length > 1
  )
}
