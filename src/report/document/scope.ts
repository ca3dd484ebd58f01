// What the report asks, of which record, and how: scope, summary, sources, method and limits, selection, translation.
import type { CaseData, Source } from '#model'
import { CATALOGUE } from '#reason'
import { titleOf } from '../csl/items.ts'
import { facts, heading, link, listOf, paragraph, table, text } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Inline } from './model.ts'
import { label } from './standing.ts'

export function scopeBlocks(desk: Desk): readonly Block[] {
  const { say, data, plan, charges } = desk
  const { question } = data.settings
  return [
    heading(2, 'scope', say('report.scope')),
    paragraph(question === '' ? say('report.question.none') : question, question === '' ? 'plain' : 'lead'),
    ...paragraphs(plan.scope),
    paragraph(
      say('report.scope.counts', {
        charges: charges.length,
        all: data.charges.length,
        sources: data.sources.length,
        statements: data.statements.length,
      }),
    ),
    ...desk.personal('section:scope'),
  ]
}

/** Every charge and accused with the standing of the charge: where to look, not a verdict on anyone. */
export function summaryBlocks(desk: Desk): readonly Block[] {
  const { say, names, check, charges } = desk
  const rows = charges.flatMap((charge, at) => {
    const accused = [...new Set(charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)))]
    return accused.map(actor => {
      const fewest = charge.counts
        .filter(count => count.accused.some(own => own.actor === actor))
        .map(
          count =>
            check.reasoner.structure({ count: count.id, accused: actor }, [], { most: 1 }).firm.resilience,
        )
        .filter(own => own !== null)
      return [
        link(`charge-${at + 1}`, names.charge(charge.id)),
        names.actor(actor),
        label(desk, check.reasoner.standing({ kind: 'charge', charge: charge.id, accused: actor })),
        say('report.voices', { count: Math.max(0, ...fewest) }),
      ]
    })
  })
  return [
    heading(2, 'summary', say('report.summary')),
    paragraph(say('report.summary.about')),
    table(
      say('report.summary.caption'),
      [
        [say('report.charge-column'), 5],
        [say('report.accused'), 3],
        [say('report.standing'), 3],
        [say('report.resilience'), 3],
      ],
      rows,
    ),
    paragraph(say('reason.caveat'), 'caveat'),
    ...desk.personal('section:summary'),
  ]
}

export function sourceBlocks(desk: Desk): readonly Block[] {
  const { say, data, names } = desk
  return [
    heading(2, 'sources', say('report.sources')),
    paragraph(say('report.sources.about')),
    ...data.sources.flatMap((source, at): Block[] => [
      heading(4, `source-${at + 1}`, `${at + 1}. ${titleOf(source)}`),
      facts(particulars(desk, source)),
    ]),
    heading(3, 'exhibits', say('report.exhibits')),
    ...(data.exhibits.length === 0 ? [paragraph(say('report.exhibits.none'))] : []),
    ...data.exhibits.map(exhibit =>
      facts([
        [say('report.exhibit'), exhibit.name],
        [
          say('report.exhibit.found'),
          [
            exhibit.foundBy.length === 0 ? '' : names.actors(exhibit.foundBy),
            exhibit.foundWhere === null ? '' : names.place(exhibit.foundWhere),
            exhibit.when === null ? '' : desk.date(exhibit.when),
          ]
            .filter(part => part !== '')
            .join(', ') || say('report.unknown'),
        ],
        [say('report.custody'), exhibit.custody || say('report.custody.unknown')],
        [say('report.exhibit.presented'), say(`report.presented.${exhibit.presented}`)],
        [
          say('report.exhibit.shows'),
          exhibit.shows.length === 0 ? '—' : desk.list(exhibit.shows.map(names.claim)),
        ],
        [
          say('report.exhibit.shows-not'),
          exhibit.doesNotShow.length === 0 ? '—' : desk.list(exhibit.doesNotShow.map(names.claim)),
        ],
      ]),
    ),
    ...desk.personal('section:sources'),
  ]
}

