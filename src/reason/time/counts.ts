// Counts of the same thing that disagree: two figures for one event, or "the third time" beside a "second time" that is later.
import type { CaseData, Claim, Filler } from '#model'
import { mayCoincide, overlap } from '#model'
import { claimReadings } from './claim-time.ts'

export interface CountConflict {
  readonly claims: readonly [string, string]
  readonly certainty: 'certain' | 'possible'
  readonly unit: string
  readonly values: readonly [number, number]
}

type Figure = Extract<Filler, { kind: 'quantity' | 'ordinal' }>

/**
 * Pairs of claims that give different figures in one unit for what may be the same thing at the same time. Certain only
 * where both name one and the same day or the same stretch of days: terms add up, and estimates are of different moments.
 */
export function countConflicts(data: CaseData): readonly CountConflict[] {
  const groups = new Map<string, { claim: Claim; figure: Figure }[]>()
  for (const claim of data.claims)
    for (const { role, filler } of claim.roles) {
      if (filler.kind !== 'quantity' && filler.kind !== 'ordinal') continue
      const others = claim.roles
        .filter(each => each.filler.kind === 'actor')
        .map(each => `${each.role}=${(each.filler as { id: string }).id}`)
        .sort()
      const key = JSON.stringify([claim.relation, role, filler.kind, filler.unit, others])
      groups.set(key, [...(groups.get(key) ?? []), { claim, figure: filler }])
    }
  return [...groups.values()].flatMap(group =>
    group.flatMap((a, i) => group.slice(i + 1).flatMap(b => compare(data, a, b))),
  )
}

function compare(
  data: CaseData,
  a: { claim: Claim; figure: Figure },
  b: { claim: Claim; figure: Figure },
): CountConflict[] {
  if (most(a.figure) >= b.figure.value && most(b.figure) >= a.figure.value) return []
  const [left, right] = [a.claim, b.claim].map(each => claimReadings(each, data.settings.hemisphere).wide)
  if (!mayCoincide(left!, right!) && overlap(left!, right!) !== 'certain') return []
  if (a.claim.where !== b.claim.where && a.claim.where !== null && b.claim.where !== null) return []
  const exact =
    a.claim.when !== null &&
    JSON.stringify(a.claim.when) === JSON.stringify(b.claim.when) &&
    a.claim.when.edtf !== null &&
    /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(a.claim.when.edtf)
  const adds = a.claim.relation === 'sentenced'
  return [
    {
      claims: [a.claim.id, b.claim.id],
      certainty: exact && !adds ? 'certain' : 'possible',
      unit: a.figure.unit,
      values: [a.figure.value, b.figure.value],
    },
  ]
}

function most(figure: Figure): number {
  return figure.kind === 'quantity' ? (figure.most ?? figure.value) : figure.value
}
