// Turns of speech and direct quotations as drafts of statements, with what a short answer takes from its question.
import type { Span, Venue, VoiceSuggestion } from '#model'
import { readAnswer, stanceOfWords } from '../../languages/en/answers.ts'
import { outsideQuotes } from '../../languages/en/narration.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import { assertingVoice, ownVoices, recordVoice, type Draft } from './drafts.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'
import { speakersOf } from './parties.ts'
import { quotedSpeech, type Quoted } from './quoted.ts'

/** One draft a turn; an answer carries the span of the question that supplied its content. */
export function turnDrafts(tools: ReadingTools, frame: Frame, index: MentionIndex): Draft[] {
  const { text, structure } = tools
  const speakerOf = speakersOf(tools, frame, index)
  const drafts: Draft[] = []
  for (const [at, turn] of structure.turns.entries()) {
    if (turn.end <= turn.start) continue
    const words = text.slice(turn.start, turn.end)
    const question = questionBefore(tools, at)
    const answer = question === null ? 'free' : readAnswer(text.slice(question.start, question.end), words)
    const speaker = speakerOf(turn)
    const voice = assertingVoice(frame, speaker, {
      at: turn.start,
      venue: venueIn(frame),
      when: null,
      cue: turn.label,
    })
    drafts.push({
      start: turn.start,
      end: turn.end,
      form: 'turn',
      voices: [recordVoice(frame), voice],
      stance: answer === 'denies' ? 'denies' : stanceOfWords(outsideQuotes(words)),
      modality: 'actual',
      within: null,
      fromQuestion: answer === 'free' ? null : question,
      rule: turn.rule,
      score: turn.score,
    })
  }
  return drafts
}

function venueIn(frame: Frame): Venue {
  return frame.venue === 'unknown' ? 'conversation' : frame.venue
}

