// Lists of the kind that decrees and newspapers print: "the following are declared enemies: A; B; the society C" names them together.
import { suggestionId, type ClaimSuggestion, type MentionSuggestion, type Span } from '#model'
import type { MentionIndex, Named } from '../speech/mentions.ts'
import type { ReadingTools } from '../tools.ts'
import { lettered } from '../../languages/lettered.ts'

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
    const within = { start: from, end: items ?? limit }
    const named = firstEach(items === null ? run(text, index, within) : index.within(within).filter(isListed))
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

/** What may stand before the first name of a list: numbers, titles, "the society". */
const LEAD = /^[\s\d.()–-]*(?:[\p{L}.'’-]+\s+){0,4}$/u
/** A sentence's end, a quotation, or a clause with its own subject: the list is over, or it never was one. */
const BREAKS = lettered(
  String.raw`["“”„«»?!]|[.:]\s+(?=\p{Lu}\p{Ll})|\b(?:I|we|he|she|they|it|you|that|which|because|has|have|had|is|are|was|were|[Dd]oes|[Dd]id|will|would|said|stated|added|others)\b`,
  'u',
)
const SEPARATES = /[,;&\n]|\band\b|\d[.)]/
const LONGEST_GAP = 160

/** The names that stand one after the other, with no more between them than what describes each. */
function run(text: string, index: MentionIndex, { start, end }: Span): MentionSuggestion[] {
  const names: MentionSuggestion[] = []
  let edge = start
  for (const mention of index.within({ start, end }).filter(({ form }) => form === 'name')) {
    if (mention.start < edge) continue
    const gap = text.slice(edge, mention.start)
    const listed = !BREAKS.test(gap) && (names.length === 0 ? LEAD.test(gap) : gap.length <= LONGEST_GAP)
    if (!listed) break
    edge = mention.end
    if (isListed(mention) && (names.length === 0 || SEPARATES.test(gap))) names.push(mention)
  }
  return names
}

function isListed({ form, entity }: MentionSuggestion): boolean {
  return form === 'name' && entity !== 'place'
}

function firstEach(mentions: readonly MentionSuggestion[]): MentionSuggestion[] {
  const seen = new Map<string, MentionSuggestion>()
  for (const mention of mentions) if (!seen.has(mention.cluster)) seen.set(mention.cluster, mention)
  return [...seen.values()]
}
