// Gives quotations their speakers, and tells speech from scare quotes and titles.
//
// In order of trust: a credit line; a signature under a paper quoted whole; a verb of saying beside the quotation; the quotation that this one continues; a verb
// of saying that governs its clause; the conversation that it is a line of. Linear in quotations and their sentences.
import type { Span, Stance } from '#model'
import { signatureOf } from '../../languages/en/authors.ts'
import { SPEECH_VERBS } from '../../languages/en/speech-verbs.ts'
import type { Quotation } from '../quotations.ts'
import type { ReadingTools } from '../tools.ts'
import { conversationsIn, withConversations } from './conversation.ts'
import { CONVERSATION_WEIGHTS } from '../../languages/en/conversation-weights.ts'
import { inquitAfter, inquitBefore } from './inquit.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'

export interface Quoted {
  readonly quotation: Quotation
  /** Null where the quotation is speech and nothing tells whose. */
  readonly speaker: Named | null
  readonly cue: Span | null
  /** As the verb of saying gives it, or null. */
  readonly stance: Stance | null
  readonly rule: string
  readonly score: number
}

/** The quotations that are speech, with speakers; scare quotes are left out. */
export function quotedSpeech(tools: ReadingTools, index: MentionIndex): Quoted[] {
  const found = attributions(tools, index)
  const lore = tools.language?.reference ?? null
  return withConversations(conversationsIn(tools, index, lore, found), found, CONVERSATION_WEIGHTS)
}

/** As `quotedSpeech`, each by its own signs alone: what stands beside it, or that it goes on. */
export function attributions(tools: ReadingTools, index: MentionIndex): Quoted[] {
  const { text, structure } = tools
  const found: Quoted[] = []
  const done: (Quoted | null)[] = []
  for (const [at, quotation] of structure.quotations.entries()) {
    const quoted = attribute(at, quotation)
    done.push(quoted)
    if (quoted !== null) found.push(quoted)
  }
  return found

  function attribute(at: number, quotation: Quotation): Quoted | null {
    const make = (
      speaker: Span,
      cue: Span | null,
      verb: string | null,
      rule: string,
      score: number,
    ): Quoted => ({
      quotation,
      speaker:
        verb !== null && /^(?:quote|cite|repeat)$/.test(verb) && isSelf(speaker)
          ? null
          : namedAt(text, index, speaker),
      cue,
      stance: (verb === null ? undefined : SPEECH_VERBS.get(verb)) ?? null,
      rule,
      score: quotation.sure ? score : score - 0.05,
    })
    const credit = structure.credits.find(
      ({ words }) => words.start <= quotation.start && words.end === quotation.end,
    )
    if (credit !== undefined) return make(credit.name, credit, null, 'quotes/credit', 0.95)
    const signed = signatureOf(text, quotation.inner)
    if (signed !== null) return make(signed, null, null, 'quotes/signed', 0.85)
    const previous = structure.quotations[at - 1]
    const next = structure.quotations.slice(at + 1, at + 4).find(({ start }) => start >= quotation.end)
    const words = wordCount(quotation)
    const closed = /[^.]\.$/.test(innerText(quotation))
    const after = closed ? null : inquitAfter(tools, quotation, next?.start ?? text.length)
    if (after !== null && (words > 2 || /[,?!]$/.test(innerText(quotation))))
      return make(after.speaker, after.verb, after.verb.lemma, 'quotes/inquit-after', 0.92)
    const sentence = structure.sentences[Math.max(0, tools.sentenceAt(quotation.start))]!
    const opens = text.slice(sentence.start, quotation.start).trim() === ''
    const lead = opens ? leadingSentence(sentence) : sentence
    const floor = previous !== undefined && previous.level === quotation.level ? previous.end : 0
    const before = lead === null ? null : inquitBefore(tools, quotation, Math.max(lead.start, floor))
    if (before !== null && before.how === 'near')
      return make(before.speaker, before.verb, before.verb.lemma, 'quotes/inquit-before', 0.9)
    const last = done.at(-1)
    if (
      previous !== undefined &&
      last !== null &&
      last !== undefined &&
      last.quotation === previous &&
      last.speaker !== null
    ) {
      const gap = text.slice(previous.end, quotation.start)
      if (quotation.continues || (last.rule === 'quotes/inquit-after' && goesOn(gap, last, quotation)))
        return { ...last, quotation, stance: null, rule: 'quotes/continued', score: last.score - 0.03 }
    }
    const clause =
      before ?? (lead === null || floor <= lead.start ? null : inquitBefore(tools, quotation, lead.start))
    if (clause !== null && words >= 3 && !opens)
      return make(clause.speaker, clause.verb, clause.verb.lemma, 'quotes/clause', 0.7)
    const spoken = byTheWords(quotation)
    if (spoken !== null) return make(spoken, null, null, 'quotes/by-the-words', 0.7)
    if (words < 4 && !(opens && /[.?!…,—-]$/.test(innerText(quotation)))) return null
    if (!opens && !/[.?!…,]$/.test(innerText(quotation)) && words < 8) return null
    if (!/\p{Ll}/u.test(innerText(quotation)) || isTitleCase(innerText(quotation))) return null
    return { quotation, speaker: null, cue: null, stance: null, rule: 'quotes/unattributed', score: 0.4 }
  }

  /** "I quote it": the words are another's. */
  function isSelf({ start, end }: Span): boolean {
    return /^(?:I|we)$/i.test(text.slice(start, end))
  }
  function innerText({ inner }: Quotation): string {
    return text.slice(inner.start, inner.end)
  }
  function wordCount(quotation: Quotation): number {
    return innerText(quotation).split(/\s+/).length
  }
  /** The sentence before, where it ends in a colon or a dash and so announces the quotation. */
  function leadingSentence(sentence: Span): Span | null {
    const before = structure.sentences[tools.sentenceAt(sentence.start) - 1]
    return before !== undefined && /[:—–-]["”]?\s*$/.test(text.slice(before.start, before.end))
      ? before
      : null
  }
  /** "…," he wrote, "…": the words between end in a comma, or the next part opens in lower case or the same paragraph. */
  function goesOn(gap: string, last: Quoted, quotation: Quotation): boolean {
    if (gap.length > 160 || /\n\s*\n/.test(gap)) return false
    return last.cue !== null && quotation.level === last.quotation.level && !/[.?!][^.?!]*[.?!]/.test(gap)
  }
  /** "By the words “…” Stalin wished to show": the subject that follows has used the words. */
  function byTheWords(quotation: Quotation): Span | null {
    if (
      !/\b(?:by|with|in) (?:the|these|his|her|their) (?:words?|terms?|phrase|expression)\s*$/i.test(
        text.slice(Math.max(0, quotation.start - 40), quotation.start),
      )
    )
      return null
    const [mention] = index.within({ start: quotation.end, end: quotation.end + 30 })
    if (mention !== undefined) return mention
    const name = /^\W*(\p{Lu}[\p{L}'’.-]+)/u.exec(text.slice(quotation.end, quotation.end + 40))
    if (name === null) return null
    const start = quotation.end + name[0].length - name[1]!.length
    return { start, end: start + name[1]!.length }
  }
}

function isTitleCase(words: string): boolean {
  const long = words.split(/\s+/).filter(word => word.length > 3)
  return long.length > 1 && long.every(word => /^\p{Lu}/u.test(word))
}
