// Who is linked to whom by which claims, and on whose word each link hangs.
import type { CaseData } from '#model'

export interface LinkOf {
  readonly from: string
  readonly to: string
  readonly claims: readonly string[]
  /** Voices that assert any of the claims: actor ids, or `?name`. */
  readonly voices: readonly string[]
  /** The one voice without whom no claim of the link is asserted; null where there are several, or none. */
  readonly sole: string | null
}

const KNOWN = new WeakMap<CaseData, readonly LinkOf[]>()

/** The links of a case, found once. */
export function linksOf(data: CaseData): readonly LinkOf[] {
  const known = KNOWN.get(data) ?? findLinks(data)
  KNOWN.set(data, known)
  return known
}

/** Links between the first filler's actors and all others of a claim; the most claimed first. O(claims · roles²). */
function findLinks(data: CaseData): readonly LinkOf[] {
  const voicesOf = new Map<string, Set<string>>()
  for (const { literals, voices, stance } of data.statements)
    if (stance === 'asserts' || stance === 'incriminates-self')
      for (const { claim } of literals) {
        const known = voicesOf.get(claim) ?? new Set()
        for (const { actor, name, link } of voices) if (link === 'asserted-by') known.add(actor ?? `?${name}`)
        voicesOf.set(claim, known)
      }
  const links = new Map<string, { from: string; to: string; claims: string[] }>()
  for (const { id, roles } of data.claims) {
    const actors = roles.flatMap(({ role, filler }) =>
      filler.kind === 'actor' ? [{ role, id: filler.id }] : [],
    )
    const first = actors[0]?.role
    for (const a of actors.filter(({ role }) => role === first))
      for (const b of actors) {
        if (b.role === first || a.id === b.id) continue
        const [from, to] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
        const key = `${from} ${to}`
        const link = links.get(key)
        if (link === undefined) links.set(key, { from, to, claims: [id] })
        else if (!link.claims.includes(id)) link.claims.push(id)
      }
  }
  return [...links.values()]
    .map(link => {
      const voices = [...new Set(link.claims.flatMap(claim => [...(voicesOf.get(claim) ?? [])]))].sort()
      return { ...link, voices, sole: voices.length === 1 ? voices[0]! : null }
    })
    .sort((a, b) => b.claims.length - a.claims.length || (a.from + a.to < b.from + b.to ? -1 : 1))
}
