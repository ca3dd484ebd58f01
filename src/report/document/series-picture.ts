// The series of charges on one actor as a drawing: gravity alleged and imposed against time, retries joined by arrows.
import { boundsOf, GRAVITIES, isEdtf, isoOfDay, type Gravity } from '#model'
import type { Series, SeriesRow } from '#reason'
import type { Desk } from './desk.ts'
import type { Picture, Shape } from './model.ts'

const WIDTH = 480
const LEFT = 78
const RIGHT = 14
const TOP = 14
const STEP = 30

/** Null where fewer than two charges have a date: there is nothing to draw then. */
export function seriesPicture(desk: Desk, { rows, accused }: Series): Picture | null {
  const { say, names } = desk
  const dated = rows.flatMap((row, index) => {
    const day = dayOf(row)
    return day === null ? [] : [{ row, day, number: index + 1 }]
  })
  if (dated.length < 2) return null
  const [first, last] = [Math.min(...dated.map(({ day }) => day)), Math.max(...dated.map(({ day }) => day))]
  const inner = WIDTH - LEFT - RIGHT - 40
  const x = (day: number): number => LEFT + 20 + (inner * (day - first)) / Math.max(1, last - first)
  const y = (gravity: Gravity | null): number =>
    TOP + STEP * (gravity === null ? GRAVITIES.length : GRAVITIES.length - 1 - GRAVITIES.indexOf(gravity))
  const bottom = TOP + STEP * GRAVITIES.length
  const shapes: Shape[] = GRAVITIES.flatMap((gravity): Shape[] => [
    {
      kind: 'line',
      points: [
        [LEFT, y(gravity)],
        [WIDTH - RIGHT, y(gravity)],
      ],
      ink: 'rule',
    },
    {
      kind: 'label',
      x: LEFT - 8,
      y: y(gravity) + 3,
      text: say(`gravity.${gravity}`),
      size: 9,
      ink: 'muted',
      anchor: 'end',
    },
  ])
  shapes.push({
    kind: 'line',
    points: [
      [LEFT, bottom],
      [WIDTH - RIGHT, bottom],
    ],
    ink: 'muted',
  })
  for (const year of yearsBetween(first, last)) {
    const at = x(year.day)
    shapes.push(
      {
        kind: 'line',
        points: [
          [at, bottom],
          [at, bottom + 4],
        ],
        ink: 'muted',
      },
      {
        kind: 'label',
        x: at,
        y: bottom + 15,
        text: String(year.year),
        size: 9,
        ink: 'muted',
        anchor: 'middle',
      },
    )
  }
  const at = new Map(dated.map(({ row, day }) => [row.charge, [x(day), y(row.gravity)] as const]))
  for (const { row } of dated) {
    const from = row.retryOf === null ? undefined : at.get(row.retryOf)
    const to = at.get(row.charge)!
    if (from !== undefined)
      shapes.push({ kind: 'line', points: [from, to], ink: 'copper', dashed: true, arrow: true })
  }
  for (const { row, day, number } of dated) {
    const [cx, cy] = [x(day), y(row.gravity)]
    const imposed = y(row.imposed)
    if (row.imposed !== null && row.imposed !== row.gravity)
      shapes.push(
        {
          kind: 'line',
          points: [
            [cx, cy],
            [cx, imposed],
          ],
          ink: 'muted',
          dashed: true,
        },
        { kind: 'dot', x: cx, y: imposed, radius: 4, ink: 'accent', hollow: true },
      )
    shapes.push(
      { kind: 'dot', x: cx, y: cy, radius: 5, ink: 'accent', hollow: row.resilience === 0 },
      {
        kind: 'label',
        x: cx + 8,
        y: cy - 6,
        text: String(number),
        size: 9,
        ink: 'ink',
        anchor: 'start',
        strong: true,
      },
    )
  }
  const told = dated.map(({ row, number }) =>
    say('report.series.alt-row', {
      number,
      when: row.when === null ? say('series.undated') : desk.date(row.when),
      charge: names.charge(row.charge),
      gravity: row.gravity === null ? '—' : say(`gravity.${row.gravity}`),
    }),
  )
  return {
    width: WIDTH,
    height: bottom + 24,
    alt: say('report.series.alt', { actor: names.actor(accused), charges: told.join(' ') }),
    shapes,
  }
}

function dayOf({ when }: SeriesRow): number | null {
  if (when === null || !isEdtf(when)) return null
  const { startMin, startMax } = boundsOf(when)
  return startMin ?? startMax
}

/** First days of years, at most about eight of them. */
export function yearsBetween(
  first: number,
  last: number,
): readonly { readonly year: number; readonly day: number }[] {
  const from = Number(isoOfDay(first).slice(0, 4))
  const to = Number(isoOfDay(last).slice(0, 4))
  const every = Math.max(1, Math.ceil((to - from + 1) / 8))
  const years: { year: number; day: number }[] = []
  for (let year = from; year <= to + 1; year += every) {
    const day = boundsOf(String(year).padStart(4, '0')).startMin!
    if (day >= first && day <= last) years.push({ year, day })
  }
  return years
}
