// Running heads and page numbers: lines at the edge of a page that other pages repeat.
import type { Line } from './pdf-lines.ts'

const PAGE_NUMBER =
  /^[-–—[(\s]*(?:(?:page|p\.|стр\.|seite|p[áa]g\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})[-–—\])\s.]*$/i
/** Lines at either edge of a page that may be a running head. */
const EDGE = 3

/** For each page the set of its lines that are running heads. `height` is that of the page, in points. */
export function runningHeads(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): readonly ReadonlySet<Line>[] {
  const counts = new Map<string, number>()
  const edges = pages.map(({ lines, height }) => edgeLines(lines, height))
  for (const edge of edges)
    for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(2, Math.min(3, pages.length * 0.5))
  const shift = numbering(edges)
  return edges.map((edge, index) => {
    const heads = new Set<Line>()
    for (const line of edge) {
      const repeated = counts.get(keyOf(line))! >= often && pages.length > 1
      if (repeated || (shift !== null && numbersIn(line).includes(index + shift))) heads.add(line)
    }
    for (const line of [edge.find(each => !heads.has(each)), edge.findLast(each => !heads.has(each))])
      if (line !== undefined && PAGE_NUMBER.test(line.text)) heads.add(line)
    return heads
  })
}

/** What must be added to a page's index to get the number printed on it; null where no such number runs through. */
function numbering(edges: readonly (readonly Line[])[]): number | null {
  const counts = new Map<number, number>()
  for (const [index, edge] of edges.entries())
    for (const shift of new Set(edge.flatMap(numbersIn).map(number => number - index)))
      counts.set(shift, (counts.get(shift) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= Math.max(3, edges.length * 0.3) ? best[0] : null
}

/** Figures at either end of a short line. */
function numbersIn(line: Line): readonly number[] {
  if (line.text.length > 90) return []
  return [/^(\d{1,4})(?!\S)/.exec(line.text), /(?<!\S)(\d{1,4})$/.exec(line.text)].flatMap(match =>
    match === null ? [] : [Number(match[1])],
  )
}

/** The outermost lines in the top and bottom eighth of the page, from top to bottom. */
function edgeLines(lines: readonly Line[], height: number): readonly Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const top = sorted.slice(0, EDGE).filter(line => line.y < height / 8)
  const bottom = sorted.slice(-EDGE).filter(line => line.y > height - height / 8)
  return [...new Set([...top, ...bottom])]
}

/** Same words, figures apart, at the same height. */
function keyOf(line: Line): string {
  return `${Math.round(line.y / 8)} ${line.text
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, '#')
    .replace(/\s+/g, '')}`
}
