// Adds an element to a count's tree: a claim of the case, or a new one in words, and where it comes from.
import type { CaseData, Charge, Count, ElementNode } from '#model'
import { personId } from '#model'
import type { DecisionInput } from '#api'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import type { ShownTree } from '../../reason/trees.ts'
import { Sheet } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Picker } from '../../ui/picker.tsx'
import { Trouble } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'

export interface ElementFormProps {
  readonly data: CaseData
  readonly charge: Charge
  readonly count: Count
  readonly tree: ShownTree
  readonly names: Names
  readonly onClose: () => void
}

const ORIGINS = ['text', 'statute', 'analyst'] as const

export function ElementForm({
  data,
  charge,
  count,
  tree,
  names,
  onClose,
}: ElementFormProps): React.ReactNode {
  const { say } = useSay()
  const { decide } = useDecide()
  const queries = useQueryClient()
  const [claim, setClaim] = useState<string | null>(null)
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>('analyst')
  const [failure, setFailure] = useState<unknown>(null)
  const save = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault()
    if (claim === null) return
    const element: ElementNode = {
      kind: 'claim',
      id: personId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
      literal: { claim, negated: false },
      origin,
    }
    const counts = charge.counts.map(one =>
      one.id === count.id ? withElement(one, tree, element, say('web.elements')) : one,
    )
    try {
      await decide([
        {
          kind: 'correct',
          target: { kind: 'charge', id: charge.id },
          payload: { counts } as unknown as DecisionInput['payload'],
        },
      ])
      await queries.invalidateQueries()
      onClose()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Sheet title={say('web.elements.add')} onClose={onClose}>
      <form className="form" onSubmit={event => void save(event)}>
        <Picker
          label={say('web.elements.claim')}
          choices={data.claims.map(({ id }) => ({ id, name: names.claim(id) }))}
          value={claim}
          autoFocus
          onChange={id => setClaim(id)}
        />
        <SelectField
          label={say('web.elements.origin')}
          value={origin}
          options={ORIGINS.map(id => ({ id, name: say(`web.origin.${id}`) }))}
          onChange={value => setOrigin(value as typeof origin)}
        />
        {failure !== null && <Trouble error={failure} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {say('web.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={claim === null}>
            {say('web.save')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}

/** The count with one more element that has to hold with all the others. */
function withElement(count: Count, tree: ShownTree, element: ElementNode, name: string): Count {
  const root: ElementNode =
    tree.root.kind === 'group' && tree.root.quantifier === 'all'
      ? { ...tree.root, of: [...tree.root.of, element] }
      : {
          kind: 'group',
          id: `${element.id}-all`,
          quantifier: 'all',
          of: [tree.root, element],
          origin: 'analyst',
        }
  const changed = {
    id: tree.implied ? `${element.id}-tree` : tree.id,
    name: tree.name || name,
    by: tree.by || '—',
    root,
  }
  const replace = (trees: Count['trees']): Count['trees'] =>
    trees.some(({ id }) => id === tree.id)
      ? trees.map(one => (one.id === tree.id ? changed : one))
      : tree.implied
        ? [...trees, changed]
        : trees
  return {
    ...count,
    trees: replace(count.trees),
    accused: count.accused.map(one => (one.trees.length > 0 ? { ...one, trees: replace(one.trees) } : one)),
  }
}
