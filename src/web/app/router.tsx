// Addresses of the workbench: one for each view and each state of it. Every view is loaded when first asked for.
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  retainSearchParams,
  type AnyRoute,
  type RouteComponent,
} from '@tanstack/react-router'
import { Trouble } from '../ui/status.tsx'
import { readSearch } from './search-params.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

/** All addresses, inside a frame. Made anew for each router: a route belongs to one. */
function createTree(frame: RouteComponent) {
  const root = createRootRoute({
    component: frame,
    /** The second half of a split screen; no view's own matter. */
    validateSearch: readSearch({ beside: '', share: '' }),
    search: { middlewares: [retainSearchParams(['beside', 'share'])] },
    errorComponent: ({ error }) => (
      <div className="page">
        <Trouble error={error} />
      </div>
    ),
    notFoundComponent: NotFound,
  })

  const overview = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../views/overview/overview.tsx')),
  })
  const sources = createRoute({
    getParentRoute: () => root,
    path: '/sources',
    validateSearch: readSearch({ q: '', kind: '', state: '', sort: 'title' }),
    component: lazyRouteComponent(() => import('../views/sources/sources.tsx')),
  })
  const readHome = createRoute({
    getParentRoute: () => root,
    path: '/read',
    component: lazyRouteComponent(() => import('../views/read/read-home.tsx')),
  })
  const read = createRoute({
    getParentRoute: () => root,
    path: '/read/$source',
    validateSearch: readSearch({ at: '', mark: '', hide: '', show: 'all', page: '', adrift: '' }),
    component: lazyRouteComponent(() => import('../views/read/read.tsx')),
  })

  const adrift = createRoute({
    getParentRoute: () => root,
    path: '/adrift',
    component: lazyRouteComponent(() => import('../views/read/adrift.tsx')),
  })

  const charges = createRoute({
    getParentRoute: () => root,
    path: '/charges',
    validateSearch: readSearch({
      charge: '',
      count: '',
      accused: '',
      tree: '',
      aside: '',
      given: 'record',
      basis: 'all',
      forms: 'custody',
      annex: '',
      spans: '',
      cause: '',
    }),
    component: lazyRouteComponent(() => import('../views/charges/charges.tsx')),
  })
  const ledger = createRoute({
    getParentRoute: () => root,
    path: '/ledger',
    validateSearch: readSearch({
      kind: 'statements',
      q: '',
      sort: '',
      down: '',
      status: '',
      source: '',
      who: '',
      relation: '',
      stance: '',
      modality: '',
      venue: '',
      liberty: '',
    }),
    component: lazyRouteComponent(() => import('../views/ledger/ledger.tsx')),
  })
  const actors = createRoute({
    getParentRoute: () => root,
    path: '/actors',
    validateSearch: readSearch({ q: '', actor: '' }),
    component: lazyRouteComponent(() => import('../views/actors/actors.tsx')),
  })
  const warnings = createRoute({
    getParentRoute: () => root,
    path: '/warnings',
    validateSearch: readSearch({ finding: '' }),
    component: lazyRouteComponent(() => import('../views/warnings/warnings.tsx')),
  })
  const conflicts = createRoute({
    getParentRoute: () => root,
    path: '/conflicts',
    validateSearch: readSearch({ conflict: '' }),
    component: lazyRouteComponent(() => import('../views/conflicts/conflicts.tsx')),
  })
  const timeline = createRoute({
    getParentRoute: () => root,
    path: '/timeline',
    validateSearch: readSearch({ by: 'relation', claim: '' }),
    component: lazyRouteComponent(() => import('../views/timeline/timeline.tsx')),
  })
  const series = createRoute({
    getParentRoute: () => root,
    path: '/series',
    validateSearch: readSearch({ accused: '' }),
    component: lazyRouteComponent(() => import('../views/series/series.tsx')),
  })
  const network = createRoute({
    getParentRoute: () => root,
    path: '/network',
    validateSearch: readSearch({ aside: '', of: '' }),
    component: lazyRouteComponent(() => import('../views/network/network.tsx')),
  })
  const echoes = createRoute({
    getParentRoute: () => root,
    path: '/echoes',
    validateSearch: readSearch({ kind: '', voice: '', liberty: '', bits: '', echo: '', pair: '' }),
    component: lazyRouteComponent(() => import('../views/echoes/echoes.tsx')),
  })

  const report = createRoute({
    getParentRoute: () => root,
    path: '/report',
    validateSearch: readSearch({ part: '', twin: '' }),
    component: lazyRouteComponent(() => import('../views/report/report.tsx')),
  })

  return root.addChildren([
    overview,
    sources,
    readHome,
    read,
    adrift,
    charges,
    ledger,
    actors,
    warnings,
    conflicts,
    timeline,
    series,
    network,
    echoes,
    report,
  ] satisfies AnyRoute[])
}

export function createWorkbenchRouter() {
  return createRouter({
    routeTree: createTree(Shell),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  })
}

/** A router for the second half of a split screen, whose address is not the window's. */
export function createBesideRouter(address: string): ReturnType<typeof createWorkbenchRouter> {
  return createRouter({
    routeTree: createTree(Outlet),
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkbenchRouter>
  }
}
