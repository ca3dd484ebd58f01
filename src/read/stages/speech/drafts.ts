// Statements under construction: words, voices and stance, before claims are attached and ids are given.
import {
  suggestionId,
  type Modality,
  type Span,
  type Stance,
  type StatementSuggestion,
  type Venue,
  type VoiceSuggestion,
} from '#model'
import { CITATION } from '../../languages/en/answers.ts'
import { libertyOf, sessionAt, type Frame } from '../frame.ts'
import type { Named } from './mentions.ts'

export type Form = StatementSuggestion['form']

export interface Draft extends Span {
  readonly form: Form
  readonly voices: readonly VoiceSuggestion[]
  readonly stance: Stance
  readonly modality: Modality
  /** The draft that this one is embedded in. */
  readonly within: Draft | null
  readonly fromQuestion: Span | null
  readonly rule: string
  readonly score: number
}

/** The outermost voice: the source's author, who records what others say and asserts his own account. */
export function authorVoice(frame: Frame, link: VoiceSuggestion['link']): VoiceSuggestion {
  const own = frame.kind !== 'transcript' && link === 'asserted-by'
  const { mention, cluster, name } = frame.author
  const held = frame.venue === 'interrogation' || frame.venue === 'court'
  return {
    mention,
    cluster,
    name,
    link,
    when: own ? frame.date : null,
    venue: frame.kind === 'transcript' ? 'report' : frame.venue,
    liberty: own && held && name !== '' ? libertyOf(frame, name) : 'unknown',
    compulsion: own ? frame.compulsion : [],
    cue: null,
  }
}

/** The voices of a document's own words at a place: the author, in the hand of whoever took the words down. */
export function ownVoices(frame: Frame, at: number): VoiceSuggestion[] {
  const author = authorVoice(frame, 'asserted-by')
  const dated = frame.venue === 'diary' ? { ...author, when: sessionAt(frame, at) } : author
  const { recorder } = frame
  if (recorder === null) return [dated]
  const { mention, cluster, name } = recorder
  return [
    { ...author, mention, cluster, name, link: 'recorded-by', liberty: 'unknown', compulsion: [] },
    dated,
  ]
}

/** The voice in whose record others speak: whoever took the words down, else the author. */
export function recordVoice(frame: Frame): VoiceSuggestion {
  return frame.recorder === null
    ? authorVoice(frame, 'recorded-by')
    : authorVoice({ ...frame, author: frame.recorder }, 'recorded-by')
}

/** A voice that vouches for the words, on its occasion. */
export function assertingVoice(
  frame: Frame,
  named: Named,
  occasion: {
    readonly at: number
    readonly venue: Venue
    readonly when: string | null
    readonly cue: Span | null
  },
): VoiceSuggestion {
  const inCourt = occasion.venue === 'court'
  return {
    mention: named.mention,
    cluster: named.cluster,
    name: named.name,
    link: 'asserted-by',
    when: inCourt ? (sessionAt(frame, occasion.at) ?? occasion.when) : occasion.when,
    venue: occasion.venue,
    liberty: inCourt || occasion.venue === 'interrogation' ? libertyOf(frame, named.name) : 'unknown',
    compulsion: named.cluster !== null && named.cluster === frame.author.cluster ? frame.compulsion : [],
    cue: occasion.cue === null ? null : { start: occasion.cue.start, end: occasion.cue.end },
  }
}

/** Gives drafts their ids and ties embedded ones to their parents; outer statements first where two begin together. */
export function finishDrafts(text: string, sha256: string, drafts: readonly Draft[]): StatementSuggestion[] {
  const ids = new Map(drafts.map(draft => [draft, idOf(sha256, draft)]))
  const unique = new Map<string, StatementSuggestion>()
  for (const draft of drafts) {
    const id = ids.get(draft)!
    const inner = draft.voices.find(({ link }) => link === 'asserted-by') ?? draft.voices[0]!
    const known = unique.get(id)
    if (known !== undefined && known.score >= draft.score) continue
    unique.set(id, {
      id,
      kind: 'statement',
      start: draft.start,
      end: draft.end,
      quote: text.slice(draft.start, draft.end),
      rule: draft.rule,
      score: Math.round(draft.score * 100) / 100,
      form: draft.form,
      voices: draft.voices,
      stance: draft.stance,
      modality: draft.modality,
      venue: inner.venue,
      liberty: inner.liberty,
      compulsion: inner.compulsion,
      saidWhen: inner.when,
      claims: [],
      within: draft.within === null ? null : ids.get(draft.within)!,
      citations: citationsOf(text, draft),
      fromQuestion: draft.fromQuestion,
      about: [],
      recants: [],
    })
  }
  return [...unique.values()].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.voices.length - b.voices.length,
  )
}

function idOf(text: string, { start, end, form, voices, stance }: Draft): string {
  const family = form === 'turn' || form === 'narration' ? form : 'speech'
  return suggestionId({
    text,
    start,
    end,
    kind: 'statement',
    family,
    roles: [stance, ...voices.map(({ name, link }) => `${link}:${name}`)],
  })
}

/** Documents cited in the words or in the brackets right after them. */
function citationsOf(text: string, { start, end }: Span): StatementSuggestion['citations'] {
  const bracket = /^["”’'.\s]*\(([^)]{3,80})\)/.exec(text.slice(end, end + 90))
  const stretch = text.slice(start, end + (bracket?.[0].length ?? 0))
  return [...stretch.matchAll(CITATION)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0].replace(/\s+/g, ' '),
  }))
}
