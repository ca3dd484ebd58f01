// One claim on the line of time: solid where it surely was, fading where it may have been.
import type { Item } from './items.ts'

export interface BarProps {
  readonly item: Item
  readonly x: (day: number) => number
  readonly y: number
  readonly conflict: boolean
  readonly chosen: boolean
  readonly title: string
  /** Right of this, the label stands before the bar. */
  readonly limit: number
  readonly onChoose: () => void
}

/** The table beside the chart does by keyboard what a click does here. */
export function Bar({ item, x, y, conflict, chosen, title, limit, onChoose }: BarProps): React.ReactNode {
  const { start, end, coreStart, coreEnd } = item.span
  const left = x(start)
  const right = Math.max(left + 5, x(end + 1))
  const certain = coreStart <= coreEnd
  const coreLeft = certain ? x(coreStart) : (left + right) / 2
  const coreRight = certain ? Math.max(coreLeft + 3, x(coreEnd + 1)) : coreLeft
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
      <text x={right > limit ? left - 5 : right + 5} y={y + 13} textAnchor={right > limit ? 'end' : 'start'}>
        {item.label.length > 36 ? `${item.label.slice(0, 35)}…` : item.label}
      </text>
    </g>
  )
}
