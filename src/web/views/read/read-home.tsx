// Read without a source: goes to the one in which most waits for a decision.
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { overviewQuery, sourcesQuery, useClient } from '../../app/client.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export default function ReadHome(): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const overview = useQuery(overviewQuery(client))
  const sources = useQuery(sourcesQuery(client))
  const error = overview.error ?? sources.error
  if (error !== null)
    return (
      <div className="page">
        <Trouble error={error} />
      </div>
    )
  if (overview.data === undefined || sources.data === undefined)
    return (
      <div className="page">
        <Waiting />
      </div>
    )
  const source = overview.data.waiting[0]?.source ?? sources.data.find(({ characters }) => characters > 0)?.id
  if (source !== undefined) return <Navigate to="/read/$source" params={{ source }} replace />
  return (
    <div className="page">
      <Empty title={say('web.sources.empty.title')}>
        <p>
          <Link to="/sources">{say('web.read.add-first')}</Link>
        </p>
      </Empty>
    </div>
  )
}
