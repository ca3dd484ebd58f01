// Two entries of the register that are one actor: the one named here is joined to another.
import type { Mark } from '#api'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { useCaseChoices } from '../../ui/case-choices.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export interface MergeFormProps {
  readonly mark: Pick<Mark, 'title' | 'refers'>
  readonly source: string
  readonly onClose: () => void
}

export function MergeForm({ mark, onClose }: MergeFormProps): React.ReactNode {
  const { say } = useSay()
  const { actors } = useCaseChoices()
  const { decide } = useDecide()
  const toast = useToast()
  const [into, setInto, drop] = useDraft<string | null>(`merge-${mark.refers?.id ?? ''}`, null)
  const [failure, setFailure] = useState<unknown>(null)
  const merged = mark.refers?.id ?? ''
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    if (into === null) return
    try {
      await decide([{ kind: 'merge', target: { kind: 'actor', id: into }, payload: { from: [merged] } }])
      drop()
      toast({ text: say('web.merge.done') })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.merge.title', { name: mark.title })} onClose={onClose}>
      <form className="form" onSubmit={event => void save(event)}>
        <p className="muted">{say('web.merge.about')}</p>
        <Picker
          label={say('web.merge.into')}
          choices={actors.filter(({ id }) => id !== merged)}
          value={into}
          autoFocus
          onChange={id => setInto(id)}
        />
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <CancelButton onDiscard={drop} onClose={onClose} />
          <button type="submit" className="button primary" disabled={into === null}>
            {say('web.action.merge')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
