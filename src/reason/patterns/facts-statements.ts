// Facts about statements and the record: who vouches, in whose hands, in what document.
import type { CaseData, Claim, Statement } from '#model'
import type { Facts } from './facts.ts'
import { thingId } from './vocabulary.ts'

/** Adds every fact about statements, sources and proceedings. */
export function addStatements(facts: Facts, data: CaseData): void {
  const within = spokenWith(data)
  for (const statement of data.statements) {
    const s = thingId('statement', statement.id)
    for (const { actor } of statement.voices) if (actor !== null) facts('chain', s, thingId('actor', actor))
    const speaker = speakerOf(statement)
    if (speaker !== null) facts('voice', s, thingId('actor', speaker))
    facts('stance', s, statement.stance)
    facts('modality', s, statement.modality)
    facts('liberty', s, statement.liberty)
    facts('venue', s, statement.venue)
    for (const each of statement.compulsion) facts('compelled', s, each)
    for (const each of statement.restsOn) if ('id' in each) facts('rests-on', s, thingId(each.kind, each.id))
    facts('from', s, thingId('source', statement.passage.source))
    for (const { claim, negated } of statement.literals) {
      const c = thingId('claim', claim)
      facts('says', s, c)
      if (vouchesFor(statement, negated)) facts('vouches', s, c)
      if (deniesIt(statement, negated)) facts('denies', s, c)
      for (const each of [claim, ...(within.get(claim) ?? [])]) facts('speaks-of', s, thingId('claim', each))
    }
  }
  for (const source of data.sources) {
    const src = thingId('source', source.id)
    facts('kind', src, source.kind)
    for (const author of [...source.author, ...source.publisher])
      facts('source-author', src, thingId('actor', author))
    for (const { proceeding, completeness } of source.covers)
      facts('covers', src, thingId('proceeding', proceeding), completeness)
  }
  for (const proceeding of data.proceedings)
    for (const { actor, role } of proceeding.parties)
      facts('party', thingId('proceeding', proceeding.id), thingId('actor', actor), role)
}

/** The innermost voice that vouches; the one whose words these are. */
export function speakerOf(statement: Statement): string | null {
  return (
    statement.voices.findLast(({ link }) => link === 'asserted-by')?.actor ??
    statement.voices.at(-1)?.actor ??
    null
  )
}

function vouchesFor(statement: Statement, negated: boolean): boolean {
  if (statement.modality !== 'actual') return false
  return statement.stance === 'denies'
    ? negated
    : !negated && ['asserts', 'incriminates-self'].includes(statement.stance)
}

function deniesIt(statement: Statement, negated: boolean): boolean {
  if (statement.modality !== 'actual') return false
  return statement.stance === 'denies' ? !negated : negated && statement.stance === 'asserts'
}

/** A claim that fills a role of another is spoken of with it. */
function spokenWith(data: CaseData): ReadonlyMap<string, readonly string[]> {
  return new Map(data.claims.map((claim: Claim) => [claim.id, claimsIn(claim)]))
}

function claimsIn(claim: Claim): readonly string[] {
  return claim.roles.flatMap(({ filler }) => (filler.kind === 'claim' ? [filler.id] : []))
}
