// Lists of the kind that decrees and newspapers print: "the following are declared enemies: A; B; the society C" names them together.
import { suggestionId, type ClaimSuggestion, type MentionSuggestion } from '#model'
import type { MentionIndex, Named } from '../speech/mentions.ts'
import type { ReadingTools } from '../tools.ts'

const OPENS = /\b(?:the following|as follows|below-named|undermentioned|hereinafter named)\b[^:.]{0,160}:/giu
const LONGEST = 4000

/** One claim `listed-in` for each list of two names or more; the list is the words that open it. Linear in the text. */
export function enumerations(
  { text, structure }: ReadingTools,
  index: MentionIndex,
  sha256: string,
  author: Named,
): ClaimSuggestion[] {
  const claims: ClaimSuggestion[] = []
  for (const match of text.matchAll(OPENS)) {
    const from = match.index + match[0].length
    const block = structure.blocks.find(({ start, end }) => start <= match.index && match.index < end)
    const limit = Math.min(block?.end ?? text.length, from + LONGEST)
    const items =
      block !== undefined && text.slice(from, limit).trim() === ''
        ? itemsAfter(structure.blocks, block.end)
        : null
    const named = firstEach(index.within({ start: from, end: items ?? limit }))
    if (named.length < 2) continue
    const end = named.at(-1)!.end
    const by =
      author.mention === null || author.cluster === null
        ? []
        : [{ role: 'by', filler: { kind: 'mention' as const, id: author.mention, cluster: author.cluster } }]
    claims.push({
      id: suggestionId({ text: sha256, start: match.index, end: from, kind: 'claim', family: 'listed-in' }),
      kind: 'claim',
      start: match.index,
      end,
      quote: text.slice(match.index, end),
      rule: 'events/listed-in/following',
      score: 0.75,
      relation: 'listed-in',
      roles: [
        ...named.map(({ id, cluster }) => ({
          role: 'who',
          filler: { kind: 'mention' as const, id, cluster },
        })),
        ...by,
        {
          role: 'list',
          filler: {
            kind: 'text',
            start: match.index,
            end: from - 1,
            text: text.slice(match.index, from - 1),
          },
        },
      ],
      dates: [],
      place: null,
      negated: false,
      modality: 'actual',
    })
  }
  return claims
}

/** The end of the list items that follow a paragraph ending in a colon; null where none do. */
function itemsAfter(blocks: ReadingTools['structure']['blocks'], offset: number): number | null {
  let end: number | null = null
  for (const block of blocks) {
    if (block.start < offset) continue
    if (block.kind !== 'list-item') break
    end = block.end
  }
  return end
}

function firstEach(mentions: readonly MentionSuggestion[]): MentionSuggestion[] {
  const seen = new Map<string, MentionSuggestion>()
  for (const mention of mentions)
    if (mention.form === 'name' && mention.entity !== 'place' && !seen.has(mention.cluster))
      seen.set(mention.cluster, mention)
  return [...seen.values()]
}
