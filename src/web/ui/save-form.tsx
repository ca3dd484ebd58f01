// A dialog with fields that is saved or thrown away: what goes wrong is said beside the buttons, and what was typed stays.
import { useState } from 'react'
import { useSay } from '../words/say.tsx'
import { CancelButton } from './cancel-button.tsx'
import { Sheet } from './dialog.tsx'
import { Trouble } from './status.tsx'

export interface SaveFormProps {
  readonly title: string
  readonly children: React.ReactNode
  readonly canSave?: boolean
  /** What the button says; *Save* where left out. */
  readonly verb?: string
  /** Further buttons, before those of the form. */
  readonly more?: React.ReactNode
  /** Resolves once all is kept; the dialog closes then. */
  readonly onSave: () => Promise<void>
  /** Throws away what was typed: the person wants it no more. */
  readonly onDiscard: () => void
  readonly onClose: () => void
}

export function SaveForm({
  title,
  children,
  canSave = true,
  verb,
  more,
  onSave,
  onDiscard,
  onClose,
}: SaveFormProps): React.ReactNode {
  const { say } = useSay()
  const [failure, setFailure] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await onSave()
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          if (canSave && !isBusy) void save()
        }}
      >
        {children}
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          {more}
          <CancelButton onDiscard={onDiscard} onClose={onClose} />
          <button type="submit" className="button primary" disabled={!canSave || isBusy}>
            {verb ?? say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
