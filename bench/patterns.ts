// The matcher against SQL on a large graph, and the catalogue on made-up dossiers with planted figures and decoys.
import { CATALOGUE } from '../src/reason/patterns/catalogue/index.ts'
import type { FactBase } from '../src/reason/patterns/fact-base.ts'
import { factsOf } from '../src/reason/patterns/facts.ts'
import { matchPattern } from '../src/reason/patterns/report.ts'
import { splitThing } from '../src/reason/patterns/vocabulary.ts'
import { dossierOf } from './pattern-dossiers.ts'
import { databaseOf, graphOf, LISTED_SQL, PLANTED_SQL } from './pattern-graph.ts'

/** `npm run measure -- patterns [EDGES DOSSIERS]`; 1,000,000 edges and 500 dossiers by default. */
export async function run(args: readonly string[]): Promise<void> {
  const edges = Number(args[0] ?? 1_000_000)
  const dossiers = Number(args[1] ?? 500)
  console.table(speed(edges))
  console.table(accuracy(dossiers))
}

/** The two patterns that the specification times, against SQL. */
export function speed(edges: number): { readonly 'equal to SQL': boolean; readonly found: number }[] {
  const base = graphOf(edges, mulberry32(7))
  const start = cpu()
  const db = databaseOf(base)
  const loaded = cpu() - start
  const row = (id: string, sql: string, shape: (row: Record<string, number>) => string) => {
    const first = timed(() => matches(id, base))
    const again = median(() => matches(id, base))
    const oracle = timed(() => db.prepare(sql).all() as Record<string, number>[])
    const sqlAgain = median(() => db.prepare(sql).all())
    const wanted = oracle.value.map(shape).sort()
    const equal = JSON.stringify(first.value) === JSON.stringify(wanted)
    return {
      pattern: id,
      facts: base.facts,
      found: first.value.length,
      'equal to SQL': equal,
      'with adjacency, ms CPU': first.ms,
      'again, ms CPU (median of 7)': again,
      'SQL, ms CPU (median of 7)': sqlAgain,
      'SQL load and index, ms CPU': Math.round(loaded * 1000),
    }
  }
  const name = (thing: number): string => base.id(thing)
  return [
    row('planted-go-between', PLANTED_SQL, each =>
      [
        each['informer'] === 1 ? 'informer-present' : 'only-link',
        name(each['accuser']!),
        name(each['target']!),
        name(each['go_between']!),
        name(each['count']!),
      ].join(' '),
    ),
    row('co-listing', LISTED_SQL, each =>
      [
        'list-is-proof',
        name(each['accuser']!),
        name(each['target']!),
        name(each['list']!),
        name(each['count']!),
      ].join(' '),
    ),
  ]
}

/** Every match of a pattern as `variant role role …`, sorted. */
function matches(id: string, base: FactBase): string[] {
  const pattern = CATALOGUE.find(each => each.id === id)!
  return matchPattern(pattern, base)
    .groups.flatMap(({ variant, bindings }) =>
      bindings.map(binding =>
        [variant.id, ...pattern.roles.map(role => base.id(binding.get(role)!))].join(' '),
      ),
    )
    .sort()
}

interface Row {
  planted: number
  decoys: number
  found: number
  right: number
  recalled: number
}

/** Whether a finding is the planted one. */
function fits(marks: readonly string[], fillers: ReadonlySet<string>): boolean {
  return marks.every(mark => fillers.has(mark))
}

/** Planted figures found and decoys left alone, a row a pattern and one for all. */
export function accuracy(dossiers: number): { readonly precision: string; readonly recall: string }[] {
  const random = mulberry32(11)
  const rows = new Map<string, Row>()
  let ms = 0
  for (let n = 0; n < dossiers; n++) {
    const { data, derived, planted, decoys } = dossierOf(random)
    const { value: found, ms: taken } = timed(() => {
      const base = factsOf(data, derived)
      return CATALOGUE.flatMap(pattern =>
        matchPattern(pattern, base).groups.map(({ bindings }) => {
          const fillers = pattern.roles.flatMap(role => bindings.map(each => base.id(each.get(role)!)))
          return { pattern: pattern.id, fillers: new Set(fillers.map(each => splitThing(each).id)) }
        }),
      )
    })
    ms += taken
    for (const { id } of CATALOGUE) {
      const row = rows.get(id) ?? { planted: 0, decoys: 0, found: 0, right: 0, recalled: 0 }
      rows.set(id, row)
      const wanted = planted.filter(each => each.pattern === id)
      const own = found.filter(({ pattern }) => pattern === id)
      row.planted += wanted.length
      row.decoys += decoys.filter(each => each === id).length
      row.found += own.length
      row.right += own.filter(({ fillers }) => wanted.some(({ marks }) => fits(marks, fillers))).length
      row.recalled += wanted.filter(({ marks }) => own.some(({ fillers }) => fits(marks, fillers))).length
    }
  }
  const all = [...rows].map(([pattern, { planted, decoys, found, right, recalled }]) => ({
    pattern,
    planted,
    decoys,
    found,
    precision: found === 0 ? '–' : (right / found).toFixed(3),
    recall: planted === 0 ? '–' : (recalled / planted).toFixed(3),
  }))
  const sum = (pick: (row: Row) => number): number =>
    [...rows.values()].reduce((total, row) => total + pick(row), 0)
  return [
    ...all,
    {
      pattern: `all, ${dossiers} dossiers, ${(ms / dossiers).toFixed(1)} ms CPU each`,
      planted: sum(row => row.planted),
      decoys: sum(row => row.decoys),
      found: sum(row => row.found),
      precision: (sum(row => row.right) / sum(row => row.found)).toFixed(3),
      recall: (sum(row => row.recalled) / sum(row => row.planted)).toFixed(3),
    },
  ]
}

function median(work: () => unknown): number {
  return Array.from({ length: 7 }, () => timed(work).ms).sort((a, b) => a - b)[3]!
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = cpu()
  const value = work()
  return { value, ms: Math.round((cpu() - start) * 1000) }
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
