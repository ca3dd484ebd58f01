// Export, import, pack and unpack as a person runs them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FORMATS } from '#report'
import { retort } from './support/command.ts'
import { has } from './support/programs.ts'

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'retort-out-'))
const at = (name: string): string => join(folder, name)
const hasAge = has('age-keygen')

beforeAll(async () => {
  await retort('read', join(ROOT, 'examples', 'first-look'), '--case', at('trial.retort'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the formats are listed with what each does not hold', async () => {
  const { code, stdout } = await retort('export', '--formats', '--json')
  expect(code).toBe(0)
  const rows = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string; losses: string[] })
  expect(rows.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id))
  for (const { id, losses } of rows) expect([id, losses.length > 0]).toEqual([id, true])
})

test('an export says what it lost, and writes over nothing unasked', async () => {
  const args = [
    'export',
    '--case',
    at('trial.retort'),
    '--format',
    'bibtex',
    '-o',
    at('sources.bib'),
  ] as const
  const first = await retort(...args)
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('sources.bib')])
  expect(first.stderr).toContain('no quotes, voices or decisions')
  expect((await retort(...args)).code).toBe(2)
  expect((await retort(...args, '--force')).code).toBe(0)
  expect(readdirSync(folder).filter(name => name.includes('retort-export'))).toEqual([])
})

test('wrong use is told apart from damage', async () => {
  const unknown = await retort('export', '--case', at('trial.retort'), '--format', 'word', '-o', at('x'))
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('web-annotation')])
  writeFileSync(at('half.xml'), '<TEI><teiHeader>')
  expect((await retort('import', at('half.xml'), '--case', at('trial.retort'))).code).toBe(3)
  writeFileSync(at('letter.txt'), 'Dear sir')
  const letter = await retort('import', at('letter.txt'), '--case', at('trial.retort'))
  expect([letter.code, letter.stderr]).toEqual([3, expect.stringContaining('no format that Retort knows')])
})

test('a crate brings papers and ledger into a new case, which verifies', async () => {
  await retort('export', '--case', at('trial.retort'), '--format', 'ro-crate', '-o', at('crate.zip'))
  const { code, stdout } = await retort('import', at('crate.zip'), '--case', at('copy.retort'))
  expect([code, stdout]).toEqual([0, expect.stringContaining('2 documents taken in')])
  expect((await retort('verify', '--case', at('copy.retort'))).code).toBe(0)
})

test.skipIf(!hasAge)(
  `a case is packed for a key, and opens with it${hasAge ? '' : ' (skipped: needs age)'}`,
  async () => {
    execFileSync('age-keygen', ['-o', at('key.txt')], { stdio: 'ignore' })
    const recipient = /public key: (age1\w+)/.exec(readFileSync(at('key.txt'), 'utf8'))![1]!
    const packed = await retort(
      'pack',
      '--case',
      at('trial.retort'),
      '-o',
      at('trial.retortpack'),
      '--recipient',
      recipient,
    )
    expect([packed.code, packed.stderr]).toEqual([0, expect.stringContaining('Encrypted with age')])
    const closed = await retort('unpack', at('trial.retortpack'), '-o', at('opened'))
    expect([closed.code, existsSync(at('opened'))]).toEqual([2, false])
    const opened = await retort(
      'unpack',
      at('trial.retortpack'),
      '-o',
      at('opened'),
      '--identity',
      at('key.txt'),
    )
    expect(opened.code).toBe(0)
    expect((await retort('verify', '--case', at('opened/trial.retort'))).code).toBe(0)
    const bad = await retort(
      'pack',
      '--case',
      at('trial.retort'),
      '-o',
      at('bad.retortpack'),
      '--recipient',
      'age1nobody',
    )
    expect([bad.code, existsSync(at('bad.retortpack'))]).toEqual([2, false])
  },
)

test('the shell completes the new commands', async () => {
  const { stdout } = await retort('completion', 'bash')
  expect(stdout).toMatch(/words="[^"]*export pack unpack/)
})
