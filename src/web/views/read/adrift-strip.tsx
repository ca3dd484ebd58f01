// Above the text while something is being placed in it: the words that were lost, and what to do.
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/say.tsx'
import type { Adrift } from './use-placing.ts'

export function AdriftStrip({
  adrift,
  placeKey,
}: {
  readonly adrift: Adrift
  readonly placeKey: string
}): React.ReactNode {
  const { say } = useSay()
  return (
    <div className="adrift-strip" role="status">
      <p>{say('web.adrift.strip', { key: placeKey })}</p>
      <blockquote className="quote">{adrift.passage?.quote.exact ?? adrift.title}</blockquote>
      <Link to="/adrift">{say('web.adrift.list')}</Link>
    </div>
  )
}
