// All charges on one actor side by side in order of time: who accuses, through whom, on what, and what came of it.
import type { CaseData, Charge, Claim, Count, Finding, Gravity } from '#model'
import { GRAVITIES } from '#model'
import { accusedOf, elementsOf } from '../patterns/facts-charges.ts'
import { speakerOf } from '../patterns/facts-statements.ts'
import { Sides } from '../patterns/sides.ts'
import { chargeReadings } from '../time/charge-time.ts'
import { actorsIn } from '../time/claim-time.ts'

/** A voice that vouches for what is charged, with the statements in which it does. */
export interface RestsOn {
  readonly actor: string | null
  readonly statements: readonly string[]
}

/** One charge, as far as it concerns the actor. Ids throughout; dates as written. */
export interface SeriesRow {
  readonly charge: string
  readonly label: string
  readonly when: string | null
  readonly accuser: string
  readonly target: string
  readonly goBetween: readonly string[]
  readonly tiedTo: readonly string[]
  /** Voices that vouch for any element; empty where nobody does. */
  readonly restsOn: readonly RestsOn[]
  /** The gravest that is alleged. */
  readonly gravity: Gravity | null
  readonly penalty: string
  readonly imposed: Gravity | null
  readonly outcome: readonly string[]
  /**
   * The fewest voices without which the weakest count falls, for the actor, a group he is in, or, where neither is
   * accused, for those who are; null where not asked for or nothing stands.
   */
  readonly resilience: number | null
  /** Ids of patterns with a finding on this charge. */
  readonly patterns: readonly string[]
  readonly retryOf: string | null
  /** Charges that are a retry of this one. */
  readonly retries: readonly string[]
  /** Why a charge on a group is here: the group, and the claim of membership that carries it. */
  readonly because: { readonly group: string; readonly claim: string } | null
}

export interface Series {
  readonly accused: string
  readonly rows: readonly SeriesRow[]
  /** Findings about the actor that belong to no single charge. */
  readonly beside: readonly string[]
  /**
   * Who compiled the series: the outermost voices through whom the charges come to us, with how many of the charges.
   * A series built by an interested narrator is a selection.
   */
  readonly compiledBy: readonly { readonly actor: string | null; readonly charges: number }[]
}

export interface SeriesOptions {
  readonly findings?: readonly Finding[]
  /** Asked only for those accused under a count. */
  readonly resilienceOf?: (count: string, accused: string) => number | null
}

/** The series of one actor. Throws RangeError for an actor who is not in the case. */
export function seriesOf(data: CaseData, accused: string, options: SeriesOptions = {}): Series {
  if (!data.actors.some(({ id }) => id === accused)) throw new RangeError(`no actor ${accused}`)
  const sides = new Sides(data)
  const concerned = data.charges.filter(
    charge =>
      charge.target === accused ||
      charge.counts.some(count => accusedOf(charge, count, sides).has(accused)) ||
      sides.membersOf(charge.target).has(accused),
  )
  const findings = options.findings ?? []
  const rows = concerned
    .map(charge => rowOf(data, charge, accused, sides, options))
    .sort((a, b) => a.start - b.start || (a.row.charge < b.row.charge ? -1 : 1))
    .map(({ row }) => row)
  const shown = new Set(
    findings
      .filter(finding => concerned.some(charge => isAboutCharge(data, finding, charge)))
      .map(({ id }) => id),
  )
  const beside = findings
    .filter(finding => finding.kind === 'pattern' && !shown.has(finding.id) && names(data, finding, accused))
    .map(({ id }) => id)
  return { accused, rows, beside, compiledBy: compilersOf(data, concerned) }
}

function rowOf(
  data: CaseData,
  charge: Charge,
  actor: string,
  sides: Sides,
  { findings = [], resilienceOf }: SeriesOptions,
): { readonly row: SeriesRow; readonly start: number } {
  const counts = charge.counts.filter(count => accusedOf(charge, count, sides).has(actor))
  const own = counts.length > 0 ? counts : charge.counts
  const all = own.flatMap(count => count.accused)
  const concerned = all.filter(each => concerns(each.actor, actor, sides))
  const through = concerned.length > 0 ? concerned : all
  const levels = own.flatMap(count =>
    count.accused
      .filter(each => through.includes(each))
      .flatMap(each => resilienceOf?.(count.id, each.actor) ?? []),
  )
  const row: SeriesRow = {
    charge: charge.id,
    label: charge.label,
    when: charge.when?.edtf ?? data.proceedings.find(({ id }) => id === charge.proceeding)?.when ?? null,
    accuser: charge.accuser,
    target: charge.target,
    goBetween: unique(own.flatMap(({ goBetween }) => goBetween)),
    tiedTo: unique(own.flatMap(({ tiedTo }) => tiedTo)),
    restsOn: restsOn(data, own),
    gravity: gravest(through.map(({ gravity }) => gravity)),
    penalty: unique(through.map(({ penalty }) => penalty).filter(text => text !== '')).join('; '),
    imposed: gravest(through.map(({ imposed }) => imposed ?? null)),
    outcome: unique(through.map(({ outcome }) => outcome)),
    resilience: levels.length === 0 ? null : Math.min(...levels),
    patterns: unique(
      findings
        .filter(finding => finding.pattern !== null && isAboutCharge(data, finding, charge))
        .map(finding => finding.pattern!),
    ),
    retryOf: charge.retryOf,
    retries: data.charges.filter(({ retryOf }) => retryOf === charge.id).map(({ id }) => id),
    because: reasonOf(data, charge, actor, sides),
  }
  const { startMin, startMax } = chargeReadings(charge, data).narrow
  return { row, start: startMax ?? startMin ?? Infinity }
}

