// Statements of the case: voices as actors, claims as literals, one statement for each modality its claims are spoken in.
import {
  contentId,
  type Claim,
  type ClaimSuggestion,
  type DocumentReading,
  type Literal,
  type Modality,
  type Passage,
  type Span,
  type Statement,
  type StatementSuggestion,
} from '#model'
import type { Identities } from './identities.ts'
import type { VoiceMaker } from './voices.ts'

/** From the strongest to the weakest; words that order or ask weaken what they contain. */
const WEAKNESS: readonly Modality[] = ['actual', 'attempted', 'intended', 'alleged', 'hypothetical']

export interface StatementContext {
  readonly identities: Identities
  readonly voices: VoiceMaker
  /** The claim of the case that a document's claim became. */
  readonly claimOf: ReadonlyMap<string, Claim>
  passage(reading: DocumentReading, span: Span & { readonly quote: string }): Passage
}

/** Statements of one reading, in text order. */
export function weaveStatements(reading: DocumentReading, context: StatementContext): Statement[] {
  const claims = new Map<string, ClaimSuggestion>()
  const questions: StatementSuggestion[] = []
  for (const suggestion of reading.suggestions) {
    if (suggestion.kind === 'claim') claims.set(suggestion.id, suggestion)
    if (suggestion.kind === 'statement' && suggestion.stance === 'asks') questions.push(suggestion)
  }
  return reading.suggestions.flatMap(suggestion =>
    suggestion.kind === 'statement' ? ofSuggestion(suggestion) : [],
  )

  function ofSuggestion(suggestion: StatementSuggestion): Statement[] {
    const byModality = new Map<Modality, Literal[]>()
    for (const id of suggestion.claims) {
      const claim = claims.get(id)
      const woven = context.claimOf.get(id)
      if (claim === undefined || woven === undefined) continue
      const modality = weaker(suggestion.modality, claim.modality)
      const literals = byModality.get(modality) ?? []
      const literal = { claim: woven.id, negated: claim.negated }
      if (!literals.some(known => known.claim === literal.claim && known.negated === literal.negated))
        literals.push(literal)
      byModality.set(modality, literals)
    }
    if (byModality.size === 0) byModality.set(suggestion.modality, [])
    const parts = [...byModality].sort(([a], [b]) => WEAKNESS.indexOf(a) - WEAKNESS.indexOf(b))
    return parts.map(([modality, literals], at) => make(suggestion, modality, literals, at))
  }

  function make(
    suggestion: StatementSuggestion,
    modality: Modality,
    literals: readonly Literal[],
    at: number,
  ): Statement {
    const {
      id,
      start,
      end,
      quote,
      stance,
      venue,
      liberty,
      compulsion,
      saidWhen,
      citations,
      fromQuestion,
      score,
      rule,
    } = suggestion
    const question =
      fromQuestion === null ? undefined : questions.find(({ end: stop }) => stop === fromQuestion.end)
    const inQuestion =
      fromQuestion === null || question === undefined
        ? null
        : question.quote.slice(fromQuestion.start - question.start)
    return {
      id: at === 0 ? id : contentId('statement', [id, modality]),
      passage: context.passage(reading, { start, end, quote }),
      voices: suggestion.voices.map(voice => context.voices.voice(voice)),
      stance,
      modality,
      literals,
      venue,
      liberty,
      compulsion,
      saidWhen,
      restsOn: citations.map(({ text }) => ({ kind: 'cited' as const, citation: text })),
      recants: suggestion.recants,
      about: suggestion.about.flatMap(cluster => {
        const identity = context.identities.of(reading.source, cluster)
        return identity?.kind === 'actor' ? [identity.id] : []
      }),
      againstInterest: false,
      reachesCoAccused: false,
      fromQuestion:
        inQuestion === null || inQuestion === ''
          ? null
          : context.passage(reading, { ...fromQuestion!, quote: inQuestion }),
      status: 'suggested',
      score,
      rule,
    }
  }
}

function weaker(a: Modality, b: Modality): Modality {
  return WEAKNESS.indexOf(a) >= WEAKNESS.indexOf(b) ? a : b
}
