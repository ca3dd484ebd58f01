// Line numbers in the margin, as court reporters print them: "1", "2", … "25" before the lines of every page.
import type { Line } from './text-lines.ts'

/** So many lines, and so large a share of all, must carry the next number for numbers to be the margin's. */
const LEAST = 8
const SHARE = 0.7

/** The lines without the numbers; a line of which nothing else is left is null. The same lines where they are not numbered. */
export function withoutMarginNumbers(text: string, lines: readonly Line[]): readonly (Line | null)[] {
  const marks = lines.map(({ start, end }) =>
    /^(\d{1,2})(?=\s|$)\s*/.exec(text.slice(start, Math.min(end, start + 30))),
  )
  const numbered = new Set<number>()
  let before = 0
  for (const [at, mark] of marks.entries()) {
    if (mark === null) continue
    const number = Number(mark[1])
    if (number !== before + 1 && number !== 1) continue
    numbered.add(at)
    before = number
  }
  if (numbered.size < LEAST || numbered.size < lines.length * SHARE) return lines
  return lines.map((line, at) => {
    const mark = numbered.has(at) ? marks[at]! : null
    if (mark === null) return line
    const start = line.start + mark[0].length
    const indent = mark[0].length - mark[1]!.length
    return start >= line.end ? null : { start, end: line.end, indent }
  })
}
