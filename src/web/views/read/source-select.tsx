// Which source is read: its title, and the way to any other.
import type { Source } from '#model'
import { useNavigate } from '@tanstack/react-router'
import { useSay } from '../../words/say.tsx'

export function SourceSelect({
  source,
  sources,
}: {
  readonly source: Source
  readonly sources: readonly Source[]
}): React.ReactNode {
  const { say } = useSay()
  const navigate = useNavigate({ from: '/read/$source' })
  return (
    <select
      className="source-select"
      aria-label={say('web.read.source')}
      value={source.id}
      onChange={event =>
        void navigate({ to: '/read/$source', params: { source: event.target.value }, search: {} })
      }
    >
      {sources.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}
