// Charges given item by item, as charge sheets print them: "1. A, former minister, with having …", "COUNT TWO. … B and C did …".
//
// An item names its accused first and then says what they are charged with. Items without a name of their own (lettered
// counts, "COUNT TWO") are against those whom the paper's heading names. Linear in mentions.
import { suggestionId, type Block, type ChargeSuggestion, type MentionSuggestion, type Span } from '#model'
import {
  ACCUSES,
  COUNT_HEAD,
  CAPTION,
  ITEM,
  lawsIn,
  modeOf,
  OF_WHAT,
} from '../../languages/en/charge-words.ts'
import type { MentionIndex } from '../speech/mentions.ts'

/** How far into an item its accused are named. */
const REACH = 240

type Count = ChargeSuggestion['counts'][number]

/** One charge for all items of a charge sheet; null where the text has none. */
export function itemisedCharge(
  text: string,
  sha256: string,
  blocks: readonly Block[],
  index: MentionIndex,
  accuser: MentionSuggestion | null,
): ChargeSuggestion | null {
  const lead = blocks.findIndex(({ start, end }) => ACCUSES.test(text.slice(start, end).slice(-220)))
  const heads = blocks.some(({ start, end }) => COUNT_HEAD.test(text.slice(start, Math.min(end, start + 60))))
  if (lead < 0 && !heads) return null
  const named = captionOf(text, index)
  const counts: Count[] = []
  const marks = blocks.map(({ start, end }, at) => {
    const words = text.slice(start, end)
    return at <= lead ? undefined : (COUNT_HEAD.exec(words) ?? (lead < 0 ? null : ITEM.exec(words)))?.[0]
  })
  for (const [at, block] of blocks.entries()) {
    const mark = marks[at]
    if (mark === undefined) continue
    // A line that breaks off goes on in the next paragraph.
    const next = blocks[at + 1]
    const breaksOff = /[\p{L}\d,;–—-]$/u.test(text.slice(block.start, block.end))
    const end = next !== undefined && marks[at + 1] === undefined && breaksOff ? next.end : block.end
    const count = countOf(text, { start: block.start + mark.length, end }, mark, index, named)
    if (count !== null) counts.push(count)
  }
  if (counts.length === 0) return null
  const targets = [...new Set(counts.flatMap(({ accused }) => accused.map(({ mention }) => mention)))]
  const first = distinct(targets.flatMap(id => index.byId(id) ?? []))
  const { start } = counts[0]!
  const { end } = counts.at(-1)!
  return {
    id: suggestionId({
      text: sha256,
      start,
      end,
      kind: 'charge',
      family: 'items',
      roles: first.map(({ cluster }) => cluster),
    }),
    kind: 'charge',
    start,
    end,
    quote: text.slice(start, end),
    rule: 'charges/items',
    score: 0.8,
    accuser: accuser?.id ?? null,
    targets: first.map(({ id }) => id),
    counts,
    dates: [],
    outcome: 'pending',
  }
}

function countOf(
  text: string,
  span: Span,
  mark: string,
  index: MentionIndex,
  caption: readonly MentionSuggestion[],
): Count | null {
  const words = text.slice(span.start, span.end)
  const cue = OF_WHAT.exec(words)
  const own = distinct(
    index
      .within({ start: span.start, end: span.start + Math.min(cue?.index ?? REACH, REACH) })
      .filter(({ entity, form }) => entity === 'person' && form === 'name'),
  )
  const accused = own.length > 0 ? own : caption
  const from = span.start + (cue === null ? 0 : cue.index + cue[0].length)
  const what = text.slice(from, span.end).trim()
  if (accused.length === 0 || what.length < 6 || (cue === null && own.length > 0)) return null
  const start = from + text.slice(from, span.end).indexOf(what)
  return {
    start,
    end: start + what.length,
    label: mark.trim().replace(/[.:–—-]+$/, ''),
    of: null,
    what,
    law: lawsIn(words),
    tiedTo: [],
    goBetween: [],
    objects: [],
    accused: accused.map(({ id }) => ({
      mention: id,
      mode: modeOf(what),
      plea: 'unknown',
      stage: 'indicted',
      outcome: 'pending',
      gravity: null,
      penalty: '',
    })),
    elements: [],
  }
}

/** Whom the paper's heading says the case is against. */
function captionOf(text: string, index: MentionIndex): MentionSuggestion[] {
  const match = CAPTION.exec(text.slice(0, 3000))
  if (match === null) return []
  const from = match.index + match[0].length
  const end = from + (/\n\s*\n|[.;]\s/.exec(text.slice(from, from + 600))?.index ?? 200)
  return distinct(
    index.within({ start: from, end }).filter(({ entity, form }) => entity === 'person' && form === 'name'),
  )
}

function distinct(mentions: readonly MentionSuggestion[]): MentionSuggestion[] {
  return [...new Map(mentions.toReversed().map(mention => [mention.cluster, mention])).values()].toReversed()
}
