// One charge: the accusation in its own words, what it rests on, both houses, conflicts, warning signs, echoes, time.
import { type Charge, type Count, type CountAccused, type Finding } from '#model'
import { isAboutCharge } from '#reason'
import { facts, heading, listOf, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import { echoBlocks } from './echo-blocks.ts'
import { claimsOfCount, elementBlocks } from './elements.ts'
import { findingBlocks } from './finding-blocks.ts'
import { houseBlocks } from './houses.ts'
import type { Block } from './model.ts'
import { passageQuote, statementQuote } from './quotes.ts'
import { restsOnBlocks } from './rests-on.ts'
import { datedClaims, timelinePicture } from './timeline-picture.ts'

export function chargeBlocks(desk: Desk, charge: Charge, at: number): readonly Block[] {
  const { say, names } = desk
  const id = `charge-${at}`
  const claims = new Set(charge.counts.flatMap(claimsOfCount))
  return [
    heading(2, id, say('report.charge', { number: at, charge: names.charge(charge.id) })),
    ...desk.personal(`charge:${charge.id}`),
    ...accusation(desk, charge, id),
    ...charge.counts.flatMap((count, n) =>
      count.accused.flatMap((accused, m) =>
        countBlocks(desk, charge, count, accused, `${id}-${n + 1}-${m + 1}`),
      ),
    ),
    ...timeBlocks(desk, charge, claims, id),
    ...findingsOf(desk, charge, claims, id),
    ...echoBlocks(desk, charge, claims, id),
  ]
}

function accusation(desk: Desk, charge: Charge, id: string): readonly Block[] {
  const { say, names, data, statementOf } = desk
  const proceeding = data.proceedings.find(own => own.id === charge.proceeding)
  const rows: [string, string][] = [
    [say('report.accuser'), names.actor(charge.accuser)],
    [say('report.target'), names.actor(charge.target)],
  ]
  if (charge.when?.edtf) rows.push([say('report.when'), desk.date(charge.when.edtf)])
  if (proceeding !== undefined) rows.push([say('report.proceeding'), proceeding.name])
  if (charge.retryOf !== null) rows.push([say('report.retry-of'), names.charge(charge.retryOf)])
  const own = charge.statements.flatMap(each => statementOf(each) ?? [])
  const quoted = [
    ...charge.passages.map(passage => passageQuote(desk, passage)),
    ...own.map(each => statementQuote(desk, each)),
  ]
  return [
    facts(rows),
    table(
      say('report.counts.caption', { charge: names.charge(charge.id) }),
      [
        [say('report.count'), 4],
        [say('report.accused'), 3],
        [say('report.tied'), 4],
        [say('report.stage'), 3],
        [say('report.outcome'), 3],
      ],
      charge.counts.flatMap(count => count.accused.map(accused => countRow(desk, count, accused))),
    ),
    heading(3, `${id}-words`, say('report.accusation')),
    ...(quoted.length === 0 ? [paragraph(say('report.accusation.none'))] : quoted),
  ]
}

function countRow(
  desk: Desk,
  count: Count,
  { actor, mode, plea, stage, outcome, gravity, penalty }: CountAccused,
): readonly string[] {
  const { say, names, sayKey } = desk
  const tied = [
    count.tiedTo.length === 0 ? '' : say('series.tied', { group: names.actors(count.tiedTo) }),
    count.goBetween.length === 0 ? '' : say('series.through', { between: names.actors(count.goBetween) }),
    count.law.join('; '),
  ]
  const stages = [
    mode === null ? '' : sayKey(`report.mode.${mode}`),
    stage === null ? '' : sayKey(`report.stage.${stage}`),
    plea === 'unknown' ? '' : sayKey(`report.plea.${plea}`),
  ]
  const ends = [
    sayKey(`outcome.${outcome}`),
    penalty,
    gravity === null ? '' : say('series.gravity', { gravity: say(`gravity.${gravity}`) }),
  ]
  return [names.count(count.id), names.actor(actor), joined(tied), joined(stages), joined(ends)]
}

/** What there is of some parts; a dash where there is nothing. */
function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('; ') || '—'
}

