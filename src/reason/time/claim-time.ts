// When each claim was, in both readings of its date, and who had to be alive and bodily where.
import type { Actor, Bounds, CaseData, Claim, Relation } from '#model'
import { bothBounds, parseDate, relationOf, UNBOUNDED } from '#model'

export type Reading = 'wide' | 'narrow'

/** Bounds in the two readings; a conflict on `wide` is certain, one that needs `narrow` is possible. */
export type BothReadings = Readonly<Record<Reading, Bounds>>

const NOTHING: BothReadings = { wide: UNBOUNDED, narrow: UNBOUNDED }

/** Both readings of an EDTF string, nothing where there is none or it cannot be read. */
export function readingsOf(
  edtf: string | null,
  calendar: 'gregorian' | 'julian' = 'gregorian',
  hemisphere: 'north' | 'south' = 'north',
): BothReadings {
  if (edtf === null) return NOTHING
  const parsed = parseDate(edtf)
  return parsed.kind === 'problem' ? NOTHING : bothBounds(parsed, { calendar, hemisphere })
}

/** The claim's own date; relations to other claims are not in it. */
export function claimReadings(claim: Claim, hemisphere: 'north' | 'south' = 'north'): BothReadings {
  return claim.when === null ? NOTHING : readingsOf(claim.when.edtf, claim.when.calendar, hemisphere)
}

/** Actors who fill any of these roles, in order, each once. */
export function actorsIn(claim: Claim, roles?: readonly string[]): readonly string[] {
  const found = claim.roles.flatMap(({ role, filler }) =>
    filler.kind === 'actor' && (roles === undefined || roles.includes(role)) ? [filler.id] : [],
  )
  return [...new Set(found)]
}

/** Relations that end a life, with the role of the one who dies; all of one person are one event. */
export const DEATHS: ReadonlyMap<string, string> = new Map([
  ['died', 'who'],
  ['executed', 'whom'],
  ['killed', 'whom'],
])

/** One can be tried and sentenced without being there: presence in these is only possible. */
const IN_ABSENCE: ReadonlySet<string> = new Set(['tried', 'sentenced'])

/** What can be done to, or said of, the dead or the unborn, by relation and role; everything else in an event needs a life. */
const AFTER_DEATH: ReadonlyMap<string, readonly string[]> = new Map([
  ['accused', ['whom', 'tied-to', 'through']],
  ['charged', ['whom']],
  ['tried', ['whom']],
  ['sentenced', ['whom']],
  ['acquitted', ['whom']],
  ['pardoned', ['whom']],
  ['expelled', ['whom']],
  ['deprived-of-citizenship', ['whom']],
  ['listed-in', ['who', 'by']],
  ['published', ['who']],
  ['wrote-to', ['whom']],
  ['sent', ['whom', 'recipient']],
  ['instructed', ['through']],
  ['warned-of', ['whom']],
])

/** Persons who had to live at the time of the claim. */
export function livingIn(
  claim: Claim,
  relation: Relation | undefined,
  persons: ReadonlyMap<string, Actor>,
): readonly string[] {
  if (relation === undefined || relation.id === 'existed') return []
  const free = relation.kind === 'state' ? null : (AFTER_DEATH.get(relation.id) ?? [])
  const roles = relation.roles
    .map(role => role.name)
    .filter(role => (free === null ? relation.presence?.includes(role) : !free.includes(role)))
  return actorsIn(claim, roles).filter(id => persons.has(id))
}

/** Someone bodily at a place while a claim lasted. */
export interface Presence {
  readonly claim: string
  readonly actor: string
  readonly place: string
  /** Only the narrow reading puts him there. */
  readonly soft: boolean
}

/** Every presence that the claims of a case imply. */
export function presencesOf(data: CaseData): readonly Presence[] {
  return data.claims.flatMap(claim => {
    const relation = relationOf(claim.relation, data.relations)
    if (claim.where === null || relation?.presence === undefined) return []
    const place = claim.where
    return actorsIn(claim, relation.presence).map(actor => ({
      claim: claim.id,
      actor,
      place,
      soft: IN_ABSENCE.has(claim.relation),
    }))
  })
}
