// The frame around every view: the mark, the case, search, the theme, and the way to the views.
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { RetortMark } from '../ui/retort-mark.tsx'
import { LookButton } from '../views/first-look/look-button.tsx'
import { useSay } from '../words/say.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { overviewQuery, useClient } from './client.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NAVIGATION, viewOf } from './navigation.ts'
import { useRegionKeys } from './regions.ts'
import { SplitView, useSplit } from './split.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const FirstLook = lazy(() => import('../views/first-look/first-look.tsx'))
const Palette = lazy(() => import('../views/palette/palette.tsx'))

export function Shell(): React.ReactNode {
  const { say, number } = useSay()
  const main = useRef<HTMLElement>(null)
  const { data: overview } = useQuery(overviewQuery(useClient()))
  const path = useRouterState({ select: state => state.location.pathname })
  const [palette, setPalette] = useState(false)
  const view = viewOf(path)
  const split = useSplit()
  useRegionKeys()
  const title = overview?.title ?? ''

  useEffect(() => {
    document.title = [say(`web.nav.${view}`), title, 'Retort'].filter(part => part !== '').join(' – ')
  }, [say, view, title])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setPalette(true)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const undecided = overview?.found.reduce((sum, { undecided }) => sum + undecided, 0) ?? 0
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={() => main.current?.focus()}>
        {say('web.skip')}
      </a>
      <Link to="/" className="shell-brand">
        <RetortMark size={26} />
        {say('app.name')}
      </Link>
      <header className="shell-bar">
        <span className="shell-case">{title}</span>
        <button type="button" className="button small search-button" onClick={() => setPalette(true)}>
          <span>{say('web.search')}</span> <kbd>Ctrl K</kbd>
        </button>
        <LanguageSwitch />
        <button
          type="button"
          className="button quiet small"
          aria-pressed={split.beside !== null}
          title={say('web.split.keys')}
          onClick={() => split.show(split.beside === null ? (view === 'read' ? '/charges' : '/read') : null)}
        >
          {say('web.split')}
        </button>
        {overview?.sample === true && <LookButton />}
        <ThemeSwitch />
      </header>
      <ConnectionNotice />
      <nav className="shell-rail" aria-label={say('web.nav')}>
        {NAVIGATION.map(({ group, views }) => (
          <div key={group}>
            {group !== 'case' && <h2>{say(`web.nav.group.${group}`)}</h2>}
            <ul>
              {views.map(({ name, path: to }) => (
                <li key={name}>
                  <Link to={to} aria-current={view === name ? 'page' : undefined} preload="intent">
                    {say(`web.nav.${name}`)}
                    {name === 'read' && undecided > 0 && (
                      <span className="badge" title={say('web.nav.undecided', { count: undecided })}>
                        {number(undecided)}
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main id="main" className="shell-main" ref={main} tabIndex={-1}>
        <SplitView split={split} />
      </main>
      {overview?.sample === true && (
        <Suspense>
          <FirstLook />
        </Suspense>
      )}
      {palette && (
        <Suspense>
          <Palette onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </div>
  )
}
