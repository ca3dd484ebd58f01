// The head of the reader: which source, what is shown of what was found, and how much waits.
import type { Mark, MarkKind } from '#api'
import { MARK_KINDS } from '#api'
import type { Source } from '#model'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import { SourceSelect } from './source-select.tsx'

export interface ReadHeadProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly marks: readonly Mark[]
  readonly hidden: ReadonlySet<string>
  readonly undecidedOnly: boolean
  readonly onKeys: () => void
  /** The page beside the text; null where the original has none. */
  readonly page: { readonly shown: boolean; readonly key: string; readonly toggle: () => void } | null
}

export function ReadHead(props: ReadHeadProps): React.ReactNode {
  const { source, sources, marks, hidden, undecidedOnly, onKeys, page } = props
  const { say, number } = useSay()
  const date = useDate()
  const navigate = useNavigate({ from: '/read/$source' })
  const counts = useMemo(() => {
    const found = new Map<MarkKind, number>()
    for (const mark of marks)
      if (mark.form !== 'narration') found.set(mark.kind, (found.get(mark.kind) ?? 0) + 1)
    return found
  }, [marks])
  const undecided = useMemo(
    () => marks.filter(({ status, form }) => status === 'suggested' && form !== 'narration').length,
    [marks],
  )
  const toggle = (kind: MarkKind): void => {
    const next = new Set(hidden)
    next.delete('')
    if (!next.delete(kind)) next.add(kind)
    void navigate({ search: old => ({ ...old, hide: [...next].sort().join(',') }), replace: true })
  }
  return (
    <header className="pane-head">
      <h1 className="visually-hidden">{source.title}</h1>
      <SourceSelect source={source} sources={sources} />
      <span className="muted">
        {[say(`kind.${source.kind}`), source.date === null ? '' : date(source.date)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="kind-chips" role="group" aria-label={say('web.read.kinds')}>
        {MARK_KINDS.filter(kind => (counts.get(kind) ?? 0) > 0).map(kind => (
          <button
            key={kind}
            type="button"
            className="chip"
            data-kind={kind}
            aria-pressed={!hidden.has(kind)}
            onClick={() => toggle(kind)}
          >
            <i className="dot" aria-hidden="true" />
            {say(`web.marks.${kind}`)} <span className="num">{number(counts.get(kind)!)}</span>
          </button>
        ))}
      </span>
      <label className="check">
        <input
          type="checkbox"
          checked={undecidedOnly}
          onChange={event =>
            void navigate({
              search: old => ({ ...old, show: event.target.checked ? 'undecided' : 'all' }),
              replace: true,
            })
          }
        />
        {say('web.read.undecided', { count: undecided })}
      </label>
      {page !== null && (
        <button type="button" className="button quiet small" aria-pressed={page.shown} onClick={page.toggle}>
          {say('web.page')} <kbd>{page.key}</kbd>
        </button>
      )}
      <button type="button" className="button quiet small" onClick={onKeys}>
        {say('web.read.keys')}
      </button>
    </header>
  )
}
