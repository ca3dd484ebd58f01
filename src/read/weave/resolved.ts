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
  texts: ReadonlyMap<string, string>,
): Identities {
  const { actors, places, assigned, taught, lookup } = resolveActors({
    readings,
    register,
    decisions,
    lore,
    texts,
  })
  const isPlace = new Set(places.map(({ id }) => id))
  return {
    actors,
    places,
    assigned,
    learned: taught.map(({ mention, decision }) => ({
      kind: 'mention',
      id: mention,
      decision,
      status: 'suggested',
      changes: {},
    })),
    of(source, cluster, mention) {
      const id = lookup(source, cluster, mention)
      return id === undefined ? null : { kind: isPlace.has(id) ? 'place' : 'actor', id }
    },
  }
}
