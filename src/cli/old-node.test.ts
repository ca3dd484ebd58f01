import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'retort.js')
/** Makes a Node take itself for an older one. */
const OLD = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`,
)}`

function run(env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, ['--import', OLD, BIN, '--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
}

test('an older Node starts the one that is installed beside the command', () => {
  const { status, stdout } = run({ RETORT_NODE: undefined })
  expect([status, stdout.trim()]).toEqual([0, packageJson.version])
})

test('a Node that was started so and is too old itself says what is missing, and starts no other', () => {
  const { status, stdout, stderr } = run({ RETORT_NODE: process.execPath })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^retort: needs Node 24/)
})
