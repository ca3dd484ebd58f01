// An exhibit, new or changed: its name, how it was presented, and claim by claim whether it shows it or only is said to.
import type { CaseData, Exhibit, Passage } from '#model'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { newId } from '../../ui/new-id.ts'
import { PassageSearch } from '../../ui/passage-search.tsx'
import { Picker } from '../../ui/picker.tsx'
import { SaveForm } from '../../ui/save-form.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface ExhibitFormProps {
  readonly data: CaseData
  readonly names: Names
  /** Claims that are offered first: those of the count looked at. */
  readonly near: readonly string[]
  /** Null for a new one. */
  readonly exhibit: Exhibit | null
  readonly onClose: () => void
}

const PRESENTED = ['shown', 'mentioned', 'unknown'] as const
type Bearing = 'shows' | 'does-not' | 'neither'

interface Filled extends Pick<Exhibit, 'name' | 'presented' | 'custody'> {
  /** What the exhibit has to do with each claim, in the order listed. */
  readonly bearing: readonly (readonly [string, Bearing])[]
}

export function ExhibitForm({ data, names, near, exhibit, onClose }: ExhibitFormProps): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const [filled, fill, drop] = useDraft<Filled>(`exhibit-${exhibit?.id ?? near.join(' ')}`, {
    name: exhibit?.name ?? '',
    presented: exhibit?.presented ?? 'unknown',
    custody: exhibit?.custody ?? '',
    bearing: [
      ...near.map((claim): [string, Bearing] => [claim, 'neither']),
      ...(exhibit?.shows ?? []).map((claim): [string, Bearing] => [claim, 'shows']),
      ...(exhibit?.doesNotShow ?? []).map((claim): [string, Bearing] => [claim, 'does-not']),
    ],
  })
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
  const { name, presented, custody } = filled
  const bearing = new Map(filled.bearing)
  const bear = (claim: string, how: Bearing): void => set({ bearing: [...new Map(bearing).set(claim, how)] })
  const [passage, setPassage] = useState<Passage | null>(null)
  const claimsThat = (wanted: Bearing): string[] =>
    [...bearing].flatMap(([claim, bears]) => (bears === wanted ? [claim] : []))
  const save = async (): Promise<void> => {
    const id = exhibit?.id ?? newId()
    const changes = {
      name,
      presented,
      custody,
      shows: claimsThat('shows'),
      doesNotShow: claimsThat('does-not'),
      ...(passage === null ? {} : { passages: [...(exhibit?.passages ?? []), passage] }),
    }
    await decide([
      {
        kind: exhibit === null ? 'add' : 'correct',
        target: { kind: 'exhibit', id },
        ...(passage === null ? {} : { passages: [passage] }),
        payload: changes,
      },
    ])
    drop()
  }
  return (
    <SaveForm
      title={exhibit === null ? say('web.exhibits.add') : say('web.exhibits.change', { name: exhibit.name })}
      canSave={name.trim() !== '' && (exhibit !== null || passage !== null)}
      onSave={save}
      onDiscard={drop}
      onClose={onClose}
    >
      <p className="muted">{say('web.exhibits.about')}</p>
      <div className="form-row">
        <TextField
          label={say('web.exhibits.name')}
          value={name}
          onChange={changed => set({ name: changed })}
        />
        <SelectField
          label={say('web.exhibits.presented')}
          value={presented}
          options={PRESENTED.map(id => ({ id, name: say(`web.exhibits.presented.${id}`) }))}
          onChange={value => set({ presented: PRESENTED.find(one => one === value) ?? 'unknown' })}
        />
      </div>
      <TextField
        label={say('web.exhibits.custody')}
        value={custody}
        onChange={changed => set({ custody: changed })}
      />
      <fieldset className="exhibit-bearing">
        <legend>{say('web.exhibits.bearing')}</legend>
        {[...bearing].map(([claim, bears]) => (
          <SelectField
            key={claim}
            label={names.claim(claim)}
            value={bears}
            options={[
              { id: 'neither', name: say('web.exhibits.neither') },
              { id: 'shows', name: say('web.exhibits.shows') },
              { id: 'does-not', name: say('web.exhibits.does-not') },
            ]}
            onChange={value => bear(claim, value === 'shows' || value === 'does-not' ? value : 'neither')}
          />
        ))}
        <Picker
          key={bearing.size}
          label={say('web.exhibits.another-claim')}
          choices={data.claims.flatMap(({ id }) => (bearing.has(id) ? [] : [{ id, name: names.claim(id) }]))}
          value={null}
          onChange={id => id !== null && bear(id, 'shows')}
        />
      </fieldset>
      <PassageSearch
        label={say(exhibit === null ? 'web.exhibits.passage' : 'web.exhibits.another-passage')}
        onChoose={setPassage}
      />
    </SaveForm>
  )
}
