// The series: all charges on one person side by side in order of time, as a drawing and as a table.
import { seriesOf, type SeriesRow } from '#reason'
import { heading, listOf, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'
import { seriesPicture } from './series-picture.ts'

/** A series for everyone with more than one charge in the report. */
export function seriesBlocks(desk: Desk): readonly Block[] {
  const chosen = new Set(desk.charges.map(({ id }) => id))
  const accused = [
    ...new Set(
      desk.charges.flatMap(charge => [
        charge.target,
        ...charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)),
      ]),
    ),
  ]
  return accused.flatMap((actor, at) => {
    if (!desk.data.actors.some(({ id }) => id === actor)) return []
    const { reasoner } = desk.check
    const series = seriesOf(desk.data, actor, {
      findings: desk.findings,
      resilienceOf: (count, who) =>
        isAccused(desk, count, who) ? reasoner.structure({ count, accused: who }).firm.resilience : null,
    })
    const rows = series.rows.filter(({ charge }) => chosen.has(charge))
    if (rows.length < 2) return []
    return oneSeries(desk, { ...series, rows }, `series-${at + 1}`)
  })
}

/** A charge can be aimed at someone who is not among the accused of its counts. */
function isAccused({ data }: Desk, count: string, actor: string): boolean {
  return data.charges.some(charge =>
    charge.counts.some(own => own.id === count && own.accused.some(each => each.actor === actor)),
  )
}

function oneSeries(desk: Desk, series: ReturnType<typeof seriesOf>, id: string): readonly Block[] {
  const { say, names } = desk
  const actor = names.actor(series.accused)
  const picture = seriesPicture(desk, series)
  const blocks: Block[] = [heading(2, id, say('report.series.of', { actor }))]
  if (picture !== null)
    blocks.push({
      kind: 'figure',
      id: `${id}-figure`,
      caption: say('report.series.caption', { actor }),
      picture,
    })
  blocks.push(
    table(
      say('report.series.table', { actor }),
      [
        [say('report.series.charge'), 4],
        [say('report.series.accuser'), 3],
        [say('report.series.through'), 3],
        [say('report.series.rests'), 4],
        [say('report.series.gravity'), 3],
        [say('report.series.signs'), 4],
      ],
      series.rows.map((row, index) => rowOf(desk, row, index + 1)),
    ),
  )
  const notes = series.rows.flatMap(({ because, charge }) =>
    because === null
      ? []
      : [
          say('report.series.because', {
            charge: names.charge(charge),
            actor,
            group: names.actor(because.group),
          }),
        ],
  )
  if (notes.length > 0) blocks.push(listOf(notes))
  blocks.push(
    paragraph(
      series.compiledBy.length === 0
        ? say('series.compiled-unknown')
        : say('series.compiled', {
            voices: desk.list(
              series.compiledBy.map(({ actor: voice, charges }) =>
                say('series.of', { voice: names.actor(voice), count: charges, all: series.rows.length }),
              ),
            ),
          }),
      'caveat',
    ),
  )
  return blocks
}

function rowOf(desk: Desk, row: SeriesRow, number: number): readonly string[] {
  const { say, names, sayKey } = desk
  const when = row.when === null ? say('series.undated') : desk.date(row.when)
  const again =
    row.retryOf === null ? '' : ` ${say('report.series.again', { charge: names.charge(row.retryOf) })}`
  const rests =
    row.restsOn.length === 0
      ? say('standing.never-vouched')
      : names.actors(row.restsOn.map(({ actor }) => actor))
  const outcome = desk.list(row.outcome.map(each => sayKey(`outcome.${each}`)))
  const gravity = row.gravity === null ? '—' : say(`gravity.${row.gravity}`)
  return [
    `${number}. ${names.charge(row.charge)}, ${when}.${again}`,
    names.actor(row.accuser),
    [...row.goBetween, ...row.tiedTo].length === 0 ? '—' : names.actors([...row.goBetween, ...row.tiedTo]),
    row.resilience === null ? rests : `${rests} — ${say('report.voices', { count: row.resilience })}`,
    [gravity, outcome, row.penalty].filter(part => part !== '').join('; '),
    row.patterns.length === 0 ? '—' : desk.list(row.patterns.map(id => sayKey(`pattern.${id}.name`))),
  ]
}
