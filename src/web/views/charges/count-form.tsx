// Adds a count to a charge: what it says, which claim it is of, and who is accused of it.
import type { CaseData, Charge } from '#model'
import { useDraft } from '../../app/draft.ts'
import { TextField } from '../../ui/fields.tsx'
import { newId } from '../../ui/new-id.ts'
import { Picker } from '../../ui/picker.tsx'
import { SaveForm } from '../../ui/save-form.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { useCountChange } from './use-count-change.ts'

export interface CountFormProps {
  readonly data: CaseData
  readonly charge: Charge
  readonly names: Names
  readonly onDone: (count: string) => void
  readonly onClose: () => void
}

interface Filled {
  readonly label: string
  readonly claim: string | null
  readonly accused: readonly string[]
}

export function CountForm({ data, charge, names, onDone, onClose }: CountFormProps): React.ReactNode {
  const { say } = useSay()
  const change = useCountChange()
  const known = [
    ...new Set([charge.target, ...charge.counts.flatMap(({ accused }) => accused.map(({ actor }) => actor))]),
  ]
  const [filled, fill, drop] = useDraft<Filled>(`count-${charge.id}`, { label: '', claim: null, accused: [] })
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
  const { label, claim } = filled
  const accused = new Set(filled.accused)
  const toggle = (actor: string, isAccused: boolean): void =>
    set({ accused: isAccused ? [...accused, actor] : filled.accused.filter(one => one !== actor) })
  const save = async (): Promise<void> => {
    const id = newId()
    await change(charge, {
      id,
      label,
      of: claim!,
      law: [],
      tiedTo: [],
      goBetween: [],
      objects: [],
      trees: [],
      accused: [...accused].map(actor => ({
        actor,
        mode: null,
        plea: 'unknown',
        stage: null,
        outcome: 'unknown',
        gravity: null,
        penalty: '',
        trees: [],
      })),
    })
    drop()
    onDone(id)
  }
  return (
    <SaveForm
      title={say('web.count.add')}
      canSave={claim !== null && accused.size > 0}
      onSave={save}
      onDiscard={drop}
      onClose={onClose}
    >
      <Picker
        label={say('web.count.of')}
        choices={data.claims.map(({ id }) => ({ id, name: names.claim(id) }))}
        value={claim}
        autoFocus
        onChange={id => set({ claim: id })}
      />
      <TextField label={say('web.count.label')} value={label} onChange={changed => set({ label: changed })} />
      <fieldset className="custody-who">
        <legend>{say('web.count.accused')}</legend>
        <div className="custody-list">
          {[...new Set([...known, ...accused])].map(actor => (
            <label key={actor} className="check">
              <input
                type="checkbox"
                checked={accused.has(actor)}
                onChange={event => toggle(actor, event.target.checked)}
              />
              {names.actor(actor)}
            </label>
          ))}
        </div>
      </fieldset>
      <Picker
        key={accused.size}
        label={say('web.custody.another')}
        choices={data.actors.filter(({ id }) => !accused.has(id)).map(({ id, name }) => ({ id, name }))}
        value={null}
        onChange={id => id !== null && toggle(id, true)}
      />
    </SaveForm>
  )
}
