// The chart of a timeline: lanes of claims, the sources' own dates below, moved and enlarged by keys and buttons.
import { packed } from '#model'
import { scaleLinear } from 'd3-scale'
import { useEffect, useRef, useState } from 'react'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import { Bar } from './bar.tsx'
import type { Item, Lane } from './items.ts'
import { ticksOf } from './ticks.ts'

const LABEL = 168
const BAR = 22
const PAD = 8
const MOST_ROWS = 7
/** Pixels kept free for a bar's label. */
const LABEL_ROOM = 210
/** And for the name of a tick. */
const TICK_ROOM = 60

export interface ChartProps {
  readonly lanes: readonly Lane[]
  readonly sources: readonly Item[]
  readonly inConflict: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (claim: string) => void
}

export function Chart({ lanes, sources, inConflict, chosen, onChoose }: ChartProps): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(900)
  const [zoom, setZoom] = useState<{ from: number; to: number } | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 900))
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])
  const all = [...lanes.flatMap(({ items }) => items), ...sources]
  const whole = mostOf(all)
  const margin = Math.max(30, (whole.to - whole.from) * 0.02)
  const { from, to } = zoom ?? { from: whole.from - margin, to: whole.to + margin }
  const x = scaleLinear([from, to], [LABEL, width - 12])
  const sourceRows = packed(sources, ((to - from) / width) * 4)
  // Rows are packed for the present scale, with room for a label after each bar.
  const roomy = ((to - from) / (width - LABEL)) * LABEL_ROOM
  const packedLanes = lanes.map(({ name, items }) => ({ name, rows: packed(items, roomy) }))
  const shownRows = packedLanes.map(({ rows }) => Math.min(rows.length, MOST_ROWS))
  const tops = shownRows.map((_, i) =>
    shownRows.slice(0, i).reduce((sum, rows) => sum + rows * BAR + PAD, 26),
  )
  const drawn = packedLanes.map((lane, i) => ({ ...lane, top: tops[i]! }))
  const y = shownRows.reduce((sum, rows) => sum + rows * BAR + PAD, 26)
  const sourceTop = y + 14
  const height = sourceTop + Math.min(sourceRows.length, 6) * 14 + 10
  const scaleBy = (factor: number): void => {
    const middle = (from + to) / 2
    const half = ((to - from) / 2) * factor
    setZoom({ from: middle - half, to: middle + half })
  }
  const moveBy = (share: number): void => {
    const step = (to - from) * share
    setZoom({ from: from + step, to: to + step })
  }
  const onKey = (event: React.KeyboardEvent): void => {
    if (event.key === '+') scaleBy(0.6)
    else if (event.key === '-') scaleBy(1.6)
    else if (event.key === 'ArrowLeft') moveBy(-0.15)
    else if (event.key === 'ArrowRight') moveBy(0.15)
    else if (event.key === '0') setZoom(null)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the whole chart is moved by its keys
    <div
      className="timeline-frame"
      ref={frame}
      tabIndex={0}
      role="group"
      aria-label={say('web.timeline.chart')}
      onKeyDown={onKey}
    >
      <div className="timeline-zoom">
        <button type="button" className="button small" onClick={() => scaleBy(0.6)}>
          {say('web.timeline.zoom-in')} <kbd>+</kbd>
        </button>
        <button type="button" className="button small" onClick={() => scaleBy(1.6)}>
          {say('web.timeline.zoom-out')} <kbd>-</kbd>
        </button>
      </div>
      <svg width={width} height={height} aria-hidden="true">
        <defs>
          <linearGradient id="fuzzy-left" x1="0" x2="1">
            <stop offset="0" className="stop-none" />
            <stop offset="1" className="stop-some" />
          </linearGradient>
          <linearGradient id="fuzzy-right" x1="0" x2="1">
            <stop offset="0" className="stop-some" />
            <stop offset="1" className="stop-none" />
          </linearGradient>
          <clipPath id="timeline-plot">
            <rect x={LABEL} y="0" width={Math.max(0, width - LABEL)} height={height} />
          </clipPath>
        </defs>
        {ticksOf(from, to, Math.max(2, (width - LABEL) / TICK_ROOM)).map(({ day, edtf }) => (
          <g key={day} transform={`translate(${x(day)} 0)`}>
            <line y1="20" y2={height} className="tick" />
            <text y="13">{date(edtf)}</text>
          </g>
        ))}
        {drawn.map(lane => (
          <g key={lane.name}>
            <text className="lane-name" x="0" y={lane.top + 15}>
              {lane.name.length > 26 ? `${lane.name.slice(0, 25)}…` : lane.name}
            </text>
            {lane.rows.length > MOST_ROWS && (
              <text className="lane-more" x="0" y={lane.top + 15 + BAR}>
                {say('web.rests.more', {
                  count: lane.rows.slice(MOST_ROWS).reduce((sum, row) => sum + row.length, 0),
                })}
              </text>
            )}
            <line x1="0" x2={width} y1={lane.top - PAD / 2} y2={lane.top - PAD / 2} className="lane-rule" />
            <g clipPath="url(#timeline-plot)">
              {lane.rows
                .slice(0, MOST_ROWS)
                .map((row, i) =>
                  row.map(item => (
                    <Bar
                      key={`${lane.name}-${item.id}`}
                      item={item}
                      x={x}
                      y={lane.top + i * BAR}
                      conflict={inConflict.has(item.id)}
                      chosen={item.id === chosen}
                      title={`${item.label}, ${date(item.edtf)}`}
                      plot={{ left: LABEL, right: width }}
                      onChoose={() => onChoose(item.id)}
                    />
                  )),
                )}
            </g>
          </g>
        ))}
        <text className="lane-name" x="0" y={sourceTop + 10}>
          {say('web.timeline.sources')}
        </text>
        <line x1="0" x2={width} y1={sourceTop - 8} y2={sourceTop - 8} className="lane-rule strong" />
        <g clipPath="url(#timeline-plot)">
          {sourceRows.slice(0, 6).map((row, i) =>
            row.map(item => (
              <rect
                key={item.id}
                className="source-mark"
                x={x(item.span.start)}
                y={sourceTop + i * 14}
                width={Math.max(4, x(item.span.end + 1) - x(item.span.start))}
                height="9"
              >
                <title>{`${item.label}, ${date(item.edtf)}`}</title>
              </rect>
            )),
          )}
        </g>
      </svg>
    </div>
  )
}

/** From the first to the last but for the outermost fiftieth on either side, which scrolling reaches. */
function mostOf(items: readonly Item[]): { readonly from: number; readonly to: number } {
  const starts = items.map(({ span }) => span.start).sort((a, b) => a - b)
  const ends = items.map(({ span }) => span.end).sort((a, b) => a - b)
  const cut = items.length < 50 ? 0 : Math.floor(items.length / 50)
  return { from: starts[cut]!, to: ends[ends.length - 1 - cut]! }
}
