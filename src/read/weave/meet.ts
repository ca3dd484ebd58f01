// Where claims of different statements meet: same relation, same actors in the same roles, times and places that may agree.
//
// Claims are put in buckets by relation and actors; within a bucket, dated ones meet first, the most precise before the
// others, and an undated one joins only where a single claim can be meant. Linear in claims but for the buckets, where
// each claim is compared with the claims already made.
import {
  contentId,
  RELATIONS,
  type Claim,
  type ClaimSuggestion,
  type Filler,
  type Place,
  type RoleFilling,
} from '#model'
import { boundsOf, isEdtf, mayCoincide, nested, type Bounds } from '#model'

/** A claim of one document with its fillers already those of the case. */
export interface PlacedClaim {
  readonly suggestion: ClaimSuggestion
  readonly source: string
  readonly roles: readonly RoleFilling[]
  readonly when: string | null
  readonly where: string | null
}

/** How a document's claim came to be one with a claim of the case. */
export interface Meeting {
  readonly claim: string
  readonly suggestion: string
  readonly score: number
  readonly when: Agreement
  readonly where: Agreement
  readonly words: Agreement
}

/** `same`; `nested`: one more precise than the other; `unstated` on one side; `apart` never meets. */
export type Agreement = 'same' | 'nested' | 'may-agree' | 'unstated'

const FACTORS: Readonly<Record<Agreement, number>> = {
  same: 1,
  nested: 0.92,
  'may-agree': 0.8,
  unstated: 0.78,
}

interface Made {
  readonly id: string
  readonly seed: PlacedClaim
  when: string | null
  where: string | null
  words: string
  score: number
}

/** Claims of the case with the meetings that made them. */
export function meetClaims(
  placed: readonly PlacedClaim[],
  places: readonly Place[],
): { readonly claims: Claim[]; readonly meetings: Meeting[] } {
  const buckets = new Map<string, PlacedClaim[]>()
  for (const claim of placed) {
    const key = bucketOf(claim)
    const known = buckets.get(key)
    if (known === undefined) buckets.set(key, [claim])
    else known.push(claim)
  }
  const containers = new Map(places.map(({ id, within }) => [id, within]))
  const claims: Claim[] = []
  const meetings: Meeting[] = []
  for (const [key, bucket] of buckets) {
    const made: Made[] = []
    for (const claim of bucket.sort(byPrecision)) {
      const met = made.flatMap(one => {
        const agreement = agreementOf(one, claim, containers)
        return agreement === null ? [] : [{ one, ...agreement }]
      })
      const best =
        met.length > 1 && claim.when === null && claim.where === null
          ? null
          : (met.sort((a, b) => b.score - a.score)[0] ?? null)
      if (best === null) {
        const generic =
          met.length > 1 ? made.find(({ seed }) => seed.when === null && seed.where === null) : undefined
        const one = generic ?? begin(key, claim, made.length)
        if (generic === undefined) made.push(one)
        meetings.push({
          claim: one.id,
          suggestion: claim.suggestion.id,
          score: claim.suggestion.score,
          when: 'same',
          where: 'same',
          words: 'same',
        })
        continue
      }
      const { one, score, when, where, words } = best
      one.where ??= claim.where
      one.when ??= claim.when
      one.score = Math.max(one.score, claim.suggestion.score)
      meetings.push({
        claim: one.id,
        suggestion: claim.suggestion.id,
        score: round(score * claim.suggestion.score),
        when,
        where,
        words,
      })
    }
    for (const { id, seed, when, where, score } of made)
      claims.push({
        id,
        relation: seed.suggestion.relation,
        roles: seed.roles,
        when: when === null ? null : { edtf: when, calendar: 'gregorian', relative: [] },
        where,
        note: '',
        status: 'suggested',
        score: round(score),
      })
  }
  return { claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), meetings }
}

/** The id is that of the content, so that the same readings in any order give the same claims. */
function begin(key: string, claim: PlacedClaim, nth: number): Made {
  const words = wordsOf(claim)
  return {
    id: contentId('claim', [
      key,
      claim.when,
      claim.where,
      words,
      claim.when === null && claim.where === null && words === '' ? 0 : nth,
    ]),
    seed: claim,
    when: claim.when,
    where: claim.where,
    words,
    score: claim.suggestion.score,
  }
}

