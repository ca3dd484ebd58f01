// A drawing as SVG: with classes that the report's style colours, or with colours of its own where it stands alone.
import type { Ink, Picture, Shape } from '../document/model.ts'
import { escape } from './escape.ts'

const COLOURS: Readonly<Record<Ink, string>> = {
  ink: '#1b1d1f',
  muted: '#5f646a',
  rule: '#d8d7d0',
  accent: '#0d5c5a',
  copper: '#9a431a',
  wash: '#f3f3ee',
}

interface Paint {
  readonly fill: (ink: Ink) => string
  readonly stroke: (ink: Ink) => string
  readonly hollow: (ink: Ink) => string
  readonly font: string
}

const STYLED: Paint = {
  fill: ink => `class="fill of-${ink}"`,
  stroke: ink => `class="stroke of-${ink}"`,
  hollow: ink => `class="hollow of-${ink}"`,
  font: '',
}

const ALONE: Paint = {
  fill: ink => `fill="${COLOURS[ink]}"`,
  stroke: ink => `stroke="${COLOURS[ink]}" fill="none"`,
  hollow: ink => `stroke="${COLOURS[ink]}" fill="#ffffff"`,
  font: ' font-family="Liberation Sans"',
}

/** The drawing inside a page; its words for those who do not see it are the element's label. */
export function svgInPage(picture: Picture): string {
  return `<svg viewBox="0 0 ${picture.width} ${number(picture.height)}" role="img" aria-label="${escape(picture.alt)}">${shapes(picture, STYLED)}</svg>`
}

/** The drawing as a file of its own. */
export function svgAlone({ width, height, ...rest }: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${number(height)}" viewBox="0 0 ${width} ${number(height)}">${shapes({ width, height, ...rest }, ALONE)}</svg>\n`
}

function shapes(picture: Picture, paint: Paint): string {
  return picture.shapes.map(shape => draw(shape, paint)).join('')
}

function draw(shape: Shape, paint: Paint): string {
  switch (shape.kind) {
    case 'bar':
      return `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}" rx="1" ${paint.fill(shape.ink)}${shape.faint === true ? ' fill-opacity="0.3"' : ''}/>`
    case 'line': {
      const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')
      const dashed = shape.dashed === true ? ' stroke-dasharray="3 2.5"' : ''
      const line = `<polyline points="${points}" ${paint.stroke(shape.ink)} stroke-width="1"${dashed}/>`
      return shape.arrow === true ? line + head(shape, paint) : line
    }
    case 'dot':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${shape.radius}" ${shape.hollow === true ? `${paint.hollow(shape.ink)} stroke-width="1.5"` : paint.fill(shape.ink)}/>`
    case 'label':
      return `<text x="${number(shape.x)}" y="${number(shape.y)}" font-size="${shape.size}" text-anchor="${shape.anchor}"${shape.strong === true ? ' font-weight="600"' : ''}${paint.font} ${paint.fill(shape.ink)}>${escape(shape.text)}</text>`
  }
}

/** The head of an arrow, short of the end so that it does not hide under the dot there. */
function head({ points, ink }: Extract<Shape, { kind: 'line' }>, paint: Paint): string {
  const [ax, ay] = points.at(-2)!
  const [bx, by] = points.at(-1)!
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
  const [tx, ty] = [bx - 7 * ux, by - 7 * uy]
  const wing = (side: number): string =>
    `${number(tx - 6 * ux - 3 * side * uy)},${number(ty - 6 * uy + 3 * side * ux)}`
  return `<polygon points="${number(tx)},${number(ty)} ${wing(1)} ${wing(-1)}" ${paint.fill(ink)}/>`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
