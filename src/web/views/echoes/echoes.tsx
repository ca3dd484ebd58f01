// Echoes: rare wording that voices share, aligned side by side, with who spoke, when, and in whose hands.
import type { EchoView } from '#api'
import type { CaseData } from '#model'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { echoesQuery, useClient } from '../../app/client.tsx'
import { CaseView } from '../../ui/case-view.tsx'
import { Empty } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { useNames, type Names } from '../../words/use-names.ts'
import { EchoDetail } from './echo-detail.tsx'
import { EchoFilters, filtered } from './echo-filters.tsx'
import './echoes.css'

export default function Echoes(): React.ReactNode {
  const found = useQuery(echoesQuery(useClient()))
  return (
    <CaseView view="echoes" asked={[found]}>
      {(data, echoes) => <EchoesOf echoes={echoes} data={data} />}
    </CaseView>
  )
}

interface EchoesProps {
  readonly echoes: readonly EchoView[]
  readonly data: CaseData
}

function EchoesOf({ echoes, data }: EchoesProps): React.ReactNode {
  const { say } = useSay()
  const { dismissed, confirmed } = data
  const names = useNames(data)
  const search = useSearch({ from: '/echoes' })
  const navigate = useNavigate({ from: '/echoes' })
  const shown = useMemo(() => filtered(echoes, search), [echoes, search])
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === search.echo),
  )
  const go = (to: number): void => {
    const echo = shown[to]
    if (echo !== undefined)
      void navigate({
        search: old => ({ ...old, echo: echo.id, pair: '' }),
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <div className="page echoes">
      <header className="page-head">
        <h1>{say('web.nav.echoes')}</h1>
        <p>{say('web.echoes.about')}</p>
      </header>
      <EchoFilters echoes={echoes} shown={shown.length} names={names} />
      {shown.length === 0 ? (
        <Empty title={say('web.echoes.empty.title')}>
          <p>{say('web.echoes.empty.advice')}</p>
        </Empty>
      ) : (
        <div className="echo-panes">
          <EchoList
            echoes={shown}
            at={at}
            names={names}
            onOpen={go}
            marks={{ dismissed: new Set(dismissed), confirmed: new Set(confirmed) }}
          />
          <EchoDetail
            key={shown[at]!.id}
            echo={shown[at]!}
            names={names}
            dismissed={dismissed.includes(shown[at]!.id)}
            confirmed={confirmed.includes(shown[at]!.id)}
            onPrevious={at > 0 ? () => go(at - 1) : undefined}
            onNext={at + 1 < shown.length ? () => go(at + 1) : undefined}
          />
        </div>
      )}
    </div>
  )
}

interface EchoListProps {
  readonly echoes: readonly EchoView[]
  readonly at: number
  readonly names: Names
  readonly onOpen: (at: number) => void
  readonly marks: { readonly dismissed: ReadonlySet<string>; readonly confirmed: ReadonlySet<string> }
}

function EchoList({ echoes, at, names, onOpen, marks }: EchoListProps): React.ReactNode {
  const { say } = useSay()
  return (
    <nav className="echo-list" aria-label={say('web.echoes.list')}>
      <ol>
        {echoes.map((echo, number) => (
          <li key={echo.id}>
            <button
              type="button"
              aria-current={number === at ? 'true' : undefined}
              data-dismissed={marks.dismissed.has(echo.id) ? '' : undefined}
              onClick={() => onOpen(number)}
            >
              <span className="echo-voices">{voicesOf(echo, names, say('web.echoes.author'))}</span>
              <span className="quote echo-snippet">{echo.places[0]!.quote}</span>
              <span className="muted echo-weight">
                {say(`echo.${echo.kind}`)} · {say('web.echoes.words', { words: echo.words })} ·{' '}
                {say('web.echoes.bits', { bits: echo.bits })}
                {marks.confirmed.has(echo.id) && ` · ${say('web.echoes.confirmed')}`}
                {marks.dismissed.has(echo.id) && ` · ${say('web.echoes.dismissed')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The voices of an echo, each once, in reading order. */
function voicesOf({ places }: EchoView, names: Names, author: string): string {
  const spoken = places.map(({ voice, name }) => (voice === null ? name || author : names.actor(voice)))
  return [...new Set(spoken)].join(' · ')
}
