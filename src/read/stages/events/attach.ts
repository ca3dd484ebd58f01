// Ties claims to the statements that express them: the innermost words that hold the predicate, and answers to questions.
import { suggestionId, type ClaimSuggestion, type StatementSuggestion } from '#model'
import { authorVoice } from '../speech/drafts.ts'
import type { Frame } from '../frame.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'
import { actorsOf } from './index.ts'

/** Statements with their claims; sentences of the author's own that make claims become statements of narration. */
export function attachClaims(
  tools: ReadingTools,
  frame: Frame,
  text: string,
  statements: readonly StatementSuggestion[],
  claims: readonly ClaimSuggestion[],
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
  const own = [...narrated.values()].map(({ statement, claims: found }) => ({
    ...statement,
    claims: found.map(({ id }) => id),
    about: actorsOf(found),
  }))
  return [...answered, ...own].sort(
    (a, b) => a.start - b.start || b.end - a.end || a.voices.length - b.voices.length,
  )

  function narration(claim: ClaimSuggestion): StatementSuggestion {
    const { start, end } = tools.structure.sentences[Math.max(0, tools.sentenceAt(claim.start))]!
    const voice = authorVoice(frame, 'asserted-by')
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
      rule: 'speech/narration',
      score: 0.8,
      form: 'narration',
      voices: [voice],
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
