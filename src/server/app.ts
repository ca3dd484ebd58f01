// The API as a Hono application: each route of the contract, checked in and out.
import {
  CONTRACT,
  NAME_HEADER,
  openApi,
  PACKED,
  ProblemError,
  ROUTES,
  SETTLING_HEADER,
  VERSION_HEADER,
  type DownloadName,
  type JobEvent,
  type Output,
  type Parsed,
  type RouteName,
} from '#api'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { serveAssets, type loadAssets } from './assets.ts'
import type { CasePort, NewCases, OutgoingFile } from './case-port.ts'
import { sameOriginOnly, withSession } from './guard.ts'
import { ORIGINAL_POLICY, PREVIEW_POLICY, safeHeaders } from './headers.ts'
import { rememberMarks } from './mark-changes.ts'
import { packedCase } from './packed-case.ts'
import { problemAnswer } from './problems.ts'
import type { Readings } from './readings.ts'
import { createPreviews } from './reports.ts'
import type { Sessions } from './session.ts'
import type { Uploads } from './uploads.ts'

export interface AppParts {
  readonly case: CasePort
  readonly sessions: Sessions
  readonly uploads: Uploads
  readonly readings: Readings
  readonly assets: Awaited<ReturnType<typeof loadAssets>>
  /** This server's own origins, once it listens. */
  readonly origins: () => ReadonlySet<string>
  /** Whose decisions these are. */
  readonly user: string
  readonly version: string
  /** Begins other cases from this one; null where that is not offered. */
  readonly newCases: NewCases | null
}

const LARGEST_BODY = 16 * 1024 * 1024

