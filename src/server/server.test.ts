import { createClient, NAME_HEADER, ProblemError, SESSION_HEADER, unpack, type Client } from '#api'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { memoryCase } from '../../e2e/support/memory-case.ts'
import { naiveMarks } from '../../e2e/support/sample-marks.ts'
import { serveCase, type RunningServer } from './start.ts'

const TEXT = 'Vyshinsky: Were you in Copenhagen? Holtzman: I was in Copenhagen in 1932.'
let server: RunningServer
let session: string
let client: Client

beforeAll(async () => {
  const port = memoryCase('A case', [
    { id: 'holtzman', title: 'Holtzman', text: TEXT, marks: naiveMarks(TEXT) },
  ])
  server = await serveCase(port, { user: 'tester' })
  const launch = new URL(server.address).hash.replace('#launch=', '')
  const plain = createClient({ fetch: here, session: () => null })
  session = (await plain.call('session', { body: { launch } })).session
  client = createClient({ fetch: here, session: () => session })
})
afterAll(() => server.close())

function here(address: string | URL | Request, init?: RequestInit): Promise<Response> {
  return fetch(new URL(address instanceof Request ? address.url : address, server.origin), init)
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
}

/** A plain request in which Host can be set at will. */
function raw(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.origin), { headers }, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('the launch token opens once and stands in the fragment only', async () => {
  const { hash, search, pathname } = new URL(server.address)
  expect([search, pathname]).toEqual(['', '/'])
  const plain = createClient({ fetch: here, session: () => null })
  expect(await codeOf(plain.call('session', { body: { launch: hash.slice(8) } }))).toBe('session-missing')
})

test('no call goes without a session', async () => {
  for (const token of [null, '', 'guess'])
    expect(await codeOf(createClient({ fetch: here, session: () => token }).call('overview'))).toBe(
      'session-missing',
    )
  expect((await client.call('overview')).title).toBe('A case')
  expect(unpack(await client.packedCase())).toEqual(await client.call('caseData'))
})

test('another host, another origin, another site are refused', async () => {
  const { host } = new URL(server.origin)
  const good = { host, [SESSION_HEADER]: session }
  expect(await raw('/api/overview', good)).toBe(200)
  expect(await raw('/api/overview', { ...good, host: 'rebound.example' })).toBe(403)
  expect(await raw('/api/overview', { ...good, origin: 'http://evil.example' })).toBe(403)
  expect(await raw('/api/overview', { ...good, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await raw('/', { host: 'rebound.example' })).toBe(403)
})

test('originals are attachments that may do nothing', async () => {
  const answer = await here('/api/sources/holtzman/original', { headers: { [SESSION_HEADER]: session } })
  expect(await answer.text()).toBe(TEXT)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('decisions rise the version, and undo takes the last one back', async () => {
  const [mark] = (await client.call('marks', { params: { source: 'holtzman' } })).marks
  await client.call('decide', { body: { decisions: [{ kind: 'confirm', target: mark!.target }] } })
  const status = async (): Promise<string> =>
    (await client.call('marks', { params: { source: 'holtzman' } })).marks[0]!.status
  expect(await status()).toBe('confirmed')
  await client.call('undo', { body: { decision: null } })
  expect(await status()).toBe('suggested')
  expect(await codeOf(client.call('undo', { body: { decision: null } }))).toBe('refused')
})

test('what does not fit the contract is refused with a problem', async () => {
  const answer = await here('/api/decisions', {
    method: 'POST',
    headers: { [SESSION_HEADER]: session, 'content-type': 'application/json' },
    body: '{"decisions": "all"}',
  })
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await codeOf(client.call('text', { params: { source: 'nobody' } }))).toBe('not-found')
  expect((await here('/api/nothing', { headers: { [SESSION_HEADER]: session } })).status).toBe(404)
})

test('files come in by their bytes; their names are never paths', async () => {
  const { upload } = await client.upload(new Blob(['Some words.']), '../../etc/passwd\u0000.txt')
  const { job } = await client.call('startReading', { body: { uploads: [upload] } })
  const events: unknown[] = []
  for await (const event of client.watch(job)) events.push(event)
  expect(events.at(-1)).toEqual({ kind: 'done', added: 1, known: 0, troubled: 0, cancelled: false })
  expect((await client.call('sources')).map(({ title }) => title)).toContain('etc/passwd.txt')
  expect(await codeOf(client.call('startReading', { body: { uploads: [upload] } }))).toBe('not-found')
})

test('an upload that names no file is kept under a plain name', async () => {
  const answer = await here('/api/uploads', {
    method: 'POST',
    headers: { [SESSION_HEADER]: session, [NAME_HEADER]: encodeURIComponent('..') },
    body: 'x',
  })
  expect(answer.status).toBe(200)
})

test('the API describes itself', async () => {
  const answer = await here('/api/openapi.json', { headers: { [SESSION_HEADER]: session } })
  const { openapi, paths } = (await answer.json()) as { openapi: string; paths: Record<string, unknown> }
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toContain('/api/sources/{source}/marks')
})
