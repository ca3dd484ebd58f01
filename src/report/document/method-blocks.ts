// Method and limits in plain words: whose decisions, what is undecided, what was tried, what was left out.
import type { CaseData } from '#model'
import { CATALOGUE } from '#reason'
import { facts, heading, listOf, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'

export function methodBlocks(desk: Desk): readonly Block[] {
  const { say, data, plan, check, input, messages } = desk
  const { record } = input
  const looked = check.cells.map(cell => {
    const pattern = CATALOGUE.find(({ id }) => id === cell.pattern)
    return [
      pattern === undefined ? cell.pattern : desk.sayKey(pattern.name),
      `${cell.looked}`,
      `${cell.matched}`,
    ]
  })
  return [
    heading(2, 'method', say('report.method')),
    paragraph(say('report.method.what')),
    facts([
      [say('standing.stands'), say('report.method.stands')],
      [say('standing.falls'), say('report.method.falls')],
      [say('standing.contested'), say('report.method.contested')],
      [say('word.pattern'), say('report.method.pattern')],
    ]),
    paragraph(say('report.method.given')),
    paragraph(
      say('report.method.switch', {
        switch: say(data.settings.confessionReachesMakerOnly ? 'reason.switch.on' : 'reason.switch.off'),
      }),
    ),
    paragraph(say('report.method.elements')),
    paragraph(say('report.method.limits')),
    ...(check.complete ? [] : [paragraph(say('check.incomplete'), 'caveat')]),
    heading(3, 'decisions', say('report.decisions')),
    paragraph(say(`report.basis.${plan.basis}`)),
    ...(record.deciders.length === 0
      ? [paragraph(say('report.decisions.none'))]
      : [
          table(
            say('report.decisions.caption'),
            [
              [say('report.decisions.who'), 4],
              [say('report.decisions.count'), 2],
              [say('report.decisions.first'), 3],
              [say('report.decisions.last'), 3],
            ],
            record.deciders.map(({ by, decisions, first, last }) => [
              by,
              new Intl.NumberFormat(messages.language).format(decisions),
              desk.day(first),
              desk.day(last),
            ]),
          ),
        ]),
    ...undecidedBlocks(desk),
    heading(3, 'tried', say('report.tried')),
    paragraph(say('report.tried.about')),
    table(
      say('report.tried.caption'),
      [
        [say('word.pattern'), 6],
        [say('report.tried.looked'), 3],
        [say('report.tried.matched'), 3],
      ],
      looked,
    ),
    ...omittedBlocks(desk),
    ...desk.personal('section:method'),
  ]
}

/** What nobody has decided yet and what therefore is not in the report. */
function undecidedBlocks(desk: Desk): readonly Block[] {
  const { say, names, input } = desk
  const { decided, all, record } = input
  const open = <K extends 'claims' | 'statements' | 'charges'>(kind: K): CaseData[K][number][] => {
    const known = new Set((decided[kind] as readonly { readonly id: string }[]).map(({ id }) => id))
    return (all[kind] as readonly CaseData[K][number][]).filter(
      own => !known.has(own.id) || own.status === 'suggested',
    )
  }
  const [claims, statements, charges] = [open('claims'), open('statements'), open('charges')]
  const bySource = Map.groupBy(statements, ({ passage }) => passage.source)
  return [
    heading(3, 'undecided', say('report.undecided')),
    paragraph(
      say('report.undecided.about', {
        statements: statements.length,
        claims: claims.length,
        charges: charges.length,
      }),
    ),
    ...(bySource.size === 0
      ? []
      : [
          table(
            say('report.undecided.caption'),
            [
              [say('report.source'), 8],
              [say('report.undecided.statements'), 3],
            ],
            [...bySource]
              .map(([source, own]) => [names.source(source), `${own.length}`])
              .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
          ),
        ]),
    ...(charges.length === 0
      ? []
      : [
          listOf(
            charges.map(charge =>
              say('report.undecided.charge', {
                accuser: nameIn(all, charge.accuser),
                target: nameIn(all, charge.target),
              }),
            ),
          ),
        ]),
    ...(record.adrift === 0 ? [] : [paragraph(say('report.adrift', { count: record.adrift }), 'caveat')]),
  ]
}

function nameIn(data: CaseData, actor: string): string {
  return data.actors.find(({ id }) => id === actor)?.name ?? '?'
}

function omittedBlocks(desk: Desk): readonly Block[] {
  const { say, plan, check, input } = desk
  const omitted = check.findings.filter(({ id }) => plan.omitted.includes(id)).length
  const { dismissals } = input.record
  const blocks: Block[] = []
  if (omitted > 0) blocks.push(paragraph(say('report.omitted', { count: omitted })))
  if (dismissals.length > 0)
    blocks.push(
      paragraph(say('report.dismissed', { count: dismissals.length })),
      listOf(
        dismissals.map(({ by, why }) =>
          say('report.dismissed.why', { by, why: why || say('report.no-reason') }),
        ),
      ),
    )
  return blocks
}
