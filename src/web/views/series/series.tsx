// Series: one accused, every charge in order of time, side by side.
import type { CaseData } from '#model'
import type { Series as SeriesOf, SeriesRow } from '#reason'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { Trouble, Waiting } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useNames, type Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import './series.css'

export default function Series(): React.ReactNode {
  const { say } = useSay()
  return (
    <CaseView
      view="series"
      empty={({ charges }) =>
        charges.length > 0
          ? null
          : emptyState(
              say('web.series.empty.title'),
              say('web.series.empty.advice'),
              <Link to="/read" className="button primary">
                {say('web.charges.empty.go')}
              </Link>,
            )
      }
    >
      {data => <SeriesView data={data} />}
    </CaseView>
  )
}

function SeriesView({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/series' })
  const navigate = useNavigate({ from: '/series' })
  const accused = useMemo(() => accusedIn(data), [data])
  const chosen = data.actors.find(({ id }) => id === search.accused)?.id ?? accused[0] ?? ''
  const series = useReasoner(chosen === '' ? null : { kind: 'series', accused: chosen })
  const options = accused.includes(chosen) ? accused : [chosen, ...accused]
  return (
    <div className="page series">
      <header className="page-head">
        <h1>{say('web.nav.series')}</h1>
        <label className="series-choose">
          <span className="visually-hidden">{say('web.series.accused')}</span>
          <select
            className="input"
            value={chosen}
            onChange={event => void navigate({ search: { accused: event.target.value } })}
          >
            {options.map(id => (
              <option key={id} value={id}>
                {names.actor(id)}
              </option>
            ))}
          </select>
        </label>
        <p>{say('web.series.about')}</p>
      </header>
      {series.error !== null && <Trouble error={series.error} />}
      {series.data === undefined ? <Waiting /> : <Table series={series.data} names={names} />}
    </div>
  )
}

const FACTS = [
  'when',
  'accuser',
  'go-between',
  'tied-to',
  'rests-on',
  'gravity',
  'penalty',
  'outcome',
  'resilience',
  'patterns',
] as const

/** Charges are columns, so that one reads across what changed from one to the next. */
function Table({ series, names }: { readonly series: SeriesOf; readonly names: Names }): React.ReactNode {
  const { say } = useSay()
  const compilers = series.compiledBy.map(({ actor }) => names.actor(actor)).join(', ')
  return (
    <>
      <div className="series-frame" tabIndex={0} role="region" aria-label={say('web.nav.series')}>
        <table className="series-table">
          <thead>
            <tr>
              <th scope="col">{say('web.series.charge')}</th>
              {series.rows.map(row => (
                <th key={row.charge} scope="col">
                  <Link to="/charges" search={{ charge: row.charge }}>
                    {names.charge(row.charge)}
                  </Link>
                  {row.retryOf !== null && (
                    <span className="muted series-note">
                      {say('web.series.retry-of', { charge: names.charge(row.retryOf) })}
                    </span>
                  )}
                  {row.because !== null && (
                    <span className="muted series-note">
                      {say('web.series.because', { group: names.actor(row.because.group) })}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FACTS.map(fact => (
              <tr key={fact}>
                <th scope="row">{say(`web.series.${fact}`)}</th>
                {series.rows.map(row => (
                  <td key={row.charge}>
                    <Fact fact={fact} row={row} names={names} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {compilers !== '' && (
        <p className="muted series-compiled">{say('web.series.compiled', { names: compilers })}</p>
      )}
    </>
  )
}

function Fact({
  fact,
  row,
  names,
}: {
  readonly fact: (typeof FACTS)[number]
  readonly row: SeriesRow
  readonly names: Names
}): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const list = (ids: readonly string[]): string => ids.map(names.actor).join(', ')
  switch (fact) {
    case 'when':
      return row.when === null ? '' : date(row.when)
    case 'accuser':
      return names.actor(row.accuser)
    case 'go-between':
      return list(row.goBetween)
    case 'tied-to':
      return list(row.tiedTo)
    case 'rests-on':
      return row.restsOn.length === 0 ? (
        <span className="muted">{say('web.series.nobody')}</span>
      ) : (
        [...new Set(row.restsOn.map(({ actor }) => names.actor(actor)))].join(', ')
      )
    case 'gravity':
      return row.gravity === null ? '' : say(`web.gravity.${row.gravity}`)
    case 'penalty':
      return row.penalty
    case 'outcome':
      return row.outcome.map(outcome => sayKey(`web.outcome.${outcome}`)).join(', ')
    case 'resilience':
      return <span className="num">{row.resilience ?? ''}</span>
    case 'patterns':
      return row.patterns.map(pattern => sayKey(`pattern.${pattern}.name`)).join(', ')
  }
}

/** Everyone who is charged, the most often charged first. */
function accusedIn(data: CaseData): readonly string[] {
  const times = new Map<string, number>()
  for (const charge of data.charges)
    for (const actor of new Set([
      charge.target,
      ...charge.counts.flatMap(({ accused }) => accused.map(one => one.actor)),
    ]))
      times.set(actor, (times.get(actor) ?? 0) + 1)
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}
