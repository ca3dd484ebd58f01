// Makes another reading of a count's elements: a copy of the one that is shown, or only what the count itself says.
import { useDraft } from '../../app/draft.ts'
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

interface Filled {
  readonly name: string
  readonly by: string
  readonly from: 'copy' | 'claim'
}

const NOTHING: Filled = { name: '', by: '', from: 'copy' }

export function TreeForm({ at, onDone, onClose }: TreeFormProps): React.ReactNode {
  const { say } = useSay()
  const change = useCountChange()
  const [filled, fill, drop] = useDraft<Filled>(`tree-${at.count} ${at.accused}`, NOTHING)
  const { name, by, from } = filled
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
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
    drop()
    onDone(made.id)
  }
  return (
    <SaveForm
      title={say('web.tree.make')}
      canSave={name.trim() !== ''}
      onSave={save}
      onDiscard={drop}
      onClose={onClose}
    >
      <p className="muted">{say('web.tree.about')}</p>
      <TextField label={say('web.tree.name')} value={name} onChange={typed => set({ name: typed })} />
      <TextField label={say('web.tree.by')} value={by} onChange={typed => set({ by: typed })} />
      <SelectField
        label={say('web.tree.from')}
        value={from}
        options={[
          { id: 'copy', name: say('web.tree.copy') },
          { id: 'claim', name: say('web.tree.claim') },
        ]}
        onChange={value => set({ from: value === 'claim' ? 'claim' : 'copy' })}
      />
    </SaveForm>
  )
}
