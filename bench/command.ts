// CPU of `retort read` into a new case, start-up included, alone or in turn with another checkout.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** CPU seconds of the layout below on 22 November 2026, when reading was first measured so: how fast a machine is, by a thing that has not changed since. */
const LAYOUT_THEN = 1.08

const USAGE = 'usage: npm run measure -- command [PATH…] [--runs 9] [--against CHECKOUT]'

/**
 * `npm run measure -- command [PATH…] [--runs 9] [--against CHECKOUT]`. CPU is that of the whole process with its threads, user and
 * system, as the shell counts it. A first run of each, in which code is compiled that is kept for the next, does not count. Before
 * each round the layout of a network of 5,000 actors is timed: shared machines change their speed from minute to minute.
 */
export async function run(args: readonly string[]): Promise<void> {
  const valueOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const named = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'))
  const corpora = join(import.meta.dirname, '../../shared/corpora')
  const paths = named.length > 0 ? named : ['red-book', 'moscow-1936'].map(name => join(corpora, name))
  const missing = paths.find(path => !existsSync(path))
  if (missing !== undefined) {
    console.error(`not found: ${missing}\n${USAGE}`)
    process.exitCode = 2
    return
  }
  const other = valueOf('--against')
  const here = resolve(import.meta.dirname, '..')
  const trees = other === undefined ? [here] : [resolve(other), here]
  const seconds = new Map(trees.map(tree => [tree, [] as number[]]))
  for (const tree of trees) cpuOf(tree, paths)
  const layouts: number[] = []
  for (let round = 0; round < Number(valueOf('--runs') ?? 9); round++) {
    layouts.push(layoutTime(here))
    for (const tree of round % 2 === 0 ? trees : trees.toReversed())
      seconds.get(tree)!.push(cpuOf(tree, paths))
  }
  report(seconds, layouts)
}

function report(seconds: ReadonlyMap<string, readonly number[]>, layouts: readonly number[]): void {
  const [first] = seconds.values()
  console.table(
    [...seconds].map(([tree, runs]) => ({
      checkout: tree,
      runs: runs.length,
      'CPU s, median': median(runs).toFixed(2),
      least: Math.min(...runs).toFixed(2),
      most: Math.max(...runs).toFixed(2),
      'ratio pair by pair': median(runs.map((cpu, at) => cpu / first![at]!)).toFixed(2),
      'times the layout': median(runs.map((cpu, at) => cpu / layouts[at]!)).toFixed(2),
      'CPU s where that takes 1.08': median(
        runs.map((cpu, at) => (cpu / layouts[at]!) * LAYOUT_THEN),
      ).toFixed(2),
    })),
  )
  for (const [what, runs] of [...seconds, ['the layout', layouts] as const])
    console.log(`${what}: ${runs.map(cpu => cpu.toFixed(2)).join(' ')}`)
}

/** CPU seconds of reading the paths into a new case. */
function cpuOf(tree: string, paths: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'retort-command-'))
  try {
    const path = join(folder, 'new.retort')
    const files = paths.map(each => resolve(each))
    const words = [process.execPath, join(tree, 'bin', 'retort.js'), 'read', ...files, '--case', path]
    const command = `${words.map(inQuotes).join(' ')} >/dev/null 2>&1; times`
    const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    if (!existsSync(path)) throw new Error(`no case came of: ${command}`)
    // The second line is of what the shell started: user and system, as "0m4.410s 0m0.380s".
    const times = stdout.trim().split('\n')[1]!.trim().split(/\s+/)
    return times.reduce((sum, time) => sum + inSeconds(time), 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** CPU seconds of laying out a network, in a process of its own, as `npm run measure -- web` times it. */
function layoutTime(tree: string): number {
  const layout = pathToFileURL(join(tree, 'src', 'web', 'views', 'network', 'layout.ts')).href
  const source = `import { layOut } from '${layout}'
    const links = Array.from({ length: 12000 }, (_, i) => [(i * 7919) % 5000, (i * i + 13) % 5000, 1])
    const start = process.cpuUsage()
    layOut(5000, links)
    const { user, system } = process.cpuUsage(start)
    console.log((user + system) / 1e6)`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`the layout could not be timed: ${stderr}`)
  return Number(stdout)
}

function inQuotes(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}

function inSeconds(time: string): number {
  const [minutes, rest] = time.split('m')
  return Number(minutes) * 60 + Number.parseFloat(rest!)
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}
