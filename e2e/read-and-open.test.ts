import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN, retort } from './support/command.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retort-open-'))
  const papers = join(folder, 'papers')
  mkdirSync(papers)
  writeFileSync(
    join(papers, 'hearing.txt'),
    'The President: Did you go to Lindaby?\n\nTosk: I went there on 3 October 1929.\n\nThe President: Alone?\n\nTosk: Alone.\n',
  )
  writeFileSync(join(papers, 'empty.txt'), '')
  writeFileSync(join(papers, 'torn.pdf'), '%PDF-1.7\n1 0 obj\n<<')
  symlinkSync(papers, join(papers, 'again'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string) => join(folder, name)

test('a folder is read; what cannot be read is named once and kept from nothing else', async () => {
  const first = await retort('read', path('papers'), '--case', path('a.retort'))
  expect(first.stdout).toContain('3 sources read')
  expect(first.stderr.match(/empty\.txt/g)).toHaveLength(1)
  expect(first.stderr.match(/torn\.pdf/g)).toHaveLength(1)
  expect(first.code).toBe(3)
  const list = await retort('list', 'sources', '--case', path('a.retort'), '--json')
  const sources = list.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { path: string; state: string })
  expect(sources.find(source => source.path.endsWith('hearing.txt'))).toMatchObject({ state: 'ready' })
  const dates = await retort('list', 'dates', '--case', path('a.retort'), '--json')
  expect(JSON.parse(dates.stdout)).toMatchObject({ quote: '3 October 1929', edtf: '1929-10-03' })
  const statements = await retort('list', 'statements', '--case', path('a.retort'), '--json')
  expect(statements.stdout).toContain('"name":"Tosk"')
})

test('reading the same again changes nothing', async () => {
  await retort('read', path('papers'), '--case', path('b.retort'))
  const before = await retort('list', 'journal', '--case', path('b.retort'), '--json')
  const again = await retort('read', path('papers'), '--case', path('b.retort'))
  expect(again.stdout).toContain('Nothing new')
  expect((await retort('list', 'journal', '--case', path('b.retort'), '--json')).stdout).toBe(before.stdout)
})

test('a path that is not there is wrong use, and leaves no case behind', async () => {
  const { code, stderr } = await retort('read', path('nowhere'), '--case', path('c.retort'))
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `retort: There is no file or folder ${path('nowhere')}.\n`,
  })
  expect(existsSync(path('c.retort'))).toBe(false)
})

test('the workbench is served on this machine alone, to those who hold the token, until it is stopped', async () => {
  const child = spawn(
    process.execPath,
    [BIN, 'open', path('papers'), '--case', path('d.retort'), '--no-browser'],
    {
      env: { ...process.env, LANG: 'C' },
    },
  )
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  let printed = ''
  const address = await new Promise<URL>(resolve => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+/.exec(printed)
      if (found !== null) resolve(new URL(found[0]))
    })
  })
  expect(address.hostname).toBe('127.0.0.1')
  const page = await fetch(address.origin)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await fetch(`${address.origin}/api/overview`)).status).toBe(401)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  await expect(fetch(address.origin)).rejects.toThrow('fetch failed')
})
