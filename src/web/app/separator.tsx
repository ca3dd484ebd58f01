// The bar between two halves: moved by the mouse, by arrow keys, and to its ends by Home and End.
import { useRef } from 'react'
import { useSay } from '../words/say.tsx'
import { SHARES, shareFrom } from './panes.ts'

export interface SeparatorProps {
  readonly share: number
  /** Halves lie one above the other. */
  readonly isStacked: boolean
  readonly onShare: (share: number) => void
}

export function Separator({ share, isStacked, onShare }: SeparatorProps): React.ReactNode {
  const { say } = useSay()
  const dragged = useRef(false)
  const onKey = (event: React.KeyboardEvent): void => {
    const to = moved(event.key, share)
    if (to === null) return
    event.preventDefault()
    onShare(shareFrom(String(to)))
  }
  const onMove = (event: React.PointerEvent<HTMLDivElement>): void => {
    if (!dragged.current) return
    const frame = event.currentTarget.parentElement!.getBoundingClientRect()
    const at = isStacked
      ? (event.clientY - frame.top) / frame.height
      : (event.clientX - frame.left) / frame.width
    onShare(shareFrom(String(100 * at)))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control (ARIA window splitter)
    <div
      className="split-bar"
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      aria-label={say('web.split.share')}
      aria-orientation={isStacked ? 'horizontal' : 'vertical'}
      aria-valuemin={SHARES.least}
      aria-valuemax={SHARES.most}
      aria-valuenow={share}
      onKeyDown={onKey}
      onPointerDown={event => {
        dragged.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        dragged.current = false
      }}
      onDoubleClick={() => onShare(SHARES.usual)}
    />
  )
}

function moved(key: string, share: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return share - SHARES.step
    case 'ArrowRight':
    case 'ArrowDown':
      return share + SHARES.step
    case 'Home':
      return SHARES.least
    case 'End':
      return SHARES.most
    default:
      return null
  }
}
