/** Preferences among literals for the proof checker: by grades, in the case without attacks, undercuts and recantations. */
import type { CaseData, Statement } from '#model'
import type { Item } from './item.ts'
import { keyOf, type Rules } from './rules.ts'
import { statementRank, stronger, type Rank } from './strength.ts'

/** The pairs `target member` among these literals where the first is strictly stronger. */
export function preferredPairs(data: CaseData, rules: Rules, literals: readonly Item[]): Set<string> {
  const free = attackFree(data, rules)
  const strength = new Map<string, Rank>()
  const offer = (literal: string, rank: Rank | undefined): void => {
    if (rank && (!strength.has(literal) || stronger(rank, strength.get(literal)))) strength.set(literal, rank)
  }
  for (const statement of data.statements) {
    if (!free.has(`statement ${statement.id}`)) continue
    for (const literal of rules.says(statement)) offer(literal, rankOf(statement, data))
  }
  for (let round = 0; round <= data.inferences.length; round++)
    for (const inference of data.inferences) {
      if (!free.has(`inference ${inference.id}`)) continue
      const ranks = inference.premises
        .flatMap(premise => strength.get(keyOf({ kind: 'literal', ...premise })) ?? [])
        .sort((a, b) => a.rank - b.rank)
      const { quantifier, premises } = inference
      const k = quantifier === 'all' ? premises.length : quantifier === 'any' ? 1 : quantifier.atLeast
      const worst = ranks[k - 1]
      if (worst && ranks.every(rank => rank.scale === worst.scale))
        offer(keyOf({ kind: 'literal', ...inference.conclusion }), { ...worst, againstInterest: false })
    }
  const keys = [...new Set(literals.map(keyOf))]
  return new Set(
    keys.flatMap(a => keys.filter(b => stronger(strength.get(a), strength.get(b))).map(b => `${a} ${b}`)),
  )
}

/** Everything supported when nothing attacks, undercuts or recants. */
function attackFree(data: CaseData, rules: Rules): Set<string> {
  const held = new Set<string>()
  const reading = { is: (key: string) => held.has(key), threat: () => false, conflicts: false }
  const items: Item[] = [
    ...data.sources.map(({ id }): Item => ({ kind: 'source', id })),
    ...data.statements.flatMap(voices),
    ...data.statements.map(({ id }): Item => ({ kind: 'statement', id })),
    ...data.inferences.map(({ id }): Item => ({ kind: 'inference', id })),
    ...data.claims.flatMap(({ id }): Item[] => [
      { kind: 'literal', claim: id, negated: false },
      { kind: 'literal', claim: id, negated: true },
    ]),
  ]
  for (let before = -1; before < held.size;) {
    before = held.size
    for (const item of items)
      if (!held.has(keyOf(item)) && rules.holds(item, reading, NONE)) held.add(keyOf(item))
  }
  return held
}

function rankOf({ passage, voices, againstInterest }: Statement, data: CaseData): Rank | undefined {
  const chain = voices.map(voice => ({ ...voice, voice: voice.actor ?? `?${voice.name}` }))
  return statementRank({ source: passage.source, chain, againstInterest }, data)
}

const NONE: ReadonlySet<string> = new Set()

const voices = (statement: Statement): Item[] =>
  statement.voices.map(voice => ({
    kind: 'occasion',
    key: `${voice.link}:${voice.actor ?? `?${voice.name}`}@${voice.when ?? ''}/${voice.liberty}`,
  }))
