// Who pleaded how: guilty, not guilty, or guilty in part, as a court's record tells it of all accused at once.
import type { DocumentReading, MentionSuggestion, Span } from '#model'
import { ADMITS, DENIES, PLEADS, PLEA_GAP, PLEA_SUBJECT } from '../languages/en/count-words.ts'

export type PleaKind = 'admits' | 'admits-in-part' | 'denies'

/** One accused's plea with the sentence that tells it. */
export interface Plea extends Span {
  readonly mention: MentionSuggestion
  readonly plea: PleaKind
  readonly quote: string
}

/** So far after the others the pleas that are told one by one may stand. */
const SAME_PASSAGE = 2500
const LONGEST_SENTENCE = 700

/** Pleas told of in one text. Linear in the text. */
export function pleasIn({ suggestions }: DocumentReading, text: string): Plea[] {
  const persons = suggestions.filter(
    (each): each is MentionSuggestion =>
      each.kind === 'mention' && each.entity === 'person' && each.form === 'name',
  )
  const pleas: Plea[] = []
  let passage: number | null = null
  for (const match of text.matchAll(PLEADS)) {
    const from = subjectBefore(text, match.index)
    if (from === null) continue
    const named = persons.filter(({ start, end }) => start >= from && end <= match.index)
    if (named.length === 0 || !PLEA_GAP.test(without(text, { start: from, end: match.index }, named)))
      continue
    const span = { start: from, end: endOfSentence(text, match.index + match[0].length) }
    const plea = match[1] === undefined ? 'admits' : 'denies'
    for (const mention of named)
      pleas.push({ ...span, mention, plea, quote: text.slice(span.start, span.end) })
    passage ??= span.end
  }
  if (passage === null) return pleas
  for (const mention of persons) {
    if (mention.start < passage || mention.start > passage + SAME_PASSAGE) continue
    const before = text.slice(Math.max(0, mention.start - 14), mention.start)
    if (!/\baccused\s$/i.test(before) || !ADMITS.test(text.slice(mention.end, mention.end + 30))) continue
    const end = endOfSentence(text, mention.end)
    const next = /^\s+(?:He|She)\b[^.!?]*[.!?]/.exec(text.slice(end))
    const whole = next !== null && DENIES.test(next[0]) ? end + next[0].length : end
    const quote = text.slice(mention.start, whole)
    pleas.push({
      start: mention.start,
      end: whole,
      mention,
      plea: DENIES.test(quote) ? 'admits-in-part' : 'admits',
      quote,
    })
  }
  return pleas
}

/** Where the sentence begins that names who pleads; null where it names nobody as accused. */
function subjectBefore(text: string, before: number): number | null {
  const from = Math.max(0, before - LONGEST_SENTENCE)
  const last = [...text.slice(from, before).matchAll(PLEA_SUBJECT)].at(-1)
  return last === undefined ? null : from + last.index + last[0].length
}

function endOfSentence(text: string, from: number): number {
  const stop = /[.!?]["”)]?(?=\s+\p{Lu}|\s*$)/gu
  stop.lastIndex = from
  for (let match = stop.exec(text); match !== null; match = stop.exec(text))
    if (!/\b\p{Lu}$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      return match.index + match[0].length
  return text.length
}

function without(text: string, { start, end }: Span, names: readonly Span[]): string {
  let left = ''
  let at = start
  for (const name of names) {
    left += `${text.slice(at, Math.max(at, name.start))} `
    at = Math.max(at, name.end)
  }
  return left + text.slice(at, end)
}
