// Read: one source as text with everything found in it, and a decision one key away.
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { marksQuery, sourcesQuery, textQuery, useClient } from '../../app/client.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { Reader } from './reader.tsx'
import './styles/index.css'
import { Unread } from './unread.tsx'

export default function Read(): React.ReactNode {
  const { say } = useSay()
  const { source } = useParams({ from: '/read/$source' })
  const client = useClient()
  const sources = useQuery(sourcesQuery(client))
  const found = sources.data?.find(({ id }) => id === source)
  const hasText = found !== undefined && found.characters > 0
  const text = useQuery({ ...textQuery(client, source), enabled: hasText })
  const marks = useQuery({ ...marksQuery(client, source), enabled: hasText })
  // A text is kept until the marks are of another: it is read again, and everything else anew with each decision.
  const { refetch } = text
  const isOther = text.data !== undefined && marks.data !== undefined && text.data.sha256 !== marks.data.text
  useEffect(() => {
    if (isOther) void refetch()
  }, [isOther, marks.data?.text, refetch])
  if (found !== undefined && !hasText) return <Unread key={source} source={found} sources={sources.data!} />
  if (text.data !== undefined && marks.data !== undefined && found !== undefined)
    return <Reader key={source} source={found} sources={sources.data!} text={text.data} found={marks.data} />
  const error = text.error ?? marks.error ?? sources.error
  return (
    <div className="page">
      {error !== null ? (
        <Trouble error={error} again={() => void (text.error === null ? marks : text).refetch()} />
      ) : sources.data !== undefined && found === undefined ? (
        <Empty title={say('web.read.missing')} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}
