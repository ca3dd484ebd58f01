/** The laws of standing, each tried on the random case of one seed; each says what is wrong, or nothing. */
import type { CaseData } from '#model'
import { checkProof } from '../check-proof.ts'
import type { Item, Label } from '../item.ts'
import { nodeOf } from '../locate.ts'
import type { Proof } from '../proof.ts'
import { openReasoner, type Reasoner } from '../reasoner.ts'
import type { Strike } from '../strike.ts'
import { randomStrikes } from './compare.ts'
import { randomCase } from './random-case.ts'
import { randomFrom, type Random } from './random.ts'

export function itemsOf(data: CaseData): Item[] {
  return [
    ...data.claims.flatMap(({ id }): Item[] => [
      { kind: 'literal', claim: id, negated: false },
      { kind: 'literal', claim: id, negated: true },
    ]),
    ...data.statements.map(({ id }): Item => ({ kind: 'statement', id })),
    ...data.charges.flatMap(charge =>
      charge.counts.flatMap(count =>
        count.accused.flatMap(({ actor }): Item[] => [
          { kind: 'count', count: count.id, accused: actor },
          { kind: 'charge', charge: charge.id, accused: actor },
        ]),
      ),
    ),
  ]
}

/** Every proof is accepted by the checker; with its label changed it is not. */
export function proofsHold(seed: number): string | undefined {
  const data = randomCase(seed)
  const random = randomFrom(seed ^ 0x2545f491)
  const reasoner = openReasoner(data)
  const strikes = random.chance(0.5) ? [] : randomStrikes(random, data)
  for (const item of itemsOf(data)) {
    const proof = reasoner.proof(item, strikes)
    const wrong = checkProof(data, proof)
    if (wrong) return `seed ${seed}, ${JSON.stringify(item)}: ${wrong}`
    if (checkProof(data, forged(random, proof)) === undefined)
      return `seed ${seed}, ${JSON.stringify(item)}: a forged proof was accepted`
  }
  return undefined
}

/** The same steps, the last with another label. */
function forged(random: Random, proof: Proof): Proof {
  const others = (['stands', 'falls', 'contested'] as const).filter(label => label !== proof.label)
  const label = random.pick(others)
  const last = proof.steps.at(-1)!
  return { ...proof, label, steps: [...proof.steps.slice(0, -1), { ...last, label }] }
}

/** Striking nothing, or something and back, changes nothing; the way to a set of strikes never matters. */
export function wayNeverMatters(seed: number): string | undefined {
  const data = randomCase(seed)
  const random = randomFrom(seed ^ 0x1234567)
  const walked = openReasoner(data)
  const before = labels(walked, [])
  for (let step = 0; step < 3; step++) labels(walked, randomStrikes(random, data))
  const strikes = randomStrikes(random, data)
  const first = labels(walked, strikes)
  if (first !== labels(openReasoner(data), strikes)) return `seed ${seed}: the way matters`
  if (first !== labels(walked, [...strikes].reverse())) return `seed ${seed}: the order of strikes matters`
  return labels(walked, []) === before ? undefined : `seed ${seed}: taking strikes back leaves a trace`
}

/** The order of the input never matters. */
export function orderNeverMatters(seed: number): string | undefined {
  const data = randomCase(seed)
  const turned: CaseData = {
    ...data,
    statements: [...data.statements].reverse(),
    claims: [...data.claims].reverse(),
    inferences: [...data.inferences].reverse(),
    conflicts: [...data.conflicts].reverse(),
    undercuts: [...data.undercuts].reverse(),
    actors: [...data.actors].reverse(),
    sources: [...data.sources].reverse(),
  }
  const strikes = randomStrikes(randomFrom(seed ^ 0x777), data)
  const a = labels(openReasoner(data), strikes, data)
  return a === labels(openReasoner(turned), strikes, data)
    ? undefined
    : `seed ${seed}: the order of input matters`
}

/** A strike never makes rise what no attack, undercut or recantation reaches. */
export function strikesOnlyTakeAway(seed: number): string | undefined {
  const data = randomCase(seed)
  const reasoner = openReasoner(data)
  const strikes = randomStrikes(randomFrom(seed ^ 0x27182), data)
  for (const item of itemsOf(data)) {
    const before = reasoner.standing(item).label
    const after = reasoner.standing(item, strikes).label
    if (RANK[after] > RANK[before] && !threatened(reasoner, item))
      return `seed ${seed}: ${JSON.stringify(item)} rose from ${before} to ${after} though nothing threatens it`
  }
  return undefined
}

/** Whether anything that an item rests on has an input that would disable it. */
function threatened({ compiled }: Reasoner, item: Item): boolean {
  const { inputStart, inputs } = compiled.program
  const reached = new Set([nodeOf(compiled, item)])
  for (const node of reached)
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) {
      if ((inputs[at]! & 1) === 1) return true
      reached.add(inputs[at]! >> 1)
    }
  return false
}

const RANK: Readonly<Record<Label, number>> = { falls: 0, contested: 1, stands: 2 }

function labels(reasoner: Reasoner, strikes: readonly Strike[], data: CaseData = reasoner.data): string {
  return itemsOf(data)
    .map(item => reasoner.standing(item, strikes).label)
    .join(' ')
}
