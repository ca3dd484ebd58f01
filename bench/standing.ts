// Standing and strikes at size: compile, strikes of voices drawn at random, memory; a charge with 200 voices.
import { compile } from '../src/reason/standing/compile.ts'
import { Session } from '../src/reason/standing/session.ts'
import { openReasoner } from '../src/reason/standing/reasoner.ts'
import { randomFrom } from '../src/reason/standing/testing/random.ts'
import { generatedCase } from './generated-case.ts'
import { wideCharge } from './wide-charge.ts'

/** `standing [CLAIMS…]`: default 10,000, 100,000 and 1,000,000. */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10_000, 100_000, 1_000_000]
  const rows = sizes.map(strikes)
  console.log('strike of one voice drawn at random, given the record; milliseconds of CPU')
  console.table(rows)
  console.log('one charge with 200 voices')
  console.table([await Promise.resolve(charge())])
}

function strikes(claims: number): Record<string, number | string> {
  const data = generatedCase(claims, 7)
  globalThis.gc?.()
  const dataMemory = memory()
  const start = process.cpuUsage()
  const compiled = compile(data, 'all')
  const compileTime = since(start)
  const solving = process.cpuUsage()
  const session = new Session(compiled)
  const solveTime = since(solving)
  const index = session.index('record')
  const random = randomFrom(11)
  const voices = [
    ...new Set(compiled.occasions.filter(own => own.link === 'asserted-by').map(own => own.voice)),
  ]
  const times: number[] = []
  for (let round = 0; round < 2000; round++) {
    const { sure } = index.nodes({ kind: 'voice', actor: random.pick(voices) })
    const at = process.cpuUsage()
    session.hold(sure)
    times.push(since(at))
    session.hold([])
  }
  let worst = 0
  let worstNodes = 0
  for (const actor of voices.slice(0, 50).concat(['v0', 'v1', 'v2'])) {
    const { sure } = index.nodes({ kind: 'voice', actor })
    const at = process.cpuUsage()
    session.hold(sure)
    const took = since(at)
    if (took > worst) {
      worst = took
      worstNodes = session.changed.size
    }
    session.hold([])
  }
  times.sort((a, b) => a - b)
  const labels = [0, 0, 0]
  for (const node of compiled.literalNode) if (node !== -1) labels[session.solver.label(node)]!++
  return {
    claims,
    statements: data.statements.length,
    voices: voices.length,
    nodes: compiled.program.size,
    'largest circle': largestCircle(compiled.program),
    'falls/contested/stands': labels.join('/'),
    'compile ms': Math.round(compileTime),
    'solve ms': Math.round(solveTime),
    'median ms': round3(times[Math.floor(times.length / 2)]!),
    'p99 ms': round3(times[Math.floor(times.length * 0.99)]!),
    'most ms': round3(times.at(-1)!),
    'busiest voice ms': round3(worst),
    'nodes it changes': worstNodes,
    'data MB': dataMemory,
    'all MB': memory(),
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

function charge(): Record<string, number | string> {
  const reasoner = openReasoner(wideCharge(200))
  const count = { count: 'count', accused: 'accused' }
  const start = process.cpuUsage()
  const found = reasoner.structure(count)
  const structureTime = since(start)
  const times: number[] = []
  for (let voice = 0; voice < 200; voice++) {
    const at = process.cpuUsage()
    reasoner.test([{ kind: 'voice', actor: `v${voice}` }])
    times.push(since(at))
  }
  times.sort((a, b) => a - b)
  return {
    'structure ms': Math.round(structureTime),
    answer: found.firm.answer.kind,
    supports: found.firm.supports.total,
    strikes: found.firm.strikes.total,
    resilience: found.firm.resilience ?? '',
    'toggle median ms': round3(times[100]!),
    'toggle most ms': round3(times.at(-1)!),
  }
}

function largestCircle({
  partStart,
  circular,
}: {
  readonly partStart: Int32Array
  readonly circular: Uint8Array
}): number {
  let most = 0
  circular.forEach((is, part) => {
    if (is === 1) most = Math.max(most, partStart[part + 1]! - partStart[part]!)
  })
  return most
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return Math.round((heapUsed + arrayBuffers) / 2 ** 20)
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000
}
