// Custody and banishment that a date alone cannot decide: someone held nobody says where, banished and perhaps returned.
import type { CaseData, Claim, ElementNode } from '#model'
import { before, overlap, relationOf } from '#model'
import { actorsIn, claimReadings } from './claim-time.ts'
import { Places } from './places.ts'

/** A claim of custody or banishment, and one that has the same person free or elsewhere at the time. */
export interface Custody {
  readonly kind: 'held' | 'banished'
  readonly actor: string
  readonly custody: string
  readonly elsewhere: string
}

/** What a free person does, with the roles of those who are free in it. */
const FREE_ACTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['met', ['who', 'whom']],
  ['travelled', ['who']],
  ['sent', ['who']],
  ['instructed', ['who', 'whom']],
])

/** States that are kept up by someone at large, with the roles of those who do; a mere membership where it is charged. */
const AT_LARGE: ReadonlyMap<string, readonly string[]> = new Map([
  ['held-office', ['who']],
  ['member-of', ['who']],
])

/** What ends custody or banishment. */
const ENDS: ReadonlySet<string> = new Set(['released', 'pardoned', 'acquitted', 'travelled', 'arrested'])

/** Possible conflicts; where both claims name places, the timeline has the exact answer and these say nothing. */
export function custodyConflicts(data: CaseData): readonly Custody[] {
  const places = new Places(data.places)
  const { hemisphere } = data.settings
  const narrow = new Map(data.claims.map(claim => [claim.id, claimReadings(claim, hemisphere).narrow]))
  const by = (relations: readonly string[]): readonly Claim[] =>
    data.claims.filter(claim => relations.includes(claim.relation))
  const found: Custody[] = []
  const charged = chargedMemberships(data)
  for (const custody of by(['in-custody-of'])) {
    const held = actorsIn(custody, ['who'])
    const holders = actorsIn(custody, ['holder'])
    for (const claim of data.claims) {
      const roles = FREE_ACTS.get(claim.relation) ?? AT_LARGE.get(claim.relation)
      if (roles === undefined || (custody.where !== null && claim.where !== null)) continue
      if (actorsIn(claim).some(actor => holders.includes(actor))) continue
      if (claim.relation === 'member-of' && !charged.has(claim.id)) continue
      if (overlap(narrow.get(custody.id)!, narrow.get(claim.id)!) !== 'certain') continue
      for (const actor of actorsIn(claim, roles).filter(each => held.includes(each)))
        if (claim.relation !== 'met' || !together(data, actorsIn(claim), narrow, claim, holders))
          found.push({ kind: 'held', actor, custody: custody.id, elsewhere: claim.id })
    }
  }
  for (const banished of by(['exiled', 'deported', 'expelled'])) {
    const from = placeIn(banished, 'from')
    const to = placeIn(banished, 'to')
    for (const actor of actorsIn(banished, ['whom']))
      for (const claim of data.claims) {
        const presence = relationOf(claim.relation, data.relations)?.presence
        if (presence === undefined || claim.where === null || !actorsIn(claim, presence).includes(actor))
          continue
        const back = from !== null && places.line(claim.where).includes(from)
        const away = banished.relation === 'exiled' && to !== null && places.apart(to, claim.where)
        if (!(back || away) || before(narrow.get(banished.id)!, narrow.get(claim.id)!) !== 'certain') continue
        if (endsBetween(data, narrow, banished, claim, actor)) continue
        found.push({ kind: 'banished', actor, custody: banished.id, elsewhere: claim.id })
      }
  }
  return found
}

/**
 * Memberships that are said to be crimes: elements of a count, or in a group that a count ties its target to. One goes on
 * belonging to a party in prison; to take part in a conspiracy from there is another matter.
 */
function chargedMemberships(data: CaseData): ReadonlySet<string> {
  const counts = data.charges.flatMap(charge => charge.counts)
  const groups = new Set(counts.flatMap(({ tiedTo }) => tiedTo))
  const elements = new Set<string>()
  const walk = (node: ElementNode): void => {
    if (node.kind === 'claim') elements.add(node.literal.claim)
    else node.of.forEach(walk)
  }
  for (const { of, trees, accused } of counts) {
    elements.add(of)
    for (const { root } of [...trees, ...accused.flatMap(one => one.trees)]) walk(root)
  }
  return new Set(
    data.claims
      .filter(
        claim =>
          claim.relation === 'member-of' &&
          (elements.has(claim.id) || actorsIn(claim, ['group']).some(group => groups.has(group))),
      )
      .map(({ id }) => id),
  )
}

type NarrowBounds = ReadonlyMap<string, ReturnType<typeof claimReadings>['narrow']>

/** Whether everyone at a meeting was held by the same holder then: prisoners meet each other. */
function together(
  data: CaseData,
  actors: readonly string[],
  narrow: NarrowBounds,
  meeting: Claim,
  holders: readonly string[],
): boolean {
  return actors.every(actor =>
    data.claims.some(
      claim =>
        claim.relation === 'in-custody-of' &&
        actorsIn(claim, ['who']).includes(actor) &&
        actorsIn(claim, ['holder']).some(holder => holders.includes(holder)) &&
        overlap(narrow.get(claim.id)!, narrow.get(meeting.id)!) !== 'impossible',
    ),
  )
}

function endsBetween(
  data: CaseData,
  narrow: NarrowBounds,
  banished: Claim,
  later: Claim,
  actor: string,
): boolean {
  return data.claims.some(
    claim =>
      claim !== later &&
      claim !== banished &&
      (ENDS.has(claim.relation) || ['exiled', 'deported', 'expelled'].includes(claim.relation)) &&
      actorsIn(claim).includes(actor) &&
      before(narrow.get(claim.id)!, narrow.get(banished.id)!) !== 'certain' &&
      before(narrow.get(later.id)!, narrow.get(claim.id)!) !== 'certain',
  )
}

function placeIn(claim: Claim, role: string): string | null {
  for (const each of claim.roles)
    if (each.role === role && each.filler.kind === 'place') return each.filler.id
  return null
}
