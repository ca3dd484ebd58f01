/** Tells words from names: what also stands in small letters, and has no sign of a name, names nobody. */
import type { CaseRegister } from '../stages/stage.ts'
import type { DocumentCluster } from './document-clusters.ts'
import { lettered } from '../languages/lettered.ts'

/** Rules that know a person by more than the capital letter. */
const SIGNS = /^names\/(?:speaker|title|initials|role)|^learned:/
const SMALL = lettered(String.raw`(?<![\p{L}\p{N}'’-])\p{Ll}{2,}`, 'gu')
/** So often must a word stand in small letters. */
const LEAST = 2

/**
 * Whether a person's cluster is made of common words only ("Similar", "Terroristic Activities"), as the texts of the case
 * use them. One search of each text; without texts, nothing is a word.
 */
export function commonWords(
  clusters: readonly DocumentCluster[],
  register: CaseRegister,
  texts: ReadonlyMap<string, string> | undefined,
): (cluster: DocumentCluster) => boolean {
  if (texts === undefined) return () => false
  const registered = new Set(register.names.map(({ text }) => text))
  const doubtful = clusters.filter(
    ({ entity, cluster, mentions, spellings }) =>
      entity === 'person' &&
      !cluster.startsWith('office:') &&
      !spellings.some(spelling => registered.has(spelling)) &&
      !mentions.some(({ form, rule }) => form === 'name' && SIGNS.test(rule)),
  )
  const counts = new Map<string, number>()
  for (const { spellings } of doubtful) for (const word of spellings.flatMap(wordsOf)) counts.set(word, 0)
  if (counts.size > 0)
    for (const text of texts.values())
      for (const [word] of text.matchAll(SMALL)) {
        const known = counts.get(word)
        if (known !== undefined) counts.set(word, known + 1)
      }
  const words = new Set(
    doubtful.filter(({ spellings }) =>
      spellings.every(spelling => {
        const all = wordsOf(spelling)
        return all.length > 0 && all.every(word => counts.get(word)! >= LEAST)
      }),
    ),
  )
  return cluster => words.has(cluster)
}

function wordsOf(spelling: string): string[] {
  return spelling.toLowerCase().match(/\p{L}{2,}/gu) ?? []
}
