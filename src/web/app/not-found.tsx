// What an address shows that leads to no view.
import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/status.tsx'
import { useSay } from '../words/say.tsx'

export function NotFound(): React.ReactNode {
  const { say } = useSay()
  return (
    <div className="page">
      <Empty title={say('web.not-found.title')}>
        <p>{say('web.not-found.advice')}</p>
        <Link to="/" className="button primary">
          {say('web.nav.overview')}
        </Link>
      </Empty>
    </div>
  )
}
