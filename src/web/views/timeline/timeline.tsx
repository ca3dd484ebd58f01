// Timeline: what is said to have happened, drawn no more precisely than it is said; sources' own dates apart.
import type { CaseData, Claim } from '#model'
import { dayOfGregorian, gregorianOfDay } from '#model'
import { scaleLinear } from 'd3-scale'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView } from '../../ui/case-view.tsx'
import { Empty } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useNames, type Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { packed, spanOf, type Span } from './spans.ts'
import './timeline.css'

interface Item {
  readonly id: string
  readonly claim: Claim | null
  readonly source: string | null
  readonly label: string
  readonly edtf: string
  readonly span: Span
}

const LABEL = 168
const BAR = 22
const PAD = 8
const LONGEST_LANES = 14
const MOST_ROWS = 7
/** Pixels kept free for a bar's label. */
const LABEL_ROOM = 210

export default function Timeline(): React.ReactNode {
  return <CaseView view="timeline">{data => <TimelineOf data={data} />}</CaseView>
}

function TimelineOf({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say, sayKey } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const found = useReasoner({ kind: 'findings' })
  const inConflict = useMemo(
    () =>
      new Set((found.data?.conflicts ?? []).flatMap(({ literals }) => literals.map(({ claim }) => claim))),
    [found.data],
  )
  const by = search.by === 'actor' ? 'actor' : 'relation'
  const { items, undated } = useMemo(() => itemsOf(data, names), [data, names])
  const lanes = useMemo(
    () => lanesOf(items, by, names, say('web.timeline.other'), id => sayKey(`relation.${id}`)),
    [items, by, names, say, sayKey],
  )
  const sources = useMemo(() => sourceItems(data, names), [data, names])
  if (items.length === 0)
    return (
      <div className="page">
        <Empty title={say('web.timeline.empty.title')}>
          <p>{say('web.timeline.empty.advice')}</p>
        </Empty>
      </div>
    )
  return (
    <div className="page timeline">
      <header className="page-head">
        <h1>{say('web.nav.timeline')}</h1>
        <fieldset className="segments">
          <legend className="visually-hidden">{say('web.timeline.lanes')}</legend>
          {(['relation', 'actor'] as const).map(value => (
            <label key={value}>
              <input
                type="radio"
                name="by"
                checked={by === value}
                onChange={() => void navigate({ search: old => ({ ...old, by: value }), replace: true })}
              />
              {say(`web.timeline.lanes.${value}`)}
            </label>
          ))}
        </fieldset>
        <p>{say('web.timeline.about')}</p>
      </header>
      <Chart
        lanes={lanes}
        sources={sources}
        inConflict={inConflict}
        chosen={search.claim ?? null}
        onChoose={claim =>
          void navigate({ search: old => ({ ...old, claim }), replace: true, resetScroll: false })
        }
      />
      {undated > 0 && <p className="muted">{say('web.timeline.undated', { count: undated })}</p>}
      <Table items={items} data={data} names={names} inConflict={inConflict} chosen={search.claim ?? null} />
    </div>
  )
}

interface ChartProps {
  readonly lanes: readonly { readonly name: string; readonly items: readonly Item[] }[]
  readonly sources: readonly Item[]
  readonly inConflict: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (claim: string) => void
}

