// One claim on the line of time: solid where it surely was, fading where it may have been.
import type { Item } from './items.ts'

export interface BarProps {
  readonly item: Item
  readonly x: (day: number) => number
  readonly y: number
  readonly conflict: boolean
  readonly chosen: boolean
  readonly title: string
  /** Where bars and their labels may be drawn. */
  readonly plot: { readonly left: number; readonly right: number }
  readonly onChoose: () => void
}

/** Between a bar and its label, in pixels. */
const GAP = 5
/** The width of a letter, at most about so much, in pixels. */
const LETTER = 5.8
const MOST_LETTERS = 36

/** The table beside the chart does by keyboard what a click does here. */
export function Bar({ item, x, y, conflict, chosen, title, plot, onChoose }: BarProps): React.ReactNode {
  const { start, end, coreStart, coreEnd } = item.span
  const left = x(start)
  const right = Math.max(left + 5, x(end + 1))
  const certain = coreStart <= coreEnd
  const coreLeft = certain ? x(coreStart) : (left + right) / 2
  const coreRight = certain ? Math.max(coreLeft + 3, x(coreEnd + 1)) : coreLeft
  const [before, after] = [left - GAP - plot.left, plot.right - right - GAP]
  const isBefore = after < MOST_LETTERS * LETTER && before > after
  const letters = Math.min(MOST_LETTERS, Math.floor((isBefore ? before : after) / LETTER))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the table below does the same by keyboard
    <g
      className="bar"
      data-conflict={conflict ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-status={item.claim?.status}
      onClick={onChoose}
    >
      <title>{title}</title>
      <rect x={left - 1} y={y + 1} width={right - left + 2} height="16" className="bar-hit" />
      {coreLeft > left && (
        <rect x={left} y={y + 4} width={coreLeft - left} height="10" fill="url(#fuzzy-left)" />
      )}
      {right > coreRight && (
        <rect x={coreRight} y={y + 4} width={right - coreRight} height="10" fill="url(#fuzzy-right)" />
      )}
      {certain && (
        <rect x={coreLeft} y={y + 4} width={coreRight - coreLeft} height="10" className="bar-core" />
      )}
      <text x={isBefore ? left - GAP : right + GAP} y={y + 13} textAnchor={isBefore ? 'end' : 'start'}>
        {shortened(item.label, letters)}
      </text>
    </g>
  )
}

function shortened(label: string, letters: number): string {
  if (label.length <= letters) return label
  return letters < 2 ? '' : `${label.slice(0, letters - 1)}…`
}
