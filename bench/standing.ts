// Standing and strikes at size: compile, strikes of voices drawn at random, memory; a charge with 200 voices.
import { CompactBuilder, compactCase } from '../src/reason/standing/compact/compact-builder.ts'
import type { CompactCase } from '../src/reason/standing/compact/compact-case.ts'
import { compile } from '../src/reason/standing/compile.ts'
import { Session } from '../src/reason/standing/session.ts'
import { openReasoner } from '../src/reason/standing/reasoner.ts'
import { randomFrom } from '../src/reason/standing/testing/random.ts'
import { generatedCase, generatedClaims, generatedFrame, generatedStatements } from './generated-case.ts'
import { wideCharge } from './wide-charge.ts'

/**
 * `standing [--whole] [CLAIMS…]`: default 10,000, 100,000 and 1,000,000. The case comes in chunks, as from a file, and
 * never is in memory whole; with `--whole` it is, as plain data, beside the reasoner.
 */
export async function run(args: readonly string[]): Promise<void> {
  const whole = args.includes('--whole')
  const given = args.filter(arg => arg !== '--whole').map(Number)
  const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000]
  const rows = sizes.map(claims => strikes(claims, whole))
  console.log('strike of one voice drawn at random, given the record; milliseconds of CPU')
  console.table(rows)
  console.log('one charge with 200 voices')
  console.table([await Promise.resolve(charge())])
}

interface Intake {
  readonly facts: CompactCase
  /** Milliseconds that making the compact form took, without making the case. */
  readonly took: number
  /** The plain case, where it is kept. */
  readonly data: unknown
  readonly dataMemory: number
}

function inChunks(claims: number): Intake {
  let took = 0
  const timed = <T>(work: () => T): T => {
    const start = process.cpuUsage()
    const made = work()
    took += since(start)
    return made
  }
  const frame = generatedFrame(claims, 7)
  const builder = timed(() => new CompactBuilder(frame))
  for (const chunk of generatedClaims(claims)) timed(() => builder.claims(chunk))
  for (const chunk of generatedStatements(claims, 7)) timed(() => builder.statements(chunk))
  return { facts: timed(() => builder.done()), took, data: undefined, dataMemory: 0 }
}

function atOnce(claims: number): Intake {
  const data = generatedCase(claims, 7)
  globalThis.gc?.()
  const dataMemory = memory()
  const start = process.cpuUsage()
  return { facts: compactCase(data), took: since(start), data, dataMemory }
}

function strikes(claims: number, whole: boolean): Record<string, number | string> {
  globalThis.gc?.()
  const intake = whole ? atOnce(claims) : inChunks(claims)
  const { facts } = intake
  globalThis.gc?.()
  const compactMemory = memory() - intake.dataMemory
  const start = process.cpuUsage()
  const compiled = compile(facts, 'all')
  const compileTime = since(start)
  const solving = process.cpuUsage()
  const session = new Session(compiled)
  const solveTime = since(solving)
  const index = session.index('record')
  const random = randomFrom(11)
  const voices = [
    ...new Set([...compiled.occasions].flatMap(own => (own.link === 'asserted-by' ? [own.voice] : []))),
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
    statements: facts.statements.flags.length,
    voices: voices.length,
    nodes: compiled.program.size,
    'largest circle': largestCircle(compiled.program),
    'falls/contested/stands': labels.join('/'),
    'compact ms': Math.round(intake.took),
    'compile ms': Math.round(compileTime),
    'solve ms': Math.round(solveTime),
    'median ms': round3(times[Math.floor(times.length / 2)]!),
    'p99 ms': round3(times[Math.floor(times.length * 0.99)]!),
    'most ms': round3(times.at(-1)!),
    'busiest voice ms': round3(worst),
    'nodes it changes': worstNodes,
    'plain case MB': intake.dataMemory,
    'compact MB': compactMemory,
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
