// One shared wording: two of its places side by side with the differences marked, all its places, and the decision.
import type { EchoPlaceView, EchoView } from '#api'
import { differences, type Piece } from '#reason'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'
import { useToast } from '../../app/toast.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import type { Names } from '../../words/use-names.ts'

interface EchoDetailProps {
  readonly echo: EchoView
  readonly names: Names
  readonly dismissed: boolean
  readonly confirmed: boolean
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

export function EchoDetail({
  echo,
  names,
  dismissed,
  confirmed,
  onPrevious,
  onNext,
}: EchoDetailProps): React.ReactNode {
  const { say } = useSay()
  const search = useSearch({ from: '/echoes' })
  const navigate = useNavigate({ from: '/echoes' })
  const pairs = echo.pairs.length > 0 ? echo.pairs : [[0, Math.min(1, echo.places.length - 1)] as const]
  const number = Math.min(Math.max(0, Number(search.pair ?? 0)), pairs.length - 1)
  const [one, other] = pairs[number]!
  const toPair = (to: number): void =>
    void navigate({
      search: old => ({ ...old, echo: echo.id, pair: String(to) }),
      replace: true,
      resetScroll: false,
    })
  return (
    <article className="echo-detail" aria-label={say(`echo.${echo.kind}`)}>
      <div className="echo-steps">
        <button type="button" className="button" disabled={onPrevious === undefined} onClick={onPrevious}>
          {say('web.echoes.previous')}
        </button>
        <button type="button" className="button" disabled={onNext === undefined} onClick={onNext}>
          {say('web.echoes.next')}
        </button>
        {pairs.length > 1 && (
          <>
            <span className="muted">
              {say('web.echoes.pair', { one: one + 1, other: other + 1, all: echo.places.length })}
            </span>
            <button
              type="button"
              className="button"
              disabled={number === 0}
              onClick={() => toPair(number - 1)}
            >
              {say('web.echoes.previous-pair')}
            </button>
            <button
              type="button"
              className="button"
              disabled={number + 1 === pairs.length}
              onClick={() => toPair(number + 1)}
            >
              {say('web.echoes.next-pair')}
            </button>
          </>
        )}
      </div>
      <p className="muted">{say(`echo.${echo.kind}.means`)}</p>
      <SideBySide echo={echo} one={one} other={other} names={names} />
      <p className="muted echo-meaning">{say('web.echoes.meaning')}</p>
      <Ruling echo={echo} dismissed={dismissed} confirmed={confirmed} />
      {echo.places.length > 2 && <Places echo={echo} names={names} />}
    </article>
  )
}

function SideBySide({
  echo,
  one,
  other,
  names,
}: {
  readonly echo: EchoView
  readonly one: number
  readonly other: number
  readonly names: Names
}): React.ReactNode {
  const [a, b] = [echo.places[one]!, echo.places[other]!]
  const pieces = useMemo(() => differences(a.quote, b.quote), [a.quote, b.quote])
  return (
    <div className="echo-pair">
      <Side place={a} pieces={pieces.a} names={names} first={one === 0 ? echo.earliestCertain : null} />
      <Side place={b} pieces={pieces.b} names={names} first={null} />
    </div>
  )
}

interface SideProps {
  readonly place: EchoPlaceView
  readonly pieces: readonly Piece[]
  readonly names: Names
  /** True: the dates make it the earliest; false: it only comes first; null: neither. */
  readonly first: boolean | null
}

function Side({ place, pieces, names, first }: SideProps): React.ReactNode {
  const { say } = useSay()
  return (
    <section className="echo-side">
      <h2>{place.voice === null ? place.name || say('web.echoes.author') : names.actor(place.voice)}</h2>
      <Circumstances place={place} />
      <p className="quote echo-words">
        {pieces.map((piece, at) =>
          piece.same ? (
            // oxlint-disable-next-line react/no-array-index-key -- pieces of a quote have no other identity
            <mark key={at}>{piece.text}</mark>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <span key={at}>{piece.text}</span>
          ),
        )}
      </p>
      <p className="echo-source">
        <Link
          to="/read/$source"
          params={{ source: place.source }}
          search={{ at: `${place.start}-${place.end}` }}
        >
          {names.source(place.source)}
        </Link>
      </p>
      {first !== null && (
        <p className="muted">{say(first ? 'web.echoes.first' : 'web.echoes.first-unsure')}</p>
      )}
    </section>
  )
}

function Circumstances({ place }: { readonly place: EchoPlaceView }): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const parts = [
    place.venue === 'unknown' ? '' : sayKey(`venue.${place.venue}`),
    place.liberty === 'unknown' ? '' : sayKey(`liberty.${place.liberty}`),
    place.compelled ? say('web.echoes.compelled') : '',
    place.when === null ? '' : date(place.when),
    place.quoted ? say('web.echoes.quoted') : '',
  ]
  return <p className="muted">{parts.filter(part => part !== '').join(' · ')}</p>
}

function Ruling({
  echo,
  dismissed,
  confirmed,
}: {
  readonly echo: EchoView
  readonly dismissed: boolean
  readonly confirmed: boolean
}): React.ReactNode {
  const speech = useSay()
  const { say } = speech
  const { decide, undo } = useDecide()
  const toast = useToast()
  const [why, setWhy, drop] = useDraft(`why-${echo.id}`, '')
  const rule = (kind: 'confirm' | 'dismiss'): void => {
    const ruled = async (): Promise<void> => {
      await decide([{ kind, target: { kind: 'finding', id: echo.id }, why }])
      setWhy('')
      drop()
      toast({
        text: say('web.echoes.decided'),
        action: { label: say('web.action.undo'), run: () => void undo() },
      })
    }
    ruled().catch((error: unknown) => toast({ text: problemWords(error, speech) }))
  }
  return (
    <div className="echo-ruling">
      <label>
        <span className="muted">{say('web.echoes.why')}</span>
        <input className="input" value={why} onChange={event => setWhy(event.target.value)} />
      </label>
      <button type="button" className="button primary" disabled={confirmed} onClick={() => rule('confirm')}>
        {say('web.echoes.confirm')}
      </button>
      <button type="button" className="button" disabled={dismissed} onClick={() => rule('dismiss')}>
        {say('web.echoes.dismiss')}
      </button>
    </div>
  )
}

function Places({ echo, names }: { readonly echo: EchoView; readonly names: Names }): React.ReactNode {
  const { say } = useSay()
  return (
    <>
      <h3>{say('web.echoes.places')}</h3>
      <ol className="echo-places">
        {echo.places.map(place => (
          <li key={`${place.source}-${place.start}`}>
            <b>{place.voice === null ? place.name || say('web.echoes.author') : names.actor(place.voice)}</b>{' '}
            <Link
              to="/read/$source"
              params={{ source: place.source }}
              search={{ at: `${place.start}-${place.end}` }}
            >
              {names.source(place.source)}
            </Link>
            <Circumstances place={place} />
            <p className="quote">{place.quote}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
