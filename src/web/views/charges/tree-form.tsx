// Makes another reading of a count's elements: a copy of the one that is shown, or only what the count itself says.
import { useState } from 'react'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { newId } from '../../ui/new-id.ts'
import { SaveForm } from '../../ui/save-form.tsx'
import { useSay } from '../../words/say.tsx'
import type { LookedAt } from './looked.ts'
import { copyOf, kept, withTree } from './tree-edits.ts'
import { useCountChange } from './use-count-change.ts'

export interface TreeFormProps {
  readonly at: LookedAt
  readonly onDone: (tree: string) => void
  readonly onClose: () => void
}

export function TreeForm({ at, onDone, onClose }: TreeFormProps): React.ReactNode {
  const { say } = useSay()
  const change = useCountChange()
  const [name, setName] = useState('')
  const [by, setBy] = useState('')
  const [from, setFrom] = useState<'copy' | 'claim'>('copy')
  const save = async (): Promise<void> => {
    const made = { id: newId(), name, by: by === '' ? '—' : by }
    // A reading is always one among others: what the count itself says is kept as the first of them.
    const counted = at.shown.implied
      ? withTree(
          at.counted,
          at.accused,
          kept(at.shown, { id: newId(), name: say('web.elements.implied'), by: '—' }),
        )
      : at.counted
    const tree =
      from === 'copy'
        ? copyOf(at.shown, made)
        : {
            ...made,
            root: {
              kind: 'claim' as const,
              id: `${made.id}-claim`,
              literal: { claim: at.counted.of, negated: false },
              origin: 'text' as const,
            },
          }
    await change(at.charge, withTree(counted, at.accused, tree))
    onDone(made.id)
  }
  return (
    <SaveForm title={say('web.tree.make')} canSave={name.trim() !== ''} onSave={save} onClose={onClose}>
      <p className="muted">{say('web.tree.about')}</p>
      <TextField label={say('web.tree.name')} value={name} onChange={setName} />
      <TextField label={say('web.tree.by')} value={by} onChange={setBy} />
      <SelectField
        label={say('web.tree.from')}
        value={from}
        options={[
          { id: 'copy', name: say('web.tree.copy') },
          { id: 'claim', name: say('web.tree.claim') },
        ]}
        onChange={value => setFrom(value === 'claim' ? 'claim' : 'copy')}
      />
    </SaveForm>
  )
}
