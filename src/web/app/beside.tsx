// The second half of a split screen: any view, with addresses of its own, which the window's address carries along.
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useSay } from '../words/say.tsx'
import { NAVIGATION, viewOf } from './navigation.ts'
import { PanesProvider, type Panes } from './panes.ts'
import { createBesideRouter } from './router.tsx'

export interface BesideProps {
  readonly address: string
  /** The second half has moved to another address. */
  readonly onMove: (address: string) => void
  /** Shows an address in the first half. */
  readonly onShowFirst: (address: string) => void
  readonly onSwap: () => void
  readonly onClose: () => void
}

export function Beside({ address, onMove, onShowFirst, onSwap, onClose }: BesideProps): React.ReactNode {
  const { say } = useSay()
  const [router] = useState(() => createBesideRouter(address))
  useEffect(
    () =>
      router.history.subscribe(() => {
        const { href } = router.history.location
        if (href !== address) onMove(href)
      }),
    [router, address, onMove],
  )
  useEffect(() => {
    if (router.history.location.href !== address) router.history.replace(address)
  }, [router, address])
  const panes = useMemo<Panes>(
    () => ({ side: 'second', isSplit: true, showBeside: onShowFirst }),
    [onShowFirst],
  )
  const view = viewOf(address.split('?')[0] ?? '/')
  return (
    <PanesProvider value={panes}>
      <header className="beside-head">
        <label>
          <span className="visually-hidden">{say('web.split.view')}</span>
          <select
            className="input small"
            value={view}
            onChange={event => {
              const chosen = NAVIGATION.flatMap(({ views }) => views.map(one => one)).find(
                ({ name }) => name === event.target.value,
              )
              if (chosen !== undefined) onMove(chosen.path)
            }}
          >
            {NAVIGATION.map(({ group, views }) =>
              group === 'case' ? (
                <Options key={group} views={views} />
              ) : (
                <optgroup key={group} label={say(`web.nav.group.${group}`)}>
                  <Options views={views} />
                </optgroup>
              ),
            )}
          </select>
        </label>
        <span className="beside-actions">
          <button type="button" className="button quiet small" onClick={onSwap}>
            {say('web.split.swap')}
          </button>
          <button type="button" className="button quiet small" onClick={onClose}>
            {say('web.split.close')}
          </button>
        </span>
      </header>
      <div className="beside-view">
        <RouterProvider router={router} />
      </div>
    </PanesProvider>
  )
}

function Options({
  views,
}: {
  readonly views: (typeof NAVIGATION)[number]['views']
}): readonly React.ReactNode[] {
  const { say } = useSay()
  return views.map(({ name }) => (
    <option key={name} value={name}>
      {say(`web.nav.${name}`)}
    </option>
  ))
}
