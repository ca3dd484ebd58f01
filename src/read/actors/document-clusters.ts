// The names of single documents in clusters, as the resolver puts them together: their mentions and spellings.
import type { DocumentReading, MentionSuggestion } from '#model'
import type { CaseRegister } from '../stages/stage.ts'
import type { CaseDecisions } from './decided.ts'

export type Entity = 'person' | 'group' | 'place'

/** The mentions of one cluster in one document, or a part of them that is another namesake's. */
export interface DocumentCluster {
  readonly source: string
  readonly cluster: string
  readonly entity: Entity
  readonly mentions: readonly MentionSuggestion[]
  /** Spellings of the names, the most frequent first. */
  readonly spellings: readonly string[]
  /** `few`: the few that are named in full beside many by surname alone, who are `many`. */
  readonly part?: 'few' | 'many'
}

/** A name of several words that is registered as a person's or a group's is that, whatever the reader took it for. */
export function asRegistered(
  clusters: readonly DocumentCluster[],
  register: CaseRegister,
): DocumentCluster[] {
  const entities = new Map<string, Set<Entity>>()
  for (const { text, entity, id } of register.names)
    if (id !== null && entity !== 'place' && text.includes(' '))
      entities.set(text, (entities.get(text) ?? new Set()).add(entity))
  return clusters.map(cluster => {
    const known = entities.get(cluster.spellings[0] ?? '')
    if (cluster.entity === 'place' || known?.size !== 1) return cluster
    return { ...cluster, entity: [...known][0]! }
  })
}

/** The clusters of one document's names, without what was rejected. */
export function clustersOf(
  { source, suggestions }: Pick<DocumentReading, 'source' | 'suggestions'>,
  decided: CaseDecisions,
): DocumentCluster[] {
  const byCluster = new Map<string, MentionSuggestion[]>()
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'mention' || suggestion.cluster === '' || decided.rejected.has(suggestion.id))
      continue
    const mentions = byCluster.get(suggestion.cluster)
    if (mentions === undefined) byCluster.set(suggestion.cluster, [suggestion])
    else mentions.push(suggestion)
  }
  return [...byCluster].map(([cluster, mentions]) => {
    const counts = new Map<string, number>()
    for (const { form, quote, name, entity } of mentions) {
      if (form !== 'name' && !cluster.startsWith('office:')) continue
      const spelling = spellingOf({ entity, quote, name })
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
    }
    const spellings = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([spelling]) => spelling)
    return { source, cluster, entity: mentions[0]!.entity, mentions, spellings }
  })
}

/** How a mention spells its name; one turned about ("Lurye, Moissei") is spelled the right way round. */
export function spellingOf({
  entity,
  quote,
  name,
}: Pick<MentionSuggestion, 'entity' | 'quote' | 'name'>): string {
  return plain(entity === 'person' && !quote.includes(',') ? quote : name)
}

/** One space between words, capitals of headings made small. */
export function plain(name: string): string {
  const spaced = name.replaceAll(/\s+/g, ' ').trim()
  if (
    spaced !== spaced.toUpperCase() ||
    !/\p{L}{3}/u.test(spaced) ||
    (!spaced.includes(' ') && spaced.length < 5)
  )
    return spaced
  return spaced.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, word =>
    word.length > 1 ? word[0]! + word.slice(1).toLowerCase() : word,
  )
}
