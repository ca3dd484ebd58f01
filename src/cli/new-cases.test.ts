import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '#api'
import { fileName, newCasesIn, type BegunCases } from './new-cases.ts'

let folder: string
let cases: BegunCases
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retort-new-'))
  cases = newCasesIn(folder, 'reader')
})
afterAll(async () => {
  await cases.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a name becomes a file name that leads nowhere else', () => {
  expect(fileName('The Harbour Trial, 1931')).toBe('the-harbour-trial-1931')
  expect(fileName('../../etc/passwd')).toBe('etc-passwd')
  expect(fileName('Дело Тоска')).toBe('дело-тоска')
  expect(fileName('…')).toBe('case')
})

test('a case is begun, titled and served; a second of that name goes beside it', async () => {
  const first = await cases.begin('My trial')
  const second = await cases.begin('My trial')
  expect([first.path, second.path]).toEqual([
    join(folder, 'my-trial.retort'),
    join(folder, 'my-trial-2.retort'),
  ])
  expect(existsSync(first.path)).toBe(true)
  const { origin, hash } = new URL(first.address)
  let session: string | null = null
  const client = createClient({
    fetch: (address, init) =>
      fetch(new URL(address instanceof Request ? address.url : address, origin), init),
    session: () => session,
  })
  session = (await client.call('session', { body: { launch: hash.replace('#launch=', '') } })).session
  expect(await client.call('overview')).toMatchObject({ title: 'My trial', sources: 0, sample: false })
  expect(await client.call('casePlace')).toEqual({ folder })
})
