// A source without text: why, what can be done, and its pages where they can be drawn.
import type { Source } from '#model'
import { lazy, Suspense } from 'react'
import { Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { hasPages } from './page/has-pages.ts'
import { SourceSelect } from './source-select.tsx'

const PagePane = lazy(() => import('./page/page-pane.tsx'))

export function Unread({
  source,
  sources,
}: {
  readonly source: Source
  readonly sources: readonly Source[]
}): React.ReactNode {
  const { say, sayKey } = useSay()
  const state = source.state === 'needs-ocr' || source.state === 'failed' ? source.state : 'empty'
  return (
    <div className="pane-view read">
      <header className="pane-head">
        <h1 className="visually-hidden">{source.title}</h1>
        <SourceSelect source={source} sources={sources} />
        <span className="muted">{say(`web.state.${source.state}`)}</span>
      </header>
      <div className="panes unread-panes">
        <div className="pane unread-why">
          <h2>{say(`web.unread.${state}.title`)}</h2>
          <p>{say(`web.unread.${state}.advice`)}</p>
          <ul>
            {source.problems.map(problem => (
              <li key={`${problem.code}-${problem.page ?? ''}`}>
                {sayKey(`problem.${problem.code}`, problem.params)}
              </li>
            ))}
          </ul>
        </div>
        {hasPages(source.mediaType) && source.state !== 'failed' && (
          <Suspense fallback={<Waiting />}>
            <PagePane source={source} origin={[]} stretch={null} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
