// Every conflict of time and place among the claims of a case, certain or possible, minimal, to a stated size.
//
// Certain: it holds on the wide reading of every date. Possible: it needs a `~`, a season, "shortly" or presence at one's own
// trial read one way. All claims take part, whatever their standing.
import type { CaseData, Claim } from '#model'
import { type Alibi, alibisOf } from './alibi.ts'
import { allConflicts } from './all-conflicts.ts'
import { actorsIn, DEATHS, type Reading } from './claim-time.ts'
import { type CountConflict, countConflicts } from './counts.ts'
import { type Custody, custodyConflicts } from './custody.ts'
import { type DeniedJourney, deniedJourneys } from './denied-journeys.ts'
import { type JointAlibi, jointAlibisOf } from './joint-alibi.ts'
import { Places } from './places.ts'
import { type Owner, type Timeline, timelineOf } from './timeline.ts'

export type TemporalReason = 'denial' | 'order' | 'alibi' | 'existence' | 'one-of-a-kind' | 'count'

/** Claims that cannot all hold, with what the register of actors or places adds. */
export interface TemporalConflict {
  readonly reason: TemporalReason
  readonly certainty: 'certain' | 'possible'
  /** Claim ids, sorted. */
  readonly claims: readonly string[]
  /** Dates of birth, death or existence in the register that it needs; no literal answers for these. */
  readonly register: readonly Owner[]
  readonly alibi?: Alibi
  /** Presences of one person that only all together are impossible. */
  readonly joint?: JointAlibi
  readonly count?: CountConflict
  readonly custody?: Custody
  /** The journey among the claims is denied: it is its negation that cannot hold with the other. */
  readonly denied?: DeniedJourney
}

export interface TemporalConflicts {
  readonly conflicts: readonly TemporalConflict[]
  /** False where the search stopped at its limit: there may be more. */
  readonly complete: boolean
}

export interface ConflictLimits {
  /** The most claims in a conflict. */
  readonly size: number
  /** The most constraints looked at in one search. */
  readonly steps: number
}

export const CONFLICT_LIMITS: ConflictLimits = { size: 4, steps: 2_000_000 }

/** All minimal conflicts up to `limits.size` claims. */
export function temporalConflicts(
  data: CaseData,
  limits: ConflictLimits = CONFLICT_LIMITS,
): TemporalConflicts {
  const places = new Places(data.places, data.settings.travel)
  const found = new Map<string, TemporalConflict>()
  let complete = true
  for (const reading of ['wide', 'narrow'] as const) {
    const certainty = reading === 'wide' ? 'certain' : 'possible'
    const { conflicts, complete: all } = inReading(data, places, reading, limits)
    complete &&= all
    for (const conflict of conflicts) add(found, { ...conflict, certainty })
  }
  for (const count of countConflicts(data))
    add(found, {
      reason: 'count',
      certainty: count.certainty,
      claims: count.claims.toSorted(),
      register: [],
      count,
    })
  for (const custody of custodyConflicts(data))
    add(found, {
      reason: 'alibi',
      certainty: 'possible',
      claims: [custody.custody, custody.elsewhere].sort(),
      register: [],
      custody,
    })
  for (const denied of deniedJourneys(data))
    add(found, {
      reason: 'denial',
      certainty: 'possible',
      claims: [denied.journey, denied.presence].sort(),
      register: [],
      denied,
    })
  return { conflicts: [...found.values()].sort(byClaims), complete }
}

/** Keeps a conflict unless it holds one that is known already and no less certain. */
function add(found: Map<string, TemporalConflict>, conflict: TemporalConflict): void {
  const key = ownersOf(conflict).join(' ')
  if (found.has(key)) return
  for (const known of found.values())
    if (known.reason !== 'count' && ownersOf(known).every(each => ownersOf(conflict).includes(each))) return
  found.set(key, conflict)
}

