// One entry of the register that is two actors: the mentions that are ticked go to an entry of their own.
import type { Mark } from '#api'
import { useMemo, useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export interface SplitFormProps {
  readonly mark: Mark
  /** All marks of the source; those of the same actor are offered. */
  readonly marks: readonly Mark[]
  readonly source: string
  readonly onClose: () => void
}

export function SplitForm({ mark, marks, source, onClose }: SplitFormProps): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const toast = useToast()
  const [failure, setFailure] = useState<unknown>(null)
  const actor = mark.refers?.id ?? ''
  const same = useMemo(
    () => marks.filter(({ target, refers }) => target.kind === 'mention' && refers?.id === actor),
    [marks, actor],
  )
  const [filled, setFilled, drop] = useDraft(`split-${mark.id}`, {
    name: mark.title,
    // Those written alike most likely go together.
    mentions: same.filter(({ title }) => title === mark.title).map(({ target }) => target.id),
  })
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await decide(
        [
          {
            kind: 'split',
            target: { kind: 'actor', id: actor },
            payload: { mentions: filled.mentions, name: filled.name },
          },
        ],
        source,
      )
      drop()
      toast({ text: say('web.split.done') })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.split.title', { name: mark.title })} onClose={onClose}>
      <form className="form" onSubmit={event => void save(event)}>
        <p className="muted">{say('web.split.about')}</p>
        <TextField
          label={say('web.split.name')}
          value={filled.name}
          onChange={name => setFilled({ ...filled, name })}
        />
        <fieldset className="split-mentions">
          <legend>{say('web.split.mentions')}</legend>
          {same.map(({ target, title, quote, start }) => (
            <label key={target.id} className="check">
              <input
                type="checkbox"
                checked={filled.mentions.includes(target.id)}
                onChange={event =>
                  setFilled({
                    ...filled,
                    mentions: event.target.checked
                      ? [...filled.mentions, target.id]
                      : filled.mentions.filter(id => id !== target.id),
                  })
                }
              />
              <span>
                {title}
                {quote !== title && <span className="muted"> {quote}</span>}{' '}
                <span className="muted num">{say('web.split.at', { at: start })}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <CancelButton onDiscard={drop} onClose={onClose} />
          <button
            type="submit"
            className="button primary"
            disabled={filled.mentions.length === 0 || filled.name.trim() === ''}
          >
            {say('web.action.split')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
