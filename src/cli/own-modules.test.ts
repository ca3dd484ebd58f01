import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const hooks = pathToFileURL(join(import.meta.dirname, '..', '..', 'bin', 'own-modules.js')).href

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'retort-modules-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'said.ts'), 'export const said: string = "by Olberg"\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (source: string) => {
  const path = join(folder, 'start.ts')
  writeFileSync(path, source)
  return spawnSync(process.execPath, ['--import', hooks, path], { encoding: 'utf8' })
}

test('modules are found beside the one that names them, packages and what Node has as ever', () => {
  const { stdout, stderr } = run(
    `import { basename } from 'node:path'\nimport { said } from './said.ts'\nconsole.log(basename('/x/' + said))\n`,
  )
  expect(stderr).toBe('')
  expect(stdout).toBe('by Olberg\n')
})

test('one that is not there is named', () => {
  const { status, stderr } = run(`import './unsaid.ts'\n`)
  expect(status).not.toBe(0)
  expect(stderr).toContain('unsaid.ts')
})
