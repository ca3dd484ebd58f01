// How much of a ledger the reader suggested by itself: statements with the right voice, claims with the right roles.
import { relationOf, type CaseData, type Claim, type Ledger, type Statement } from '#model'

export interface Share {
  readonly found: number
  readonly of: number
}

export interface LedgerShares {
  /** Statements of the ledger where a suggestion overlaps the passage and has the same innermost voice. */
  readonly voices: Share
  /** Claims of the ledger where a suggestion overlaps one of their passages, of the same relation with the same actors in each role. */
  readonly roles: Share
}

/** Compares what the reader suggested (`read`) with what the ledger says (`told`, the case after import) of the same texts. */
export function ledgerShares(ledger: Ledger, read: CaseData, told: CaseData): LedgerShares {
  const actors = new Map(told.actors.map(actor => [actor.id, actor]))
  const suggested = new Map(read.actors.map(actor => [actor.id, actor]))
  const namesOf = (id: string): ReadonlySet<string> => {
    const actor = actors.get(id) ?? suggested.get(id)
    return new Set([actor?.name ?? id, ...(actor?.names.map(name => name.text) ?? [])].map(plain))
  }
  const same = (a: string, b: string): boolean => a === b || !namesOf(a).isDisjointFrom(namesOf(b))
  const ids = new Set(ledger.statements.map(({ id }) => id))
  const own = told.statements.filter(({ id }) => ids.has(id))
  const near = new Map(own.map(each => [each.id, read.statements.filter(other => overlap(each, other))]))
  const voices = own.filter(each =>
    near.get(each.id)!.some(other => sameVoice(each, other, namesOf, same)),
  ).length
  const claims = new Map(told.claims.map(claim => [claim.id, claim]))
  const offered = new Map(read.claims.map(claim => [claim.id, claim]))
  const passages = Map.groupBy(
    own.flatMap(statement => statement.literals.map(({ claim }) => ({ claim, statement }))),
    ({ claim }) => claim,
  )
  const roles = [...passages].filter(([id, at]) =>
    at.some(({ statement }) =>
      near
        .get(statement.id)!
        .flatMap(other => other.literals)
        .some(({ claim }) => sameRoles(claims.get(id), offered.get(claim), same)),
    ),
  ).length
  return { voices: { found: voices, of: own.length }, roles: { found: roles, of: passages.size } }
}

function overlap(a: Statement, b: Statement): boolean {
  const [one, two] = [a.passage, b.passage]
  return (
    one.source === two.source &&
    one.position.start < two.position.end &&
    two.position.start < one.position.end
  )
}

function sameVoice(
  a: Statement,
  b: Statement,
  namesOf: (id: string) => ReadonlySet<string>,
  same: (a: string, b: string) => boolean,
): boolean {
  const [one, two] = [a.voices.at(-1)!, b.voices.at(-1)!]
  if (one.actor === null) return false
  return two.actor === null ? namesOf(one.actor).has(plain(two.name)) : same(one.actor, two.actor)
}

function sameRoles(
  a: Claim | undefined,
  b: Claim | undefined,
  same: (a: string, b: string) => boolean,
): boolean {
  if (a === undefined || b === undefined || a.relation !== b.relation) return false
  const [one, two] = [fillers(a), fillers(b)]
  return (
    one.length === two.length &&
    one.every(({ role, id }) => two.some(other => other.role === role && same(id, other.id)))
  )
}

/** Who takes part, in which role; the two sides of a symmetric relation ("who met whom") are one role. */
function fillers(claim: Claim): readonly { readonly role: string; readonly id: string }[] {
  const sides = relationOf(claim.relation)?.symmetric
  return claim.roles.flatMap(({ role, filler }) =>
    filler.kind === 'actor' ? [{ role: sides?.includes(role) ? sides[0] : role, id: filler.id }] : [],
  )
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")
}