function Chart({ lanes, sources, inConflict, chosen, onChoose }: ChartProps): React.ReactNode {
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
        {yearTicks(from, to).map(({ day, label }) => (
          <g key={day} transform={`translate(${x(day)} 0)`}>
            <line y1="20" y2={height} className="tick" />
            <text y="13">{label}</text>
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
                      limit={width - LABEL_ROOM}
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

interface BarProps {
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

/** Solid where it surely was; fading where it may have been. */
function Bar({ item, x, y, conflict, chosen, title, limit, onChoose }: BarProps): React.ReactNode {
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

function Table({
  items,
  data,
  names,
  inConflict,
  chosen,
}: {
  readonly items: readonly Item[]
  readonly data: CaseData
  readonly names: Names
  readonly inConflict: ReadonlySet<string>
  readonly chosen: string | null
}): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const shown = useRef<HTMLTableRowElement>(null)
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  const passageOf = (claim: string): CaseData['statements'][number] | undefined =>
    data.statements.find(({ literals }) => literals.some(literal => literal.claim === claim))
  return (
    <details className="timeline-table" open={chosen !== null || undefined}>
      <summary>{say('web.timeline.table')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('web.ledger.column.when')}</th>
            <th scope="col">{say('web.ledger.column.what')}</th>
            <th scope="col">{say('web.ledger.column.place')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => {
            const statement = passageOf(item.id)
            return (
              <tr
                key={item.id}
                ref={item.id === chosen ? shown : undefined}
                data-chosen={item.id === chosen ? '' : undefined}
              >
                <td className="num">{date(item.edtf)}</td>
                <td>
                  {item.label}
                  {inConflict.has(item.id) && (
                    <>
                      {' '}
                      <Link to="/conflicts">{say('web.conflicts.beside')}</Link>
                    </>
                  )}
                </td>
                <td>
                  {statement !== undefined && (
                    <Link
                      to="/read/$source"
                      params={{ source: statement.passage.source }}
                      search={{ at: `${statement.passage.position.start}-${statement.passage.position.end}` }}
                    >
                      {names.source(statement.passage.source)}
                    </Link>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

function itemsOf(
  data: CaseData,
  names: Names,
): { readonly items: readonly Item[]; readonly undated: number } {
  const items: Item[] = []
  for (const claim of data.claims) {
    const edtf = claim.when?.edtf ?? null
    const span = edtf === null ? null : spanOf(edtf, data.settings.hemisphere)
    if (edtf !== null && span !== null)
      items.push({ id: claim.id, claim, source: null, label: names.claim(claim.id), edtf, span })
  }
  items.sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1))
  return { items, undated: data.claims.length - items.length }
}

function sourceItems(data: CaseData, names: Names): readonly Item[] {
  return data.sources.flatMap(({ id, date }): Item[] => {
    const span = date === null ? null : spanOf(date, data.settings.hemisphere)
    return span === null || date === null
      ? []
      : [{ id, claim: null, source: id, label: names.source(id), edtf: date, span }]
  })
}

/** Lanes by relation or by the first actor, the fullest first; what is left shares one lane. */
function lanesOf(
  items: readonly Item[],
  by: 'relation' | 'actor',
  names: Names,
  other: string,
  relation: (id: string) => string,
): ChartProps['lanes'] {
  const laneOf = ({ claim }: Item): string => {
    if (by === 'relation') return claim === null ? other : relation(claim.relation)
    const actor = claim?.roles.find(({ filler }) => filler.kind === 'actor')?.filler
    return actor?.kind === 'actor' ? names.actor(actor.id) : other
  }
  const grouped = [...Map.groupBy(items, laneOf)].sort(([, a], [, b]) => b.length - a.length)
  const shown = grouped.slice(0, LONGEST_LANES)
  const rest = grouped.slice(LONGEST_LANES).flatMap(([, lane]) => lane)
  return [...shown, ...(rest.length > 0 ? [[other, rest] as const] : [])].map(([name, items]) => ({
    name,
    items,
  }))
}

/** From the first to the last but for the outermost fiftieth on either side, which scrolling reaches. */
function mostOf(items: readonly Item[]): { readonly from: number; readonly to: number } {
  const starts = items.map(({ span }) => span.start).sort((a, b) => a - b)
  const ends = items.map(({ span }) => span.end).sort((a, b) => a - b)
  const cut = items.length < 50 ? 0 : Math.floor(items.length / 50)
  return { from: starts[cut]!, to: ends[ends.length - 1 - cut]! }
}

function yearTicks(from: number, to: number): readonly { day: number; label: string }[] {
  const first = gregorianOfDay(Math.floor(from)).year
  const last = gregorianOfDay(Math.ceil(to)).year
  const step = [1, 2, 5, 10, 20, 50, 100].find(size => (last - first) / size <= 14) ?? 200
  const ticks: { day: number; label: string }[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step)
    ticks.push({ day: dayOfGregorian({ year, month: 1, day: 1 }), label: String(year) })
  return ticks
}
