// Echoes: passages that share rare wording, side by side, with who said them, when, and in whose hands.
import type { EchoPlaceView, EchoView } from '#api'
import { differences } from '#reason'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useClient } from '../../app/client.tsx'
import { Empty, Trouble, Waiting } from '../../ui/status.tsx'
import { useDate } from '../../words/use-date.ts'
import { useSay } from '../../words/say.tsx'
import './echoes.css'

const KINDS = ['echo', 'question', 'same-voice', 'citation', 'recorder', 'particulars', 'formula'] as const
const SHOWN = 100

export default function Echoes(): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['echoes'],
    queryFn: ({ signal }): Promise<readonly EchoView[]> => client.call('echoes', { signal }),
  })
  if (error !== null)
    return (
      <div className="page">
        <Trouble error={error} again={() => void refetch()} />
      </div>
    )
  if (data === undefined)
    return (
      <div className="page">
        <Waiting />
      </div>
    )
  return (
    <div className="page echoes">
      <header className="page-head">
        <h1>{say('web.nav.echoes')}</h1>
        <p>{say('web.echoes.about')}</p>
      </header>
      {data.length === 0 ? (
        <Empty title={say('web.echoes.empty.title')}>
          <p>{say('web.echoes.empty.advice')}</p>
        </Empty>
      ) : (
        <EchoList echoes={data} />
      )}
    </div>
  )
}

function EchoList({ echoes }: { readonly echoes: readonly EchoView[] }): React.ReactNode {
  const { say, number } = useSay()
  const search = useSearch({ from: '/echoes' })
  const navigate = useNavigate({ from: '/echoes' })
  const counts = Map.groupBy(echoes, ({ kind }) => kind)
  const kind = KINDS.find(one => one === search.kind) ?? KINDS.find(one => counts.has(one)) ?? 'echo'
  const shown = (counts.get(kind) ?? []).toSorted((a, b) => b.bits - a.bits)
  return (
    <>
      <fieldset className="segments echo-kinds">
        <legend className="visually-hidden">{say('web.echoes.kind')}</legend>
        {KINDS.filter(one => counts.has(one)).map(one => (
          <label key={one}>
            <input
              type="radio"
              name="kind"
              checked={one === kind}
              onChange={() => void navigate({ search: { kind: one }, replace: true })}
            />
            {say(`web.echo.${one}`)} <span className="num muted">{number(counts.get(one)!.length)}</span>
          </label>
        ))}
      </fieldset>
      <p className="muted echo-means">{say(`web.echo.${kind}.means`)}</p>
      <ol className="echo-list">
        {shown.slice(0, SHOWN).map(echo => (
          <li key={echo.id}>
            <EchoItem echo={echo} />
          </li>
        ))}
      </ol>
      {shown.length > SHOWN && (
        <p className="muted">{say('web.rests.more', { count: shown.length - SHOWN })}</p>
      )}
    </>
  )
}

const SIDES = 4

function EchoItem({ echo }: { readonly echo: EchoView }): React.ReactNode {
  const { say } = useSay()
  const first = echo.pairs[0]
  const places = useMemo(() => {
    const order = first === undefined ? [] : [first[0], first[1]]
    const rest = echo.places.map((_, i) => i).filter(i => !order.includes(i))
    return [...order, ...rest].map(i => echo.places[i]!)
  }, [echo, first])
  return (
    <article className="echo">
      <p className="muted echo-facts">
        {say('web.echoes.facts', { words: echo.words, bits: echo.bits, places: echo.places.length })}
        {!echo.earliestCertain && ` · ${say('web.echoes.earliest-uncertain')}`}
      </p>
      <div className="echo-sides">
        {places.slice(0, SIDES).map((place, i) => (
          <Side
            key={`${place.source}-${place.start}`}
            place={place}
            other={places[i === 0 ? 1 : 0] ?? place}
          />
        ))}
      </div>
      {places.length > SIDES && (
        <p className="muted">{say('web.rests.more', { count: places.length - SIDES })}</p>
      )}
    </article>
  )
}

function Side({
  place,
  other,
}: {
  readonly place: EchoPlaceView
  readonly other: EchoPlaceView
}): React.ReactNode {
  const { say, sayKey } = useSay()
  const date = useDate()
  const facts = [
    place.venue === 'unknown' ? '' : sayKey(`venue.${place.venue}`),
    place.liberty === 'unknown' ? '' : sayKey(`liberty.${place.liberty}`),
    place.compelled ? say('web.echoes.compelled') : '',
    place.when === null ? '' : date(place.when),
  ].filter(part => part !== '')
  return (
    <section>
      <p className="chain-line">
        <b>{place.name === '' ? say('web.echoes.author') : place.name}</b>
        {facts.length > 0 && <span className="muted">, {facts.join(', ')}</span>}
        {place.quoted && <span className="muted"> · {say('web.echoes.quoted')}</span>}
      </p>
      <blockquote className="quote passage">
        <p>
          {differences(place.quote, other.quote).a.map(({ text, same }, i) =>
            same ? (
              // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in order
              <mark key={i}>{text}</mark>
            ) : (
              text
            ),
          )}
        </p>
        <cite>
          <Link
            to="/read/$source"
            params={{ source: place.source }}
            search={{ at: `${place.start}-${place.end}` }}
          >
            {say('web.echoes.open')}
          </Link>
        </cite>
      </blockquote>
    </section>
  )
}
