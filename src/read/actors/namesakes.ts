/** Parts the few who are named in full from the many by surname alone, where the many are another namesake's. */
import type { MentionSuggestion } from '#model'
import { fullness, type NameLore, personName } from './person-name.ts'
import type { DocumentCluster } from './document-clusters.ts'

/** So many times as often must a surname stand alone for its bearer to be somebody else than the one named in full. */
const MANY = 10

/**
 * In a text, "Olberg" two hundred times and "Paul Olberg" twice look like one person. Where another Olberg is named in
 * full more often in the case, they are two: the many go to whom the case makes them. Linear in mentions.
 */
export function partNamesakes(
  clusters: readonly DocumentCluster[],
  lore: NameLore,
  spellingOf: (mention: MentionSuggestion) => string,
): DocumentCluster[] {
  const named = new Map<string, Map<string, number>>()
  const parts = clusters.map(cluster => {
    const full = new Map<string, number>()
    let alone = 0
    for (const mention of cluster.mentions) {
      if (mention.form !== 'name') continue
      const spelling = spellingOf(mention)
      const name = personName(spelling, lore)
      if (name.surname === '') continue
      if (fullness(name) <= 2) alone++
      else if (!name.doubtful) full.set(spelling, (full.get(spelling) ?? 0) + 1)
    }
    for (const [spelling, count] of full) {
      const { surname, initials } = personName(spelling, lore)
      const bearers = named.get(surname) ?? new Map<string, number>()
      named.set(surname, bearers.set(initials[0] ?? '', (bearers.get(initials[0] ?? '') ?? 0) + count))
    }
    return { cluster, full, alone }
  })
  return parts.flatMap(({ cluster, full, alone }) => {
    const count = [...full.values()].reduce((sum, each) => sum + each, 0)
    if (count === 0 || alone < count * MANY) return [cluster]
    const names = [...full.keys()].map(spelling => personName(spelling, lore))
    const own = new Set(names.map(({ initials }) => initials[0] ?? ''))
    const bearers = named.get(names[0]!.surname)!
    const ownWeight = Math.max(...[...own].map(initial => bearers.get(initial) ?? 0))
    if (![...bearers].some(([initial, weight]) => !own.has(initial) && weight > ownWeight)) return [cluster]
    return split(cluster, new Set(full.keys()), spellingOf)
  })
}

/** Pronouns go with the name that they take up. */
function split(
  cluster: DocumentCluster,
  full: ReadonlySet<string>,
  spellingOf: (mention: MentionSuggestion) => string,
): DocumentCluster[] {
  const few = new Set<string>()
  for (const mention of cluster.mentions)
    if (mention.form === 'name' ? full.has(spellingOf(mention)) : few.has(mention.antecedent ?? ''))
      few.add(mention.id)
  const part = (isFew: boolean): DocumentCluster => ({
    ...cluster,
    mentions: cluster.mentions.filter(({ id }) => few.has(id) === isFew),
    spellings: cluster.spellings.filter(spelling => full.has(spelling) === isFew),
    part: isFew ? 'few' : 'many',
  })
  return [part(false), part(true)]
}
