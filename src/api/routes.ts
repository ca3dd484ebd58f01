// The addresses of the API: plain data, so that the browser's client carries no schemas.

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `:name` is a parameter. */
  readonly path: string
  /** Raw bytes instead of JSON, going in or coming out; `lines` is a stream of JSON lines. */
  readonly raw?: 'in' | 'out' | 'lines'
}

export const ROUTES = {
  session: { method: 'POST', path: '/api/session' },
  casePlace: { method: 'GET', path: '/api/cases' },
  beginCase: { method: 'POST', path: '/api/cases' },
  overview: { method: 'GET', path: '/api/overview' },
  sources: { method: 'GET', path: '/api/sources' },
  text: { method: 'GET', path: '/api/sources/:source/text' },
  marks: { method: 'GET', path: '/api/sources/:source/marks' },
  marksSince: { method: 'GET', path: '/api/sources/:source/marks/:since' },
  original: { method: 'GET', path: '/api/sources/:source/original', raw: 'out' },
  upload: { method: 'POST', path: '/api/uploads', raw: 'in' },
  startReading: { method: 'POST', path: '/api/readings' },
  watchReading: { method: 'GET', path: '/api/readings/:job', raw: 'lines' },
  cancelReading: { method: 'DELETE', path: '/api/readings/:job' },
  caseData: { method: 'GET', path: '/api/case' },
  ledger: { method: 'POST', path: '/api/ledger' },
  search: { method: 'POST', path: '/api/search' },
  decide: { method: 'POST', path: '/api/decisions' },
  undo: { method: 'POST', path: '/api/decisions/undo' },
  history: { method: 'GET', path: '/api/decisions' },
  adrift: { method: 'GET', path: '/api/adrift' },
  place: { method: 'POST', path: '/api/adrift/place' },
  echoes: { method: 'GET', path: '/api/echoes' },
  exportLedger: { method: 'POST', path: '/api/ledger/export', raw: 'out' },
  exportFormats: { method: 'GET', path: '/api/export' },
  exportCase: { method: 'POST', path: '/api/export', raw: 'out' },
  packCase: { method: 'POST', path: '/api/pack', raw: 'out' },
  report: { method: 'POST', path: '/api/report', raw: 'out' },
  previewReport: { method: 'POST', path: '/api/report/preview' },
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof ROUTES

/** The address of a route with its parameters filled in. Throws RangeError where one is missing. */
export function addressOf(route: Route, params: Readonly<Record<string, string>> = {}): string {
  return route.path.replace(/:([a-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`${route.path} needs the parameter "${name}"`)
    return encodeURIComponent(value)
  })
}
