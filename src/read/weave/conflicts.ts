// Near misses among claims: the same act told with another place, another time or another doer. All are possible conflicts.
import { contentId, RELATIONS, type Claim, type Conflict, type Place } from '#model'
import { fillerKey, whenAgrees, whereAgrees } from './meet.ts'

const MOST = 2000

/**
 * Pairs of claims that cannot both be the one event they may be: of one who dies once, two times or two killers; of the
 * same people at the same time, two places. Cost: pairs within a bucket of the same relation and first actor.
 */
export function nearMisses(claims: readonly Claim[], places: readonly Place[]): Conflict[] {
  const containers = new Map(places.map(({ id, within }) => [id, within]))
  const conflicts: Conflict[] = []
  const add = (a: Claim, b: Claim, reason: Conflict['reason']) => {
    const literals = [a.id, b.id].sort().map(claim => ({ claim, negated: false }))
    conflicts.push({
      id: contentId('conflict', [reason, ...literals.map(({ claim }) => claim)]),
      literals,
      reason,
      certainty: 'possible',
      note: '',
      passages: [],
    })
  }
  for (const group of groupsBy(claims, onceKey)) {
    for (const [a, b] of pairs(group)) {
      if (whenAgrees(edtf(a), edtf(b)) === null || doersDiffer(a, b)) add(a, b, 'one-of-a-kind')
      if (conflicts.length > MOST) return conflicts
    }
  }
  for (const group of groupsBy(claims, presenceKey)) {
    for (const [a, b] of pairs(group)) {
      const when = whenAgrees(edtf(a), edtf(b))
      if (when !== null && when !== 'unstated' && whereAgrees(a.where, b.where, containers) === null)
        add(a, b, 'alibi')
      if (conflicts.length > MOST) return conflicts
    }
  }
  return conflicts.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Claims of a relation that happens once to the filler of a role fall together by that filler. */
function onceKey({ relation, roles }: Claim): string | null {
  const once = RELATIONS.get(relation)?.once
  if (once === undefined) return null
  const fillers = roles.filter(({ role }) => role === once)
  return fillers.length === 1 ? `${relation}|${fillerKey(fillers[0]!.filler)}` : null
}

/** Dated claims at a named place fall together by relation and actors. */
function presenceKey({ relation, roles, when, where }: Claim): string | null {
  if (RELATIONS.get(relation)?.presence === undefined || where === null || when === null) return null
  const actors = roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : []))
  return [relation, ...actors.sort()].join('|')
}

function doersDiffer(a: Claim, b: Claim): boolean {
  const first = doers(a)
  const second = doers(b)
  return first.length > 0 && second.length > 0 && !first.some(id => second.includes(id))
}

function doers({ roles }: Claim): string[] {
  return roles.flatMap(({ role, filler }) => (role === 'who' && filler.kind === 'actor' ? [filler.id] : []))
}

function edtf({ when }: Claim): string | null {
  return when?.edtf ?? null
}

function groupsBy(claims: readonly Claim[], keyOf: (claim: Claim) => string | null): Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    if (key === null) continue
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [claim])
    else known.push(claim)
  }
  return [...groups.values()].filter(group => group.length > 1)
}

function* pairs(group: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  for (let first = 0; first < Math.min(group.length, 60); first++)
    for (let second = first + 1; second < Math.min(group.length, 60); second++)
      yield [group[first]!, group[second]!]
}
