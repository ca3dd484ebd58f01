// One view, or two side by side: the second half, its share and what it shows are part of the window's address.
import { Outlet, useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useSyncExternalStore } from 'react'
import { useSay } from '../words/say.tsx'
import { viewOf } from './navigation.ts'
import { PanesProvider, shareFrom, type Panes } from './panes.ts'
import { Separator } from './separator.tsx'
import './split.css'

const Beside = lazy(async () => ({ default: (await import('./beside.tsx')).Beside }))

/** Windows narrower than this show the halves one above the other. */
const STACKED = '(max-width: 58rem)'

export interface Split {
  readonly beside: string | null
  readonly share: number
  /** Shows an address in the second half; null closes it. */
  readonly show: (address: string | null) => void
  readonly setShare: (share: number) => void
}

/** What the window's address says of the second half. */
export function useSplit(): Split {
  const router = useRouter()
  const { beside, share } = useSearch({ from: '__root__' })
  const change = useCallback(
    (changed: { readonly beside?: string | undefined; readonly share?: string | undefined }): void =>
      void router.navigate({
        to: '.',
        search: old => ({ ...old, ...changed }) as typeof old,
        replace: true,
        resetScroll: false,
      }),
    [router],
  )
  const show = useCallback(
    (address: string | null) =>
      change(address === null ? { beside: undefined, share: undefined } : { beside: address }),
    [change],
  )
  const setShare = useCallback((wanted: number) => change({ share: String(wanted) }), [change])
  return useMemo(
    () => ({ beside: beside ?? null, share: shareFrom(share), show, setShare }),
    [beside, share, show, setShare],
  )
}

export function SplitView({ split }: { readonly split: Split }): React.ReactNode {
  const { say } = useSay()
  const router = useRouter()
  const { beside, share, show, setShare } = split
  const isStacked = useStacked()
  const panes = useMemo<Panes>(
    () => ({ side: 'first', isSplit: beside !== null, showBeside: show }),
    [beside, show],
  )
  const showFirst = useCallback((address: string) => void router.navigate({ href: address }), [router])
  const swap = useCallback(() => {
    if (beside === null) return
    const here = router.state.location
    const search = new URLSearchParams(here.searchStr)
    search.delete('beside')
    search.delete('share')
    const left = search.size > 0 ? `${here.pathname}?${search.toString()}` : here.pathname
    void router.navigate({ href: beside }).then(() => show(left))
  }, [router, beside, show])
  return (
    <div
      className="split"
      data-split={beside === null ? undefined : ''}
      style={{ '--share': `${share}%` } as React.CSSProperties}
    >
      {/* The first half keeps its place in the tree, so that opening the second one loses nothing that is typed. */}
      <PanesProvider value={panes}>
        <div className="split-pane" tabIndex={-1} data-pane="first" data-region="">
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </PanesProvider>
      {beside !== null && (
        <>
          <Separator share={share} isStacked={isStacked} onShare={setShare} />
          <section
            className="split-pane"
            tabIndex={-1}
            data-pane="second"
            data-region=""
            aria-label={say('web.split.second', {
              view: say(`web.nav.${viewOf(beside.split('?')[0] ?? '/')}`),
            })}
          >
            <Suspense>
              <Beside
                address={beside}
                onMove={show}
                onShowFirst={showFirst}
                onSwap={swap}
                onClose={() => show(null)}
              />
            </Suspense>
          </section>
        </>
      )}
    </div>
  )
}

function useStacked(): boolean {
  return useSyncExternalStore(
    listener => {
      const query = matchMedia(STACKED)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(STACKED).matches,
  )
}
