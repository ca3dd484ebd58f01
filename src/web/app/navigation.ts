// The views in the order in which the rail lists them.
export const NAVIGATION = [
  {
    group: 'case',
    views: [{ name: 'overview', path: '/' }],
  },
  {
    group: 'record',
    views: [
      { name: 'sources', path: '/sources' },
      { name: 'read', path: '/read' },
      { name: 'ledger', path: '/ledger' },
    ],
  },
  {
    group: 'world',
    views: [
      { name: 'actors', path: '/actors' },
      { name: 'timeline', path: '/timeline' },
      { name: 'network', path: '/network' },
    ],
  },
  {
    group: 'accusation',
    views: [
      { name: 'charges', path: '/charges' },
      { name: 'series', path: '/series' },
      { name: 'warnings', path: '/warnings' },
      { name: 'conflicts', path: '/conflicts' },
      { name: 'echoes', path: '/echoes' },
    ],
  },
  {
    group: 'handing-over',
    views: [{ name: 'report', path: '/report' }],
  },
] as const

export type ViewName = (typeof NAVIGATION)[number]['views'][number]['name']

/** The view that an address belongs to. */
export function viewOf(path: string): ViewName {
  const first = `/${path.split('/')[1] ?? ''}`
  for (const { views } of NAVIGATION) for (const view of views) if (view.path === first) return view.name
  return 'overview'
}
