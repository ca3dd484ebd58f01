// Everything found in the text, beside it: one line each, the current one opened.
import type { Mark } from '#api'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useSay } from '../../words/say.tsx'
import { MarkCard, type MarkCardActions } from './mark-card.tsx'
import { MarkTitle } from './mark-title.tsx'

export interface MarkListProps {
  readonly marks: readonly Mark[]
  readonly current: Mark | null
  readonly actions: MarkCardActions
  readonly onPick: (mark: Mark) => void
}

export function MarkList({ marks, current, actions, onPick }: MarkListProps): React.ReactNode {
  const { say } = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  // Measured by place in the list and not by mark: for keys that change, all places would be worked out with each decision.
  const virtual = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 8,
  })
  const index = current === null ? -1 : marks.indexOf(current)
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, virtual])

  return (
    <div className="mark-list" ref={scroller} tabIndex={-1}>
      <ol style={{ height: virtual.getTotalSize() }} aria-label={say('web.read.list')}>
        {virtual.getVirtualItems().map(item => {
          const mark = marks[item.index]!
          const chosen = item.index === index
          return (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              style={{ translate: `0 ${item.start}px` }}
              aria-posinset={item.index + 1}
              aria-setsize={marks.length}
              data-kind={mark.kind}
              data-status={mark.status}
              data-current={chosen ? '' : undefined}
            >
              <button
                type="button"
                className="mark-line"
                aria-current={chosen ? 'true' : undefined}
                onClick={() => onPick(mark)}
              >
                <MarkTitle mark={mark} />
              </button>
              {chosen && <MarkCard mark={mark} actions={actions} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
