// Adds an element to a count's tree, or changes one: which claim, where it comes from, in what words, denied or not.
import type { CaseData, ElementNode, ElementOrigin, Quantifier } from '#model'
import { useDraft } from '../../app/draft.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { newId } from '../../ui/new-id.ts'
import { Picker } from '../../ui/picker.tsx'
import { SaveForm } from '../../ui/save-form.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import type { LookedAt } from './looked.ts'
import { kept, withChange, withElement, withoutElement, withoutTree, withTree } from './tree-edits.ts'
import { useCountChange } from './use-count-change.ts'

export interface ElementFormProps {
  readonly data: CaseData
  readonly at: LookedAt
  readonly names: Names
  /** The element to change; a new one where left out. */
  readonly node?: ElementNode
  readonly onClose: () => void
}

interface Filled {
  readonly claim: string | null
  readonly origin: ElementOrigin
  readonly label: string
  readonly isNegated: boolean
  readonly quantifier: Quantifier
}

export const ORIGINS = ['text', 'statute', 'analyst'] as const satisfies readonly ElementOrigin[]

export function ElementForm({ data, at, names, node, onClose }: ElementFormProps): React.ReactNode {
  const { say } = useSay()
  const change = useCountChange()
  const place = [at.count, at.accused, at.shown.id, node?.id ?? ''].join(' ')
  const [filled, fill, drop] = useDraft<Filled>(`element-${place}`, {
    claim: node?.kind === 'claim' ? node.literal.claim : null,
    origin: node?.origin ?? 'analyst',
    label: node?.label ?? '',
    isNegated: node?.kind === 'claim' && node.literal.negated,
    quantifier: node?.kind === 'group' ? node.quantifier : 'all',
  })
  const { claim, origin, label, isNegated, quantifier } = filled
  const set = (changes: Partial<Filled>): void => fill({ ...filled, ...changes })
  const tree = kept(at.shown, { id: newId(), name: say('web.elements'), by: '—' })
  const save = async (): Promise<void> => {
    if (node !== undefined) {
      const changed = withChange(tree, node.id, { origin, label, negated: isNegated, quantifier })
      await change(at.charge, withTree(at.counted, at.accused, changed))
      return drop()
    }
    const element: ElementNode = {
      kind: 'claim',
      id: newId(),
      literal: { claim: claim!, negated: isNegated },
      origin,
      ...(label === '' ? {} : { label }),
    }
    await change(at.charge, withTree(at.counted, at.accused, withElement(tree, element)))
    drop()
  }
  const remove = async (): Promise<void> => {
    const less = withoutElement(tree, node!.id)
    await change(
      at.charge,
      less === null ? withoutTree(at.counted, at.accused, tree.id) : withTree(at.counted, at.accused, less),
    )
    drop()
    onClose()
  }
  return (
    <SaveForm
      title={say(node === undefined ? 'web.elements.add' : 'web.elements.change')}
      canSave={node !== undefined || claim !== null}
      more={
        node !== undefined && (
          <button type="button" className="button" onClick={() => void remove()}>
            {say('web.elements.remove')}
          </button>
        )
      }
      onSave={save}
      onDiscard={drop}
      onClose={onClose}
    >
      {node === undefined && (
        <Picker
          label={say('web.elements.claim')}
          choices={data.claims.map(({ id }) => ({ id, name: names.claim(id) }))}
          value={claim}
          autoFocus
          onChange={id => set({ claim: id })}
        />
      )}
      {node?.kind === 'claim' && <p className="quote form-quote">{names.claim(node.literal.claim)}</p>}
      {node?.kind === 'group' ? (
        <QuantifierFields
          value={quantifier}
          of={node.of.length}
          onChange={changed => set({ quantifier: changed })}
        />
      ) : (
        <label className="check">
          <input
            type="checkbox"
            checked={isNegated}
            onChange={event => set({ isNegated: event.target.checked })}
          />
          {say('web.elements.negated')}
        </label>
      )}
      <SelectField
        label={say('web.elements.origin')}
        value={origin}
        options={ORIGINS.map(id => ({ id, name: say(`web.origin.${id}`) }))}
        onChange={value => set({ origin: value as ElementOrigin })}
      />
      <TextField label={say('web.elements.label')} value={label} onChange={typed => set({ label: typed })} />
    </SaveForm>
  )
}

function QuantifierFields({
  value,
  of,
  onChange,
}: {
  readonly value: Quantifier
  readonly of: number
  readonly onChange: (value: Quantifier) => void
}): React.ReactNode {
  const { say } = useSay()
  const kind = typeof value === 'object' ? 'some' : value
  return (
    <div className="form-row">
      <SelectField
        label={say('web.elements.quantifier')}
        value={kind}
        options={[
          { id: 'all', name: say('web.elements.all') },
          { id: 'any', name: say('web.elements.any') },
          { id: 'some', name: say('web.elements.some') },
        ]}
        onChange={chosen =>
          onChange(chosen === 'some' ? { atLeast: Math.min(2, of) } : chosen === 'any' ? 'any' : 'all')
        }
      />
      {typeof value === 'object' && (
        <SelectField
          label={say('web.elements.how-many')}
          value={String(value.atLeast)}
          options={Array.from({ length: of }, (_, i) => ({ id: String(i + 1), name: String(i + 1) }))}
          onChange={count => onChange({ atLeast: Number(count) })}
        />
      )}
    </div>
  )
}
