// Overview: what was read, what was found, what waits for a decision.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { overviewQuery, useClient } from '../../app/client.tsx'
import { AddFiles, ReadingProgress } from '../../ui/add-files.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useLanguageName } from '../../words/language-name.ts'
import { useSay } from '../../words/say.tsx'
import { ExchangeButton } from '../exchange/exchange.tsx'
import './overview.css'

/** Comes after the first paint: it loads the whole case and reasons over it. */
const TopFindings = lazy(() => import('./top-findings.tsx'))

export default function OverviewView(): React.ReactNode {
  const { say, sayKey, number, list } = useSay()
  const languageName = useLanguageName()
  const { data, error, refetch } = useQuery(overviewQuery(useClient()))
  if (error !== null)
    return (
      <div className="page">
        <Trouble error={error} again={() => void refetch()} />
      </div>
    )
  if (data === undefined)
    return (
      <div className="page">
        <Waiting />
      </div>
    )
  if (data.sources === 0)
    return (
      <div className="page">
        <Empty title={say('web.overview.empty.title')}>
          <p>{say('web.overview.empty.advice')}</p>
          <AddFiles />
          <ReadingProgress />
        </Empty>
      </div>
    )
  const undecided = data.found.reduce((sum, found) => sum + found.undecided, 0)
  const total = data.found.reduce((sum, found) => sum + found.total, 0)
  const most = Math.max(1, ...data.waiting.map(({ undecided }) => undecided))
  return (
    <div className="page overview">
      <header className="page-head">
        <h1>{data.title}</h1>
        <span className="actions">
          <ExchangeButton />
        </span>
        {data.question !== '' && <p className="quote">{data.question}</p>}
      </header>
      <p className="overview-sum">
        {say('web.overview.read', {
          sources: data.sources,
          pages: data.pages,
          words: number(Math.round(data.characters / 6 / 1000) * 1000),
        })}{' '}
        {data.languages.length > 0 &&
          say('web.overview.languages', {
            languages: list(data.languages.map(({ value }) => languageName(value))),
          })}
      </p>
      <div className="overview-grid">
        <section aria-labelledby="found">
          <h2 id="found">{say('web.overview.found')}</h2>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('web.overview.kind')}</th>
                <th scope="col" className="right">
                  {say('web.overview.total')}
                </th>
                <th scope="col" className="right">
                  {say('web.overview.undecided')}
                </th>
                <th scope="col" className="bar-cell">
                  <span className="visually-hidden">{say('web.overview.share')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.found.map(({ kind, total, undecided }) => (
                <tr key={kind} data-kind={kind}>
                  <th scope="row">
                    <i className="dot" aria-hidden="true" /> {sayKey(`web.marks.${kind}`)}
                  </th>
                  <td className="right">{number(total)}</td>
                  <td className="right">{number(undecided)}</td>
                  <td className="bar-cell">
                    <Share decided={total - undecided} total={total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="muted overview-note">
            {say('web.overview.decided', { decided: total - undecided, total, decisions: data.decisions })}
          </p>
          {data.stoodBy.length > 0 && (
            <p className="overview-note">
              {say('web.overview.stood-by', {
                things: list(
                  data.stoodBy.map(({ kind, count }) => sayKey(`web.overview.count.${kind}`, { count })),
                ),
              })}
            </p>
          )}
        </section>
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say('web.overview.waiting')}</h2>
          {undecided === 0 ? (
            <p className="muted">{say('web.overview.nothing-waits')}</p>
          ) : (
            <ol className="waiting-list">
              {data.waiting.map(({ source, title, undecided }) => (
                <li key={source}>
                  <Link to="/read/$source" params={{ source }} search={{ show: 'undecided' }}>
                    {title}
                  </Link>
                  <span className="num muted">{number(undecided)}</span>
                  <span
                    className="waiting-bar"
                    style={{ scale: `${undecided / most} 1` }}
                    aria-hidden="true"
                  />
                </li>
              ))}
            </ol>
          )}
          {data.adrift > 0 && (
            <p className="notice">
              {say('web.overview.adrift', { count: data.adrift })}{' '}
              <Link to="/adrift">{say('web.adrift.list')}</Link>
            </p>
          )}
        </section>
      </div>
      <Suspense>
        <TopFindings />
      </Suspense>
      {data.troubled.length > 0 && (
        <section aria-labelledby="troubled" className="overview-trouble">
          <h2 id="troubled">{say('web.overview.troubled', { count: data.troubled.length })}</h2>
          <ul>
            {data.troubled.map(({ source, title, problem }) => (
              <li key={`${source}-${problem.code}`}>
                <Link to="/read/$source" params={{ source }}>
                  {title}
                </Link>{' '}
                <span>{sayKey(`problem.${problem.code}`, problem.params)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** How much of a kind was decided: solid against dotted. */
function Share({ decided, total }: { readonly decided: number; readonly total: number }): React.ReactNode {
  return (
    <span className="share" aria-hidden="true">
      <i style={{ width: `${total === 0 ? 0 : (100 * decided) / total}%` }} />
    </span>
  )
}
