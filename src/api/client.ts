// The typed client: one function for every route, the session on every call, problems as errors.
import type { Input, Output } from './contract.ts'
import { PACKED } from './packed.ts'
import { isProblem, ProblemError } from './problem.ts'
import { addressOf, ROUTES, type Route, type RouteName } from './routes.ts'
import type { JobEvent } from './screens.ts'

/** Header that carries the session; cookies would be sent to every port of this host. */
export const SESSION_HEADER = 'x-retort-session'
/** Header that carries an uploaded file's name, percent-encoded. */
export const NAME_HEADER = 'x-retort-name'
/** Header of every answer: rises with every change of the case. */
export const VERSION_HEADER = 'x-retort-version'
/** Header of an answer behind which consequences are still worked out: the version will rise without being asked. */
export const SETTLING_HEADER = 'x-retort-settling'

export interface ClientOptions {
  readonly fetch: typeof fetch
  readonly session: () => string | null
  /** Told the case's version with every answer, and whether consequences are still worked out behind it. */
  readonly onVersion?: (version: number, isSettling: boolean) => void
}

/** Routes that answer a POST with a file. */
export type DownloadName = 'exportLedger' | 'exportCase' | 'packCase'

export interface Download {
  readonly name: string
  readonly content: Blob
}

export interface Client {
  /** Calls a JSON route. Throws ProblemError; a server that is gone is the problem `gone`. */
  call<N extends RouteName>(
    name: N,
    options?: { params?: Readonly<Record<string, string>>; body?: Input<N>; signal?: AbortSignal },
  ): Promise<Output<N>>
  /** The whole case as packed text: see `unpack`. */
  packedCase(options?: { signal?: AbortSignal }): Promise<string>
  upload(file: Blob, name: string, signal?: AbortSignal): Promise<Output<'upload'>>
  original(source: string): Promise<Blob>
  /** A file that the server makes, with the name that it gives it. */
  download<N extends DownloadName>(name: N, body: Input<N>): Promise<Download>
  /** A report as a file. */
  report(request: Input<'report'>): Promise<Blob>
  /** The events of a reading job until it ends. */
  watch(job: string, signal?: AbortSignal): AsyncGenerator<JobEvent>
}

/** The client of a server at the same origin as `fetch`. */
export function createClient({ fetch, session, onVersion }: ClientOptions): Client {
  async function send(route: Route, address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const token = session()
    if (token !== null) headers.set(SESSION_HEADER, token)
    let answer: Response
    try {
      answer = await fetch(address, { ...init, method: route.method, headers })
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw serverGone(error)
    }
    const version = Number(answer.headers.get(VERSION_HEADER))
    if (version > 0) onVersion?.(version, answer.headers.has(SETTLING_HEADER))
    if (!answer.ok) throw await problemOf(answer)
    return answer
  }
  return {
    async call(name, { params, body, signal } = {}) {
      const route: Route = ROUTES[name]
      const answer = await send(route, addressOf(route, params), {
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        ...(signal === undefined ? {} : { signal }),
      })
      return (await answer.json()) as Output<typeof name>
    },
    async packedCase({ signal } = {}) {
      const answer = await send(ROUTES.caseData, ROUTES.caseData.path, {
        headers: { accept: PACKED },
        ...(signal === undefined ? {} : { signal }),
      })
      return answer.text()
    },
    async upload(file, name, signal) {
      const answer = await send(ROUTES.upload, ROUTES.upload.path, {
        body: file,
        headers: { 'content-type': 'application/octet-stream', [NAME_HEADER]: encodeURIComponent(name) },
        ...(signal === undefined ? {} : { signal }),
      })
      return (await answer.json()) as Output<'upload'>
    },
    async original(source) {
      return (await send(ROUTES.original, addressOf(ROUTES.original, { source }), {})).blob()
    },
    async download(name, body) {
      const answer = await send(ROUTES[name], ROUTES[name].path, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      return { name: decodeURIComponent(named ?? name), content: await answer.blob() }
    },
    async report(request) {
      const answer = await send(ROUTES.report, ROUTES.report.path, {
        body: JSON.stringify(request),
        headers: { 'content-type': 'application/json' },
      })
      return answer.blob()
    },
    async *watch(job, signal) {
      const answer = await send(
        ROUTES.watchReading,
        addressOf(ROUTES.watchReading, { job }),
        signal === undefined ? {} : { signal },
      )
      if (answer.body !== null) yield* lines(answer.body)
    },
  }
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<JobEvent> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
    const parts = rest.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part !== '') yield JSON.parse(part) as JobEvent
    if (done) return
  }
}

async function problemOf(answer: Response): Promise<ProblemError> {
  const body: unknown = await answer.json().catch(() => null)
  if (isProblem(body)) return new ProblemError(body.code, body.title, body.detail, body.reasons)
  return new ProblemError('failed', `HTTP ${answer.status}`)
}

function serverGone(cause: unknown): ProblemError {
  const error = new ProblemError('gone', 'The server does not answer')
  error.cause = cause
  return error
}
