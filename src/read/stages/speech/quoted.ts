// Gives quotations their speakers, and tells speech from scare quotes and titles.
//
// In order of trust: a credit line; a signature under a paper quoted whole; a verb of saying beside the quotation; the quotation that this one continues; a verb
// of saying that governs its clause; the other party of a conversation under way. Linear in quotations and their sentences.
import type { Span, Stance } from '#model'
import { signatureOf } from '../../languages/en/authors.ts'
import { SPEECH_VERBS } from '../../languages/en/speech-verbs.ts'
import type { Quotation } from '../quotations.ts'
import type { ReadingTools } from '../tools.ts'
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
  const { text, structure } = tools
  const found: Quoted[] = []
  const done: (Quoted | null)[] = []
  for (const [at, quotation] of structure.quotations.entries()) {
    const quoted = attribute(at, quotation)
    done.push(quoted)
    if (quoted !== null) found.push(quoted)
  }
  return joinConversations(text, index, found)

  function attribute(at: number, quotation: Quotation): Quoted | null {
    const make = (
      speaker: Span,
      cue: Span | null,
      verb: string | null,
      rule: string,
      score: number,
    ): Quoted => ({
      quotation,
      speaker: verb !== null && /^(?:quote|cite|repeat)$/.test(verb) && isSelf(speaker) ? null : namedAt(text, index, speaker),
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

/**
 * Speakers of bare quotations in a conversation. Two quotations with nothing between them change speakers; a sentence
 * about somebody before a quotation gives it to him; a question that ends its line is answered by the other party.
 */
function joinConversations(text: string, index: MentionIndex, quoted: readonly Quoted[]): Quoted[] {
  const result: Quoted[] = []
  for (const [at, item] of quoted.entries()) {
    const last = result.at(-1)
    const gap = last === undefined ? '' : text.slice(last.quotation.end, item.quotation.start)
    const answers =
      last !== undefined &&
      item.rule === 'quotes/continued' &&
      !item.quotation.continues &&
      isAnswer(text, last, gap)
    if ((item.speaker !== null && !answers) || last === undefined || gap.length > 600) {
      result.push(item)
      continue
    }
    const beat =
      gap.trim() === '' || answers ? null : beatBefore(text, index, last.quotation.end, item.quotation.start)
    const speaker = beat ?? otherParty(result, last) ?? partyAhead(text, quoted, at)
    if (speaker === null) result.push(item)
    else
      result.push({
        ...item,
        speaker,
        rule: beat === null ? 'quotes/taking-turns' : 'quotes/beat',
        score: beat === null ? 0.5 : 0.55,
      })
  }
  return result
}

/** The last quotation asked, its sentence is over, and a new line begins. */
function isAnswer(text: string, last: Quoted, gap: string): boolean {
  const { inner } = last.quotation
  return /\?\s*$/.test(text.slice(inner.start, inner.end)) && /[.!?]\s*\n\s*$/.test(gap)
}

/** Who the sentence before a quotation is about: the person it opens with. */
function beatBefore(text: string, index: MentionIndex, from: number, to: number): Named | null {
  const gap = text.slice(from, to)
  const sentence =
    from +
    Math.max(
      0,
      gap
        .trimEnd()
        .slice(0, -1)
        .search(/[^.!?]*$/),
    )
  const [first] = index
    .within({ start: sentence, end: Math.min(to, sentence + 60) })
    .filter(({ entity }) => entity === 'person')
  return first === undefined ? null : namedAt(text, index, first)
}

/** The party of the conversation who did not speak last. */
function otherParty(said: readonly Quoted[], last: Quoted): Named | null {
  if (last.speaker === null) return null
  for (let at = said.length - 1; at >= Math.max(0, said.length - 8); at--) {
    const { speaker } = said[at]!
    if (speaker !== null && !same(speaker, last.speaker)) return speaker
  }
  return null
}

/** In a run of bare quotations, every other one is by the same party: the next one whose speaker is known tells. */
function partyAhead(text: string, quoted: readonly Quoted[], at: number): Named | null {
  for (let next = at + 1; next < Math.min(quoted.length, at + 7); next++) {
    if (text.slice(quoted[next - 1]!.quotation.end, quoted[next]!.quotation.start).trim() !== '') return null
    const { speaker } = quoted[next]!
    if (speaker !== null) return (next - at) % 2 === 0 ? speaker : null
  }
  return null
}

function same(a: Named, b: Named): boolean {
  return a.cluster === null || b.cluster === null ? a.name === b.name : a.cluster === b.cluster
}
