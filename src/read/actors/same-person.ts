/** What the words between two names say: "Zinoviev, Grigori Evseyevich" and "Fritz David, alias Kruglyansky" are one each. */
import type { DocumentReading, MentionSuggestion } from '#model'
import { type NameLore, type PersonName, personName } from './person-name.ts'

export interface Sameness {
  /** The whole name of clusters that hold given names only, by key: their surname stands before the comma. */
  readonly fuller: ReadonlyMap<string, PersonName>
  /** Pairs of clusters, by key, that the text says are one person. */
  readonly aliases: readonly (readonly [string, string])[]
}

/** One key for a document's cluster. */
export function keyOf({ source, cluster }: { readonly source: string; readonly cluster: string }): string {
  return `${source}\n${cluster}`
}

const ALIAS =
  /^,?\s*\(?\s*(?:alias|also (?:known|called)(?: as)?|a\.\s?k\.\s?a\.|otherwise(?: known as)?)\s+$/i
const PATRONYMIC = /(?:[oe]vich|[iy]ch|[oe]vna|inichna|ichna)$/i

/** Reads the gaps between neighbouring names of persons. Linear in mentions; nothing where a text is not at hand. */
export function sameness(
  readings: readonly (Pick<DocumentReading, 'source' | 'suggestions'> & { readonly text?: string })[],
  texts: ReadonlyMap<string, string> | undefined,
  lore: NameLore,
): Sameness {
  const fuller = new Map<string, PersonName>()
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
      const pair = [
        keyOf({ source, cluster: first.cluster }),
        keyOf({ source, cluster: second.cluster }),
      ] as const
      if (/^,\s$/.test(gap) && isSurname(first.name) && isGivenAlone(second.name)) {
        if ([...spellings.get(second.cluster)!].every(isGivenAlone))
          fuller.set(pair[1], personName(`${second.name} ${first.name}`, lore))
      } else if (isAmbiguous(second.cluster)) continue
      else if (ALIAS.test(gap) || (!isSurname(first.name) && isBracketed(text, gap, second)))
        aliases.push([...pair])
    }
  }
  return { fuller, aliases }
}

function isSurname(name: string): boolean {
  return !/\s/.test(name.trim())
}

/** "Grigori Evseyevich": given name and patronymic, a name without its surname. */
export function isGivenAlone(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return words.length === 2 && PATRONYMIC.test(words[1]!)
}

/** "Fritz David (Kruglyansky)", "Fritz David (Kruglyansky, Ilya-David Israilevich)". */
function isBracketed(text: string, gap: string, { end }: MentionSuggestion): boolean {
  return /^\s\($/.test(gap) && /^(?:,\s[\p{L}\p{M}\s.-]{2,40})?\)/u.test(text.slice(end, end + 45))
}
