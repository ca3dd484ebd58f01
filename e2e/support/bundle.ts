// The bundle that the browser gets, as new as its sources.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Builds the bundle where its sources have changed. */
export function buildBundle(): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'setup.mjs'), '--bundle'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0 || !existsSync(join(ROOT, 'dist', 'web', 'index.html')))
    throw new Error('the workbench could not be built')
}
