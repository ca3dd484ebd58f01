// What is adrift: decisions whose words a new reading has lost, each leading to its source to be placed by hand.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { adriftQuery, sourcesQuery, useClient } from '../../app/client.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import './styles/index.css'

export default function AdriftView(): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { data, error, refetch } = useQuery(adriftQuery(client))
  const { data: sources } = useQuery(sourcesQuery(client))
  const titles = new Map((sources ?? []).map(({ id, title }) => [id, title]))
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say('web.adrift.title')}</h1>
        <p>{say('web.adrift.about')}</p>
      </header>
      {error !== null && <Trouble error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Waiting />}
      {data?.length === 0 && <Empty title={say('web.adrift.none')} />}
      <ol className="adrift-list">
        {data?.map(({ decision, target, passage, title }) => (
          <li key={decision}>
            <blockquote className="quote">{passage?.quote.exact ?? title}</blockquote>
            <p className="muted">
              {say(`web.target.${target.kind}`)}
              {passage !== null && ` · ${titles.get(passage.source) ?? passage.source}`}
            </p>
            {passage === null ? (
              <p className="muted">{say('web.adrift.no-place')}</p>
            ) : (
              <Link
                to="/read/$source"
                params={{ source: passage.source }}
                search={{
                  at: `${passage.position.start}-${passage.position.end}`,
                  adrift: decision,
                }}
                className="button small"
              >
                {say('web.adrift.place')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
