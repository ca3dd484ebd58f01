// From the pieces of text that a PDF page draws to its lines, in reading order.

/** A piece of text as drawn: its baseline from the top of the page, all lengths in points. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Words of a line: a raised mark that may refer to a note is apart. */
export interface Run {
  readonly text: string
  readonly raised: boolean
}

/** A line, or the part of one that stands in one column. */
export interface Line {
  readonly runs: readonly Run[]
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  /** Size of most of its letters. */
  readonly size: number
  /** Counts the stretches of one column that were read one after another. */
  readonly stretch: number
}

type Segment = Omit<Line, 'stretch'>

/** The lines of a page in reading order: columns one after the other between what spans them. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const lines: Line[] = []
  let stretch = 0
  for (const column of inColumns(rowsOf(fragments), 0)) {
    for (const segment of column) lines.push({ ...segment, stretch })
    stretch++
  }
  return lines
}

const right = (segment: Segment): number => segment.x + segment.width

/** Pieces on one baseline, cut where the gap is wider than any between words. */
function rowsOf(fragments: readonly Fragment[]): Segment[][] {
  const sorted = fragments.filter(each => each.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: { y: number; size: number; pieces: Fragment[] }[] = []
  for (const piece of sorted) {
    // Raised and lowered pieces are smaller and overlap the line that they belong to.
    const row = rows.findLast(each => Math.abs(each.y - piece.y) < 0.55 * Math.max(each.size, piece.size))
    const near =
      row !== undefined && (Math.abs(row.y - piece.y) < 0.25 * row.size || overlaps(row.pieces, piece))
    if (!near) {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
      continue
    }
    row.pieces.push(piece)
    if (piece.size > row.size * 1.05) {
      row.size = piece.size
      row.y = piece.y
    }
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map(row =>
      segmentsOf(
        row.pieces.sort((a, b) => a.x - b.x),
        row.y,
        row.size,
      ),
    )
}

function overlaps(pieces: readonly Fragment[], piece: Fragment): boolean {
  return pieces.some(
    each => piece.x < each.x + each.width + each.size && each.x < piece.x + piece.width + piece.size,
  )
}

function segmentsOf(pieces: readonly Fragment[], y: number, size: number): Segment[] {
  const segments: Segment[] = []
  let open: Fragment[] = []
  for (const piece of pieces) {
    const last = open.at(-1)
    if (last !== undefined && piece.x - (last.x + last.width) > 1.4 * size) {
      segments.push(segmentOf(open, y))
      open = []
    }
    open.push(piece)
  }
  if (open.length > 0) segments.push(segmentOf(open, y))
  return segments
}

function segmentOf(pieces: readonly Fragment[], y: number): Segment {
  const first = pieces[0]!
  const last = pieces.at(-1)!
  const weights = new Map<number, number>()
  for (const { size, text } of pieces) weights.set(size, (weights.get(size) ?? 0) + text.length)
  const size = [...weights].sort((a, b) => b[1] - a[1])[0]![0]
  const runs: { text: string; raised: boolean }[] = []
  let end = first.x
  for (const piece of pieces) {
    const raised =
      piece.size < size * 0.85 && y - piece.y > size * 0.15 && /^\s*(?:\d{1,3}|[*†‡§])\s*$/.test(piece.text)
    const open = runs.at(-1)
    const space = piece.x - end > 0.18 * size && open !== undefined && !open.text.endsWith(' ')
    if (raised) runs.push({ text: piece.text.trim(), raised })
    else if (open === undefined || open.raised) runs.push({ text: (space ? ' ' : '') + piece.text, raised })
    else open.text += (space ? ' ' : '') + piece.text
    end = piece.x + piece.width
  }
  return { runs, text: textOf(runs), x: first.x, y, width: last.x + last.width - first.x, size }
}

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(run => run.text)
    .join('')
    .trim()

/**
 * Splits rows at a gutter that many of them leave free, and goes on in each half; a segment that crosses the gutter
 * divides what is above it from what is below. Cost: rows × candidates.
 */
function inColumns(rows: readonly (readonly Segment[])[], depth: number): Segment[][] {
  const gutter = depth < 3 ? gutterOf(rows) : null
  if (gutter === null) return [rows.map(joined)]
  const read: Segment[][] = []
  let left: Segment[][] = []
  let rightSide: Segment[][] = []
  const flush = () => {
    for (const side of [left, rightSide]) if (side.length > 0) read.push(...inColumns(side, depth + 1))
    left = []
    rightSide = []
  }
  for (const row of rows) {
    if (row.some(segment => segment.x < gutter - 2 && right(segment) > gutter + 2)) {
      flush()
      read.push([joined(row)])
      continue
    }
    const before = row.filter(segment => right(segment) <= gutter + 2)
    const after = row.filter(segment => right(segment) > gutter + 2)
    if (before.length > 0) left.push(before)
    if (after.length > 0) rightSide.push(after)
  }
  flush()
  return merged(read)
}

/** Neighbouring single lines that span the page are one stretch. */
function merged(stretches: readonly Segment[][]): Segment[][] {
  const out: Segment[][] = []
  let spanning = false
  for (const stretch of stretches) {
    if (stretch.length === 1 && spanning) out.at(-1)!.push(...stretch)
    else out.push([...stretch])
    spanning = stretch.length === 1
  }
  return out
}

/** Where the gap between two columns of text is; null where there is none. */
function gutterOf(rows: readonly (readonly Segment[])[]): number | null {
  const all = rows.flat()
  if (rows.length < 6) return null
  const candidates = new Map<number, number>()
  for (const row of rows)
    for (let index = 0; index + 1 < row.length; index++) {
      const middle = Math.round((right(row[index]!) + row[index + 1]!.x) / 2 / 4) * 4
      candidates.set(middle, (candidates.get(middle) ?? 0) + 1)
    }
  let best: { x: number; score: number } | null = null
  for (const x of candidates.keys()) {
    let crossing = 0
    const before: Segment[] = []
    const after: Segment[] = []
    for (const segment of all) {
      if (segment.x < x - 2 && right(segment) > x + 2) crossing++
      else if (right(segment) <= x + 2) before.push(segment)
      else after.push(segment)
    }
    const score = Math.min(before.length, after.length) - crossing
    if (crossing * 2 > Math.min(before.length, after.length)) continue
    if (score >= 4 && (best === null || score > best.score) && isColumn(before) && isColumn(after))
      best = { x, score }
  }
  return best?.x ?? null
}

/** Lines of running text mostly fill their column; cells of a table do not. */
function isColumn(segments: readonly Segment[]): boolean {
  const widths = segments.map(segment => segment.width).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.9)]!
  const sizes = segments.map(segment => segment.size).sort((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)]!
  return full > size * 9 && widths[Math.floor(widths.length / 2)]! > full * 0.7
}

/** A row of one column as one line. */
function joined(row: readonly Segment[]): Segment {
  if (row.length === 1) return row[0]!
  const first = row[0]!
  const last = row.at(-1)!
  const runs = row.flatMap((segment, index) =>
    index === 0 ? segment.runs : [{ text: ' ', raised: false }, ...segment.runs],
  )
  return {
    ...first,
    runs,
    text: textOf(runs),
    width: right(last) - first.x,
    size: Math.max(...row.map(each => each.size)),
  }
}
