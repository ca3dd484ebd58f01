// Who in the case each document's clusters are; where no resolver is given, clusters of the same key are one.
import {
  contentId,
  type Actor,
  type Decision,
  type DocumentReading,
  type EntityKind,
  type MentionSuggestion,
  type Place,
} from '#model'

import type { Learned } from './learn/lesson.ts'

/** The actors and places of a case, and which of them a document's cluster stands for. */
export interface Identities {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  /** Which of them each mention stands for, where the resolver says so mention by mention. */
  readonly assigned?: readonly { readonly mention: string; readonly to: string }[]
  /** What decisions on other mentions teach of who a mention stands for. */
  readonly learned?: readonly Learned[]
  /**
   * Id of the actor or place, or null where a cluster names nobody of the case. With a mention's id, who that one stands
   * for: a person may have tied it to another actor than the rest of its cluster.
   */
  of(
    source: string,
    cluster: string,
    mention?: string | null,
  ): { readonly kind: 'actor' | 'place'; readonly id: string } | null
}

/** Merges clusters by their key alone: the last word of a person's name, the whole name of a group or place. */
export function identitiesByKey(readings: readonly DocumentReading[]): Identities {
  const members = new Map<string, { entity: EntityKind; names: Map<string, number>; fictional: boolean }>()
  for (const { suggestions } of readings)
    for (const suggestion of suggestions) {
      if (suggestion.kind !== 'mention' || suggestion.form !== 'name') continue
      const known = members.get(suggestion.cluster) ?? {
        entity: suggestion.entity,
        names: new Map(),
        fictional: false,
      }
      known.names.set(suggestion.name, (known.names.get(suggestion.name) ?? 0) + 1)
      members.set(suggestion.cluster, known)
    }
  const actors: Actor[] = []
  const places: Place[] = []
  const ids = new Map<string, { kind: 'actor' | 'place'; id: string }>()
  for (const [cluster, { entity, names }] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = [...names]
      .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name)
    const name = ranked[0]!
    if (entity === 'place') {
      const id = contentId('place', [cluster])
      ids.set(cluster, { kind: 'place', id })
      places.push({ id, name, names: [], within: null, coordinates: null, existed: null })
    } else {
      const id = contentId('actor', [entity, cluster])
      ids.set(cluster, { kind: 'actor', id })
      actors.push({
        id,
        kind: entity,
        name,
        names: ranked.map(text => ({ text, kind: 'variant' as const })),
        born: null,
        died: null,
        fictional: false,
        collective: entity === 'group',
        note: '',
      })
    }
  }
  return { actors, places, of: (_source, cluster) => ids.get(cluster) ?? null }
}

/** Mentions of a reading with the actor or place each stands for. */
export function assignments(
  readings: readonly DocumentReading[],
  identities: Identities,
): readonly { readonly mention: string; readonly to: string }[] {
  if (identities.assigned !== undefined) return identities.assigned
  return readings.flatMap(({ source, suggestions }) =>
    suggestions
      .filter((suggestion): suggestion is MentionSuggestion => suggestion.kind === 'mention')
      .flatMap(({ id, cluster }) => {
        const identity = identities.of(source, cluster)
        return identity === null ? [] : [{ mention: id, to: identity.id }]
      }),
  )
}

/** Actors and places that a person merged are one; the ids merged away lead to the one kept. */
export function redirect(identities: Identities, decisions: readonly Decision[]): Identities {
  const kept = new Map<string, string>()
  for (const { kind, target, payload } of decisions) {
    if (kind !== 'merge' || (target.kind !== 'actor' && target.kind !== 'place')) continue
    if (
      typeof payload !== 'object' ||
      payload === null ||
      !('from' in payload) ||
      !Array.isArray(payload.from)
    )
      continue
    for (const from of payload.from) if (typeof from === 'string') kept.set(from, target.id)
  }
  if (kept.size === 0) return identities
  const follow = (id: string) => {
    let at = id
    for (let depth = 0; kept.has(at) && depth < 20; depth++) at = kept.get(at)!
    return at
  }
  return {
    actors: identities.actors.filter(({ id }) => !kept.has(id)),
    places: identities.places.filter(({ id }) => !kept.has(id)),
    of(source, cluster, mention) {
      const identity = identities.of(source, cluster, mention)
      return identity === null ? null : { ...identity, id: follow(identity.id) }
    },
  }
}
