// What a timeline draws: dated claims, the sources' own dates, and the lanes that claims lie in.
import { type CaseData, type Claim, spreadOf, type Spread } from '#model'
import { claimsIn } from '../../reason/trees.ts'
import type { Names } from '../../words/use-names.ts'

export interface Item {
  readonly id: string
  readonly claim: Claim | null
  readonly source: string | null
  readonly label: string
  readonly edtf: string
  readonly span: Spread
}

export interface Lane {
  readonly name: string
  readonly items: readonly Item[]
}

/** What makes a lane: what happened, who did it, or the charge that it is an element of. */
export const LANES = ['relation', 'actor', 'charge'] as const
export type LaneKind = (typeof LANES)[number]

const MOST_LANES = 14

/** Dated claims in order of time, and how many have no date. */
export function itemsOf(
  data: CaseData,
  names: Names,
): { readonly items: readonly Item[]; readonly undated: number } {
  const items: Item[] = []
  for (const claim of data.claims) {
    const edtf = claim.when?.edtf ?? null
    const span = edtf === null ? null : spreadOf(edtf, data.settings.hemisphere)
    if (edtf !== null && span !== null)
      items.push({ id: claim.id, claim, source: null, label: names.claim(claim.id), edtf, span })
  }
  items.sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1))
  return { items, undated: data.claims.length - items.length }
}

/** Each source at the date of its making. */
export function sourceItems(data: CaseData, names: Names): readonly Item[] {
  return data.sources.flatMap(({ id, date }): Item[] => {
    const span = date === null ? null : spreadOf(date, data.settings.hemisphere)
    return span === null || date === null
      ? []
      : [{ id, claim: null, source: id, label: names.source(id), edtf: date, span }]
  })
}

export interface LaneWords {
  readonly names: Names
  /** For what belongs nowhere else. */
  readonly other: string
  readonly relation: (id: string) => string
}

/** The fullest first; what is left shares one lane. A claim under several charges lies in the lane of each. */
export function lanesOf(
  items: readonly Item[],
  by: LaneKind,
  data: CaseData,
  { names, other, relation }: LaneWords,
): readonly Lane[] {
  const charges = by === 'charge' ? chargesOf(data) : null
  const lanesFor = ({ claim }: Item): readonly string[] => {
    if (claim === null) return [other]
    if (by === 'relation') return [relation(claim.relation)]
    if (by === 'charge') {
      const under = [...(charges?.get(claim.id) ?? [])]
      return under.length === 0 ? [other] : under.map(names.charge)
    }
    const actor = claim.roles.find(({ filler }) => filler.kind === 'actor')?.filler
    return [actor?.kind === 'actor' ? names.actor(actor.id) : other]
  }
  const grouped = new Map<string, Item[]>()
  for (const item of items)
    for (const name of lanesFor(item)) {
      const lane = grouped.get(name)
      if (lane === undefined) grouped.set(name, [item])
      else lane.push(item)
    }
  const sorted = [...grouped].filter(([name]) => name !== other).sort(([, a], [, b]) => b.length - a.length)
  const rest = [...sorted.slice(MOST_LANES).flatMap(([, lane]) => lane), ...(grouped.get(other) ?? [])]
  return [...sorted.slice(0, MOST_LANES), ...(rest.length > 0 ? [[other, rest] as const] : [])].map(
    ([name, lane]) => ({ name, items: lane }),
  )
}

/** The charges that a claim is an element of. */
function chargesOf(data: CaseData): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { id, counts } of data.charges)
    for (const { of, trees, accused } of counts) {
      const roots = [...trees, ...accused.flatMap(one => one.trees)].map(({ root }) => root)
      for (const claim of [of, ...roots.flatMap(claimsIn)])
        found.set(claim, (found.get(claim) ?? new Set<string>()).add(id))
    }
  return found
}
