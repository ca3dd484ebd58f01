// Custody entered in bulk: who was held, by whom, when, and the passage that says so; one decision.
import type { CaseData, Charge, Passage } from '#model'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { PassageSearch } from '../../ui/passage-search.tsx'
import { Picker } from '../../ui/picker.tsx'
import { SaveForm } from '../../ui/save-form.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { CONTROLS, custodyDecisions, type Control } from './custody.ts'

export interface CustodyFormProps {
  readonly data: CaseData
  readonly names: Names
  readonly holder: string
  /** Who is ticked to begin with; what is typed is kept for the holder and these. */
  readonly held: readonly string[]
  readonly onClose: () => void
}

interface Filled {
  readonly chosen: readonly string[]
  readonly listed: readonly string[]
  readonly holder: string | null
  readonly form: Control
  /** EDTF. */
  readonly when: string
}

export function CustodyForm({
  data,
  names,
  holder: first,
  held,
  onClose,
}: CustodyFormProps): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const toast = useToast()
  // Whoever was ever ticked stays listed, so that a tick taken away by mistake can be set again.
  const [filled, fill, drop] = useDraft<Filled>(`custody-${[first, ...held].join(' ')}`, {
    chosen: held,
    listed: held,
    holder: first,
    form: 'in-custody-of',
    when: '',
  })
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
  const { listed, holder, form, when } = filled
  const chosen = new Set(filled.chosen)
  const [passage, setPassage] = useState<Passage | null>(null)
  const persons = data.actors.filter(({ kind }) => kind === 'person')
  const choose = (actors: readonly string[]): void =>
    set({ chosen: [...new Set([...chosen, ...actors])], listed: [...new Set([...listed, ...actors])] })
  const save = async (): Promise<void> => {
    if (passage === null || holder === null) return
    await decide(custodyDecisions({ who: [...chosen], holder, form, when, passage, data }))
    drop()
    toast({ text: say('web.custody.done', { count: chosen.size }) })
  }
  return (
    <SaveForm
      title={say('web.custody.title')}
      canSave={passage !== null && holder !== null && chosen.size > 0}
      onSave={save}
      onDiscard={drop}
      onClose={onClose}
    >
      <p className="muted">{say('web.custody.about')}</p>
      <fieldset className="custody-who">
        <legend>{say('web.custody.who')}</legend>
        {data.charges.length > 1 && (
          <select
            className="input small"
            aria-label={say('web.custody.all-of')}
            value=""
            onChange={event => {
              const charge = data.charges.find(({ id }) => id === event.target.value)
              if (charge !== undefined) choose(accusedIn(charge))
            }}
          >
            <option value="">{say('web.custody.all-of')}</option>
            {data.charges.map(charge => (
              <option key={charge.id} value={charge.id}>
                {say('web.custody.all-option', {
                  charge: names.charge(charge.id),
                  count: accusedIn(charge).length,
                })}
              </option>
            ))}
          </select>
        )}
        <div className="custody-list">
          {listed.map(actor => (
            <label key={actor} className="check">
              <input
                type="checkbox"
                checked={chosen.has(actor)}
                onChange={event =>
                  set({
                    chosen: event.target.checked
                      ? [...chosen, actor]
                      : filled.chosen.filter(one => one !== actor),
                  })
                }
              />
              {names.actor(actor)}
            </label>
          ))}
        </div>
      </fieldset>
      <Picker
        // A new one after each choice, empty again for the next person.
        key={chosen.size}
        label={say('web.custody.another')}
        choices={persons.filter(({ id }) => !chosen.has(id)).map(({ id, name }) => ({ id, name }))}
        value={null}
        onChange={id => id !== null && choose([id])}
      />
      <div className="form-row">
        <SelectField
          label={say('role.form')}
          value={form}
          options={CONTROLS.map(id => ({ id, name: say(`relation.${id}`) }))}
          onChange={value => set({ form: value as Control })}
        />
        <Picker
          label={say('web.custody.holder')}
          choices={data.actors.map(({ id, name }) => ({ id, name }))}
          value={holder}
          onChange={id => set({ holder: id })}
        />
        <TextField label={say('web.form.when')} value={when} onChange={changed => set({ when: changed })} />
      </div>
      <PassageSearch label={say('web.custody.passage')} onChoose={setPassage} />
    </SaveForm>
  )
}

function accusedIn({ counts }: Charge): readonly string[] {
  return [...new Set(counts.flatMap(({ accused }) => accused.map(({ actor }) => actor)))]
}
