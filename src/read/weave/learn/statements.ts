// What decisions on statements teach: who speaks under a label, whose words a name stands before, what was never said.
import type { Decision, DocumentReading, Statement, StatementSuggestion, Voice } from '#model'
import { fieldsOf, isForHereOnly, learnedFrom, Lessons, wordsKey } from './lesson.ts'

interface Speaker {
  readonly actor: string | null
  readonly name: string
}

/** A quote shorter than this says too little to be the same one elsewhere. */
const FEWEST_WORDS = 3

/**
 * Statements with what decisions on other statements teach of them. A corrected voice holds for all turns under the
 * same label in that source, and for all words given to the same unresolved name there; a confirmed one for those of the
 * label whose speaker is not known. A rejected one is rejected wherever the same words are found by the same rule; with
 * `pattern: true` in its payload, wherever that rule gives words to that name. Linear in statements.
 */
export function teachStatements(
  statements: readonly Statement[],
  readings: readonly DocumentReading[],
  decisions: readonly Decision[],
): readonly Statement[] {
  const ofStatements = decisions.filter(({ target }) => target.kind === 'statement')
  if (ofStatements.length === 0) return statements
  const byId = new Map(statements.map(statement => [statement.id, statement]))
  const forms = formsOf(readings)
  const speakers = new Lessons<Speaker>()
  const unknown = new Lessons<Speaker>()
  const unsaid = new Lessons<'rejected'>()
  const decided = new Set(ofStatements.map(({ target }) => target.id))
  for (const decision of ofStatements) {
    const before = byId.get(decision.target.id)
    if (before === undefined || isForHereOnly(decision)) continue
    const patterns = [
      quoteOf(before),
      ...(fieldsOf(decision)['pattern'] === true ? [habitOf(before)] : []),
    ].filter(pattern => pattern !== null)
    if (decision.kind === 'reject')
      for (const pattern of patterns) unsaid.teach(pattern, decision.id, 'rejected')
    if (decision.kind === 'confirm') {
      for (const pattern of [quoteOf(before), habitOf(before)])
        if (pattern !== null) unsaid.contradict(pattern)
      for (const voice of before.voices) {
        const label = labelOf(before, voice, forms)
        if (label !== null && voice.actor !== null)
          unknown.teach(label, decision.id, { actor: voice.actor, name: voice.name })
      }
    }
    if (decision.kind === 'correct' || decision.kind === 'connect')
      for (const [voice, now] of changedVoices(before, decision)) {
        const label = labelOf(before, voice, forms)
        if (label !== null) speakers.teach(label, decision.id, now)
      }
  }
  return statements.map(statement => {
    if (decided.has(statement.id)) return statement
    const rejected = [quoteOf(statement), habitOf(statement)]
      .map(pattern => (pattern === null ? null : unsaid.get(pattern)))
      .find(known => known !== null)
    if (rejected !== undefined && rejected !== null)
      return { ...statement, status: 'rejected' as const, rule: learnedFrom({ id: rejected.decision }) }
    return spokenBy(statement, voice => {
      const label = labelOf(statement, voice, forms)
      if (label === null) return null
      return speakers.get(label) ?? (voice.actor === null ? unknown.get(label) : null)
    })
  })
}

/** The statement with its voices as taught; itself where nothing is. */
function spokenBy(
  statement: Statement,
  taught: (voice: Voice) => { readonly decision: string; readonly lesson: Speaker } | null,
): Statement {
  let decision: string | null = null
  const voices = statement.voices.map(voice => {
    const known = taught(voice)
    if (known === null || known.lesson.actor === voice.actor) return voice
    decision = known.decision
    return { ...voice, ...known.lesson }
  })
  return decision === null ? statement : { ...statement, voices, rule: learnedFrom({ id: decision }) }
}

function* changedVoices(before: Statement, decision: Decision): Generator<readonly [Voice, Speaker]> {
  const { voices } = fieldsOf(decision)
  if (!Array.isArray(voices) || voices.length !== before.voices.length) return
  for (const [at, voice] of before.voices.entries()) {
    const now: unknown = voices[at]
    if (typeof now !== 'object' || now === null || !('actor' in now)) continue
    if (now.actor === voice.actor || (now.actor !== null && typeof now.actor !== 'string')) continue
    const name = 'name' in now && typeof now.name === 'string' && now.name !== '' ? now.name : voice.name
    yield [voice, { actor: now.actor, name }]
  }
}

/**
 * How words of the same speaker are known again in a source: the label of a turn, or a name that stands for no actor
 * yet. Null for pronouns, and for names that were resolved each in its own place.
 */
function labelOf(
  { id, passage, voices }: Statement,
  voice: Voice,
  forms: ReadonlyMap<string, StatementSuggestion['form']>,
): string | null {
  if (voice.link !== 'asserted-by' || !/^\p{Lu}/u.test(voice.name)) return null
  const isTurn = forms.get(id) === 'turn' && voice === voices.find(({ link }) => link === 'asserted-by')
  if (!isTurn && (voice.actor !== null || voice.name.length < 2)) return null
  return `${isTurn ? 'turn' : 'name'} ${passage.source} ${voice.name}`
}

/** The same words by the same rule; null where they are too few. */
function quoteOf({ passage, rule }: Statement): string | null {
  const words = wordsKey(passage.quote.exact)
  return words.split(' ').length < FEWEST_WORDS ? null : `${rule} «${words}»`
}

/** A rule that gives words to this name. */
function habitOf({ rule, voices }: Statement): string | null {
  const name = voices.findLast(({ link }) => link === 'asserted-by')?.name ?? ''
  return name === '' ? null : `${rule} by ${name}`
}

function formsOf(readings: readonly DocumentReading[]): ReadonlyMap<string, StatementSuggestion['form']> {
  const forms = new Map<string, StatementSuggestion['form']>()
  for (const { suggestions } of readings)
    for (const suggestion of suggestions)
      if (suggestion.kind === 'statement') forms.set(suggestion.id, suggestion.form)
  return forms
}
