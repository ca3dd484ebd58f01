// One count for one accused as a card: its result, its elements to the last quote, what it rests on; fit to be printed.
import type { CaseData } from '#model'
import { useDeferredValue, useMemo } from 'react'
import { useToast } from '../../app/toast.tsx'
import type { ChargesAnswer, Premises, StructureAnswer } from '../../reason/protocol.ts'
import { useReasoner } from '../../reason/reasoner.tsx'
import { Trouble } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { BoundsAnnex } from './bounds-annex.tsx'
import { CardFoot } from './card-foot.tsx'
import { ElementTreeView } from './element-tree.tsx'
import { Exhibits } from './exhibits.tsx'
import { addressOf, type Looked, type LookedAt } from './looked.ts'
import { RestsOnView } from './rests-on.tsx'
import { Result } from './result.tsx'
import { TreeCompare } from './tree-compare.tsx'
import { voicesOf } from './voices.ts'

export interface CountCardProps {
  readonly data: CaseData
  readonly looked: Looked
  readonly at: LookedAt
  readonly premises: Premises
  readonly answer: ChargesAnswer | null
  /** With nothing set aside. */
  readonly structure: StructureAnswer | null
  readonly failure: Error | null
  readonly names: Names
  readonly onGo: (change: { readonly tree?: string; readonly annex?: string }) => void
}

export function CountCard(props: CountCardProps): React.ReactNode {
  const { data, looked, at, premises, answer, structure, failure, names, onGo } = props
  const { say } = useSay()
  const toast = useToast()
  const voices = useMemo(() => voicesOf(data, at.shown, structure), [data, at.shown, structure])
  // What the count rests on takes longer than whether it stands: it follows once the switches are at rest.
  const { strikes, basis } = useDeferredValue(premises)
  const left = useReasoner({ kind: 'structure', strikes, basis, at: addressOf(at) })
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href)
    toast({ text: say('web.charges.copied') })
  }
  return (
    <article className="count-card" aria-labelledby="count-title">
      <header>
        <h2 id="count-title" title={names.count(at.count)}>
          {shortened(names.count(at.count))} <span className="muted">· {names.actor(at.accused)}</span>
        </h2>
        {at.trees.length > 1 && (
          <select
            className="input small tree-select"
            aria-label={say('web.charges.tree')}
            value={at.shown.id}
            onChange={event => onGo({ tree: event.target.value })}
          >
            {at.trees.map(({ id, name, by }) => (
              <option key={id} value={id}>
                {say('web.tree.option', { name, by })}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="button quiet small no-print" onClick={() => void copy()}>
          {say('web.charges.copy')}
        </button>
      </header>
      {failure !== null && <Trouble error={failure} />}
      <Result answer={answer} at={at} strikes={looked.strikes} names={names} data={data} />
      <ElementTreeView data={data} at={at} answer={answer} names={names} />
      <TreeCompare at={at} premises={premises} names={names} onChoose={tree => onGo({ tree })} />
      <RestsOnView
        structure={left.data ?? null}
        isWorking={left.isPlaceholderData}
        hasStrikes={strikes.length > 0}
        names={names}
      />
      <Exhibits data={data} at={at} names={names} />
      <BoundsAnnex looked={looked} at={at} premises={premises} voices={voices} names={names} onGo={onGo} />
      <CardFoot data={data} looked={looked} at={at} names={names} />
    </article>
  )
}

/** A count in an indictment may be a page long; the whole of it is in the title and in the table. */
function shortened(label: string): string {
  return label.length > 100 ? `${label.slice(0, 99).trimEnd()} …` : label
}
