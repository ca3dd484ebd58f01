// Charges: what each count rests on, on whose word, and what is left when voices are set aside.
import type { CaseData } from '#model'
import type { ControlEdge, Given, Strike } from '#reason'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useCase } from '../../app/client.tsx'
import { useControl, useReasoner } from '../../reason/reasoner.tsx'
import { strikesFrom, toggled } from '../../reason/strikes.ts'
import { treesOf } from '../../reason/trees.ts'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import './charges.css'
import { CountTable } from './count-table.tsx'
import { CustodyForm } from './custody-form.tsx'
import { ElementTreeView } from './element-tree.tsx'
import { RestsOnView } from './rests-on.tsx'
import { Result } from './result.tsx'
import { VoicesPanel } from './voices-panel.tsx'

export default function Charges(): React.ReactNode {
  const { say } = useSay()
  const { data, error, refetch } = useCase()
  const control = useControl()
  const trouble = error ?? control.error
  if (trouble !== null)
    return (
      <div className="page">
        <Trouble error={trouble} again={() => void refetch()} />
      </div>
    )
  if (data === undefined || control.data === undefined)
    return (
      <div className="page">
        <Waiting />
      </div>
    )
  if (data.data.charges.length === 0)
    return (
      <div className="page">
        <Empty title={say('web.charges.empty.title')}>
          <p>{say('web.charges.empty.advice')}</p>
          <Link to="/read" className="button primary">
            {say('web.charges.empty.go')}
          </Link>
        </Empty>
      </div>
    )
  return <ChargesOf data={data.data} control={control.data} />
}

function ChargesOf({
  data,
  control,
}: {
  readonly data: CaseData
  readonly control: readonly ControlEdge[]
}): React.ReactNode {
  const { say } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/charges' })
  const navigate = useNavigate({ from: '/charges' })
  const [custody, setCustody] = useState(false)
  // What people decided stands before what is only suggested.
  const charges = useMemo(() => data.charges.toSorted((a, b) => rank(a) - rank(b)), [data])
  const charge = charges.find(({ id }) => id === search.charge) ?? charges[0]!
  const strikes = useMemo(() => strikesFrom(search.aside), [search.aside])
  const given: Given = search.given === 'nothing' ? 'nothing' : 'record'
  const count = charge.counts.find(({ id }) => id === search.count) ?? charge.counts[0]
  const accused =
    count?.accused.find(({ actor }) => actor === search.accused)?.actor ??
    count?.accused[0]?.actor ??
    charge.target
  const at = useMemo(
    () =>
      count === undefined
        ? null
        : { count: count.id, accused, ...(search.tree === undefined ? {} : { tree: search.tree }) },
    [count, accused, search.tree],
  )
  const trees = at === null ? [] : treesOf(data, at)
  const tree = trees.find(({ id }) => id === at?.tree) ?? trees[0]
  const answer = useReasoner({ kind: 'charges', strikes, given, at })
  const structure = useReasoner(at === null ? null : { kind: 'structure', strikes: NOTHING_ASIDE, at })

  const go = (change: Readonly<Record<string, string | undefined>>): void =>
    void navigate({
      search: old =>
        Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value)) as typeof old,
      replace: 'aside' in change,
      resetScroll: false,
    })
  const toggle = (strike: Strike): void => go({ aside: toggled(strikes, strike) })

  return (
    <div className="pane-view charges">
      <header className="pane-head">
        <h1>{say('web.nav.charges')}</h1>
        {data.charges.length > 1 && (
          <select
            className="input charge-select"
            aria-label={say('web.charges.choose')}
            value={charge.id}
            onChange={event =>
              go({ charge: event.target.value, count: undefined, accused: undefined, tree: undefined })
            }
          >
            {charges.map(({ id }) => (
              <option key={id} value={id}>
                {names.charge(id)}
              </option>
            ))}
          </select>
        )}
        <span className="charges-actions">
          <fieldset className="segments">
            <legend className="visually-hidden">{say('web.given')}</legend>
            {(['record', 'nothing'] as const).map(value => (
              <label key={value}>
                <input
                  type="radio"
                  name="given"
                  checked={given === value}
                  onChange={() => go({ given: value === 'record' ? undefined : value })}
                />
                {say(`web.given.${value}`)}
              </label>
            ))}
          </fieldset>
          <button type="button" className="button small" onClick={() => setCustody(true)}>
            {say('web.custody.open')}
          </button>
          <button type="button" className="button small" onClick={() => print()}>
            {say('web.charges.print')}
          </button>
        </span>
      </header>
      <div className="panes charges-panes">
        <div className="pane charges-main">
          <p className="charge-about">
            {say('web.charges.accuses', {
              accuser: names.actor(charge.accuser),
              target: names.actor(charge.target),
            })}
            {charge.label !== '' && <span className="quote"> {charge.label}</span>}
          </p>
          <CountTable
            charge={charge}
            changes={answer.data?.counts ?? []}
            chosen={at}
            names={names}
            onChoose={(count, accused) => go({ charge: charge.id, count, accused, tree: undefined })}
          />
          {at !== null && count !== undefined && tree !== undefined && (
            <article className="count-card" aria-labelledby="count-title">
              <header>
                <h2 id="count-title" title={names.count(count.id)}>
                  {shortened(names.count(count.id))} <span className="muted">· {names.actor(accused)}</span>
                </h2>
                {trees.length > 1 && (
                  <select
                    className="input tree-select"
                    aria-label={say('web.charges.tree')}
                    value={tree.id}
                    onChange={event => go({ tree: event.target.value })}
                  >
                    {trees.map(({ id, name, by }) => (
                      <option key={id} value={id}>
                        {name} ({by})
                      </option>
                    ))}
                  </select>
                )}
              </header>
              {answer.error !== null && <Trouble error={answer.error} />}
              <Result answer={answer.data ?? null} at={at} strikes={strikes} names={names} data={data} />
              <ElementTreeView
                data={data}
                charge={charge}
                count={count}
                tree={tree}
                answer={answer.data ?? null}
                names={names}
                strikes={strikes}
              />
              <RestsOnView structure={structure.data ?? null} names={names} />
            </article>
          )}
        </div>
        <aside className="pane charges-voices" aria-label={say('web.voices')}>
          <VoicesPanel
            data={data}
            control={control}
            charge={charge}
            tree={tree ?? null}
            structure={structure.data ?? null}
            strikes={strikes}
            names={names}
            onToggle={toggle}
            onClear={() => go({ aside: undefined })}
          />
        </aside>
      </div>
      {custody && (
        <CustodyForm
          data={data}
          names={names}
          holder={charge.accuser}
          held={[...new Set(charge.counts.flatMap(one => one.accused.map(({ actor }) => actor)))]}
          onClose={() => setCustody(false)}
        />
      )}
    </div>
  )
}

function rank({ status }: CaseData['charges'][number]): number {
  return status === 'suggested' ? 1 : 0
}

/** A count in an indictment may be a page long; the whole of it is in the title and in the table. */
function shortened(label: string): string {
  return label.length > 100 ? `${label.slice(0, 99).trimEnd()} …` : label
}

const NOTHING_ASIDE: readonly Strike[] = []
