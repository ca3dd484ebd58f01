// Facts about claims: who takes part, who controls whom, who was in touch, and what may be one event told twice.
import type { CaseData, Claim } from '#model'
import { mayCoincide, relationOf } from '#model'
import { actorsIn, type BothReadings } from '../time/claim-time.ts'
import type { Facts } from './facts.ts'
import { thingId } from './vocabulary.ts'

/** Relations by which persons are in touch with each other. */
const CONTACT: ReadonlySet<string> = new Set([
  'met',
  'wrote-to',
  'sent',
  'instructed',
  'in-contact-with',
  'acquainted-with',
  'bloc-with',
])
/** Relations in which those of one role act together. */
const JOINT: ReadonlySet<string> = new Set([
  'met',
  'in-contact-with',
  'bloc-with',
  'instructed',
  'committed',
  'took-part-in',
  'planned',
  'killed',
  'attempted-to-kill',
])
const OFFENCES: ReadonlySet<string> = new Set([
  'killed',
  'attempted-to-kill',
  'committed',
  'took-part-in',
  'planned',
])
/** Relations that show an offence tolerated: role of the one who tolerates, role of the one tolerated. */
const TOLERANCE: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['employed-by', ['employer', 'who']],
  ['agent-of', ['principal', 'who']],
  ['held-office', ['in', 'who']],
  ['pardoned', ['who', 'whom']],
  ['released', ['who', 'whom']],
  ['acquitted', ['who', 'whom']],
])
const SANCTIONS: ReadonlySet<string> = new Set([
  'arrested',
  'charged',
  'accused',
  'tried',
  'sentenced',
  'executed',
  'expelled',
  'exiled',
  'deported',
])
const IN_CUSTODY: ReadonlySet<string> = new Set([
  'tried',
  'appeared-in-court',
  'in-custody-of',
  'arrested',
  'interrogated',
  'sentenced',
])
const FORMS: Readonly<Record<string, 'agency' | 'holds' | 'presses' | null>> = {
  agency: 'agency',
  employment: null,
  dependence: 'agency',
  custody: 'holds',
  'custody-without-contact': 'holds',
  torture: 'presses',
  threat: 'presses',
  censorship: null,
}

/** Adds every fact about the claims of a case. */
export function addClaims(facts: Facts, data: CaseData, times: ReadonlyMap<string, BothReadings>): void {
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  for (const claim of data.claims) {
    const c = thingId('claim', claim.id)
    facts('relation', c, claim.relation)
    for (const { role, filler } of claim.roles)
      if ('id' in filler) facts('role', c, role, thingId(filler.kind, filler.id))
      else if (filler.kind === 'text') facts('role', c, role, filler.text)
    for (const actor of actorsIn(claim)) facts('participant', c, thingId('actor', actor))
    if (claim.where !== null) facts('where', c, thingId('place', claim.where))
    addMeetings(facts, claim)
    addControl(facts, data, claim)
    addConduct(facts, claim)
    addFirstMeeting(facts, claim, claims)
  }
  addSameness(facts, data, times)
}

function pairs(list: readonly string[]): readonly (readonly [string, string])[] {
  return list.flatMap(a => list.filter(b => b !== a).map(b => [a, b] as const))
}

function addMeetings(facts: Facts, claim: Claim): void {
  const c = thingId('claim', claim.id)
  for (const [a, b] of pairs(actorsIn(claim))) {
    if (CONTACT.has(claim.relation)) facts('contact', c, thingId('actor', a), thingId('actor', b))
    if (JOINT.has(claim.relation)) facts('joint', c, thingId('actor', a), thingId('actor', b))
    if (claim.relation === 'relative-of') facts('kin', c, thingId('actor', a), thingId('actor', b))
  }
}

function addControl(facts: Facts, data: CaseData, claim: Claim): void {
  const control = relationOf(claim.relation, data.relations)?.control
  if (control === undefined) return
  const stated = claim.roles.find(({ role }) => role === 'form')?.filler
  const form = stated?.kind === 'text' && Object.hasOwn(FORMS, stated.text) ? stated.text : control.form
  for (const by of actorsIn(claim, [control.by]))
    for (const of of actorsIn(claim, [control.of])) {
      const row = [thingId('actor', by), thingId('actor', of), thingId('claim', claim.id)] as const
      facts('controls', ...row)
      const kind = FORMS[form]
      if (kind !== null && kind !== undefined) facts(kind, ...row)
    }
}

function addConduct(facts: Facts, claim: Claim): void {
  const c = thingId('claim', claim.id)
  const all = (role: string): readonly string[] => actorsIn(claim, [role]).map(each => thingId('actor', each))
  if (claim.relation === 'member-of')
    for (const who of all('who')) for (const group of all('group')) facts('member', who, group, c)
  if (OFFENCES.has(claim.relation)) for (const who of all('who')) facts('offence', c, who)
  const tolerance = TOLERANCE.get(claim.relation)
  if (tolerance !== undefined)
    for (const by of all(tolerance[0])) for (const of of all(tolerance[1])) facts('tolerates', c, by, of)
  if (SANCTIONS.has(claim.relation)) {
    for (const whom of all('whom')) facts('sanctions', c, whom)
    for (const who of all('who')) facts('sanctioned-by', c, who)
  }
  if (claim.relation === 'mentioned-in')
    for (const { role, filler } of claim.roles)
      if (role === 'what' && filler.kind === 'claim') facts('silence', c, thingId('claim', filler.id))
  if (claim.relation !== 'listed-in') return
  for (const { role, filler } of claim.roles) {
    if (role !== 'list') continue
    const list =
      'id' in filler ? thingId(filler.kind, filler.id) : filler.kind === 'text' ? filler.text : null
    if (list !== null) for (const who of all('who')) facts('listed', c, who, list)
  }
}

/** An acquaintance that begins with, in or after one's own arrest, questioning or trial. */
function addFirstMeeting(facts: Facts, claim: Claim, claims: ReadonlyMap<string, Claim>): void {
  if (claim.relation !== 'acquainted-with') return
  const actors = actorsIn(claim)
  const inCustody = (claim.when?.relative ?? []).some(({ relation, to }) => {
    const other = claims.get(to)
    if (other === undefined || !IN_CUSTODY.has(other.relation)) return false
    return (
      ['starts-with', 'after', 'during'].includes(relation) &&
      actorsIn(other).some(actor => actors.includes(actor))
    )
  })
  if (inCustody)
    for (const [a, b] of pairs(actors))
      facts('first-met-in-custody', thingId('claim', claim.id), thingId('actor', a), thingId('actor', b))
}

/** Claims of one relation about one person at times that may be one: what one voice tells and another tells again. */
function addSameness(facts: Facts, data: CaseData, times: ReadonlyMap<string, BothReadings>): void {
  const groups = new Map<string, Claim[]>()
  for (const claim of data.claims) {
    if (claim.when === null) continue
    const whom = actorsIn(claim, ['whom'])
    for (const subject of whom.length > 0 ? whom : actorsIn(claim, ['who'])) {
      const key = `${claim.relation} ${subject}`
      groups.set(key, [...(groups.get(key) ?? []), claim])
    }
  }
  const told = new Set<string>()
  for (const group of groups.values())
    for (const [a, b] of group.flatMap(a => group.map(b => [a.id, b.id] as const))) {
      if (a === b || told.has(`${a} ${b}`)) continue
      told.add(`${a} ${b}`)
      if (mayCoincide(times.get(a)!.wide, times.get(b)!.wide))
        facts('may-be-same', thingId('claim', a), thingId('claim', b))
    }
}
