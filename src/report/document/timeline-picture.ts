// Dated claims as a drawing: a bar no more precise than what is said, faint where it only may have been.
import { spreadOf, type Claim, type Spread } from '#model'
import type { Desk } from './desk.ts'
import type { Picture, Shape } from './model.ts'
import { yearsBetween } from './series-picture.ts'

const WIDTH = 480
const LEFT = 20
const ROW = 15
const TOP = 8
/** Events drawn; the table beside the drawing has all. */
const MOST = 40

export interface DatedClaim {
  readonly claim: Claim
  readonly spread: Spread
  readonly number: number
}

/** Claims that have a date that can be read, in order of time. */
export function datedClaims(desk: Desk, claims: readonly Claim[]): readonly DatedClaim[] {
  return claims
    .flatMap(claim => {
      const edtf = claim.when?.edtf
      const spread = edtf ? spreadOf(edtf, desk.data.settings.hemisphere) : null
      return spread === null || !Number.isFinite(spread.end - spread.start) ? [] : [{ claim, spread }]
    })
    .sort(
      (a, b) =>
        a.spread.start - b.spread.start || a.spread.end - b.spread.end || (a.claim.id < b.claim.id ? -1 : 1),
    )
    .map((each, index) => ({ ...each, number: index + 1 }))
}

/** Null where fewer than two are dated. */
export function timelinePicture(desk: Desk, dated: readonly DatedClaim[], subject: string): Picture | null {
  const shown = dated.slice(0, MOST)
  if (shown.length < 2) return null
  const first = Math.min(...shown.map(({ spread }) => spread.start))
  const last = Math.max(...shown.map(({ spread }) => spread.end), first + 1)
  const x = (day: number): number => LEFT + ((WIDTH - LEFT - 8) * (day - first)) / (last - first)
  const bottom = TOP + ROW * shown.length + 4
  const shapes: Shape[] = yearsBetween(first, last).flatMap(({ year, day }): Shape[] => [
    {
      kind: 'line',
      points: [
        [x(day), TOP],
        [x(day), bottom],
      ],
      ink: 'rule',
    },
    { kind: 'label', x: x(day), y: bottom + 12, text: String(year), size: 9, ink: 'muted', anchor: 'middle' },
  ])
  shapes.push({
    kind: 'line',
    points: [
      [LEFT, bottom],
      [WIDTH - 8, bottom],
    ],
    ink: 'muted',
  })
  shown.forEach(({ spread, number }, row) => {
    const y = TOP + ROW * row + 3
    const width = (from: number, to: number): number => Math.max(3, x(to + 1) - x(from))
    shapes.push(
      { kind: 'label', x: LEFT - 5, y: y + 7, text: String(number), size: 8, ink: 'muted', anchor: 'end' },
      {
        kind: 'bar',
        x: x(spread.start),
        y,
        width: width(spread.start, spread.end),
        height: 8,
        ink: 'accent',
        faint: true,
      },
    )
    if (spread.coreEnd >= spread.coreStart)
      shapes.push({
        kind: 'bar',
        x: x(spread.coreStart),
        y,
        width: width(spread.coreStart, spread.coreEnd),
        height: 8,
        ink: 'accent',
      })
  })
  return {
    width: WIDTH,
    height: bottom + 18,
    alt: desk.say('report.timeline.alt', { subject, count: shown.length }),
    shapes,
  }
}
