// Fault trees in Open-PSA: products, top probability, exact or bounded, CPU seconds and peak memory, one process a file.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  chances,
  countSets,
  families,
  leastOrder,
  solve,
  type Families,
} from '../src/reason/structure/analyse.ts'
import { probabilityBounds } from '../src/reason/structure/approximate.ts'
import { boundedFamilies } from '../src/reason/structure/bounded.ts'
import { listSets } from '../src/reason/structure/list.ts'
import { readOpenPsa, type FaultTree } from './open-psa.ts'

const USAGE = 'usage: npm run measure -- faulttree FILE… [--order N] [--list] [--scram]'

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
 * list every set (up to ten million). `--scram`: beside Debian's scram, in the same run.
 */
export async function run(args: readonly string[]): Promise<void> {
  const one = args.indexOf('--one')
  if (one >= 0) {
    console.log(JSON.stringify(await measured(args[one + 1]!, options(args))))
    return
  }
  const at = args.indexOf('--order')
  const files = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1))
  if (files.length === 0) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const flags = args.filter((arg, index) => arg.startsWith('--') || (at >= 0 && index === at + 1))
  const rows = files.map((file): Row | { readonly file: string; readonly answer: string } => {
    const own = spawnSync(
      process.execPath,
      ['--max-old-space-size=8192', ...process.argv.slice(1, 3), '--one', file, ...flags],
      { encoding: 'utf8', timeout: 600_000 },
    )
    if (own.status !== 0)
      return { file: basename(file), answer: `not solved: ${own.stderr.trim().split('\n').at(-1) ?? ''}` }
    const row = JSON.parse(own.stdout) as Row
    return args.includes('--scram') ? { ...row, ...scram(file, row) } : row
  })
  console.table(rows)
}

interface Options {
  readonly order: number | undefined
  readonly list: boolean
}

function options(args: readonly string[]): Options {
  const at = args.indexOf('--order')
  return { order: at < 0 ? undefined : Number(args[at + 1]), list: args.includes('--list') }
}

/** CPU time from the file on disk to the last figure; what Node takes to start is not in it. */
async function measured(file: string, { order, list }: Options): Promise<Row> {
  const start = process.cpuUsage()
  const tree = readOpenPsa(readFileSync(file, 'utf8'))
  const row = order === undefined ? exact(tree) : bounded(tree, order)
  const cpu = seconds(start)
  const listing = process.cpuUsage()
  const listed = list && row.found ? listSets(row.found, 10_000_000).length : 0
  return await Promise.resolve({
    file: basename(file),
    products: row.products,
    probability: row.probability,
    answer: row.answer,
    'CPU s': cpu,
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    ...(list ? { 'list s': seconds(listing), listed } : {}),
  })
}

interface Answer {
  readonly products: string
  readonly probability: string
  readonly answer: string
  readonly found: Families | undefined
}

function exact(tree: FaultTree): Answer {
  const solved = solve(tree.structure)
  if (!solved) return { products: '', probability: '', answer: 'over the node budget', found: undefined }
  const { probability } = chances(solved, at => tree.probabilities[at]!)
  const found = families(solved, 'supports')
  const products = found ? String(countSets(found).reduce((sum, count) => sum + count, 0n)) : ''
  return { products, probability: probability.toPrecision(6), answer: 'exact', found }
}

function bounded(tree: FaultTree, order: number): Answer {
  const found = boundedFamilies(tree.structure, order, 60_000_000)
  const counts = found ? countSets(found).slice(0, order + 1) : []
  const { lower, upper } = probabilityBounds(tree.structure, at => tree.probabilities[at]!)
  const least = found ? leastOrder(found.families.at(-1)!) : 0
  return {
    products: found ? String(counts.reduce((sum, count) => sum + count, 0n)) : '',
    probability: `${lower.toPrecision(6)}–${upper.toPrecision(6)}`,
    answer: found ? `bounded: order ≤ ${order}${least > order ? ', none' : ''}` : 'over the node budget',
    found,
  }
}

/** Debian's scram on the same file: it lists every product on the way, so its output is cut after the counts. */
function scram(file: string, row: Row): Record<string, string | number> {
  if (!existsSync('/usr/bin/scram')) return { 'scram s': 'not installed' }
  const started = cpuOfChildren()
  const out = spawnSync(
    'bash',
    ['-c', 'ulimit -t 240; scram --probability true -l 1000 "$1" 2>/dev/null | head -c 9000', 'bash', file],
    { encoding: 'utf8' },
  ).stdout
  const taken = cpuOfChildren() - started
  const products = /products="(\d+)"/.exec(out)?.[1] ?? ''
  const probability = /<sum-of-products[^>]* probability="([^"]+)"/.exec(out)?.[1] ?? ''
  const alike = Math.abs(Number(probability) - Number(row.probability)) <= 1e-5 * Number(probability)
  return {
    'scram s': Math.round(taken * 1000) / 1000,
    'scram products': products,
    agrees: products === '' ? 'scram gave none' : products === row.products && alike ? 'yes' : 'NO',
  }
}

/** CPU seconds of children that ended, from /proc (clock ticks of 1/100 s). */
function cpuOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function seconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1000) / 1000
}
