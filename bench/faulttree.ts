// Fault trees in Open-PSA: products, top probability, exact or bounded, CPU seconds and peak memory, one process a file.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { listSets } from '../src/reason/structure/list.ts'
import { bounded, exact } from './fault-trees/answer.ts'
import { judge } from './fault-trees/judge.ts'
import { agreement, askScram, SCRAM } from './fault-trees/scram.ts'
import { readOpenPsa } from './open-psa.ts'

const USAGE = 'usage: npm run measure -- faulttree FILE… [--order N] [--list] [--scram] [--judge ROUNDS]'

/** Options that are followed by a value. */
const VALUED = ['--order', '--judge']

interface Row {
  readonly file: string
  readonly products: string
  readonly probability: string
  readonly answer: string
  readonly 'CPU s': number
  readonly 'peak MB': number
  readonly [more: string]: string | number
}

/**
 * `--order N`: sets of at most N events only, with a certified interval for the probability. `--list`: also the time to
 * list every set (up to ten million). `--scram`: what Debian's scram finds. `--judge N`: CPU time against scram's, the
 * start of both taken off, the median of N rounds.
 */
export async function run(args: readonly string[]): Promise<void> {
  if (args[0] === '--one') console.log(JSON.stringify(measured(args[1]!, options(args))))
  else if (args[0] === '--again') console.log(againSeconds(args[1]!))
  else {
    const files = args.filter((arg, at) => !arg.startsWith('--') && !VALUED.includes(args[at - 1] ?? ''))
    if (files.length === 0) {
      console.error(USAGE)
      process.exitCode = 2
    } else if (args.includes('--judge'))
      console.table(judgedFiles(files, Number(args[args.indexOf('--judge') + 1])))
    else console.table(files.map(file => row(file, args)))
  }
  return await Promise.resolve()
}

interface Options {
  readonly order: number | undefined
  readonly list: boolean
}

function options(args: readonly string[]): Options {
  const at = args.indexOf('--order')
  return { order: at < 0 ? undefined : Number(args[at + 1]), list: args.includes('--list') }
}

/** The command line of this measure in a process of its own. */
const self = (mode: string): string[] => [
  process.execPath,
  '--max-old-space-size=8192',
  ...process.argv.slice(1, 3),
  mode,
]

function row(
  file: string,
  args: readonly string[],
): Row | { readonly file: string; readonly answer: string } {
  const { order, list } = options(args)
  const [node, ...own] = self('--one')
  const flags = [...(order === undefined ? [] : ['--order', String(order)]), ...(list ? ['--list'] : [])]
  const { status, stdout, stderr } = spawnSync(node!, [...own, file, ...flags], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  if (status !== 0)
    return { file: basename(file), answer: `not solved: ${stderr.trim().split('\n').at(-1) ?? ''}` }
  const found = JSON.parse(stdout) as Row
  if (!args.includes('--scram')) return found
  const theirs = askScram(file)
  if (!theirs) return { ...found, agrees: 'scram is not installed' }
  return { ...found, 'scram products': theirs.products, agrees: agreement(found, theirs) }
}

function judgedFiles(files: readonly string[], rounds: number): ReturnType<typeof judge> {
  if (!(rounds >= 1)) throw new RangeError(`--judge needs a number of rounds, not ${rounds}`)
  if (!existsSync(SCRAM)) throw new RangeError(`${SCRAM} is not installed`)
  const again = (file: string): number => {
    const [node, ...own] = self('--again')
    return Number(spawnSync(node!, [...own, file], { encoding: 'utf8' }).stdout)
  }
  return judge(files, { command: self('--one'), again }, rounds)
}

/** CPU time from the file on disk to the last figure; what Node takes to start is not in it. */
function measured(file: string, { order, list }: Options): Row {
  const start = process.cpuUsage()
  const tree = readOpenPsa(readFileSync(file, 'utf8'))
  const found = order === undefined ? exact(tree) : bounded(tree, order)
  const cpu = seconds(start)
  const listing = process.cpuUsage()
  const listed = list && found.found ? listSets(found.found, 10_000_000).length : 0
  return {
    file: basename(file),
    products: found.products,
    probability: found.probability,
    answer: found.answer,
    'CPU s': cpu,
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    ...(list ? { 'list s': seconds(listing), listed } : {}),
  }
}

/** What code that has run for this long takes is no longer what it takes to warm up. */
const WARM_UP_SECONDS = 1

/** CPU seconds of one run from the file on disk to the last figure, among as many as the warm-up before them took. */
function againSeconds(file: string): number {
  const solveIt = (): unknown => exact(readOpenPsa(readFileSync(file, 'utf8')))
  let runs = 0
  for (const start = process.cpuUsage(); seconds(start) < WARM_UP_SECONDS; runs++) solveIt()
  const start = process.cpuUsage()
  for (let run = 0; run < runs; run++) solveIt()
  return seconds(start) / runs
}

function seconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1000) / 1000
}
