// Ties claims to the statements that express them: the innermost words that hold the predicate, and answers to questions.
import {
  suggestionId,
  type ClaimSuggestion,
  type SourceKind,
  type Span,
  type StatementSuggestion,
} from '#model'
import { ownVoices } from '../speech/drafts.ts'
import type { Frame } from '../frame.ts'
import type { MentionIndex } from '../speech/mentions.ts'
import type { Sentence } from '../structure.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'
import { actorsOf } from './index.ts'

/** Papers in which one author speaks; in the second, of what he did himself. */
const ONE_HAND: ReadonlySet<SourceKind> = new Set([
  'confession',
  'letter',
  'memoir',
  'decree',
  'indictment',
  'verdict',
  'register',
  'press',
])
const FIRST_PERSON: ReadonlySet<SourceKind> = new Set(['confession', 'letter', 'memoir'])

/** Statements with their claims; sentences of the author's own that make claims become statements of narration. */
export function attachClaims(
  tools: ReadingTools,
  frame: Frame,
  text: string,
  statements: readonly StatementSuggestion[],
  claims: readonly ClaimSuggestion[],
  index: MentionIndex,
): StatementSuggestion[] {
  const byStatement = new Map<string, ClaimSuggestion[]>()
  const narrated = new Map<string, { statement: StatementSuggestion; claims: ClaimSuggestion[] }>()
  const starts = statements
  for (const claim of claims) {
    const holder = innermost(starts, claim)
    if (holder !== null) {
      byStatement.set(holder.id, [...(byStatement.get(holder.id) ?? []), claim])
      continue
    }
    const statement = narration(claim)
    const known = narrated.get(statement.id)
    if (known === undefined) narrated.set(statement.id, { statement, claims: [claim] })
    else known.claims.push(claim)
  }
  const answered = statements.map(statement => {
    const own = byStatement.get(statement.id) ?? []
    const { fromQuestion } = statement
    const asked =
      fromQuestion === null
        ? []
        : claims.filter(({ start, end }) => start >= fromQuestion.start && end <= fromQuestion.end)
    const all = [...asked.filter(claim => !own.includes(claim)), ...own]
    return all.length === 0
      ? statement
      : { ...statement, claims: all.map(({ id }) => id), about: actorsOf(all) }
  })
  for (const sentence of ownSentences()) {
    const statement = narration(sentence, 'speech/own-word', 0.6)
    if (!narrated.has(statement.id)) narrated.set(statement.id, { statement, claims: [] })
  }
  const own = [...narrated.values()].map(({ statement, claims: found }) => ({
    ...statement,
    claims: found.map(({ id }) => id),
    about: actorsOf(found),
  }))
  return [...answered, ...own].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.voices.length - b.voices.length,
  )

  /** In a paper of one hand, its author's sentences about named actors are statements too where no predicate is known. */
  function ownSentences(): readonly Sentence[] {
    if (!ONE_HAND.has(frame.kind)) return []
    const { sentences, blocks } = tools.structure
    return sentences.filter((sentence, at) => {
      const { author } = frame.authorship
      if (
        author !== null &&
        author.start >= sentence.start &&
        author.end <= sentence.end &&
        author.rule === 'author/title'
      )
        return false
      if (sentence.turn >= 0 || blocks[sentence.block]!.kind !== 'paragraph') return false
      const { words } = tools.tagged(at) ?? { words: [] }
      if (!words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return false
      const spoken = index.within(sentence).some(({ entity }) => entity !== 'place')
      const self = FIRST_PERSON.has(frame.kind) && words.some(({ form }) => /^I$/.test(form))
      return (spoken || self) && !covered(sentence)
    })
  }

  /** The sentence reports what another says, or most of it stands in a statement already. */
  function covered({ start, end }: Span): boolean {
    const last = lastBefore(statements, end - 1)
    for (let at = last; at >= 0 && at > last - 60; at--) {
      const other = statements[at]!
      const shared = Math.min(end, other.end) - Math.max(start, other.start)
      if (shared > 0.6 * (end - start) || (shared > 0 && other.form !== 'turn')) return true
    }
    return false
  }

  function narration(claim: Span, rule = 'speech/narration', score = 0.8): StatementSuggestion {
    const { start, end } = tools.structure.sentences[Math.max(0, tools.sentenceAt(claim.start))]!
    const voices = ownVoices(frame, start)
    const voice = voices.at(-1)!
    return {
      id: suggestionId({
        text,
        start,
        end,
        kind: 'statement',
        family: 'narration',
        roles: ['asserts', `asserted-by:${voice.name}`],
      }),
      kind: 'statement',
      start,
      end,
      quote: tools.text.slice(start, end),
      rule,
      score,
      form: 'narration',
      voices,
      stance: 'asserts',
      modality: 'actual',
      venue: voice.venue,
      liberty: voice.liberty,
      compulsion: [],
      saidWhen: voice.when,
      claims: [],
      within: null,
      citations: [],
      fromQuestion: null,
      about: [],
      recants: [],
    }
  }
}

/** The shortest statement that holds the middle of a claim; the longest chain where two are equal. */
function innermost(
  statements: readonly StatementSuggestion[],
  { start, end }: ClaimSuggestion,
): StatementSuggestion | null {
  const middle = (start + end) >> 1
  let best: StatementSuggestion | null = null
  const last = lastBefore(statements, middle)
  for (let at = last; at >= 0 && at > last - 60; at--) {
    const statement = statements[at]!
    if (statement.end < middle) continue
    if (
      best === null ||
      length(statement) < length(best) ||
      (length(statement) === length(best) && statement.voices.length > best.voices.length)
    )
      best = statement
  }
  return best
}

function length({ start, end }: StatementSuggestion): number {
  return end - start
}