/** Relation and actors; the two sides of a symmetric relation in one order. */
export function bucketOf({
  suggestion,
  roles,
}: Pick<PlacedClaim, 'roles'> & { readonly suggestion: Pick<ClaimSuggestion, 'relation'> }): string {
  const symmetric = RELATIONS.get(suggestion.relation)?.symmetric
  const parts = roles
    .filter(({ filler }) => filler.kind !== 'text')
    .map(
      ({ role, filler }) =>
        `${symmetric?.includes(role) === true ? symmetric[0] : role}=${fillerKey(filler)}`,
    )
  return [suggestion.relation, ...[...new Set(parts)].sort()].join('|')
}

export function fillerKey(filler: Filler): string {
  switch (filler.kind) {
    case 'quantity':
      return `${filler.value}${filler.unit}`
    case 'ordinal':
      return `${filler.value}.${filler.unit}`
    case 'text':
      return contentWords(filler.text).join(' ')
    case 'actor':
    case 'place':
    case 'claim':
    case 'source':
    case 'exhibit':
      return filler.id
  }
}

function wordsOf({ roles }: PlacedClaim): string {
  return roles
    .flatMap(({ filler }) => (filler.kind === 'text' ? contentWords(filler.text) : []))
    .sort()
    .join(' ')
}

const EMPTY_WORDS = new Set(
  'the a an of to in on for and or with by his her their its that this which who was were is are had has have be been from at as'.split(
    ' ',
  ),
)

export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter(word => !EMPTY_WORDS.has(word))
}

function byPrecision(a: PlacedClaim, b: PlacedClaim): number {
  return (
    width(a.when) - width(b.when) ||
    Number(b.where !== null) - Number(a.where !== null) ||
    (a.suggestion.id < b.suggestion.id ? -1 : 1)
  )
}

/** Days between the earliest start and the latest end; undated claims come last. */
function width(when: string | null): number {
  const bounds = boundsFor(when)
  if (bounds === null) return Infinity
  return bounds.startMin === null || bounds.endMax === null ? 1e8 : bounds.endMax - bounds.startMin
}

const cache = new Map<string, Bounds | null>()

/** Bounds of a date; null where there is none. Kept, as a case says the same dates over and over. */
export function boundsFor(when: string | null): Bounds | null {
  if (when === null) return null
  const known = cache.get(when)
  if (known !== undefined) return known
  if (cache.size > 20_000) cache.clear()
  const bounds = isEdtf(when) ? boundsOf(when) : null
  cache.set(when, bounds)
  return bounds
}

function agreementOf(
  one: Made,
  claim: PlacedClaim,
  containers: ReadonlyMap<string, string | null>,
): Omit<Meeting, 'claim' | 'suggestion'> | null {
  const when = whenAgrees(one.when, claim.when)
  const where = whereAgrees(one.where, claim.where, containers)
  const words = wordsAgree(one.words, wordsOf(claim))
  if (when === null || where === null || words === null) return null
  return {
    when,
    where,
    words,
    score: FACTORS[when] * FACTORS[where] * (words === 'unstated' ? 0.9 : FACTORS[words]),
  }
}

export function whenAgrees(a: string | null, b: string | null): Agreement | null {
  if (a === b) return 'same'
  const first = boundsFor(a)
  const second = boundsFor(b)
  if (first === null || second === null) return 'unstated'
  if (!mayCoincide(first, second)) return null
  return nested(first, second) || nested(second, first) ? 'nested' : 'may-agree'
}

export function whereAgrees(
  a: string | null,
  b: string | null,
  containers: ReadonlyMap<string, string | null>,
): Agreement | null {
  if (a === b) return 'same'
  if (a === null || b === null) return 'unstated'
  return lies(a, b, containers) || lies(b, a, containers) ? 'nested' : null
}

function lies(inner: string, outer: string, containers: ReadonlyMap<string, string | null>): boolean {
  let at: string | null = inner
  for (let depth = 0; at !== null && depth < 12; depth++) {
    if (at === outer) return true
    at = containers.get(at) ?? null
  }
  return false
}

/** Words of text roles: half of the shorter one's must be in the other. */
function wordsAgree(a: string, b: string): Agreement | null {
  if (a === b) return 'same'
  if (a === '' || b === '') return 'unstated'
  const first = new Set(a.split(' '))
  const second = new Set(b.split(' '))
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return common / Math.min(first.size, second.size) >= 0.5 ? 'may-agree' : null
}

function round(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100
}
