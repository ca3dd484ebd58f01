// The contract of the API: for each route, what goes in and what comes out.
import {
  caseDataSchema,
  decisionSchema,
  idSchema,
  list,
  passageSchema,
  sourceSchema,
  textVersionSchema,
} from '#schemas'
import { z } from 'zod'
import { echoSchema } from './echo.ts'
import { markChangesSchema, referenceSchema, sourceMarksSchema } from './mark.ts'
import type { RouteName } from './routes.ts'
import { ROUTES } from './routes.ts'
import {
  decisionInputSchema,
  exportFormatSchema,
  ledgerPageSchema,
  ledgerQuerySchema,
  overviewSchema,
  reportRequestSchema,
  searchHitSchema,
} from './screens.ts'

const nothing = z.undefined()
const done = z.object({}).readonly()
/** BCP 47 tag of the language in which headings are written. */
const language = z.string().max(40).default('en')

/** `input`: the JSON body of a POST; `output`: the JSON that comes back. Raw routes carry bytes instead. */
export const CONTRACT = {
  session: {
    input: z.object({ launch: z.string().max(200) }),
    output: z.object({ session: z.string(), user: z.string() }).readonly(),
  },
  casePlace: {
    input: nothing,
    /** Where a case begun from here is kept; null where none can be. */
    output: z.object({ folder: z.string().nullable() }).readonly(),
  },
  beginCase: {
    input: z.object({ name: z.string().min(1).max(80) }),
    /** `address` opens the new case, once. */
    output: z.object({ path: z.string(), address: z.string() }).readonly(),
  },
  overview: { input: nothing, output: overviewSchema },
  sources: { input: nothing, output: list(sourceSchema) },
  text: {
    input: nothing,
    output: textVersionSchema
      .unwrap()
      .pick({ source: true, sha256: true, text: true, blocks: true, origin: true })
      .readonly(),
  },
  marks: { input: nothing, output: sourceMarksSchema },
  /** What is another since an edition that this route gave before; everything since `0`. */
  marksSince: { input: nothing, output: markChangesSchema },
  original: { input: nothing, output: nothing },
  upload: { input: nothing, output: z.object({ upload: z.string() }).readonly() },
  startReading: {
    input: z.object({ uploads: z.array(z.string()).min(1).max(10_000) }),
    output: z.object({ job: z.string() }).readonly(),
  },
  watchReading: { input: nothing, output: nothing },
  cancelReading: { input: nothing, output: done },
  caseData: { input: nothing, output: z.object({ version: z.int(), data: caseDataSchema }).readonly() },
  ledger: { input: ledgerQuerySchema, output: ledgerPageSchema },
  search: {
    input: z.object({ q: z.string().max(500), limit: z.int().min(1).max(200).default(30) }),
    output: z.object({ total: z.int(), hits: list(searchHitSchema) }).readonly(),
  },
  decide: {
    input: z.object({ decisions: z.array(decisionInputSchema).min(1).max(10_000) }),
    output: z.object({ decisions: list(decisionSchema) }).readonly(),
  },
  undo: {
    /** Null takes back the last change. */
    input: z.object({ decision: idSchema.nullable() }),
    output: z.object({ undone: list(decisionSchema) }).readonly(),
  },
  history: { input: nothing, output: list(decisionSchema) },
  echoes: { input: nothing, output: list(echoSchema) },
  /** The rows that a query finds, all of them, as a workbook. */
  exportLedger: { input: ledgerQuerySchema.extend({ language }), output: nothing },
  exportFormats: { input: nothing, output: list(exportFormatSchema) },
  exportCase: { input: z.object({ format: z.string().max(40), language }), output: nothing },
  /** An empty recipient: not encrypted. */
  packCase: { input: z.object({ recipient: z.string().max(4000).default('') }), output: nothing },
  report: { input: reportRequestSchema, output: nothing },
  /** Made as HTML and kept under an address that a frame can open. */
  previewReport: {
    input: reportRequestSchema.pick({ redacted: true, language: true }),
    output: z.object({ address: z.string() }).readonly(),
  },
  adrift: {
    input: nothing,
    output: list(
      z
        .object({
          decision: idSchema,
          target: referenceSchema,
          passage: passageSchema.nullable(),
          title: z.string(),
        })
        .readonly(),
    ),
  },
  /** Puts a decision that is adrift, and all others on the same thing, on a passage of the present text. */
  place: {
    input: z.object({ decision: idSchema, passage: passageSchema }),
    output: decisionSchema,
  },
} as const satisfies Readonly<Record<RouteName, { readonly input: z.ZodType; readonly output: z.ZodType }>>

export type Input<N extends RouteName> = z.input<(typeof CONTRACT)[N]['input']>
/** What a route's handler gets: the body with defaults filled in. */
export type Parsed<N extends RouteName> = z.output<(typeof CONTRACT)[N]['input']>
export type Output<N extends RouteName> = z.output<(typeof CONTRACT)[N]['output']>

/** The text of a source as the browser gets it. */
export type SourceText = Output<'text'>

/** The API described in OpenAPI 3.1, from the same schemas that check it. */
export function openApi(version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const route = ROUTES[name]
    const path = route.path.replace(/:([a-z]+)/g, '{$1}')
    const parameters = [...route.path.matchAll(/:([a-z]+)/g)].map(match => ({
      name: match[1],
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }))
    const raw = 'raw' in route ? route.raw : undefined
    const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    ;(paths[path] ??= {})[route.method.toLowerCase()] = {
      operationId: name,
      parameters,
      ...(route.method === 'POST'
        ? {
            requestBody: {
              content:
                raw === 'in'
                  ? bytes
                  : { 'application/json': { schema: schema(CONTRACT[name].input, 'input') } },
            },
          }
        : {}),
      responses: {
        200: {
          description: 'Done.',
          content:
            raw === 'out'
              ? bytes
              : raw === 'lines'
                ? { 'application/x-ndjson': { schema: { type: 'string' } } }
                : { 'application/json': { schema: schema(CONTRACT[name].output, 'output') } },
        },
        default: { description: 'A problem (RFC 9457).', content: { 'application/problem+json': {} } },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Retort', version },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'header', name: 'x-retort-session' } } },
    security: [{ session: [] }],
    paths,
  }
}

function schema(what: z.ZodType, io: 'input' | 'output'): unknown {
  return z.toJSONSchema(what, { io, unrepresentable: 'any', reused: 'inline' })
}