/** The last question of the turn before, if another speaker asked it. */
function questionBefore(
  { text, structure: { turns, sentences }, sentenceAt }: ReadingTools,
  at: number,
): Span | null {
  const before = turns[at - 1]
  if (before === undefined || before.key === turns[at]!.key || before.end <= before.start) return null
  const last = sentences[sentenceAt(before.end - 1)]!
  const start = Math.max(last.start, before.start)
  return /\?["”’')\]]*\s*$/.test(text.slice(start, before.end)) ? { start, end: before.end } : null
}

/** Quotations as drafts, each within the turn or the quotation that holds it. */
export function quotationDrafts(
  tools: ReadingTools,
  frame: Frame,
  index: MentionIndex,
  turns: readonly Draft[],
): Draft[] {
  const drafts: Draft[] = []
  const stack: Draft[] = []
  let nextTurn = 0
  for (const quoted of quotedSpeech(tools, index)) {
    const { quotation } = quoted
    while (nextTurn < turns.length && turns[nextTurn]!.end <= quotation.start) nextTurn++
    while (stack.length > 0 && stack.at(-1)!.end < quotation.inner.end) stack.pop()
    const turn = turns[nextTurn]
    const holder = stack.at(-1) ?? (turn !== undefined && turn.start <= quotation.start ? turn : null)
    if (quoted.speaker === null && holder !== null) continue
    const draft = draftOf(tools, frame, index, quoted, holder)
    drafts.push(draft)
    stack.push(draft)
  }
  return drafts
}

/** Epigraphs and block quotations that a credit line gives to somebody. */
export function creditedDrafts(
  { text, structure }: ReadingTools,
  frame: Frame,
  index: MentionIndex,
): Draft[] {
  const drafts: Draft[] = []
  for (const credit of structure.credits) {
    if (
      structure.quotations.some(({ start, end }) => start === credit.words.start && end === credit.words.end)
    )
      continue
    const when = index.datesWithin(credit).find(({ edtf }) => edtf !== null)?.edtf ?? null
    const voice = assertingVoice(frame, namedAt(text, index, credit.name), {
      at: credit.start,
      venue: 'unknown',
      when,
      cue: credit,
    })
    drafts.push({
      start: credit.words.start,
      end: credit.words.end,
      form: 'block',
      voices: [recordVoice(frame), voice],
      stance: stanceOfWords(text.slice(credit.words.start, credit.words.end)),
      modality: 'actual',
      within: null,
      fromQuestion: null,
      rule: 'quotes/credit',
      score: 0.9,
    })
  }
  return drafts
}

function draftOf(
  tools: ReadingTools,
  frame: Frame,
  index: MentionIndex,
  quoted: Quoted,
  outer: Draft | null,
): Draft {
  const { quotation, speaker, cue, stance, rule, score } = quoted
  const self = speaker !== null && /^(?:I|we)$/i.test(speaker.name)
  const voices = [
    ...(outer?.voices ??
      (frame.recorder === null ? [recordVoice(frame)] : ownVoices(frame, quotation.start))),
  ]
  const writer = self && outer === null && frame.author.name !== '' ? frame.author : speaker
  const named: Named = writer ?? { ...quotation, mention: null, cluster: null, name: '' }
  if (!(self && outer !== null)) {
    const venue = outer === null ? occasionVenue(tools, frame, quoted) : 'conversation'
    const when = outer === null || cue !== null ? dateOfSaying(tools, index, quoted) : null
    const sign = rule === 'quotes/conversation' && named.end > named.start ? named : null
    voices.push(assertingVoice(frame, named, { at: quotation.start, venue, when, cue: cue ?? sign }))
  }
  const words = tools.text.slice(quotation.inner.start, quotation.inner.end)
  const own = stanceOfWords(words)
  return {
    start: quotation.inner.start,
    end: quotation.inner.end,
    form: 'direct',
    voices: link(voices),
    stance: stance === null || stance === 'asserts' ? own : stance,
    modality: 'actual',
    within: outer,
    fromQuestion: null,
    rule,
    score,
  }
}

/** An author who lets another speak records him; he does not vouch for the words himself. */
function link(voices: readonly VoiceSuggestion[]): VoiceSuggestion[] {
  return voices.map((voice, at) =>
    at === 0 && voices.length > 1 ? { ...voice, link: 'recorded-by', when: null } : voice,
  )
}

const WRITES = /^(?:write|publish|telegraph|wire|cable)$/
const LETTER = /\b(?:letter|telegram|dispatch|postcard)\b/i

/** Where quoted words were said: in the court that a transcript records, under interrogation in an indictment, or as the cue says. */
function occasionVenue({ text }: ReadingTools, frame: Frame, { cue, quotation }: Quoted): Venue {
  if (frame.kind === 'transcript') return 'court'
  const lead = text.slice(Math.max(0, quotation.start - 240), quotation.start)
  if (cue !== null && /\b(?:testif|examination|interrogat|deposed|investigat)/i.test(lead))
    return 'interrogation'
  const verb = cue === null ? '' : text.slice(cue.start, cue.end).toLowerCase()
  if (LETTER.test(lead.slice(-120))) return 'letter'
  if (/\bpamphlet|\bbrochure|\bbook\b/i.test(lead.slice(-160))) return 'pamphlet'
  if (WRITES.test(verb.replace(/^wrote$|^writes$|^written$/, 'write'))) return 'unknown'
  if (/\b(?:speech|court|trial|plea)\b/i.test(lead.slice(-120))) return 'speech'
  return 'unknown'
}

/** The date in the words that introduce a quotation ("In May 1936 Trotsky wrote:"). */
function dateOfSaying(
  { structure: { sentences }, sentenceAt }: ReadingTools,
  index: MentionIndex,
  { cue, quotation }: Quoted,
): string | null {
  if (cue === null) return null
  if (cue.start >= quotation.end && cue.end > cue.start) {
    const credited = index.datesWithin(cue).find(({ edtf }) => edtf !== null)
    if (credited !== undefined) return credited.edtf
  }
  const sentence = sentences[Math.max(0, sentenceAt(cue.start))]!
  const dates = index
    .datesWithin(sentence)
    .filter(
      date =>
        date.edtf !== null &&
        (date.end <= quotation.start || date.start >= quotation.end) &&
        Math.abs(date.start - cue.start) < 120,
    )
  return dates.sort((a, b) => Math.abs(a.start - cue.start) - Math.abs(b.start - cue.start))[0]?.edtf ?? null
}