function ownersOf({ claims, register }: TemporalConflict): readonly string[] {
  return [...claims, ...register.map(({ kind, id }) => `${kind}:${id}`)]
}

function byClaims(a: TemporalConflict, b: TemporalConflict): number {
  const [left, right] = [ownersOf(a).join(' '), ownersOf(b).join(' ')]
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1
  return left < right ? -1 : left > right ? 1 : 0
}

function inReading(
  data: CaseData,
  places: Places,
  reading: Reading,
  limits: ConflictLimits,
): { readonly conflicts: readonly Omit<TemporalConflict, 'certainty'>[]; readonly complete: boolean } {
  const timeline = timelineOf(data, reading)
  const orders = allConflicts(timeline.constraints, timeline.owners.length * 2, limits)
  const alibis = alibisOf(timeline, places, reading, limits)
  const joint = jointAlibisOf(timeline, places, reading, limits)
  const claims = new Map(data.claims.map(claim => [claim.id, claim]))
  return {
    conflicts: [
      ...orders.conflicts.map(labels => {
        const owners = split(timeline, labels)
        return { ...owners, reason: reasonOf(timeline, labels, claims) }
      }),
      ...twoPlacesOnce(data, timeline, places),
      ...alibis.alibis.map(alibi => ({ ...split(timeline, alibi.labels), reason: 'alibi' as const, alibi })),
      ...joint.alibis.map(each => ({
        ...split(timeline, each.labels),
        reason: 'alibi' as const,
        joint: each,
      })),
    ],
    complete: orders.complete && alibis.complete && joint.complete,
  }
}

function split(
  timeline: Timeline,
  labels: readonly number[],
): { readonly claims: readonly string[]; readonly register: readonly Owner[] } {
  const owners = labels.map(label => timeline.owners[label]!)
  return {
    claims: owners.flatMap(each => (each.kind === 'claim' ? [each.id] : [])).sort(),
    register: owners.filter(each => each.kind !== 'claim'),
  }
}

function reasonOf(
  timeline: Timeline,
  labels: readonly number[],
  claims: ReadonlyMap<string, Claim>,
): TemporalReason {
  if (timeline.once.some(group => labels.filter(label => group.includes(label)).length > 1))
    return 'one-of-a-kind'
  const owners = labels.map(label => timeline.owners[label]!)
  if (owners.some(({ kind }) => kind !== 'claim')) return 'existence'
  const involved = owners.map(({ id }) => claims.get(id)!)
  const ends = involved.some(claim => {
    const ending = endingOf(claim)
    return involved.some(other => other !== claim && thingsIn(other).some(each => ending.includes(each)))
  })
  return ends ? 'existence' : 'order'
}

/** Whose life, or the existence of what, the claim begins or ends. */
function endingOf(claim: Claim): readonly string[] {
  if (claim.relation === 'existed') return thingsIn(claim)
  const role = claim.relation === 'born' ? 'who' : DEATHS.get(claim.relation)
  return role === undefined ? [] : actorsIn(claim, [role])
}

function thingsIn(claim: Claim): readonly string[] {
  const filled = claim.roles.flatMap(({ filler }) => ('id' in filler ? [filler.id] : []))
  return claim.where === null ? filled : [...filled, claim.where]
}

/** What happens only once cannot have happened in two places. */
function twoPlacesOnce(
  data: CaseData,
  timeline: Timeline,
  places: Places,
): readonly Omit<TemporalConflict, 'certainty'>[] {
  const where = (label: number): string | null => data.claims[label]?.where ?? null
  return timeline.once.flatMap(group =>
    group.flatMap((a, i) =>
      group.slice(i + 1).flatMap(b => {
        const [here, there] = [where(a), where(b)]
        if (here === null || there === null || !places.apart(here, there)) return []
        return [{ ...split(timeline, [a, b]), reason: 'one-of-a-kind' as const }]
      }),
    ),
  )
}
