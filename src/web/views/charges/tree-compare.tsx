// The readings of a count's elements side by side: what each asks for, what stands of it, and what it rests on.
import type { ElementNode } from '#model'
import { useState } from 'react'
import type { Premises, TreeAnswer } from '../../reason/protocol.ts'
import { useReasoner } from '../../reason/reasoner.tsx'
import type { ShownTree } from '../../reason/trees.ts'
import { Standing, Trouble } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { Origin, useElementName } from './element-tree.tsx'
import type { LookedAt } from './looked.ts'
import { TreeForm } from './tree-form.tsx'

export interface TreeCompareProps {
  readonly at: LookedAt
  readonly premises: Premises
  readonly names: Names
  readonly onChoose: (tree: string) => void
}

export function TreeCompare({ at, premises, names, onChoose }: TreeCompareProps): React.ReactNode {
  const { say } = useSay()
  const [making, setMaking] = useState(false)
  const several = at.trees.length > 1
  const answers = useReasoner(
    several ? { kind: 'trees', at: { count: at.count, accused: at.accused }, ...premises } : null,
  )
  return (
    <section className="trees" aria-label={say('web.tree.compare')}>
      {several && <h3>{say('web.tree.compare')}</h3>}
      {answers.error !== null && <Trouble error={answers.error} again={() => void answers.refetch()} />}
      {several && (
        <div className="tree-columns" role="region" aria-label={say('web.tree.compare')} tabIndex={0}>
          {at.trees.map(tree => (
            <Column
              key={tree.id}
              tree={tree}
              answer={answers.data?.find(answer => answer.tree === tree.id) ?? null}
              isShown={tree.id === at.shown.id}
              names={names}
              onChoose={() => onChoose(tree.id)}
            />
          ))}
        </div>
      )}
      <button type="button" className="button small no-print" onClick={() => setMaking(true)}>
        {say('web.tree.make')}
      </button>
      {making && <TreeForm at={at} onDone={onChoose} onClose={() => setMaking(false)} />}
    </section>
  )
}

interface ColumnProps {
  readonly tree: ShownTree
  readonly answer: TreeAnswer | null
  readonly isShown: boolean
  readonly names: Names
  readonly onChoose: () => void
}

function Column({ tree, answer, isShown, names, onChoose }: ColumnProps): React.ReactNode {
  const { say, list } = useSay()
  // Where nothing need be set aside for it to fall, there is nobody to name.
  const smallest = answer?.reading.strikes.sets.find(({ members }) => members.length > 0)
  return (
    <div className="tree-column" data-shown={isShown ? '' : undefined}>
      <h4>
        {isShown ? (
          <span>{tree.name}</span>
        ) : (
          <button type="button" className="link-button" onClick={onChoose}>
            {tree.name}
          </button>
        )}
        <span className="muted"> {say('web.tree.whose', { by: tree.by })}</span>
      </h4>
      <ul>
        <Line node={tree.root} answer={answer} names={names} />
      </ul>
      {answer !== null && (
        <p className="tree-result">
          {answer.before.label !== answer.after.label && (
            <>
              <span className="struck">
                <Standing label={answer.before.label} />
              </span>
              <span aria-hidden="true"> → </span>
            </>
          )}
          <Standing label={answer.after.label} />
          {smallest !== undefined && (
            <span className="muted">
              {' '}
              {say('web.rests.strike', {
                count: smallest.members.length,
                names: list(smallest.members.map(names.voice)),
              })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}

function Line({
  node,
  answer,
  names,
}: {
  readonly node: ElementNode
  readonly answer: TreeAnswer | null
  readonly names: Names
}): React.ReactNode {
  const name = useElementName(names)(node)
  const label = answer?.elements[node.id]?.label
  return (
    <li data-standing={label}>
      {label !== undefined && <i data-standing={label} aria-hidden="true" />} {name} <Origin node={node} />
      {label !== undefined && (
        <span className="visually-hidden">
          <Standing label={label} />
        </span>
      )}
      {node.kind === 'group' && (
        <ul>
          {node.of.map(child => (
            <Line key={child.id} node={child} answer={answer} names={names} />
          ))}
        </ul>
      )}
    </li>
  )
}