/** The application; everything it needs is given to it. */
export function createApp(parts: AppParts): Hono {
  const { sessions, uploads, readings, user } = parts
  const app = new Hono()
  app.onError((error, context) => problemAnswer(error, context))
  app.use(safeHeaders())
  app.use(sameOriginOnly(parts.origins))
  app.use('/api/*', withSession(sessions))
  app.use('/api/*', async (context, next) => {
    await next()
    context.res.headers.set(VERSION_HEADER, String(await parts.case.version()))
    if (parts.case.isSettling?.() === true) context.res.headers.set(SETTLING_HEADER, '1')
  })

  /**
   * One JSON route: the body is checked against the contract, the answer typed by it; `packed` is the same answer for
   * those who take packed text.
   */
  function json<N extends RouteName>(
    name: N,
    answer: (input: Parsed<N>, context: Context) => Output<N> | Promise<Output<N>>,
    packed?: () => Promise<string>,
  ): void {
    const { method, path } = ROUTES[name]
    app.on(method, path, limitedBody, async context =>
      packed !== undefined && context.req.header('accept') === PACKED
        ? context.body(await packed(), 200, { 'content-type': PACKED })
        : context.json(await answer(await inputOf(name, context), context)),
    )
  }

  /** One route that answers with a file to be saved. */
  function download<N extends DownloadName>(
    name: N,
    answer: (input: Parsed<N>) => Promise<OutgoingFile>,
  ): void {
    app.on('POST', ROUTES[name].path, limitedBody, async context => {
      const file = await answer(await inputOf(name, context))
      return context.body(file.content, 200, attachment(file.name))
    })
  }

  json('session', ({ launch }) => {
    const session = sessions.exchange(launch)
    if (session === null) throw new ProblemError('session-missing', 'This launch address was used already')
    return { session, user }
  })
  json('casePlace', () => ({ folder: parts.newCases?.folder ?? null }))
  json('beginCase', ({ name }) => {
    if (parts.newCases === null) throw new ProblemError('refused', 'No other case can be begun from here')
    return parts.newCases.begin(name)
  })
  json('overview', () => parts.case.overview())
  json('sources', () => parts.case.sources())
  json('text', async (_, context) => found(await parts.case.text(sourceOf(context)), context))
  json('marks', async (_, context) => found(await parts.case.marks(sourceOf(context)), context))
  const marksSince = rememberMarks(parts.case)
  json('marksSince', async (_, context) =>
    found(
      await marksSince(sourceOf(context), context.req.param('since') ?? '', context.req.raw.signal),
      context,
    ),
  )
  json(
    'caseData',
    async () => ({ version: await parts.case.version(), data: await parts.case.data() }),
    packedCase(parts.case),
  )
  json('ledger', query => parts.case.ledger(query))
  json('search', ({ q, limit }) => parts.case.search(q, limit))
  json('decide', async ({ decisions }) => ({ decisions: await parts.case.decide(decisions, user) }))
  json('undo', async ({ decision }) => ({ undone: await parts.case.undo(decision, user) }))
  json('history', () => parts.case.history())
  json('adrift', () => parts.case.adrift())
  json('place', ({ decision, passage }) => parts.case.place(decision, passage, user))
  json('echoes', () => parts.case.echoes())
  json('exportFormats', () => parts.case.exportFormats())
  download('exportLedger', query => parts.case.exportLedger(query))
  download('exportCase', ({ format, language }) => parts.case.exportAs(format, language))
  download('packCase', ({ recipient }) => parts.case.pack(recipient))
  json('startReading', ({ uploads: handles }) => {
    const files = uploads.take(handles)
    const job = readings.start(options =>
      parts.case.read(files, options).finally(() => void uploads.drop(files)),
    )
    return { job }
  })
  json('cancelReading', (_, context) => {
    readings.cancel(context.req.param('job') ?? '')
    return {}
  })

  const previews = createPreviews()
  json('previewReport', async request => {
    const { bytes } = await parts.case.report({ ...request, format: 'html' })
    return { address: `/preview/${previews.keep(bytes)}` }
  })
  app.get('/preview/:token', context => {
    const html = found(previews.get(context.req.param('token')), context)
    return context.body(new Uint8Array(html), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PREVIEW_POLICY,
    })
  })
  app.post(ROUTES.report.path, limitedBody, async context => {
    const parsed = CONTRACT.report.input.safeParse(await context.req.json().catch(() => null))
    if (!parsed.success)
      throw new ProblemError('invalid', 'The request is not as it should be', parsed.error.message)
    const { bytes, mediaType } = await parts.case.report(parsed.data)
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': 'attachment',
      'content-security-policy': ORIGINAL_POLICY,
    })
  })

  app.post(ROUTES.upload.path, async context => {
    const name = decodeURIComponent(context.req.header(NAME_HEADER) ?? 'unnamed')
    return context.json({ upload: await uploads.keep(name, context.req.raw.body) })
  })
  app.get(ROUTES.watchReading.path, context => {
    const events = readings.watch(context.req.param('job'))
    return context.body(jsonLines(events), 200, { 'content-type': 'application/x-ndjson' })
  })
  app.get(ROUTES.original.path, async context => {
    const { name, bytes } = found(await parts.case.original(sourceOf(context)), context)
    return context.body(new Uint8Array(bytes), 200, attachment(name))
  })
  app.get('/api/openapi.json', context => context.json(openApi(parts.version) as object))
  app.all('/api/*', context => {
    throw new ProblemError('not-found', 'No such address', context.req.path)
  })
  app.get('*', serveAssets(parts.assets))
  return app
}

const limitedBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new ProblemError('too-large', 'The request is too large')
  },
})

/** The body of a request, checked against the contract. */
async function inputOf<N extends RouteName>(name: N, context: Context): Promise<Parsed<N>> {
  const body: unknown =
    ROUTES[name].method === 'POST' ? await context.req.json().catch(() => null) : undefined
  const parsed = CONTRACT[name].input.safeParse(body)
  if (!parsed.success)
    throw new ProblemError('invalid', 'The request is not as it should be', parsed.error.message)
  return parsed.data as Parsed<N>
}

/** Headers of a file that is saved and never shown. */
function attachment(name: string): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': ORIGINAL_POLICY,
  }
}

function sourceOf(context: Context): string {
  return context.req.param('source') ?? ''
}

function found<T>(thing: T | null, context: Context): T {
  if (thing === null) throw new ProblemError('not-found', 'Not in this case', context.req.path)
  return thing
}

function jsonLines(events: AsyncGenerator<JobEvent>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
}
