/** What a statement vouches for, whether a basis counts it, and who makes it. */
import type { CaseData, Literal, Statement, Voice } from '#model'
import type { Basis } from './compiled.ts'

/** Whether a basis counts an item: `decided` takes what a person made or accepted, `all` also suggestions that score enough. */
export function counted(
  item: { readonly status: Statement['status']; readonly score: number },
  basis: Basis,
  leastScore: number,
): boolean {
  if (item.status === 'rejected') return false
  if (item.status !== 'suggested') return true
  return basis === 'all' && item.score >= leastScore
}

/** Whether a statement counts: with basis `decided` its voices must be identified too. */
export function statementCounts(statement: Statement, data: CaseData, basis: Basis): boolean {
  if (!counted(statement, basis, data.settings.leastScore)) return false
  return basis === 'all' || statement.voices.every(voice => voice.actor !== null)
}

/** The literal that a stance vouches for, given the literal spoken of; nothing for stances that vouch for neither. */
export function vouchedLiteral(statement: Statement, literal: Literal): Literal | undefined {
  if (statement.modality !== 'actual') return undefined
  if (statement.stance === 'asserts' || statement.stance === 'incriminates-self') return literal
  return statement.stance === 'denies' ? { claim: literal.claim, negated: !literal.negated } : undefined
}

/** The actor's id, or `?name` while the name is not tied to an actor. */
export function voiceId(voice: Voice): string {
  return voice.actor ?? `?${voice.name}`
}

/** The innermost voice: the one whose words they are. */
export function speaker(statement: Statement): Voice {
  return statement.voices.at(-1)!
}

/** The statements that a recantation takes back: those it names, else all its speaker's own on other occasions. */
export function recanted(statement: Statement, ofSpeaker: readonly Statement[]): readonly Statement[] {
  if (statement.recants.length > 0) return ofSpeaker.filter(other => statement.recants.includes(other.id))
  const own = speaker(statement)
  const about = new Set(statement.literals.map(literal => literal.claim))
  return ofSpeaker.filter(other => {
    const voice = speaker(other)
    if (other.stance !== 'asserts' && other.stance !== 'incriminates-self') return false
    if (voice.when === own.when && voice.liberty === own.liberty) return false
    return about.size === 0 || other.literals.some(literal => about.has(literal.claim))
  })
}
