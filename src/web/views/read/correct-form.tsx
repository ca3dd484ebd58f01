// Puts a suggestion right: what kind of name it is and whose, which date, which stance and circumstances.
import type { DecisionInput, Mark } from '#api'
import { LIBERTIES, MODALITIES, STANCES, VENUES } from '#model'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { useCaseChoices } from '../../ui/case-choices.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export interface CorrectFormProps {
  readonly mark: Mark
  readonly source: string
  readonly onClose: () => void
}

type Values = Readonly<Record<string, string>>

export function CorrectForm({ mark, source, onClose }: CorrectFormProps): React.ReactNode {
  const { say } = useSay()
  const toast = useToast()
  const { actors, relations } = useCaseChoices()
  const { decide } = useDecide()
  const [failure, setFailure] = useState<unknown>(null)
  const speaker = mark.voices.findLast(({ link }) => link === 'asserted-by')
  const [values, setValues, drop] = useDraft<Values>(`correct-${mark.id}`, {})
  const before: Values = {
    entity: mark.kind,
    name: mark.title,
    edtf: mark.edtf ?? '',
    stance: mark.stance ?? '',
    modality: mark.modality ?? '',
    venue: speaker?.venue ?? 'unknown',
    liberty: speaker?.liberty ?? 'unknown',
    relation: mark.title,
    label: mark.title,
  }
  const value = (field: string): string => values[field] ?? before[field] ?? ''
  const set = (field: string) => (changed: string) => setValues({ ...values, [field]: changed })
  const isName = mark.kind === 'person' || mark.kind === 'group' || mark.kind === 'place'

  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await decide(correctionsOf(mark, values), source)
      drop()
      toast({ text: say('web.corrected') })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.correct.title')} onClose={onClose}>
      <blockquote className="quote form-quote">{mark.quote}</blockquote>
      <form className="form" onSubmit={event => void save(event)}>
        {isName && (
          <>
            <SelectField
              label={say('web.form.entity')}
              value={value('entity')}
              options={options(['person', 'group', 'place'] as const, id => say(`entity.${id}`))}
              onChange={set('entity')}
            />
            {value('entity') !== 'place' && (
              <Picker
                label={say('web.form.bearer')}
                choices={actors}
                value={values['actor'] ?? mark.refers?.id ?? null}
                autoFocus
                onChange={id => id !== null && set('actor')(id)}
              />
            )}
          </>
        )}
        {mark.kind === 'date' && (
          <TextField label={say('web.form.edtf')} value={value('edtf')} onChange={set('edtf')} />
        )}
        {mark.kind === 'statement' && (
          <div className="form-row">
            <SelectField
              label={say('web.form.stance')}
              value={value('stance')}
              options={options(STANCES, id => say(`stance.${id}`))}
              onChange={set('stance')}
            />
            <SelectField
              label={say('web.read.modality')}
              value={value('modality')}
              options={options(MODALITIES, id => say(`modality.${id}`))}
              onChange={set('modality')}
            />
            <SelectField
              label={say('web.form.venue')}
              value={value('venue')}
              options={options(VENUES, id => say(`venue.${id}`))}
              onChange={set('venue')}
            />
            <SelectField
              label={say('web.form.liberty')}
              value={value('liberty')}
              options={options(LIBERTIES, id => say(`liberty.${id}`))}
              onChange={set('liberty')}
            />
          </div>
        )}
        {mark.kind === 'claim' && (
          <Picker
            label={say('web.form.relation')}
            choices={relations}
            value={value('relation')}
            autoFocus
            onChange={id => id !== null && set('relation')(id)}
          />
        )}
        {(mark.kind === 'charge' || mark.kind === 'exhibit' || mark.kind === 'proceeding') && (
          <TextField label={say('web.form.label')} value={value('label')} onChange={set('label')} />
        )}
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <CancelButton onDiscard={drop} onClose={onClose} />
          <button type="submit" className="button primary" disabled={Object.keys(values).length === 0}>
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** The decisions that a filled form stands for: whose a name is is a connection, everything else a correction. */
export function correctionsOf(mark: Mark, values: Values): readonly DecisionInput[] {
  const { actor, label, ...fields } = values
  const changes =
    label === undefined ? fields : { ...fields, [mark.kind === 'charge' ? 'label' : 'name']: label }
  return [
    ...(Object.keys(changes).length > 0
      ? [{ kind: 'correct' as const, target: mark.target, payload: changes }]
      : []),
    ...(actor === undefined ? [] : [{ kind: 'connect' as const, target: mark.target, payload: { actor } }]),
  ]
}

function options<T extends string>(
  ids: readonly T[],
  words: (id: T) => string,
): { id: string; name: string }[] {
  return ids.map(id => ({ id, name: words(id) }))
}
