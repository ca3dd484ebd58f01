// The identities that the resolver of names finds over all documents, in the form that weaving asks for.
import type { Decision, DocumentReading } from '#model'
import type { NameLore } from '../actors/person-name.ts'
import { resolveActors } from '../actors/resolve-actors.ts'
import type { CaseRegister } from '../stages/stage.ts'
import type { Identities } from './identities.ts'

/** Actors and places of the case, with merges, splits and confirmed names applied. */
export function resolvedIdentities(
  readings: readonly DocumentReading[],
  register: CaseRegister,
  decisions: readonly Decision[],
  lore: NameLore,
): Identities {
  const { actors, places, assigned, lookup } = resolveActors({ readings, register, decisions, lore })
  const isPlace = new Set(places.map(({ id }) => id))
  return {
    actors,
    places,
    assigned,
    of(source, cluster) {
      const id = lookup(source, cluster)
      return id === undefined ? null : { kind: isPlace.has(id) ? 'place' : 'actor', id }
    },
  }
}
