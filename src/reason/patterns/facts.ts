// A case as facts for patterns, built once: everything in vocabulary.ts, and when things were.
import type { Bounds, CaseData } from '#model'
import { claimReadings, readingsOf } from '../time/claim-time.ts'
import { type DerivedFacts, NOTHING_DERIVED } from './derived.ts'
import { FactBase, type Span } from './fact-base.ts'
import { addCharges, chargeTimes } from './facts-charges.ts'
import { addClaims } from './facts-claims.ts'
import { addCounts } from './facts-counts.ts'
import { addStatements, speakerOf } from './facts-statements.ts'
import { Sides } from './sides.ts'
import { type FactName, FACTS, thingId } from './vocabulary.ts'

/** Adds one fact. */
export type Facts = (name: FactName, ...things: readonly string[]) => void

/** The facts of a case. Dates are taken in their wide reading, so that what is certain is certain. */
export function factsOf(data: CaseData, derived: DerivedFacts = NOTHING_DERIVED): FactBase {
  const base = new FactBase()
  const facts: Facts = (name, ...things) => base.add(name, ...things)
  const { hemisphere } = data.settings
  const times = new Map(data.claims.map(claim => [claim.id, claimReadings(claim, hemisphere)]))
  const sides = new Sides(data)
  for (const actor of data.actors) facts(actor.kind, thingId('actor', actor.id))
  addClaims(facts, data, times)
  addStatements(facts, data)
  addCharges(facts, data, sides, derived)
  addCounts(facts, data)
  for (const { count, accused, voice } of derived.resilienceOne)
    facts('resilience-one', thingId('count', count), thingId('actor', accused), thingId('actor', voice))
  for (const [name, groups] of [
    ['unfounded', derived.unfounded],
    ['echo', derived.echoes],
  ] as const)
    groups.forEach((group, index) => {
      for (const each of group) facts(name, thingId('set', String(index + 1)), thingId('statement', each))
    })
  for (const { claim, conflict } of derived.impossible)
    facts('impossible', thingId('claim', claim), thingId('conflict', conflict))

  for (const [id, { wide }] of times) base.setSpan(thingId('claim', id), spanOf(wide))
  for (const [id, { wide }] of chargeTimes(data)) base.setSpan(thingId('charge', id), spanOf(wide))
  for (const { id, date } of data.sources)
    base.setSpan(thingId('source', id), spanOf(readingsOf(date, 'gregorian', hemisphere).wide))
  for (const { id, when } of data.proceedings)
    base.setSpan(thingId('proceeding', id), spanOf(readingsOf(when, 'gregorian', hemisphere).wide))
  for (const statement of data.statements) {
    const speaker = statement.voices.find(voice => voice.actor === speakerOf(statement))
    const said = statement.saidWhen ?? speaker?.when ?? null
    base.setSpan(thingId('statement', statement.id), spanOf(readingsOf(said, 'gregorian', hemisphere).wide))
  }
  addOrder(base, data)
  return base
}

/** The number of columns of every fact that a pattern may ask for, whether the case has such facts or not. */
export function columnsOf(name: string): number | undefined {
  return Object.hasOwn(FACTS, name) ? FACTS[name as FactName].length : undefined
}

function spanOf({ startMin, startMax, endMin, endMax }: Bounds): Span {
  return {
    startMin: startMin ?? -Infinity,
    startMax: startMax ?? Infinity,
    endMin: endMin ?? -Infinity,
    endMax: endMax ?? Infinity,
  }
}

/** "Before" and "after" that the claims state of each other, and what follows from them. */
function addOrder(base: FactBase, data: CaseData): void {
  const later = new Map<string, string[]>()
  const known = new Set(data.claims.map(({ id }) => id))
  const put = (a: string, b: string): void => {
    if (known.has(a) && known.has(b)) later.set(a, [...(later.get(a) ?? []), b])
  }
  for (const claim of data.claims)
    for (const { relation, to } of claim.when?.relative ?? [])
      if (relation === 'before') put(claim.id, to)
      else if (relation === 'after') put(to, claim.id)
  for (const start of later.keys()) {
    const found = new Set<string>()
    const walk = [start]
    for (const at of walk)
      for (const next of later.get(at) ?? []) {
        if (found.has(next)) continue
        found.add(next)
        walk.push(next)
      }
    for (const end of found) base.setBefore(thingId('claim', start), thingId('claim', end))
  }
}