function countBlocks(
  desk: Desk,
  charge: Charge,
  count: Count,
  accused: CountAccused,
  id: string,
): readonly Block[] {
  const { say, names } = desk
  return [
    heading(
      3,
      id,
      say('report.count-of', { count: names.count(count.id), accused: names.actor(accused.actor) }),
      true,
    ),
    ...restsOnBlocks(desk, count, accused, id),
    ...elementBlocks(desk, count, accused, id),
    ...houseBlocks(desk, charge, accused.actor, id),
  ]
}

function timeBlocks(desk: Desk, charge: Charge, claims: ReadonlySet<string>, id: string): readonly Block[] {
  const { say, names, data } = desk
  const dated = datedClaims(
    desk,
    data.claims.filter(claim => claims.has(claim.id)),
  )
  const picture = timelinePicture(desk, dated, names.charge(charge.id))
  if (picture === null) return []
  return [
    heading(3, `${id}-time`, say('report.timeline')),
    {
      kind: 'figure',
      id: `${id}-timeline`,
      caption: say('report.timeline.caption', { charge: names.charge(charge.id) }),
      picture,
    },
    table(
      say('report.timeline.table', { charge: names.charge(charge.id) }),
      [
        ['', 1],
        [say('report.when'), 4],
        [say('report.timeline.what'), 10],
      ],
      dated.map(({ claim, number }) => [`${number}`, desk.date(claim.when!.edtf!), names.claim(claim.id)]),
    ),
  ]
}

/** Findings on a charge: by their roles, or by literals that are among what it rests on. */
export function isOfCharge(
  desk: Desk,
  finding: Finding,
  charge: Charge,
  claims: ReadonlySet<string>,
): boolean {
  if (isAboutCharge(desk.data, finding, charge)) return true
  return finding.kind === 'conflict' && finding.literals.some(({ claim }) => claims.has(claim))
}

function findingsOf(desk: Desk, charge: Charge, claims: ReadonlySet<string>, id: string): readonly Block[] {
  const { say } = desk
  const own = desk.findings.filter(finding => isOfCharge(desk, finding, charge, claims))
  const conflicts = own.filter(({ kind }) => kind === 'conflict')
  const others = own.filter(({ kind }) => kind !== 'conflict')
  const entered = desk.data.conflicts.filter(({ literals }) =>
    literals.some(({ claim }) => claims.has(claim)),
  )
  const blocks: Block[] = [heading(3, `${id}-conflicts`, say('report.conflicts'))]
  if (conflicts.length + entered.length === 0) blocks.push(paragraph(say('report.conflicts.none')))
  for (const conflict of entered)
    blocks.push(
      paragraph(
        say('report.conflict.entered', { certainty: say(`report.certainty.${conflict.certainty}`) }),
        'label',
      ),
      listOf(conflict.literals.map(literal => desk.names.literal(literal))),
      ...(conflict.note === '' ? [] : [paragraph(conflict.note)]),
      ...conflict.literals.flatMap(literal =>
        desk.saying(literal.claim).map(each => statementQuote(desk, each)),
      ),
    )
  blocks.push(...conflicts.flatMap((finding, n) => told(desk, finding, `${id}-conflict-${n + 1}`)))
  blocks.push(heading(3, `${id}-signs`, say('report.signs')), paragraph(say('report.signs.about')))
  if (others.length === 0) blocks.push(paragraph(say('report.signs.none')))
  blocks.push(...others.flatMap((finding, n) => told(desk, finding, `${id}-sign-${n + 1}`)))
  return blocks
}

/** A finding once, and a line that points to it later. */
function told(desk: Desk, finding: Finding, id: string): readonly Block[] {
  const key = `finding ${finding.id}`
  const before = desk.told.get(key)
  if (before !== undefined)
    return [
      paragraph([
        { kind: 'link', to: before, text: desk.names.message(finding.message) },
        ` ${desk.say('report.told-above')}`,
      ]),
    ]
  desk.told.set(key, id)
  return findingBlocks(desk, finding, 4, id)
}

/** Findings that belong to no charge of the report. */
export function otherFindings(desk: Desk): readonly Finding[] {
  return desk.findings.filter(({ id }) => !desk.told.has(`finding ${id}`))
}
