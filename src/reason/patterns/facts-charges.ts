// Facts about charges: who accuses whom of what, through whom, what became of it, and whose words stand behind it.
import type { CaseData, Charge, Claim, Count, ElementNode, Gravity } from '#model'
import { before, GRAVITIES, overlap } from '#model'
import { actorsIn, type BothReadings, claimReadings } from '../time/claim-time.ts'
import { chargeReadings } from '../time/charge-time.ts'
import type { DerivedFacts } from './derived.ts'
import type { Facts } from './facts.ts'
import type { Sides } from './sides.ts'
import { thingId } from './vocabulary.ts'

const CRIMES: ReadonlySet<string> = new Set(['killed', 'attempted-to-kill', 'committed'])
const STEPS: ReadonlySet<string> = new Set(['tried', 'sentenced', 'charged', 'acquitted'])

/** Adds every fact about charges and counts. */
export function addCharges(facts: Facts, data: CaseData, sides: Sides, derived: DerivedFacts): void {
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  for (const charge of data.charges) {
    const ch = thingId('charge', charge.id)
    facts('accuser', ch, thingId('actor', charge.accuser))
    facts('target', ch, thingId('actor', charge.target))
    for (const each of sides.accuserSide(charge)) facts('accuser-side', ch, thingId('actor', each))
    for (const each of sides.targetSide(charge)) facts('target-side', ch, thingId('actor', each))
    if (charge.retryOf !== null) facts('retry', ch, thingId('charge', charge.retryOf))
    if (charge.proceeding !== null) facts('proceeding', ch, thingId('proceeding', charge.proceeding))
    for (const count of charge.counts) addCount(facts, claims, sides, charge, count)
    for (const claim of mattersOf(data, charge)) facts('matter', ch, thingId('claim', claim.id))
    addVoices(facts, data, sides, charge, derived)
  }
  addGravity(facts, data)
  addUndercuts(facts, data)
}

/** Claims in the element trees of a count and of its accused, and what it is about. */
export function elementsOf(count: Count): ReadonlySet<string> {
  const found = new Set([count.of])
  const walk = (node: ElementNode): void => {
    if (node.kind === 'claim') found.add(node.literal.claim)
    else node.of.forEach(walk)
  }
  for (const tree of [...count.trees, ...count.accused.flatMap(({ trees }) => trees)]) walk(tree.root)
  return found
}

/** Those accused under a count by name, or else the charge's target. */
function namedIn(charge: Charge, count: Count): readonly string[] {
  return count.accused.length === 0 ? [charge.target] : count.accused.map(({ actor }) => actor)
}

/** Those whom a count reaches: the accused, and the members of a group among them. */
export function accusedOf(charge: Charge, count: Count, sides: Sides): ReadonlySet<string> {
  return new Set(namedIn(charge, count).flatMap(actor => [actor, ...sides.membersOf(actor)]))
}

function addCount(
  facts: Facts,
  claims: ReadonlyMap<string, Claim>,
  sides: Sides,
  charge: Charge,
  count: Count,
): void {
  const k = thingId('count', count.id)
  facts('count', thingId('charge', charge.id), k)
  facts('about', k, thingId('claim', count.of))
  for (const actor of namedIn(charge, count)) facts('accused', k, thingId('actor', actor))
  for (const actor of accusedOf(charge, count, sides)) facts('reaches', k, thingId('actor', actor))
  const tied = new Set(count.tiedTo.flatMap(group => [group, ...sides.membersOf(group)]))
  for (const group of count.tiedTo) facts('tied-to', k, thingId('actor', group))
  for (const actor of tied) facts('tied', k, thingId('actor', actor))
  for (const actor of count.goBetween) facts('go-between', k, thingId('actor', actor))
  for (const each of count.accused) {
    const actor = thingId('actor', each.actor)
    const decided = each.stage === 'found' || each.stage === 'sentenced'
    if (each.outcome === 'convicted' || (decided && each.outcome === 'unknown')) facts('found', k, actor)
    if (['collapsed', 'acquitted', 'dropped'].includes(each.outcome) || fellShort(each))
      facts('failed', k, actor)
  }
  const targets = sides.targetSide(charge)
  const ends = new Set([...tied, ...count.goBetween])
  for (const id of elementsOf(count)) {
    const claim = claims.get(id)
    const c = thingId('claim', id)
    facts('element', k, c)
    if (claim === undefined) continue
    const actors = actorsIn(claim)
    if (actors.some(each => targets.has(each)) && actors.some(each => ends.has(each))) facts('ties', k, c)
    for (const { role, filler } of claim.roles)
      if (role === 'what' && filler.kind === 'claim' && CRIMES.has(claims.get(filler.id)?.relation ?? ''))
        facts('crime', k, thingId('claim', filler.id))
  }
  for (const object of count.objects)
    if (object.kind === 'claim') facts('crime', k, thingId('claim', object.id))
}

