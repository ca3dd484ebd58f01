// CPU of `retort read` into a new case, start-up included, beside a loop that is always the same: shared machines change their speed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROUNDS = 30_000_000
/** A run counts as one at full speed where the loop before it and the one after it took at most so much longer than the fastest of all. */
const FULL_SPEED = 1.1

interface Run {
  readonly tree: string
  readonly cpu: number
  /** CPU seconds of the loop before and after. */
  readonly loops: readonly [number, number]
}

/**
 * `npm run measure -- command [PATH…] [--runs 9] [--against CHECKOUT]`. With another checkout the two are run in turn. CPU is that
 * of the whole process with its threads, as the shell counts it.
 */
export async function run(args: readonly string[]): Promise<void> {
  const valueOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const named = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'))
  const corpora = join(import.meta.dirname, '../../shared/corpora')
  const paths = named.length > 0 ? named : ['red-book', 'moscow-1936'].map(name => join(corpora, name))
  const missing = paths.find(path => !existsSync(path))
  if (missing !== undefined) {
    console.error(
      `not found: ${missing}\nusage: npm run measure -- command [PATH…] [--runs 9] [--against CHECKOUT]`,
    )
    process.exitCode = 2
    return
  }
  const against = valueOf('--against')
  const trees = [...(against === undefined ? [] : [resolve(against)]), resolve(import.meta.dirname, '..')]
  const folder = mkdtempSync(join(tmpdir(), 'retort-command-'))
  try {
    const read = (tree: string) =>
      cpuOf(
        tree,
        paths.map(path => resolve(path)),
        join(folder, 'new.retort'),
      )
    // The first time compiled code is not kept yet, nor is the loop compiled.
    for (const tree of trees) read(tree)
    for (let time = 0; time < 5; time++) loop()
    const runs: Run[] = []
    for (let round = 0; round < Number(valueOf('--runs') ?? 9); round++)
      for (const tree of round % 2 === 0 ? trees : trees.toReversed()) {
        const before = loop()
        const cpu = read(tree)
        runs.push({ tree, cpu, loops: [before, loop()] })
      }
    report(runs, trees)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(runs: readonly Run[], trees: readonly string[]): void {
  const fastest = Math.min(...runs.flatMap(({ loops }) => loops))
  const isFull = ({ loops }: Run) => Math.max(...loops) <= fastest * FULL_SPEED
  const seconds = (list: readonly number[]) => (list.length === 0 ? '' : median(list).toFixed(2))
  console.table(
    trees.map(tree => {
      const own = runs.filter(run => run.tree === tree)
      const full = own.filter(isFull).map(({ cpu }) => cpu)
      const all = own.map(({ cpu }) => cpu)
      return {
        checkout: tree,
        runs: all.length,
        'CPU s, median': seconds(all),
        least: Math.min(...all).toFixed(2),
        'at full speed, runs': full.length,
        'at full speed, median': seconds(full),
      }
    }),
  )
  if (trees.length === 2) {
    const [first, second] = trees.map(tree => runs.filter(run => run.tree === tree))
    console.log(`ratio pair by pair ${seconds(second!.map(({ cpu }, at) => cpu / first![at]!.cpu))}`)
  }
  const each = runs.map(({ cpu, loops }) => `${cpu.toFixed(2)} (${loops.map(inMilliseconds).join(', ')})`)
  console.log(`each run, in CPU seconds (the loop before and after, in milliseconds): ${each.join('; ')}`)
}

/** CPU seconds of the command and of all that it starts. */
function cpuOf(tree: string, paths: readonly string[], path: string): number {
  rmSync(path, { force: true })
  for (const beside of ['-wal', '-shm', '.files']) rmSync(path + beside, { recursive: true, force: true })
  const words = [process.execPath, join(tree, 'bin', 'retort.js'), 'read', ...paths, '--case', path]
  const command = `${words.map(word => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ')} >/dev/null 2>&1; times`
  const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  // The second line is of the children: user and system, as "0m4.410s 0m0.380s".
  const [user, system] = stdout.trim().split('\n')[1]!.trim().split(/\s+/).map(inSeconds)
  if (!existsSync(path)) throw new Error(`the command made no case: ${command}`)
  return user! + system!
}

function inSeconds(time: string): number {
  const [minutes, rest] = time.split('m')
  return Number(minutes) * 60 + Number.parseFloat(rest!)
}

/** CPU seconds of a loop that is always the same. */
function loop(): number {
  const before = process.cpuUsage()
  let number = 1
  for (let round = 0; round < ROUNDS; round++) {
    number ^= number << 13
    number ^= number >>> 17
    number ^= number << 5
  }
  const { user, system } = process.cpuUsage(before)
  // Never 0: the loop has to be run for its result.
  return (user + system + (number === 0 ? 1 : 0)) / 1e6
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

function inMilliseconds(seconds: number): string {
  return (seconds * 1000).toFixed(0)
}
