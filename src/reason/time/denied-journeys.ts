// A journey that someone says did not come about, and a claim that has one of its travellers at the place at that time.
import type { CaseData, Claim } from '#model'
import { overlap } from '#model'
import { claimReadings, presencesOf } from './claim-time.ts'
import { Places } from './places.ts'

export interface DeniedJourney {
  readonly actor: string
  readonly place: string
  /** The claim that is denied, and the one that has the traveller there. */
  readonly journey: string
  readonly presence: string
}

/**
 * Possible conflicts: whoever did not go with these companions, or not this time, may have been there all the same.
 * O(denied journeys × presences of their travellers).
 */
export function deniedJourneys(data: CaseData): readonly DeniedJourney[] {
  const denied = new Set(
    data.statements.flatMap(({ stance, literals }) =>
      literals.flatMap(({ claim, negated }) => ((stance === 'denies') !== negated ? [claim] : [])),
    ),
  )
  const journeys = data.claims.filter(({ id, relation }) => relation === 'travelled' && denied.has(id))
  if (journeys.length === 0) return []
  const places = new Places(data.places)
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  const presences = Map.groupBy(presencesOf(data), ({ actor }) => actor)
  return journeys.flatMap(journey => {
    const to = placeTo(journey)
    if (to === null || journey.when === null) return []
    const travellers = journey.roles.flatMap(({ role, filler }) =>
      role === 'who' && filler.kind === 'actor' ? [filler.id] : [],
    )
    return travellers.flatMap(actor =>
      (presences.get(actor) ?? [])
        .filter(({ claim, place }) => {
          const there = claims.get(claim)!
          return (
            there.when !== null &&
            places.line(place).includes(to) &&
            meet(journey, there, data.settings.hemisphere)
          )
        })
        .map(({ claim, place }) => ({ actor, place, journey: journey.id, presence: claim })),
    )
  })
}

function placeTo({ roles, where }: Claim): string | null {
  const named = roles.find(({ role, filler }) => role === 'to' && filler.kind === 'place')?.filler
  return named?.kind === 'place' ? named.id : where
}

function meet(a: Claim, b: Claim, hemisphere: 'north' | 'south'): boolean {
  return overlap(claimReadings(a, hemisphere).narrow, claimReadings(b, hemisphere).narrow) !== 'impossible'
}
