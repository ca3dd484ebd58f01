// The reader's keys, and another letter for any of them.
import { Sheet } from '../../ui/dialog.tsx'
import { useSay } from '../../words/say.tsx'
import { DEFAULT_KEYS, READER_ACTIONS, type Keymap } from './keys.ts'

export interface KeysDialogProps {
  readonly keys: Keymap
  readonly onChange: (keys: Keymap) => void
  readonly onClose: () => void
}

export function KeysDialog({ keys, onChange, onClose }: KeysDialogProps): React.ReactNode {
  const { say } = useSay()
  return (
    <Sheet title={say('web.keys.title')} onClose={onClose}>
      <p className="muted">{say('web.keys.about')}</p>
      <div className="keys-grid">
        {READER_ACTIONS.map(action => (
          <label key={action}>
            <input
              className="input key-input"
              value={keys[action]}
              maxLength={1}
              onChange={event => {
                const letter = event.target.value.toLowerCase()
                const taken = READER_ACTIONS.some(other => other !== action && keys[other] === letter)
                if (letter !== '' && !taken) onChange({ ...keys, [action]: letter })
              }}
              onFocus={event => event.target.select()}
            />
            {say(`web.action.${action}`)}
          </label>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={() => onChange(DEFAULT_KEYS)}>
          {say('web.keys.reset')}
        </button>
        <button type="button" className="button primary" onClick={onClose}>
          {say('web.close')}
        </button>
      </div>
    </Sheet>
  )
}
