// Looks up who is named where: mentions in text order, and chunks of tagged words where no stage before has found a name.
import type { DateSuggestion, MentionSuggestion, Span, Suggestion } from '#model'
import { lastBefore } from '../tools.ts'

/** Who stands behind some words of the text. */
export interface Named extends Span {
  readonly mention: string | null
  readonly cluster: string | null
  readonly name: string
}

export interface MentionIndex {
  readonly mentions: readonly MentionSuggestion[]
  readonly dates: readonly DateSuggestion[]
  /** Mentions that begin in the span, in order. */
  within(span: Span): readonly MentionSuggestion[]
  /** The longest mention that covers or touches the span. */
  at(span: Span): MentionSuggestion | null
  datesWithin(span: Span): readonly DateSuggestion[]
  byId(id: string): MentionSuggestion | undefined
}

export function indexMentions(found: readonly Suggestion[]): MentionIndex {
  const mentions = found.filter(suggestion => suggestion.kind === 'mention').sort(byStart)
  const dates = found.filter(suggestion => suggestion.kind === 'date').sort(byStart)
  const ids = new Map(mentions.map(mention => [mention.id, mention]))
  return {
    mentions,
    dates,
    within: span => inside(mentions, span),
    at({ start, end }) {
      let best: MentionSuggestion | null = null
      for (let index = lastBefore(mentions, end - 1); index >= 0; index--) {
        const mention = mentions[index]!
        if (
          mention.end > start &&
          (best === null || overlap(mention, start, end) > overlap(best, start, end))
        )
          best = mention
        if (mention.start < start - 200) break
      }
      return best
    },
    datesWithin: span => inside(dates, span),
    byId: id => ids.get(id),
  }
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

function overlap(mention: Span, start: number, end: number): number {
  return Math.min(mention.end, end) - Math.max(mention.start, start)
}

function inside<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  const first = lastBefore(items, start - 1) + 1
  let last = first
  while (last < items.length && items[last]!.start < end) last++
  return items.slice(first, last)
}

/** The name that a pronoun or description takes up, else its own. */
function nameOf(index: MentionIndex, mention: MentionSuggestion): string {
  let at: MentionSuggestion | undefined = mention
  for (let depth = 0; at !== undefined && at.form !== 'name' && at.antecedent !== null && depth < 20; depth++)
    at = index.byId(at.antecedent)
  return at?.form === 'name' ? at.name : mention.name
}

/** The mention of a phrase's head: "his wife" is not he. */
function headMention(index: MentionIndex, span: Span): MentionSuggestion | null {
  const mention = index.at(span)
  return mention !== null && mention.end < span.end - 1 && mention.form !== 'name' ? null : mention
}

/** A name in the text as a voice: by the mention that stands there, else by its words. */
export function namedAt(text: string, index: MentionIndex, span: Span): Named {
  const mention = headMention(index, span)
  if (mention === null)
    return {
      ...span,
      mention: null,
      cluster: null,
      name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    }
  return {
    start: mention.start,
    end: mention.end,
    mention: mention.id,
    cluster: mention.cluster,
    name: nameOf(index, mention),
  }
}
