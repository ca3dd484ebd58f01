// The claims of a timeline as a table: when, what, on whose word, and where it says so.
import type { CaseData, Statement } from '#model'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { spokenOf } from '../../reason/spoken.ts'
import { PassageLink } from '../../ui/passage-link.tsx'
import { StatusMark } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import type { Item } from './items.ts'

export interface TimelineTableProps {
  readonly items: readonly Item[]
  readonly data: CaseData
  readonly names: Names
  readonly inConflict: ReadonlySet<string>
  readonly chosen: string | null
  readonly onChoose: (claim: string) => void
}

export function TimelineTable({
  items,
  data,
  names,
  inConflict,
  chosen,
  onChoose,
}: TimelineTableProps): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const shown = useRef<HTMLTableRowElement>(null)
  // Thousands of rows that nobody looks at would take most of the view's time.
  const [opened, open] = useState(false)
  const isOpen = opened || chosen !== null
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  const said = spokenOf(data)
  return (
    <details
      className="timeline-table"
      open={isOpen}
      onToggle={({ currentTarget }) => open(currentTarget.open)}
    >
      <summary>{say('web.timeline.table')}</summary>
      {isOpen && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('web.ledger.column.when')}</th>
              <th scope="col">{say('web.ledger.column.what')}</th>
              <th scope="col">{say('web.ledger.column.who')}</th>
              <th scope="col">{say('web.ledger.column.place')}</th>
              <th scope="col">{say('web.ledger.column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(item => {
              const statements = said.get(item.id) ?? []
              const first = statements[0]
              return (
                <tr
                  key={item.id}
                  ref={item.id === chosen ? shown : undefined}
                  data-chosen={item.id === chosen ? '' : undefined}
                >
                  <td className="num">{date(item.edtf)}</td>
                  <td>
                    <button type="button" className="row-button" onClick={() => onChoose(item.id)}>
                      {item.label}
                    </button>
                    {inConflict.has(item.id) && (
                      <>
                        {' '}
                        <Link to="/conflicts">{say('web.conflicts.beside')}</Link>
                      </>
                    )}
                  </td>
                  <td>{voicesOf(statements, names) || say('standing.never-vouched')}</td>
                  <td>
                    {first !== undefined && (
                      <PassageLink passage={first.passage} isBare>
                        {names.source(first.passage.source)}
                      </PassageLink>
                    )}
                  </td>
                  <td>{item.claim !== null && <StatusMark status={item.claim.status} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </details>
  )
}

const VOICES = 4

/** Those who vouch for it, each once. */
function voicesOf(statements: readonly Statement[], names: Names): string {
  const voices = new Set(
    statements
      .filter(({ stance }) => stance === 'asserts' || stance === 'incriminates-self')
      .flatMap(({ voices }) =>
        voices.flatMap(({ link, actor, name }) => (link === 'asserted-by' ? [actor ?? `?${name}`] : [])),
      ),
  )
  return [...voices].slice(0, VOICES).map(names.voice).join(', ')
}
