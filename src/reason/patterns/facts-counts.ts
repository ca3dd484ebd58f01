// Counts against each other and against the record: figures that disagree, and a "third time" of which two are on record.
import type { CaseData, Claim } from '#model'
import { before, mayCoincide } from '#model'
import { actorsIn, claimReadings } from '../time/claim-time.ts'
import { countConflicts } from '../time/counts.ts'
import { denies, speaksOf } from '../time/silences.ts'
import type { Facts } from './facts.ts'
import { thingId } from './vocabulary.ts'

/** Relations that are one appearance before a court. */
const APPEARANCES: ReadonlySet<string> = new Set(['tried', 'appeared-in-court'])

export function addCounts(facts: Facts, data: CaseData): void {
  for (const { claims, certainty } of countConflicts(data))
    if (certainty === 'certain') {
      const [a, b] = claims.map(id => thingId('claim', id))
      facts('count-conflict', a!, b!)
      facts('count-conflict', b!, a!)
    }
  for (const claim of data.claims) {
    const number = claim.roles.find(({ filler }) => filler.kind === 'ordinal')?.filler
    if (claim.relation !== 'appeared-in-court' || number?.kind !== 'ordinal') continue
    for (const actor of actorsIn(claim, ['who']))
      if (miscounted(data, claim, actor, number.value))
        facts('miscounted', thingId('claim', claim.id), thingId('actor', actor))
  }
}

/**
 * Whether the record shows another number of appearances up to this one. A file is never taken to be complete: the number
 * is only held to be too high where the missing appearance is one that the record is said to pass over, and too low
 * where more distinct ones certainly came before.
 */
function miscounted(data: CaseData, claim: Claim, actor: string, number: number): boolean {
  const { hemisphere } = data.settings
  const when = claimReadings(claim, hemisphere).wide
  const earlier = data.claims.filter(
    other =>
      other !== claim &&
      APPEARANCES.has(other.relation) &&
      !other.roles.some(({ filler }) => filler.kind === 'ordinal') &&
      actorsIn(other, ['who', 'whom']).includes(actor) &&
      !mayCoincide(claimReadings(other, hemisphere).wide, when) &&
      before(claimReadings(other, hemisphere).wide, when) !== 'impossible',
  )
  const distinct: Claim[] = []
  for (const each of earlier)
    if (
      !distinct.some(known =>
        mayCoincide(claimReadings(known, hemisphere).wide, claimReadings(each, hemisphere).wide),
      )
    )
      distinct.push(each)
  const shown = distinct.filter(each => !passedOver(data, each)).length + 1
  if (shown < number) return distinct.length + 1 >= number
  const certain = distinct.filter(
    each => before(claimReadings(each, hemisphere).wide, when) === 'certain',
  ).length
  return certain + 1 > number
}

/** Someone says that the record is silent on it, and no statement from that record speaks of it. */
function passedOver(data: CaseData, trial: Claim): boolean {
  const silent = data.claims.some(
    claim =>
      claim.relation === 'mentioned-in' &&
      claim.roles.some(
        ({ role, filler }) => role === 'what' && filler.kind === 'claim' && filler.id === trial.id,
      ) &&
      data.statements.some(statement => denies(statement, claim.id)),
  )
  return silent && !data.statements.some(statement => speaksOf(data, statement, trial))
}