function concerns(accused: string, actor: string, sides: Sides): boolean {
  return accused === actor || sides.membersOf(accused).has(actor)
}

function gravest(all: readonly (Gravity | null)[]): Gravity | null {
  return GRAVITIES.findLast(gravity => all.includes(gravity)) ?? null
}

function restsOn(data: CaseData, counts: readonly Count[]): readonly RestsOn[] {
  const elements = new Set(counts.flatMap(count => [...elementsOf(count)]))
  const voices = new Map<string | null, string[]>()
  for (const statement of data.statements) {
    if (statement.modality !== 'actual') continue
    const vouches = statement.literals.some(
      ({ claim, negated }) =>
        elements.has(claim) &&
        (statement.stance === 'denies'
          ? negated
          : !negated && ['asserts', 'incriminates-self'].includes(statement.stance)),
    )
    if (!vouches) continue
    const speaker = speakerOf(statement)
    voices.set(speaker, [...(voices.get(speaker) ?? []), statement.id])
  }
  return [...voices].map(([actor, statements]) => ({ actor, statements }))
}

/** Whether a finding is about a charge: by its roles, or by foretelling or contradicting what it is about. */
export function isAboutCharge(data: CaseData, finding: Finding, charge: Charge): boolean {
  const ids = new Set([charge.id, ...charge.counts.map(({ id }) => id)])
  if (Object.values(finding.roles).some(fillers => fillers.some(each => ids.has(each)))) return true
  if (Object.hasOwn(finding.roles, 'count')) return false
  const elements = new Set(charge.counts.flatMap(count => [...elementsOf(count)]))
  const told = [...(finding.roles['event'] ?? []), ...(finding.roles['claim'] ?? [])]
  if (told.some(claim => elements.has(claim))) return true
  const brought = data.claims.filter(claim => told.includes(claim.id)).flatMap(claimsWithin)
  return brought.some(claim => elements.has(claim))
}

function claimsWithin(claim: Claim): readonly string[] {
  return claim.roles.flatMap(({ filler }) => (filler.kind === 'claim' ? [filler.id] : []))
}

function names(data: CaseData, finding: Finding, actor: string): boolean {
  if (Object.values(finding.roles).some(fillers => fillers.includes(actor))) return true
  const told = new Set(finding.literals.map(({ claim }) => claim))
  return data.claims.some(claim => told.has(claim.id) && actorsIn(claim).includes(actor))
}

function reasonOf(data: CaseData, charge: Charge, actor: string, sides: Sides): SeriesRow['because'] {
  const named = charge.counts.some(count => count.accused.some(each => each.actor === actor))
  if (charge.target === actor || named) return null
  const groups = [
    charge.target,
    ...charge.counts.flatMap(count => count.accused.map(each => each.actor)),
  ].filter(group => sides.membersOf(group).has(actor) && group !== actor)
  const group = groups[0]
  if (group === undefined) return null
  const inside = new Set([group, ...sides.membersOf(group)])
  const claim = data.claims.find(
    each =>
      each.relation === 'member-of' &&
      actorsIn(each, ['who']).includes(actor) &&
      actorsIn(each, ['group']).some(one => inside.has(one)),
  )
  return claim === undefined ? null : { group, claim: claim.id }
}

function compilersOf(data: CaseData, charges: readonly Charge[]): Series['compiledBy'] {
  const statements = new Map(data.statements.map(each => [each.id, each]))
  const sources = new Map(data.sources.map(each => [each.id, each]))
  const count = new Map<string | null, number>()
  for (const charge of charges) {
    const outermost = charge.statements.flatMap(id => {
      const voice = statements.get(id)?.voices[0]
      return voice === undefined ? [] : [voice.actor]
    })
    const authors = charge.passages.flatMap(({ source }) => sources.get(source)?.author ?? [])
    for (const actor of new Set([...outermost, ...authors])) count.set(actor, (count.get(actor) ?? 0) + 1)
  }
  return [...count]
    .map(([actor, charges]) => ({ actor, charges }))
    .sort((a, b) => b.charges - a.charges || String(a.actor).localeCompare(String(b.actor), 'en'))
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)]
}