/** The penalty is graver or lighter than what was alleged deserved on the scale: lighter is falling short. */
function fellShort({ gravity, imposed }: Count['accused'][number]): boolean {
  return gravity !== null && imposed !== null && imposed !== undefined && rank(imposed) < rank(gravity)
}

function rank(gravity: Gravity): number {
  return GRAVITIES.indexOf(gravity)
}

/** The gravest that is alleged in a charge; null where nothing says. */
export function gravityOf(charge: Charge): Gravity | null {
  const all = charge.counts.flatMap(count =>
    count.accused.flatMap(({ gravity }) => (gravity === null ? [] : [gravity])),
  )
  return all.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

function addGravity(facts: Facts, data: CaseData): void {
  const byId = new Map(data.charges.map(charge => [charge.id, charge]))
  for (const later of data.charges) {
    const earlier = later.retryOf === null ? undefined : byId.get(later.retryOf)
    if (earlier === undefined) continue
    const [now, then] = [gravityOf(later), gravityOf(earlier)]
    if (now !== null && then !== null && rank(now) > rank(then))
      facts('graver', thingId('charge', later.id), thingId('charge', earlier.id))
  }
}

/** What a charge was about and the steps taken on it: its counts' claims, and trials and sentences of its target then. */
function mattersOf(data: CaseData, charge: Charge): readonly Claim[] {
  const about = new Set(charge.counts.map(count => count.of))
  const accused = new Set([
    charge.target,
    ...charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)),
  ])
  const when = chargeReadings(charge, data).wide
  return data.claims.filter(claim => {
    if (about.has(claim.id)) return true
    if (!STEPS.has(claim.relation) || !actorsIn(claim, ['whom']).some(each => accused.has(each))) return false
    if (claim.roles.some(({ filler }) => filler.kind === 'claim' && about.has(filler.id))) return true
    const then = claimReadings(claim, data.settings.hemisphere).wide
    return overlap(then, when) !== 'impossible' && !othersNearer(data, charge, claim)
  })
}

/** Whether the step belongs in time to another charge on the same target more surely than to this one. */
function othersNearer(data: CaseData, charge: Charge, claim: Claim): boolean {
  const then = claimReadings(claim, data.settings.hemisphere).wide
  if (claim.when?.edtf === undefined || claim.when.edtf === null) return true
  return data.charges.some(
    other =>
      other !== charge &&
      (before(chargeReadings(charge, data).wide, chargeReadings(other, data).wide) === 'certain' ||
        before(chargeReadings(other, data).wide, chargeReadings(charge, data).wide) === 'certain') &&
      overlap(then, chargeReadings(other, data).wide) !== 'impossible',
  )
}

function addVoices(facts: Facts, data: CaseData, sides: Sides, charge: Charge, derived: DerivedFacts): void {
  const ch = thingId('charge', charge.id)
  const given = derived.house?.filter(each => each.charge === charge.id).map(each => each.statement)
  for (const statement of data.statements) {
    const s = thingId('statement', statement.id)
    const inHouse = given === undefined ? sides.inHouse(statement, charge) : given.includes(statement.id)
    if (inHouse) facts('house', s, ch)
    else if (sides.independent(statement, charge)) facts('independent', s, ch)
    if (sides.coerced(statement, charge)) facts('coerced', s, ch)
  }
}

/** Claims that take away what a count rests on: connected undercuts of its statements and inferences, and stated conflicts. */
function addUndercuts(facts: Facts, data: CaseData): void {
  for (const charge of data.charges)
    for (const count of charge.counts) {
      const k = thingId('count', count.id)
      const elements = elementsOf(count)
      const behind = new Set<string>()
      for (const statement of data.statements)
        if (statement.literals.some(({ claim }) => elements.has(claim))) behind.add(statement.id)
      for (const inference of data.inferences)
        if (elements.has(inference.conclusion.claim)) behind.add(inference.id)
      for (const { literal, target } of data.undercuts)
        if ('id' in target && behind.has(target.id))
          facts(literal.negated ? 'undercuts-by-denial' : 'undercuts', thingId('claim', literal.claim), k)
      for (const conflict of data.conflicts) {
        if (!conflict.literals.some(({ claim, negated }) => !negated && elements.has(claim))) continue
        for (const { claim, negated } of conflict.literals)
          if (!elements.has(claim))
            facts(negated ? 'undercuts-by-denial' : 'undercuts', thingId('claim', claim), k)
      }
    }
}

/** Times of charges as facts need them. */
export function chargeTimes(data: CaseData): ReadonlyMap<string, BothReadings> {
  return new Map(data.charges.map(charge => [charge.id, chargeReadings(charge, data)]))
}
