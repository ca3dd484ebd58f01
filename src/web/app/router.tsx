// Addresses of the workbench: one for each view and each state of it. Every view is loaded when first asked for.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router'
import { Trouble } from '../ui/status.tsx'
import { readSearch } from './search-params.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, errorComponent: ({ error }) => <Trouble error={error} /> })

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
  validateSearch: readSearch({ at: '', mark: '', hide: '', show: 'all' }),
  component: lazyRouteComponent(() => import('../views/read/read.tsx')),
})

const charges = createRoute({
  getParentRoute: () => root,
  path: '/charges',
  validateSearch: readSearch({ charge: '', count: '', accused: '', tree: '', aside: '', given: 'record' }),
  component: lazyRouteComponent(() => import('../views/charges/charges.tsx')),
})

const tree = root.addChildren([overview, sources, readHome, read, charges] satisfies AnyRoute[])

export function createWorkbenchRouter() {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
    scrollToTopSelectors: ['#main'],
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkbenchRouter>
  }
}
