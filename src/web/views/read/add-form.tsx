// A new name, statement, claim or charge from the words that were selected; names by their first letters.
import type { SourceText } from '#api'
import { LIBERTIES, STANCES, VENUES } from '#model'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { marksQuery, useClient } from '../../app/client.tsx'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { useCaseChoices } from '../../ui/case-choices.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Sheet } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/picker.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { decisionsFor, EMPTY_FILLED, NOBODY, type Filled, type Named } from './additions.ts'
import { aroundOf, choosing, namedHere } from './found-here.ts'
import { RoleFields } from './role-fields.tsx'

export type Addition = 'name' | 'statement' | 'claim' | 'charge'

export interface AddFormProps {
  readonly kind: Addition
  readonly text: SourceText
  /** When the source is from, in EDTF: words without a date of their own were said then. */
  readonly dated: string | null
  readonly start: number
  readonly end: number
  readonly onClose: () => void
}

export function AddForm({ kind, text, dated, start, end, onClose }: AddFormProps): React.ReactNode {
  const { say } = useSay()
  const toast = useToast()
  const client = useClient()
  const choices = useCaseChoices()
  const { decide } = useDecide()
  const [failure, setFailure] = useState<unknown>(null)
  const { data: marks } = useQuery(marksQuery(client, text.source))
  const around = useMemo(() => aroundOf(marks?.marks ?? [], start, end), [marks, start, end])
  const [filled, setFilled, drop] = useDraft<Filled>(`add-${kind}-${text.source}-${start}-${end}`, {
    ...EMPTY_FILLED,
    voices: around.asserted.length > 0 ? around.asserted : [NOBODY],
    venue: around.venue,
    liberty: around.liberty,
    said: around.said === '' ? (dated ?? '') : around.said,
    label: kind === 'charge' ? text.text.slice(start, end).slice(0, 200) : '',
  })
  const here = useMemo(() => namedHere(marks?.marks ?? [], start, end), [marks, start, end])
  const set = (changes: Partial<Filled>): void => setFilled({ ...filled, ...changes })
  const relation = filled.relation === '' ? undefined : choices.relation(filled.relation)

  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      const isPlace = (id: string): boolean => choices.places.some(place => place.id === id)
      const context = { text, start, end, recorders: around.recorders, relation, isPlace }
      await decide(decisionsFor(kind, filled, context))
      drop()
      toast({ text: say(`web.added.${kind}`) })
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  const named = (
    label: string,
    value: Named,
    onChange: (value: Named) => void,
    autoFocus = false,
  ): React.ReactNode => (
    <Picker
      label={label}
      choices={choices.actors}
      value={value.id}
      typed={value.name}
      free
      autoFocus={autoFocus}
      onChange={(id, name) => onChange({ id, name })}
    />
  )
  return (
    <Sheet title={say(`web.action.new-${kind}`)} onClose={onClose}>
      <blockquote className="quote form-quote">{text.text.slice(start, end)}</blockquote>
      <form className="form" onSubmit={event => void save(event)}>
        {kind === 'name' && (
          <>
            <SelectField
              label={say('web.form.entity')}
              value={filled.entity}
              options={(['person', 'group', 'place'] as const).map(id => ({ id, name: say(`entity.${id}`) }))}
              onChange={entity => set({ entity: entity as Filled['entity'] })}
            />
            {named(say('web.form.bearer'), filled.bearer, bearer => set({ bearer }), true)}
          </>
        )}
        {(kind === 'statement' || kind === 'claim') && (
          <>
            {filled.voices.map((voice, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- the chain's order is what identifies its links
              <div key={i}>
                {named(
                  say(i === 0 ? 'web.form.voice' : 'web.form.on-word-of'),
                  voice,
                  changed => set({ voices: filled.voices.with(i, changed) }),
                  i === 0,
                )}
              </div>
            ))}
            <button
              type="button"
              className="link-button"
              onClick={() => set({ voices: [...filled.voices, NOBODY] })}
            >
              {say('web.form.add-voice')}
            </button>
            <div className="form-row">
              <SelectField
                label={say('web.form.stance')}
                value={filled.stance}
                options={STANCES.map(id => ({ id, name: say(`stance.${id}`) }))}
                onChange={stance => set({ stance: stance as Filled['stance'] })}
              />
              <SelectField
                label={say('web.form.venue')}
                value={filled.venue}
                options={VENUES.map(id => ({ id, name: say(`venue.${id}`) }))}
                onChange={venue => set({ venue: venue as Filled['venue'] })}
              />
              <SelectField
                label={say('web.form.liberty')}
                value={filled.liberty}
                options={LIBERTIES.map(id => ({ id, name: say(`liberty.${id}`) }))}
                onChange={liberty => set({ liberty: liberty as Filled['liberty'] })}
              />
              <TextField label={say('web.form.said')} value={filled.said} onChange={said => set({ said })} />
            </div>
            <Picker
              label={say('web.form.relation')}
              choices={choices.relations}
              value={filled.relation === '' ? null : filled.relation}
              onChange={id => set(choosing(id ?? '', choices.relation(id ?? ''), here))}
            />
            {relation !== undefined && (
              // A picker begins with what is there when it is drawn: another relation, other pickers.
              <RoleFields
                key={`roles ${filled.relation}`}
                roles={relation.roles}
                filled={filled.roles}
                choices={choices}
                onChange={roles => set({ roles })}
              />
            )}
            {relation !== undefined && (
              <div className="form-row" key={filled.relation}>
                <TextField
                  label={say('web.form.when')}
                  value={filled.when}
                  onChange={when => set({ when })}
                />
                <Picker
                  label={say('web.form.where')}
                  choices={choices.places}
                  value={filled.where.id}
                  typed={filled.where.name}
                  free
                  onChange={(id, name) => set({ where: { id, name } })}
                />
              </div>
            )}
          </>
        )}
        {kind === 'charge' && (
          <>
            {named(say('web.form.accuser'), filled.accuser, accuser => set({ accuser }), true)}
            {filled.accused.map((one, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- entries have no identity before they are saved
              <div key={i}>
                {named(say('web.form.accused'), one, changed =>
                  set({ accused: filled.accused.with(i, changed) }),
                )}
              </div>
            ))}
            <button
              type="button"
              className="link-button"
              onClick={() => set({ accused: [...filled.accused, NOBODY] })}
            >
              {say('web.form.add-accused')}
            </button>
            <TextField
              label={say('web.form.charge')}
              value={filled.label}
              onChange={label => set({ label })}
            />
            <TextField label={say('web.form.when')} value={filled.when} onChange={when => set({ when })} />
          </>
        )}
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <CancelButton onDiscard={drop} onClose={onClose} />
          <button type="submit" className="button primary">
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
