// What can be made of the words that were selected.
import { useSay } from '../../words/say.tsx'
import type { Addition } from './add-form.tsx'
import type { Keymap } from './keys.ts'
import type { TextSelection } from './text-pane.tsx'

const CHOICES = ['statement', 'claim', 'charge', 'name'] as const

export interface SelectionBarProps {
  readonly selection: TextSelection
  readonly keys: Keymap
  readonly onChoose: (kind: Addition) => void
  /** Null where no decision is being placed. */
  readonly onPlace: (() => void) | null
}

export function SelectionBar({ selection, keys, onChoose, onPlace }: SelectionBarProps): React.ReactNode {
  const { say } = useSay()
  const { box } = selection
  const below = box.top < 90
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={say('web.read.selection')}
      style={{ left: Math.max(8, box.left + box.width / 2), top: below ? box.bottom + 8 : box.top - 46 }}
    >
      {onPlace !== null && (
        <button type="button" className="button primary small" onClick={onPlace}>
          {say('web.action.place')} <kbd>{keys.place}</kbd>
        </button>
      )}
      {CHOICES.map(kind => (
        <button key={kind} type="button" className="button quiet small" onClick={() => onChoose(kind)}>
          {say(`web.action.new-${kind}`)} <kbd>{keys[`new-${kind}`]}</kbd>
        </button>
      ))}
    </div>
  )
}
