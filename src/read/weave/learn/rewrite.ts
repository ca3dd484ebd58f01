// Puts other mentions in place of a reading's, and leads everything that points at them to what they are now.
import type { DocumentReading, MentionSuggestion, Suggestion } from '#model'

/** What a mention becomes; null where it names nobody. */
export type Rewriting = MentionSuggestion | null

/** The cluster of what names nobody: no actor has it. */
const NOBODY = ''

/**
 * The reading with every mention for which `becomes` gives something else. Claims and voices that pointed at such a
 * mention point at its new cluster, or at nobody. The reading itself where nothing changes.
 */
export function rewrite(
  reading: DocumentReading,
  becomes: (mention: MentionSuggestion) => Rewriting | undefined,
): DocumentReading {
  const clusters = new Map<string, string>()
  const kept = reading.suggestions.flatMap((suggestion): Suggestion[] => {
    if (suggestion.kind !== 'mention') return [suggestion]
    const now = becomes(suggestion)
    if (now === undefined || now === suggestion) return [suggestion]
    clusters.set(suggestion.id, now?.cluster ?? NOBODY)
    return now === null ? [] : [now]
  })
  if (clusters.size === 0) return reading
  const followed = kept.map(suggestion => {
    if (suggestion.kind !== 'mention' || suggestion.form === 'name') return suggestion
    const cluster = suggestion.antecedent === null ? undefined : clusters.get(suggestion.antecedent)
    if (cluster === undefined || clusters.has(suggestion.id)) return suggestion
    clusters.set(suggestion.id, cluster)
    return { ...suggestion, cluster }
  })
  return { ...reading, suggestions: followed.map(suggestion => pointed(suggestion, clusters)) }
}

function pointed(suggestion: Suggestion, clusters: ReadonlyMap<string, string>): Suggestion {
  if (suggestion.kind === 'claim')
    return {
      ...suggestion,
      roles: suggestion.roles.map(role => {
        const cluster = role.filler.kind === 'mention' ? clusters.get(role.filler.id) : undefined
        return cluster === undefined || role.filler.kind !== 'mention'
          ? role
          : { ...role, filler: { ...role.filler, cluster } }
      }),
    }
  if (suggestion.kind === 'statement')
    return {
      ...suggestion,
      voices: suggestion.voices.map(voice => {
        const cluster = voice.mention === null ? undefined : clusters.get(voice.mention)
        return cluster === undefined ? voice : { ...voice, cluster: cluster === NOBODY ? null : cluster }
      }),
    }
  return suggestion
}
