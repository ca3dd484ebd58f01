/** What the words between two names say: "Fritz David, alias Kruglyansky" is one person. */
import type { DocumentReading, MentionSuggestion } from '#model'
import type { NameLore } from './person-name.ts'

/** One key for a document's cluster. */
export function keyOf({ source, cluster }: { readonly source: string; readonly cluster: string }): string {
  return `${source}\n${cluster}`
}

const ALIAS =
  /^,?\s*\(?\s*(?:alias|also (?:known|called)(?: as)?|a\.\s?k\.\s?a\.|otherwise(?: known as)?)\s+$/i

/**
 * Pairs of clusters, by key, that a text says are one person: reads the gaps between neighbouring names of persons.
 * Linear in mentions; nothing where a text is not at hand.
 */
export function aliasesOf(
  readings: readonly (Pick<DocumentReading, 'source' | 'suggestions'> & { readonly text?: string })[],
  texts: ReadonlyMap<string, string> | undefined,
  lore: NameLore,
): [string, string][] {
  const aliases: [string, string][] = []
  for (const { source, suggestions, text: sha256 } of readings) {
    const text = texts?.get(sha256 ?? '')
    if (text === undefined) continue
    const persons = suggestions
      .filter(
        (each): each is MentionSuggestion =>
          each.kind === 'mention' && each.entity === 'person' && each.form === 'name' && each.cluster !== '',
      )
      .sort((a, b) => a.start - b.start || b.end - a.end)
    const spellings = new Map<string, Set<string>>()
    for (const { cluster, name } of persons)
      spellings.set(cluster, (spellings.get(cluster) ?? new Set()).add(name))
    // A cluster that a given name alone holds together may be several persons.
    const isAmbiguous = (cluster: string): boolean =>
      [...spellings.get(cluster)!].some(
        name => !/\s/.test(name) && lore.gender(name.toLowerCase()) !== undefined,
      )
    for (const [at, second] of persons.entries()) {
      const first = persons[at - 1]
      if (first === undefined || first.end > second.start || first.cluster === second.cluster) continue
      const gap = text.slice(first.end, second.start)
      if (isAmbiguous(second.cluster)) continue
      if (ALIAS.test(gap) || (!isSurname(first.name) && isBracketed(text, gap, second)))
        aliases.push([keyOf({ source, cluster: first.cluster }), keyOf({ source, cluster: second.cluster })])
    }
  }
  return aliases
}

function isSurname(name: string): boolean {
  return !/\s/.test(name.trim())
}

/** "Fritz David (Kruglyansky)", "Fritz David (Kruglyansky, Ilya-David Israilevich)". */
function isBracketed(text: string, gap: string, { end }: MentionSuggestion): boolean {
  return /^\s\($/.test(gap) && /^(?:,\s[\p{L}\p{M}\s.-]{2,40})?\)/u.test(text.slice(end, end + 45))
}
