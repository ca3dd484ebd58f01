// The tree of a count: elements, the claims they are, and for each the words that vouch for it or deny it.
import type { CaseData, Charge, Count, ElementNode, Statement } from '#model'
import type { Standing as StandingOf, Strike } from '#reason'
import { useState } from 'react'
import type { ChargesAnswer } from '../../reason/protocol.ts'
import type { ShownTree } from '../../reason/trees.ts'
import { ChainLine, Quote } from '../../ui/quote.tsx'
import { Standing } from '../../ui/status.tsx'
import type { Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { ElementForm } from './element-form.tsx'

export interface ElementTreeProps {
  readonly data: CaseData
  readonly charge: Charge
  readonly count: Count
  readonly tree: ShownTree
  readonly answer: ChargesAnswer | null
  readonly names: Names
  readonly strikes: readonly Strike[]
}

export function ElementTreeView(props: ElementTreeProps): React.ReactNode {
  const { charge, count, tree, data, names } = props
  const { say } = useSay()
  const [adding, setAdding] = useState(false)
  return (
    <section className="element-tree" aria-labelledby="elements-title">
      <h3 id="elements-title">{say(tree.implied ? 'web.elements.implied' : 'web.elements')}</h3>
      <ul>
        <Node node={tree.root} {...props} />
      </ul>
      <button type="button" className="button small" onClick={() => setAdding(true)}>
        {say('web.elements.add')}
      </button>
      {adding && (
        <ElementForm
          data={data}
          charge={charge}
          count={count}
          tree={tree}
          names={names}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}

function Node(props: ElementTreeProps & { readonly node: ElementNode }): React.ReactNode {
  const { node, answer, names, tree } = props
  const { say } = useSay()
  const standing = answer?.elements[node.id]
  if (node.kind === 'group')
    return (
      <li className="element-group">
        <p className="element-head">
          <span className="element-name">
            {node.label ??
              (typeof node.quantifier === 'object'
                ? say('web.elements.at-least', { count: node.quantifier.atLeast })
                : say(`web.elements.${node.quantifier}`))}
          </span>
          <Origin node={node} />
          {standing !== undefined && <Standing label={standing.label} />}
        </p>
        <ul>
          {node.of.map(child => (
            <Node key={child.id} {...props} node={child} />
          ))}
        </ul>
      </li>
    )
  return (
    <li className="element-claim" data-standing={standing?.label}>
      <p className="element-head">
        <span className="element-name">{node.label ?? names.claim(node.literal.claim)}</span>
        {!tree.implied && <Origin node={node} />}
        {standing !== undefined && <Standing label={standing.label} />}
      </p>
      <Statements {...props} claim={node.literal.claim} />
    </li>
  )
}

function Origin({ node }: { readonly node: ElementNode }): React.ReactNode {
  const { say } = useSay()
  return <span className="element-origin">{say(`web.origin.${node.origin}`)}</span>
}

/** Statements that speak of a claim: those that vouch for it first, then those that deny it, then the rest. */
function Statements({
  claim,
  data,
  answer,
  names,
  strikes,
}: ElementTreeProps & { readonly claim: string }): React.ReactNode {
  const { say } = useSay()
  const own = data.statements.filter(statement => statement.literals.some(literal => literal.claim === claim))
  const aside = new Set(strikes.flatMap(strike => (strike.kind === 'voice' ? [strike.actor] : [])))
  const sorted = own.toSorted((a, b) => rank(a) - rank(b))
  if (own.length === 0) return <p className="muted nobody">{say('standing.never-vouched')}</p>
  return (
    <ul className="statements">
      {sorted.map(statement => {
        const standing: StandingOf | undefined = answer?.statements[statement.id]
        return (
          <li
            key={statement.id}
            data-fallen={standing?.label === 'falls' ? '' : undefined}
            data-status={statement.status}
          >
            <ChainLine statement={statement} names={names} aside={aside} />
            <Quote passage={statement.passage} names={names} />
          </li>
        )
      })}
    </ul>
  )
}

function rank({ stance, modality }: Statement): number {
  if (modality !== 'actual') return 3
  return stance === 'asserts' || stance === 'incriminates-self' ? 0 : stance === 'denies' ? 1 : 2
}
