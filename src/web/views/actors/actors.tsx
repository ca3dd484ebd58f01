// Actors: the register of persons and groups, with every spelling, what they said, and what is said of them.
import { orderIn } from '#messages'
import type { Actor, CaseData, Statement } from '#model'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useControl } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { ChainLine, Quote } from '../../ui/quote.tsx'
import { useDate } from '../../words/use-date.ts'
import { useNames, type Names } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { MergeForm } from '../read/merge-form.tsx'
import './actors.css'

interface Told {
  readonly said: readonly Statement[]
  readonly of: readonly Statement[]
}

export default function Actors(): React.ReactNode {
  const { say } = useSay()
  return (
    <CaseView
      view="actors"
      empty={({ actors }) =>
        actors.length > 0
          ? null
          : emptyState(
              say('web.actors.empty.title'),
              say('web.actors.empty.advice'),
              <Link to="/sources" className="button primary">
                {say('web.nav.sources')}
              </Link>,
            )
      }
    >
      {data => <Register data={data} />}
    </CaseView>
  )
}

function Register({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say, number, language } = useSay()
  const search = useSearch({ from: '/actors' })
  const navigate = useNavigate({ from: '/actors' })
  const names = useNames(data)
  const told = useMemo(() => toldOf(data), [data])
  const scroller = useRef<HTMLDivElement>(null)
  const query = (search.q ?? '').toLowerCase()
  const rows = useMemo(() => {
    const weight = ({ id }: Actor): number =>
      (told.get(id)?.said.length ?? 0) + (told.get(id)?.of.length ?? 0)
    const compare = orderIn(language)
    return data.actors
      .filter(({ names }) => query === '' || names.some(({ text }) => text.toLowerCase().includes(query)))
      .toSorted((a, b) => weight(b) - weight(a) || compare(a.name, b.name))
  }, [data, told, query, language])
  const chosen = data.actors.find(({ id }) => id === search.actor) ?? rows[0]
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  })
  const go = (change: { q?: string; actor?: string }): void =>
    void navigate({ search: old => ({ ...old, ...change }), replace: true, resetScroll: false })
  return (
    <div className="pane-view actors">
      <header className="pane-head">
        <h1>{say('web.nav.actors')}</h1>
        <input
          className="input actors-filter"
          type="search"
          aria-label={say('web.actors.filter')}
          placeholder={say('web.actors.filter')}
          defaultValue={search.q ?? ''}
          onChange={event => go({ q: event.target.value })}
        />
        <span className="muted num">{say('web.actors.count', { count: rows.length })}</span>
      </header>
      <div className="panes actors-panes">
        <div
          className="pane actor-list"
          ref={scroller}
          tabIndex={0}
          role="region"
          aria-label={say('web.nav.actors')}
        >
          <ul style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(item => {
              const actor = rows[item.index]!
              const about = told.get(actor.id)
              return (
                <li key={actor.id} style={{ translate: `0 ${item.start}px` }} data-kind={actor.kind}>
                  <button
                    type="button"
                    aria-current={actor.id === chosen?.id ? 'true' : undefined}
                    onClick={() => go({ actor: actor.id })}
                  >
                    <i className="dot" aria-hidden="true" />
                    <span>{actor.name}</span>
                    <span className="muted num" title={say('web.actors.said')}>
                      {number(about?.said.length ?? 0)}
                    </span>
                    <span className="muted num" title={say('web.actors.of')}>
                      {number(about?.of.length ?? 0)}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </div>
        <div
          className="pane actor-card"
          tabIndex={0}
          role="region"
          aria-label={chosen?.name ?? say('web.nav.actors')}
        >
          {chosen === undefined ? (
            <p className="muted">{say('web.actors.choose')}</p>
          ) : (
            <ActorCard key={chosen.id} actor={chosen} told={told.get(chosen.id)} names={names} />
          )}
        </div>
      </div>
    </div>
  )
}

const SHOWN = 20

function ActorCard({
  actor,
  told,
  names,
}: {
  readonly actor: Actor
  readonly told: Told | undefined
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  const date = useDate()
  const control = useControl()
  const [merging, setMerging] = useState(false)
  const hands = (control.data ?? []).filter(({ of }) => of === actor.id)
  const spellings = [...new Set(actor.names.map(({ text }) => text))].filter(text => text !== actor.name)
  return (
    <article>
      <header className="actor-head" data-kind={actor.kind}>
        <h2>{actor.name}</h2>
        <span className="muted">
          {[say(`entity.${actor.kind}`), actor.fictional ? say('web.actors.fictional') : '']
            .filter(Boolean)
            .join(', ')}
        </span>
        <span className="actor-actions">
          <Link to="/series" search={{ accused: actor.id }} className="button small">
            {say('web.actors.series')}
          </Link>
          <button type="button" className="button small" onClick={() => setMerging(true)}>
            {say('web.actors.merge')}
          </button>
        </span>
      </header>
      <dl className="facts">
        {spellings.length > 0 && (
          <>
            <dt>{say('web.actors.names')}</dt>
            <dd className="serif">{spellings.join(' · ')}</dd>
          </>
        )}
        {(actor.born !== null || actor.died !== null) && (
          <>
            <dt>{say('web.actors.life')}</dt>
            <dd>
              {[
                actor.born === null ? '' : say('web.actors.born', { date: date(actor.born) }),
                actor.died === null ? '' : say('web.actors.died', { date: date(actor.died) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </>
        )}
        {hands.length > 0 && (
          <>
            <dt>{say('web.actors.hands')}</dt>
            {hands.map(edge => (
              <dd key={`${edge.claim}-${edge.by}`}>{names.claim(edge.claim)}</dd>
            ))}
          </>
        )}
      </dl>
      <StatementList
        title={say('web.actors.said')}
        none={say('web.actors.none-said')}
        list={told?.said ?? []}
        names={names}
      />
      <StatementList
        title={say('web.actors.of')}
        none={say('web.actors.none-of')}
        list={told?.of ?? []}
        names={names}
      />
      {merging && (
        <MergeForm
          mark={{ title: actor.name, refers: { kind: 'actor', id: actor.id } }}
          source=""
          onClose={() => setMerging(false)}
        />
      )}
    </article>
  )
}

function StatementList({
  title,
  none,
  list,
  names,
}: {
  readonly title: string
  readonly none: string
  readonly list: readonly Statement[]
  readonly names: Names
}): React.ReactNode {
  const { say } = useSay()
  return (
    <section className="actor-statements">
      <h3>
        {title} <span className="badge">{list.length}</span>
      </h3>
      {list.length === 0 && <p className="muted">{none}</p>}
      <ul className="statements">
        {list.slice(0, SHOWN).map(statement => (
          <li key={statement.id} data-status={statement.status}>
            <ChainLine statement={statement} names={names} />
            <Quote passage={statement.passage} names={names} />
          </li>
        ))}
      </ul>
      {list.length > SHOWN && (
        <p className="muted">{say('web.actors.more', { count: list.length - SHOWN })}</p>
      )}
    </section>
  )
}

/** What each actor says, and what is said of each: through claims and `about`. O(statements + roles). */
function toldOf(data: CaseData): ReadonlyMap<string, Told> {
  const found = new Map<string, { said: Statement[]; of: Statement[] }>()
  const entry = (id: string): { said: Statement[]; of: Statement[] } => {
    let known = found.get(id)
    if (known === undefined) found.set(id, (known = { said: [], of: [] }))
    return known
  }
  const actorsOf = new Map(
    data.claims.map(claim => [
      claim.id,
      claim.roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : [])),
    ]),
  )
  for (const statement of data.statements) {
    for (const actor of new Set(
      statement.voices.flatMap(({ actor, link }) =>
        actor !== null && link === 'asserted-by' ? [actor] : [],
      ),
    ))
      entry(actor).said.push(statement)
    for (const actor of new Set([
      ...statement.about,
      ...statement.literals.flatMap(({ claim }) => actorsOf.get(claim) ?? []),
    ]))
      entry(actor).of.push(statement)
  }
  return found
}
