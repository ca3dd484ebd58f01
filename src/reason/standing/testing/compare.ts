/** Holds the reasoner against brute force on the random case of one seed, through a walk of random strikes. */
import type { CaseData } from '#model'
import { openReasoner, type Reasoner } from '../reasoner.ts'
import type { Strike } from '../strike.ts'
import { oracle, type Labels, type SetAside } from './oracle.ts'
import { randomCase } from './random-case.ts'
import { randomFrom, type Random } from './random.ts'

/** What differs, or nothing. */
export function disagreement(seed: number): string | undefined {
  const data = randomCase(seed)
  const reasoner = openReasoner(data)
  const random = randomFrom(seed ^ 0x5bd1e995)
  for (let step = 0; step < 3; step++) {
    const strikes = step === 0 ? [] : randomStrikes(random, data)
    const wrong = differs(data, reasoner, strikes)
    if (wrong) return `seed ${seed}, ${JSON.stringify(strikes)}: ${wrong}`
  }
  return undefined
}

/** Voices (on all asserted occasions), statements and sources. */
export function randomStrikes(random: Random, data: CaseData): Strike[] {
  return Array.from({ length: 1 + random.below(3) }, (): Strike => {
    if (random.chance(0.5)) return { kind: 'voice', actor: random.pick(data.actors).id }
    if (random.chance(0.7)) return { kind: 'statement', id: random.pick(data.statements).id }
    return { kind: 'source', id: random.pick(data.sources).id }
  })
}

export function asideOf(data: CaseData, strikes: readonly Strike[]): SetAside {
  const occasions = new Set<string>()
  const named = (kind: 'statement' | 'source') =>
    new Set(strikes.flatMap(strike => (strike.kind === kind ? [strike.id] : [])))
  const voices = new Set(strikes.flatMap(strike => (strike.kind === 'voice' ? [strike.actor] : [])))
  for (const statement of data.statements)
    for (const voice of statement.voices)
      if (voice.link === 'asserted-by' && voices.has(voice.actor!))
        occasions.add(`asserted-by:${voice.actor}@${voice.when ?? ''}/${voice.liberty}`)
  return { occasions, statements: named('statement'), sources: named('source') }
}

function differs(data: CaseData, reasoner: Reasoner, strikes: readonly Strike[]): string | undefined {
  const aside = asideOf(data, strikes)
  const whole = oracle(data, aside)
  for (const { id } of data.claims)
    for (const negated of [false, true]) {
      const found = reasoner.standing({ kind: 'literal', claim: id, negated }, strikes).label
      const text = `${negated ? '¬' : ''}${id}`
      const wrong = mismatch(text, whole.label(`l:${text}`), found)
      if (wrong) return wrong
    }
  for (const { id } of data.statements) {
    const wrong = mismatch(
      id,
      whole.label(`s:${id}`),
      reasoner.standing({ kind: 'statement', id }, strikes).label,
    )
    if (wrong) return wrong
  }
  const byAccused = new Map<string, Labels>()
  for (const { item, after } of [
    ...reasoner.test(strikes).certain.counts,
    ...reasoner.test(strikes).certain.charges,
  ]) {
    if (item.kind !== 'count' && item.kind !== 'charge') continue
    const labels = byAccused.get(item.accused) ?? oracle(data, aside, item.accused)
    byAccused.set(item.accused, labels)
    const name =
      item.kind === 'count' ? `n:${item.count} ${item.accused}` : `k:${item.charge} ${item.accused}`
    const wrong = mismatch(name, labels.label(name), after.label)
    if (wrong) return wrong
  }
  return undefined
}

const mismatch = (what: string, expected: string, found: string): string | undefined =>
  expected === found ? undefined : `${what}: ${found}, brute force ${expected}`
