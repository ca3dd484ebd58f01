// The tree of a count: elements, the claims they are, and for each the words that vouch for it or deny it.
import type { CaseData, ElementNode, Statement } from '#model'
import { useMemo, useState } from 'react'
import type { ChargesAnswer } from '../../reason/protocol.ts'
import { spokenOf } from '../../reason/spoken.ts'
import { PassageLink } from '../../ui/passage-link.tsx'
import { ChainLine, Quote } from '../../ui/quote.tsx'
import { Standing, StatusMark } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { ElementForm } from './element-form.tsx'
import type { LookedAt } from './looked.ts'

export interface ElementTreeProps {
  readonly data: CaseData
  readonly at: LookedAt
  readonly answer: ChargesAnswer | null
  readonly names: Names
}

export function ElementTreeView(props: ElementTreeProps): React.ReactNode {
  const { at, data, names } = props
  const { say } = useSay()
  const [editing, setEditing] = useState<ElementNode | 'new' | null>(null)
  const spoken = spokenOf(data)
  return (
    <section className="element-tree" aria-label={say('web.elements')}>
      <h3>{say(at.shown.implied ? 'web.elements.implied' : 'web.elements')}</h3>
      <ul>
        <Node node={at.shown.root} spoken={spoken} onEdit={setEditing} {...props} />
      </ul>
      <button type="button" className="button small no-print" onClick={() => setEditing('new')}>
        {say('web.elements.add')}
      </button>
      {editing !== null && (
        <ElementForm
          data={data}
          at={at}
          names={names}
          {...(editing === 'new' ? {} : { node: editing })}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

interface NodeProps extends ElementTreeProps {
  readonly node: ElementNode
  readonly spoken: ReadonlyMap<string, readonly Statement[]>
  readonly onEdit: (node: ElementNode) => void
}

function Node(props: NodeProps): React.ReactNode {
  const { node, answer, names, at, data } = props
  const { say } = useSay()
  const standing = answer?.elements[node.id]
  const name = useElementName(names)(node)
  const status =
    node.kind === 'claim' ? data.claims.find(({ id }) => id === node.literal.claim)?.status : undefined
  return (
    <li className={`element-${node.kind}`} data-standing={standing?.label}>
      <p className="element-head">
        <span className="element-name">{name}</span>
        {!at.shown.implied && <Origin node={node} />}
        {status === 'suggested' && <StatusMark status={status} />}
        {!at.shown.implied && (
          <button
            type="button"
            className="link-button element-edit no-print"
            aria-label={say('web.elements.change-this', { name })}
            onClick={() => props.onEdit(node)}
          >
            {say('web.elements.edit')}
          </button>
        )}
        {standing !== undefined && <Standing label={standing.label} />}
      </p>
      {node.kind === 'group' ? (
        <ul>
          {node.of.map(child => (
            <Node {...props} key={child.id} node={child} />
          ))}
        </ul>
      ) : (
        <>
          {node.label !== undefined && (
            <p className="muted element-claim-words">{names.claim(node.literal.claim)}</p>
          )}
          <Statements {...props} claim={node.literal.claim} />
        </>
      )}
    </li>
  )
}

/** An element in words: its own, or those of its claim or of what its parts must do. */
export function useElementName(names: Names): (node: ElementNode) => string {
  const { say } = useSay()
  return node => {
    if (node.label !== undefined) return node.label
    if (node.kind === 'claim') {
      const claim = names.claim(node.literal.claim)
      return node.literal.negated ? say('web.conflicts.not', { claim }) : claim
    }
    return typeof node.quantifier === 'object'
      ? say('web.elements.at-least', { count: node.quantifier.atLeast })
      : say(`web.elements.${node.quantifier}`)
  }
}

/** Where an element comes from, with the words where they are given. */
export function Origin({ node }: { readonly node: ElementNode }): React.ReactNode {
  const { say } = useSay()
  const words = say(`web.origin.${node.origin}`)
  const passage = node.kind === 'claim' ? node.passages?.[0] : undefined
  return (
    <span className="element-origin" data-origin={node.origin}>
      {passage === undefined ? (
        words
      ) : (
        <PassageLink passage={passage} isBare>
          {words}
        </PassageLink>
      )}
    </span>
  )
}

/** So many at first; the rest is a press away. */
const SHOWN = 12

/** Statements that speak of a claim: those that vouch for it first, then those that deny it, then the rest. */
function Statements({
  claim,
  spoken,
  answer,
  names,
}: NodeProps & { readonly claim: string }): React.ReactNode {
  const { say } = useSay()
  const [all, setAll] = useState(false)
  const own = useMemo(() => (spoken.get(claim) ?? []).toSorted((a, b) => rank(a) - rank(b)), [spoken, claim])
  const aside = useMemo(
    () =>
      new Set(Object.entries(answer?.aside ?? {}).flatMap(([voice, how]) => (how === 'all' ? [voice] : []))),
    [answer],
  )
  if (own.length === 0) return <p className="muted nobody">{say('standing.never-vouched')}</p>
  const shown = all ? own : own.slice(0, SHOWN)
  return (
    <>
      <ul className="statements">
        {shown.map(statement => (
          <li
            key={statement.id}
            data-fallen={answer?.statements[statement.id]?.label === 'falls' ? '' : undefined}
            data-status={statement.status}
          >
            <ChainLine statement={statement} names={names} aside={aside} />
            <Quote passage={statement.passage} names={names} />
          </li>
        ))}
      </ul>
      {shown.length < own.length && (
        <button type="button" className="link-button no-print" onClick={() => setAll(true)}>
          {say('web.rests.more', { count: own.length - shown.length })}
        </button>
      )}
    </>
  )
}

function rank({ stance, modality }: Statement): number {
  if (modality !== 'actual') return 3
  return stance === 'asserts' || stance === 'incriminates-self' ? 0 : stance === 'denies' ? 1 : 2
}
