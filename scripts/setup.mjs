// Brings a checkout into working order: installs packages and builds the browser bundle, each only when stale.
// Runs under whatever Node the system has (20 or later), before any package is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

install()
if (process.argv.includes('--bundle')) bundle()

/**
 * Installs what the lock file names, when what is installed came from another lock file.
 * `npm install` and not `npm ci`: the lock file may lack optional binaries of platforms other than its author's.
 */
function install() {
  const stamp = join(root, 'node_modules', '.retort-lock')
  const wanted = digest([join(root, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('installing packages')
  const npm = process.env['npm_execpath']
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args])
  else run('npm', args)
  writeFileSync(stamp, wanted)
}

/** Builds the workbench for the browser, when its sources have changed. */
function bundle() {
  if (!existsSync(join(root, 'src', 'web', 'index.html'))) return
  const stamp = join(root, 'dist', 'web', '.stamp')
  const rooms = ['model', 'reason', 'messages', 'words', 'api', 'web'].map(room => join(root, 'src', room))
  const wanted = digest([
    join(root, 'package-lock.json'),
    join(root, 'vite.config.ts'),
    ...rooms.flatMap(files),
  ])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building the workbench')
  rmSync(join(root, 'dist', 'web'), { recursive: true, force: true })
  run(join(root, 'node_modules', '.bin', 'node'), [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
  ])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function files(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    if (existsSync(path)) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 'inherit'] })
  if (status !== 0) {
    process.stderr.write(
      `retort: "${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}\n`,
    )
    process.exit(status ?? 1)
  }
}

function say(what) {
  process.stderr.write(`retort: ${what} …\n`)
}
