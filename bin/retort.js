#!/usr/bin/env node
// Starts the TypeScript sources under Node 24: this file must stay plain JavaScript that Node 20 understands.
import { spawn } from 'node:child_process'
import * as module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, '..', 'src', 'cli', 'main.ts')

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Before any code is loaded that V8 has kept from earlier runs: it is kept for each set of switches.
  for (const each of switches(process.argv[2] ?? '')) setFlagsFromString(each)
  module.enableCompileCache()
  // Worker threads take it from here.
  const cache = module.getCompileCacheDir()
  if (cache !== undefined) process.env.NODE_COMPILE_CACHE ??= cache
  await import('./own-modules.js')
  await import(main)
} else {
  const node = findNode()
  if (node === undefined) {
    process.stderr.write(
      'retort: needs Node 24, and the copy that comes with it is not installed; run "npm install" first\n',
    )
    process.exit(2)
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, RETORT_NODE: node },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 128))
}

/** The Node 24 binary that the package `node` installed beside us, if any; none that has started us already. */
function findNode() {
  if (process.env.RETORT_NODE !== undefined) return undefined
  try {
    return module.createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return undefined
  }
}

/** What V8 is told for a command; nothing by a Node whose switches were not tried. */
function switches(command) {
  if (!process.version.startsWith('v24.')) return []
  const all = [
    // Megabytes that a thread's heap grows to before it is swept for the first time: while models load, nothing is free.
    '--initial-old-space-size=256',
    // A regular expression's first form is run once, then it is compiled: polishing it costs more.
    '--no-regexp-peephole-optimization',
  ]
  // Until there is much to read, or a server starts (src/read/ingest/light-compiling.ts).
  if (command === 'read' || command === 'open')
    all.push('--no-turbofan', '--no-maglev-inlining', '--no-maglev-loop-peeling', '--no-maglev-cse')
  return all
}