function particulars(desk: Desk, source: Source): (readonly [string, string | readonly Inline[]])[] {
  const { say, names, data } = desk
  const rows: (readonly [string, string | readonly Inline[]])[] = [
    [say('report.source.kind'), say(`kind.${source.kind}`)],
  ]
  if (source.author.length > 0) rows.push([say('report.source.author'), names.actors(source.author)])
  if (source.publisher.length > 0) rows.push([say('report.source.publisher'), names.actors(source.publisher)])
  if (source.date !== null) rows.push([say('report.when'), desk.date(source.date)])
  if (source.language !== null)
    rows.push([say('report.source.language'), languageName(desk, source.language)])
  if (source.translationOf !== null)
    rows.push([say('report.source.translation'), names.source(source.translationOf)])
  for (const { proceeding, completeness } of source.covers)
    rows.push([
      say('report.source.covers'),
      say('report.source.covers-how', {
        proceeding: data.proceedings.find(({ id }) => id === proceeding)?.name ?? say('report.unnamed'),
        completeness: say(`report.completeness.${completeness}`),
      }),
    ])
  rows.push(
    [say('report.custody'), source.custody || say('report.custody.unknown')],
    [
      say('report.source.file'),
      source.path === ''
        ? say('report.withheld')
        : say('report.source.bytes', { path: source.path, bytes: source.bytes }),
    ],
    [
      say('report.source.hash'),
      [text(source.sha256 === '' ? say('report.withheld.hash') : source.sha256, 'muted')],
    ],
  )
  if (source.access !== 'open')
    rows.push([say('report.source.access'), say(`report.access.${source.access}`)])
  if (source.state !== 'ready') rows.push([say('report.source.state'), say(`report.state.${source.state}`)])
  return rows
}

function languageName({ messages }: Desk, tag: string): string {
  try {
    return new Intl.DisplayNames(messages.language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

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

export function selectionBlocks(desk: Desk): readonly Block[] {
  const { say, plan, data, names } = desk
  const compilers = [
    ...Map.groupBy(
      data.sources.flatMap(({ author }) => author),
      id => id,
    ),
  ].map(([id, all]) => say('report.selection.author', { author: names.actor(id), count: all.length }))
  const abridged = data.sources.filter(({ covers }) =>
    covers.some(({ completeness }) => completeness !== 'complete'),
  )
  const translated = data.sources.filter(({ translationOf }) => translationOf !== null)
  return [
    heading(2, 'selection', say('report.selection')),
    ...(plan.selection === '' ? [paragraph(say('report.selection.none'))] : paragraphs(plan.selection)),
    ...(compilers.length === 0 ? [] : [paragraph(say('report.selection.authors')), listOf(compilers)]),
    ...desk.personal('section:selection'),
    heading(2, 'translation', say('report.translation')),
    ...(plan.translation === '' ? [] : paragraphs(plan.translation)),
    ...(translated.length === 0
      ? [paragraph(say('report.translation.none'))]
      : [
          listOf(
            translated.map(source =>
              say('report.translation.of', {
                source: titleOf(source),
                original: names.source(source.translationOf!),
              }),
            ),
          ),
        ]),
    ...(abridged.length === 0
      ? [paragraph(say('report.abridged.none'))]
      : [
          paragraph(say('report.abridged')),
          listOf(
            abridged.map(source =>
              say('report.abridged.source', {
                source: titleOf(source),
                completeness: desk.list(
                  source.covers.map(({ completeness }) => say(`report.completeness.${completeness}`)),
                ),
              }),
            ),
          ),
        ]),
    ...desk.personal('section:translation'),
    heading(2, 'sought', say('report.sought')),
    ...(plan.sought.length === 0
      ? [paragraph(say('report.sought.none'))]
      : [
          table(
            say('report.sought'),
            [
              [say('report.sought.what'), 5],
              [say('report.sought.where'), 4],
              [say('report.sought.answer'), 4],
            ],
            plan.sought.map(({ what, where, answer }) => [what, where, answer]),
          ),
        ]),
    ...desk.personal('section:sought'),
  ]
}

/** What a person typed, a paragraph for every blank line. */
export function paragraphs(words: string): readonly Block[] {
  return words
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => paragraph(part))
}
