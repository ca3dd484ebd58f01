import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BIN } from './support/command.ts'

const ROOT = join(import.meta.dirname, '..')
const GUIDE = join(ROOT, 'docs', 'guide')
const pages = readdirSync(GUIDE).filter(name => name.endsWith('.md'))

/** Every command of the guide, in the order of reading: the first page reads the papers that the others work on. */
const FIRST = 'from-folder-to-finding.md'
const README = join('..', '..', 'README.md')
const commands = [FIRST, ...pages.filter(name => name !== FIRST), README].flatMap(page =>
  [...readFileSync(join(GUIDE, page), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!
      .split('\n')
      .filter(line => line.startsWith('npx retort '))
      .map(line => ({ page, command: line.slice('npx retort '.length).replace(/\s+#.*$/, '') })),
  ),
)

/** Somebody of one name who speaks in the first documents. */
const SPEAKER = 'Sahl'

/** The file that a page shows whole. */
function shownIn(page: string): string {
  return /```json\n([\s\S]*?)```/.exec(readFileSync(join(GUIDE, page), 'utf8'))![1]!
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retort-guide-'))
  cpSync(join(ROOT, 'examples'), join(folder, 'papers'), { recursive: true })
  // The README names documents beside the project, and whoever speaks in them.
  cpSync(join(ROOT, 'examples', 'first-look'), join(folder, 'my-documents'), { recursive: true })
  mkdirSync(join(folder, 'project'))
  writeFileSync(join(folder, 'ledger.json'), shownIn('writing-a-ledger.md'))
  writeFileSync(join(folder, 'mine.json'), shownIn('patterns.md'))
  writeFileSync(join(folder, 'passphrase.txt'), 'a lamp on the second crane\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the guide has commands to run', () => {
  expect(commands.length).toBeGreaterThan(5)
})

test.each(commands)('$page: retort $command', async ({ page, command }) => {
  const words = command
    .replace('voice:NAME', `voice:${SPEAKER}`)
    .split(/\s+/)
    .map(word => word.replace(/^'(.*)'$/, '$1'))
  const opens = words[0] === 'open'
  const child = spawn(process.execPath, [BIN, ...words, ...(opens ? ['--no-browser'] : [])], {
    cwd: page === README ? join(folder, 'project') : folder,
    env: { ...process.env, LANG: 'C' },
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    if (opens && chunk.toString().includes('http://')) child.kill('SIGINT')
  })
  const code = await new Promise(resolve => child.once('exit', resolve))
  expect(code, errors).toBe(0)
})
