// Charges: what each count rests on, on whose word, and what is left when voices are set aside.
import type { CaseData } from '#model'
import type { Strike } from '#reason'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Premises } from '../../reason/protocol.ts'
import { useReasoner } from '../../reason/reasoner.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { StatusMark } from '../../ui/status.tsx'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import './charges.css'
import './count-table.css'
import './count-card.css'
import './card-parts.css'
import './voices.css'
import './print.css'
import { ChargesHead } from './charges-head.tsx'
import { CountCard } from './count-card.tsx'
import { CountForm } from './count-form.tsx'
import { CountTable } from './count-table.tsx'
import { CustodyForm } from './custody-form.tsx'
import { addressOf, FORMS_OF, lookedAt, type ChargesSearch } from './looked.ts'
import { VoicesPanel } from './voices-panel.tsx'

export default function Charges(): React.ReactNode {
  const { say } = useSay()
  return (
    <CaseView
      view="charges"
      empty={({ charges }) =>
        charges.length > 0
          ? null
          : emptyState(
              say('web.charges.empty.title'),
              say('web.charges.empty.advice'),
              <Link to="/read" className="button primary">
                {say('web.charges.empty.go')}
              </Link>,
            )
      }
    >
      {data => <ChargesOf data={data} />}
    </CaseView>
  )
}

type Change = { readonly [K in keyof ChargesSearch]?: string }

function ChargesOf({ data }: { readonly data: CaseData }): React.ReactNode {
  const { say } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/charges' })
  const navigate = useNavigate({ from: '/charges' })
  const [form, setForm] = useState<'custody' | 'count' | null>(null)
  // What people decided stands before what is only suggested.
  const charges = useMemo(() => data.charges.toSorted((a, b) => rank(a) - rank(b)), [data])
  const looked = useMemo(() => lookedAt(data, charges, search), [data, charges, search])
  const { charge, strikes, given, basis, at } = looked
  const premises = useMemo<Premises>(() => ({ strikes, given, basis }), [strikes, given, basis])
  const address = useMemo(() => (at === null ? null : addressOf(at)), [at])
  const answer = useReasoner({ kind: 'charges', at: address, ...premises })
  const structure = useReasoner(
    address === null ? null : { kind: 'structure', strikes: NOTHING_ASIDE, basis, at: address },
  )
  const houses = useReasoner(
    at === null
      ? null
      : {
          kind: 'houses',
          charge: charge.id,
          accused: at.accused,
          forms: FORMS_OF[looked.reach],
          given,
          basis,
        },
  )
  const go = (change: Change): void =>
    void navigate({
      search: old =>
        Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value)) as typeof old,
      replace: 'aside' in change || 'spans' in change || 'cause' in change,
      resetScroll: false,
    })
  return (
    <div className="pane-view charges">
      <ChargesHead
        charges={charges}
        looked={looked}
        names={names}
        onGo={go}
        onCustody={() => setForm('custody')}
      />
      <div className="panes charges-panes">
        <div className="pane charges-main">
          <p className="charge-about">
            {say('web.charges.accuses', {
              accuser: names.actor(charge.accuser),
              target: names.actor(charge.target),
            })}
            {charge.label !== '' && <span className="quote"> {charge.label}</span>}{' '}
            <StatusMark status={charge.status} rule={charge.rule} />
          </p>
          <CountTable
            charge={charge}
            changes={answer.data?.counts ?? []}
            chosen={at}
            names={names}
            onChoose={(count, accused) => go({ charge: charge.id, count, accused, tree: '' })}
          />
          <button type="button" className="button small no-print" onClick={() => setForm('count')}>
            {say('web.count.add')}
          </button>
          {at !== null && (
            <CountCard
              key={`${at.count} ${at.accused} ${at.shown.id}`}
              data={data}
              looked={looked}
              at={at}
              premises={premises}
              answer={answer.data ?? null}
              structure={structure.data ?? null}
              failure={answer.error ?? structure.error ?? houses.error}
              names={names}
              onGo={go}
            />
          )}
        </div>
        {at !== null && (
          <aside className="pane charges-voices" aria-label={say('web.voices')}>
            <VoicesPanel
              data={data}
              looked={looked}
              at={at}
              answer={answer.data ?? null}
              structure={structure.data ?? null}
              houses={houses.data ?? null}
              names={names}
              onGo={go}
            />
          </aside>
        )}
      </div>
      {form === 'custody' && (
        <CustodyForm
          data={data}
          names={names}
          holder={charge.accuser}
          held={[...new Set(charge.counts.flatMap(one => one.accused.map(({ actor }) => actor)))]}
          onClose={() => setForm(null)}
        />
      )}
      {form === 'count' && (
        <CountForm
          data={data}
          charge={charge}
          names={names}
          onDone={count => go({ charge: charge.id, count, accused: '', tree: '' })}
          onClose={() => setForm(null)}
        />
      )}
    </div>
  )
}

function rank({ status }: CaseData['charges'][number]): number {
  return status === 'suggested' ? 1 : 0
}

const NOTHING_ASIDE: readonly Strike[] = []
