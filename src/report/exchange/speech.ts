// Who stands behind each claim: the statements that vouch for it, and those that vouch for its opposite.
import { negate, type CaseData, type Literal, type Statement } from '#model'
import type { Names } from './names.ts'

export interface Speech {
  /** Statements that carry the claim, whatever they say of it. */
  statements(claim: string): readonly Statement[]
  /** Who vouches for the claim, each once, in order of the statements. */
  assertedBy(claim: string): readonly string[]
  /** Who vouches for its opposite. */
  disputedBy(claim: string): readonly string[]
}

/** What a statement vouches for: a denial turns its literals round; questions, orders and plans vouch for nothing. */
export function vouched({ stance, modality, literals }: Statement): readonly Literal[] {
  if (modality !== 'actual') return []
  if (stance === 'denies') return literals.map(literal => negate(literal))
  return stance === 'asserts' || stance === 'incriminates-self' ? literals : []
}

export function speechOf(data: CaseData, names: Names): Speech {
  const carried = new Map<string, Statement[]>()
  const sides = new Map<string, Set<string>>()
  for (const statement of data.statements) {
    for (const claim of new Set(statement.literals.map(literal => literal.claim)))
      carried.set(claim, [...(carried.get(claim) ?? []), statement])
    const voice = statement.voices.findLast(({ link }) => link === 'asserted-by')
    if (voice === undefined) continue
    for (const { claim, negated } of vouched(statement)) {
      const key = `${negated} ${claim}`
      const who = sides.get(key) ?? new Set()
      sides.set(key, who.add(voice.actor === null ? voice.name : names.actor(voice.actor)))
    }
  }
  return {
    statements: claim => carried.get(claim) ?? [],
    assertedBy: claim => [...(sides.get(`false ${claim}`) ?? [])],
    disputedBy: claim => [...(sides.get(`true ${claim}`) ?? [])],
  }
}
