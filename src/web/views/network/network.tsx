// Network: who is linked to whom, on whose word; links thin out or vanish as voices are set aside.
import type { CaseData } from '#model'
import type { Strike } from '#reason'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useReasoner } from '../../reason/reasoner.tsx'
import { strikeKey, strikesFrom, toggled } from '../../reason/strikes.ts'
import { Picker } from '../../ui/picker.tsx'
import { CaseView, emptyState } from '../../ui/case-view.tsx'
import { Trouble } from '../../ui/status.tsx'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { NetworkCanvas, type DrawnLink } from './canvas.tsx'
import { linksOf, type LinkOf } from './links.ts'
import { LinkTable } from './link-table.tsx'
import './network.css'

export default function Network(): React.ReactNode {
  const { say } = useSay()
  return (
    <CaseView
      view="network"
      empty={data =>
        linksOf(data).length > 0
          ? null
          : emptyState(
              say('web.network.empty.title'),
              say('web.network.empty.advice'),
              <Link to="/read" className="button primary">
                {say('web.charges.empty.go')}
              </Link>,
            )
      }
    >
      {data => <NetworkOf data={data} links={linksOf(data)} />}
    </CaseView>
  )
}

const SHOWN_VOICES = 40
const NONE: readonly Strike[] = []

function NetworkOf({
  data,
  links,
}: {
  readonly data: CaseData
  readonly links: readonly LinkOf[]
}): React.ReactNode {
  const { say } = useSay()
  const names = useNames(data)
  const search = useSearch({ from: '/network' })
  const navigate = useNavigate({ from: '/network' })
  const strikes = useMemo(() => strikesFrom(search.aside), [search.aside])
  const of = search.of ?? null
  const shown = useMemo(
    () => (of === null ? links : links.filter(({ from, to }) => from === of || to === of)),
    [links, of],
  )
  const standings = useReasoner({ kind: 'standings', strikes, given: 'record', basis: 'all' })
  const unstruck = useReasoner({ kind: 'standings', strikes: NONE, given: 'record', basis: 'all' })
  const nodes = useMemo(() => nodesOf(shown), [shown])
  const layout = useReasoner({
    kind: 'layout',
    nodes: nodes.length,
    links: useMemo(() => indexed(shown, nodes), [shown, nodes]),
  })
  const drawn = useMemo<readonly DrawnLink[]>(
    () =>
      shown.map(link => {
        const notFallen = (claims: typeof standings.data): number =>
          link.claims.filter(claim => claims?.claims[claim]?.label !== 'falls').length
        return { ...link, left: notFallen(standings.data), before: notFallen(unstruck.data) }
      }),
    [shown, standings.data, unstruck.data],
  )
  const voices = useMemo(() => voicesIn(shown), [shown])
  const choices = useMemo(() => nodesOf(links).map(id => ({ id, name: names.actor(id) })), [links, names])
  const aside = new Set(strikes.map(strikeKey))
  const go = (change: { aside?: string; of?: string }): void =>
    void navigate({ search: old => ({ ...old, ...change }), replace: true, resetScroll: false })
  return (
    <div className="pane-view network">
      <header className="pane-head">
        <h1>{say('web.nav.network')}</h1>
        <div className="network-filter">
          <Picker
            key={of}
            onView
            label={say('web.network.filter')}
            choices={choices}
            value={of}
            onChange={id => id !== null && go({ of: id })}
          />
        </div>
        {of !== null && (
          <button type="button" className="button small" onClick={() => go({ of: '' })}>
            {say('web.network.all')}
          </button>
        )}
      </header>
      <div className="panes network-panes">
        <div className="pane network-chart">
          {layout.error !== null && <Trouble error={layout.error} />}
          {layout.data === undefined || layout.data.length !== nodes.length ? (
            <p className="page muted">{say('web.network.laying-out')}</p>
          ) : (
            <NetworkCanvas
              nodes={nodes}
              places={layout.data}
              links={drawn}
              names={names}
              chosen={of}
              label={say('web.network.chart')}
              onChoose={id => go({ of: id === of ? '' : id })}
            />
          )}
        </div>
        <aside className="pane network-side" tabIndex={0} aria-label={say('web.voices')}>
          <h2>{say('web.voices')}</h2>
          <p className="muted network-about">{say('web.network.about')}</p>
          <ul className="voice-list">
            {voices.slice(0, SHOWN_VOICES).map(({ voice, links, alone }) => {
              const strike: Strike = { kind: 'voice', actor: voice }
              const isAside = aside.has(strikeKey(strike))
              return (
                <li key={voice} data-aside={isAside ? '' : undefined}>
                  <label>
                    <input
                      type="checkbox"
                      role="switch"
                      aria-checked={!isAside}
                      checked={!isAside}
                      onChange={() => go({ aside: toggled(strikes, strike) })}
                    />
                    <span className="voice-name">{names.voice(voice)}</span>
                  </label>
                  <span className="num muted" title={say('web.network.hangs')}>
                    {alone === 0 ? links : say('web.network.alone', { links, alone })}
                  </span>
                </li>
              )
            })}
          </ul>
          <LinkTable links={drawn} data={data} names={names} />
        </aside>
      </div>
    </div>
  )
}

/** Actors with links, those with the most first. */
function nodesOf(links: readonly LinkOf[]): readonly string[] {
  const degree = new Map<string, number>()
  for (const { from, to, claims } of links)
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + claims.length)
  return [...degree].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

function indexed(
  links: readonly LinkOf[],
  nodes: readonly string[],
): readonly (readonly [number, number, number])[] {
  const at = new Map(nodes.map((id, i) => [id, i]))
  return links.map(({ from, to, claims }) => [at.get(from)!, at.get(to)!, claims.length] as const)
}

interface VoiceIn {
  readonly voice: string
  readonly links: number
  /** Links that hang on this voice alone. */
  readonly alone: number
}

function voicesIn(links: readonly LinkOf[]): readonly VoiceIn[] {
  const found = new Map<string, { links: number; alone: number }>()
  for (const { voices, sole } of links)
    for (const voice of voices) {
      const { links, alone } = found.get(voice) ?? { links: 0, alone: 0 }
      found.set(voice, { links: links + 1, alone: alone + (sole === voice ? 1 : 0) })
    }
  return [...found]
    .map(([voice, counted]) => ({ voice, ...counted }))
    .sort((a, b) => b.links - a.links || (a.voice < b.voice ? -1 : 1))
}
