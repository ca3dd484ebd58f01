// Conflicts: sets of claims that cannot all hold, in words, with both sides' quotes next to each other.
import type { CaseData, Conflict, Literal } from '#model'
import { literalKey } from '#model'
import { Link, useSearch } from '@tanstack/react-router'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { looking } from '../../ui/looking.ts'
import { ChainLine, Quote } from '../../ui/quote.tsx'
import { useNames, type Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import './conflicts.css'

export default function Conflicts(): React.ReactNode {
  const { say } = useSay()
  const found = useReasoner({ kind: 'findings' })
  return (
    <CaseView view="conflicts" asked={[found]} working={looking(say)}>
      {(data, { conflicts, complete }) => (
        <div className="page conflicts">
          <header className="page-head">
            <h1>{say('web.nav.conflicts')}</h1>
            <p>{say('web.conflicts.about')}</p>
          </header>
          {!complete && <p className="notice">{say('check.incomplete')}</p>}
          {conflicts.length === 0 ? (
            emptyState(say('web.conflicts.empty.title'), say('web.conflicts.empty.advice'))
          ) : (
            <List conflicts={conflicts} data={data} />
          )}
        </div>
      )}
    </CaseView>
  )
}

function List({
  conflicts,
  data,
}: {
  readonly conflicts: readonly Conflict[]
  readonly data: CaseData
}): React.ReactNode {
  const names = useNames(data)
  const search = useSearch({ from: '/conflicts' })
  const sorted = conflicts.toSorted((a, b) =>
    a.certainty < b.certainty ? -1 : a.certainty > b.certainty ? 1 : 0,
  )
  return (
    <ol className="conflict-list">
      {sorted.map(conflict => (
        <li key={conflict.id} id={conflict.id} data-here={search.conflict === conflict.id ? '' : undefined}>
          <ConflictItem conflict={conflict} data={data} names={names} />
        </li>
      ))}
    </ol>
  )
}

function ConflictItem({
  conflict,
  data,
  names,
}: {
  readonly conflict: Conflict
  readonly data: CaseData
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  return (
    <article className="conflict">
      <header>
        <h2>{say(`web.conflict.${conflict.reason}`)}</h2>
        <span className="conflict-certainty" data-certainty={conflict.certainty}>
          {say(`web.conflicts.${conflict.certainty}`)}
        </span>
        <Link
          to="/conflicts"
          search={{ conflict: conflict.id }}
          className="conflict-link"
          aria-label={say('web.link')}
        >
          #
        </Link>
      </header>
      {conflict.note !== '' && <p className="muted">{conflict.note}</p>}
      <div className="conflict-sides">
        {conflict.literals.map(literal => (
          <Side key={literalKey(literal)} literal={literal} data={data} names={names} />
        ))}
      </div>
    </article>
  )
}

const SHOWN = 4

function Side({
  literal,
  data,
  names,
}: {
  readonly literal: Literal
  readonly data: CaseData
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  const statements = data.statements.filter(
    statement =>
      statement.literals.some(({ claim }) => claim === literal.claim) &&
      (statement.stance === 'denies') === literal.negated,
  )
  const words = names.claim(literal.claim)
  return (
    <section>
      <h3>{literal.negated ? say('web.conflicts.not', { claim: words }) : words}</h3>
      {statements.length === 0 && <p className="muted">{say('standing.never-vouched')}</p>}
      {statements.slice(0, SHOWN).map(statement => (
        <div key={statement.id} className="conflict-statement">
          <ChainLine statement={statement} names={names} />
          <Quote passage={statement.passage} names={names} />
        </div>
      ))}
      {statements.length > SHOWN && (
        <p className="muted">{say('web.actors.more', { count: statements.length - SHOWN })}</p>
      )}
    </section>
  )
}
