// Timeline: what is said to have happened, drawn no more precisely than it is said; sources' own dates apart.
import type { CaseData } from '#model'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { Chart } from './chart.tsx'
import { itemsOf, LANES, lanesOf, sourceItems } from './items.ts'
import { TimelineTable } from './table.tsx'
import './timeline.css'

export default function Timeline(): React.ReactNode {
  const { say } = useSay()
  return (
    <CaseView
      view="timeline"
      empty={({ claims }) =>
        claims.some(({ when }) => (when?.edtf ?? null) !== null)
          ? null
          : emptyState(
              say('web.timeline.empty.title'),
              say('web.timeline.empty.advice'),
              <Link to="/read" className="button primary">
                {say('web.charges.empty.go')}
              </Link>,
            )
      }
    >
      {data => <TimelineOf data={data} />}
    </CaseView>
  )
}

function TimelineOf({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say, sayKey } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const group = useId()
  const found = useReasoner({ kind: 'findings' })
  const inConflict = useMemo(
    () =>
      new Set((found.data?.conflicts ?? []).flatMap(({ literals }) => literals.map(({ claim }) => claim))),
    [found.data],
  )
  const by = LANES.find(one => one === search.by) ?? 'relation'
  const { items, undated } = useMemo(() => itemsOf(data, names), [data, names])
  const lanes = useMemo(
    () =>
      lanesOf(items, by, data, {
        names,
        other: say('web.timeline.other'),
        relation: id => sayKey(`relation.${id}`),
      }),
    [items, by, data, names, say, sayKey],
  )
  const sources = useMemo(() => sourceItems(data, names), [data, names])
  const choose = (claim: string): void =>
    void navigate({ search: old => ({ ...old, claim }), replace: true, resetScroll: false })
  if (items.length === 0)
    return (
      <div className="page">
        {emptyState(say('web.timeline.empty.title'), say('web.timeline.empty.advice'))}
      </div>
    )
  return (
    <div className="page timeline">
      <header className="page-head">
        <h1>{say('web.nav.timeline')}</h1>
        <fieldset className="segments">
          <legend className="visually-hidden">{say('web.timeline.lanes')}</legend>
          {LANES.map(value => (
            <label key={value}>
              <input
                type="radio"
                name={group}
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
        onChoose={choose}
      />
      {undated > 0 && <p className="muted">{say('web.timeline.undated', { count: undated })}</p>}
      <TimelineTable
        items={items}
        data={data}
        names={names}
        inConflict={inConflict}
        chosen={search.claim ?? null}
        onChoose={choose}
      />
    </div>
  )
}
