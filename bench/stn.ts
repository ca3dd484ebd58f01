// The temporal network against Bellman–Ford, and its cost on a large dossier of dated and ordered events.
import { consistent, LabelIndex } from '../src/reason/time/explain.ts'
import { CALENDAR, type Constraint, TemporalNetwork } from '../src/reason/time/network.ts'

/** `npm run measure -- stn [EVENTS CONSTRAINTS]`; 100,000 events and 400,000 constraints by default. */
export async function run(args: readonly string[]): Promise<void> {
  const events = Number(args[0] ?? 100_000)
  const wanted = Number(args[1] ?? 400_000)
  console.table([correctness(10_000)])
  console.table([cost(events, wanted)])
}

function correctness(networks: number): Record<string, number> {
  const random = mulberry32(1)
  let refused = 0
  let wrong = 0
  let notMinimal = 0
  for (let n = 0; n < networks; n++) {
    const points = 2 + Math.floor(random() * 10)
    const network = new TemporalNetwork()
    for (let i = 0; i < points; i++) network.addPoint()
    const kept: Constraint[] = []
    const count = 2 + Math.floor(random() * 30)
    for (let label = 0; label < count; label++) {
      const from = Math.floor(random() * (points + 1)) - 1
      const to = Math.floor(random() * (points + 1)) - 1
      const each = { from, to, bound: Math.floor(random() * 20) - 7, label }
      const cycle = network.add(each)
      if ((cycle === null) !== consistent([...kept, each])) wrong++
      if (cycle === null) {
        kept.push(each)
        continue
      }
      refused++
      if (consistent(cycle)) notMinimal++
      else if (cycle.some(left => !consistent(cycle.filter(other => other !== left)))) notMinimal++
    }
  }
  return { networks, refused, 'unlike Bellman–Ford': wrong, 'explanations not minimal': notMinimal }
}

function cost(events: number, wanted: number): Record<string, string | number> {
  const random = mulberry32(2)
  const { constraints, start, end } = dossier(events, wanted, random)
  const index = new LabelIndex()
  const began = cpu()
  const network = new TemporalNetwork()
  for (let i = 0; i < events * 2; i++) network.addPoint()
  let refused = 0
  for (const each of constraints) {
    index.add(each)
    if (network.add(each) !== null) refused++
  }
  const built = cpu() - began
  if (refused > 0) throw new Error(`${refused} constraints refused in a dossier made to be consistent`)

  const times: number[] = []
  let longest = 0
  let label = constraints.length
  while (times.length < 1000) {
    const { from, to, bound } = contradiction(random, start, end)
    const each = { from, to, bound, label: label++ }
    const t = performance.now()
    const cycle = network.add(each)
    if (cycle === null) continue
    index.add(each)
    const labels = index.explain(cycle)
    times.push(performance.now() - t)
    longest = Math.max(longest, labels.length)
  }
  times.sort((a, b) => a - b)
  return {
    events,
    constraints: constraints.length,
    'build, s CPU': built.toFixed(2),
    'explain median, ms': times[500]!.toFixed(2),
    'explain p99, ms': times[990]!.toFixed(2),
    'explain max, ms': times[999]!.toFixed(2),
    'longest explanation': longest,
  }
}

/** Events with true times over 60 years; bounds and relations that the truth satisfies, most of them loosely. */
function dossier(events: number, wanted: number, random: () => number) {
  const start = new Float64Array(events)
  const end = new Float64Array(events)
  const constraints: Constraint[] = []
  let label = 0
  for (let i = 0; i < events; i++) {
    start[i] = Math.floor(random() * 22_000) - 25_000
    end[i] = start[i]! + (random() < 0.7 ? 0 : Math.floor(random() * 400))
  }
  for (let i = 0; i < events; i++) {
    constraints.push({ from: i * 2 + 1, to: i * 2, bound: 0, label: -1 })
    if (random() >= 0.7) continue
    const slack = [0, 0, 30, 90, 365][Math.floor(random() * 5)]!
    const by = label++
    constraints.push({
      from: i * 2,
      to: CALENDAR,
      bound: -(start[i]! - Math.floor(random() * slack)),
      label: by,
    })
    constraints.push({
      from: CALENDAR,
      to: i * 2 + 1,
      bound: end[i]! + Math.floor(random() * slack),
      label: by,
    })
  }
  const order = Array.from({ length: events }, (_, i) => i).sort((a, b) => start[a]! - start[b]!)
  while (constraints.length < wanted) {
    const at = Math.floor(random() * events)
    const a = order[at]!
    const b = order[Math.min(events - 1, at + 1 + Math.floor(random() * 2000))]!
    if (a === b) continue
    if (end[a]! < start[b]!) constraints.push({ from: b * 2, to: a * 2 + 1, bound: -1, label: label++ })
    else constraints.push({ from: a * 2, to: b * 2, bound: start[b]! - start[a]! + 60, label: label++ })
  }
  return { constraints, start, end }
}

/** A relation against the truth: the later event before the earlier one, or a wrong date for either. */
function contradiction(
  random: () => number,
  start: Float64Array,
  end: Float64Array,
): Omit<Constraint, 'label'> {
  const a = Math.floor(random() * start.length)
  const b = Math.floor(random() * start.length)
  if (random() < 0.3) return { from: CALENDAR, to: a * 2, bound: start[a]! - 2000 }
  return start[a]! > end[b]! + 100
    ? { from: b * 2 + 1, to: a * 2, bound: -1 }
    : { from: a * 2 + 1, to: b * 2, bound: -1 }
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
