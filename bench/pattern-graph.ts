// A large made-up case graph for the matcher: charges, go-betweens, contacts, chains of agency, lists; and the same as SQL.
import { DatabaseSync } from 'node:sqlite'
import type { FactBase } from '../src/reason/patterns/fact-base.ts'
import { FactBase as Facts } from '../src/reason/patterns/fact-base.ts'

function actor(n: number): string {
  return `actor:${n}`
}

/**
 * About `edges` facts among actors, charges, claims and statements. Chains of agency are up to four long and dated; one go-between
 * in a hundred has someone who ran him then; lists carry ten people each, a third of them cited as proof.
 */
export function graphOf(edges: number, random: () => number): FactBase {
  const groups = edges / 500
  const lists = edges / 500
  const charges = edges / 50
  const base = new Facts()
  const pick = (n: number): number => Math.floor(random() * n)
  const actors = Math.floor(edges / 8)
  let claims = 0
  let statements = 0
  const claim = (from: number, to: number): string => {
    const id = `claim:${claims++}`
    base.setSpan(id, { startMin: from, startMax: from, endMin: to, endMax: to })
    return id
  }
  const said = (about: string, voice: string): string => {
    const id = `statement:${statements++}`
    base.add('vouches', id, about)
    base.add('voice', id, voice)
    return id
  }
  for (let i = 0; i < groups; i++) base.add('group', actor(i))
  for (let i = groups; i < actors; i++) {
    base.add('person', actor(i))
    base.add('member', actor(i), actor(pick(groups)), claim(0, 1000))
  }
  const person = (): string => actor(groups + pick(actors - groups))
  const accusers = Array.from({ length: 200 }, person)
  for (let i = 0; i < edges / 20; i++) {
    const from = pick(900)
    const boss = random() < 0.05 ? accusers[pick(200)]! : person()
    const work = claim(from, from + pick(200))
    base.add('agency', boss, person(), work)
    said(work, person())
  }
  for (let i = 0; i < charges; i++) {
    const ch = `charge:${i}`
    const k = `count:${i}`
    const target = person()
    const accuser = accusers[pick(200)]!
    const between = person()
    const tied = actor(pick(groups))
    base.add('accuser', ch, accuser)
    base.add('count', ch, k)
    base.add('accused', k, target)
    base.add('target-side', ch, target)
    base.add('tied-to', k, tied)
    base.add('tied', k, tied)
    base.add('go-between', k, between)
    base.add('accuser-side', ch, accuser)
    for (let m = 0; m < 3; m++) base.add('tied', k, person())
    const day = pick(1000)
    const met = claim(day, day)
    base.add('contact', met, between, target)
    base.add('contact', met, target, between)
    base.add('participant', met, between)
    base.add('participant', met, target)
    base.add('element', k, met)
    base.add('ties', k, met)
    if (random() < 0.01) {
      const chain = [accuser, ...Array.from({ length: pick(4) }, person), between]
      for (let step = 1; step < chain.length; step++) {
        const work = claim(Math.max(0, day - 50), random() < 0.8 ? day + 50 : Math.max(0, day - 10))
        base.add('agency', chain[step - 1]!, chain[step]!, work)
        said(work, random() < 0.8 ? person() : target)
      }
    }
    if (random() < 0.3) {
      const other = claim(day, day)
      const stranger = person()
      base.add('tied', k, stranger)
      base.add('contact', other, target, stranger)
      base.add('contact', other, stranger, target)
      base.add('participant', other, target)
      base.add('participant', other, stranger)
      const words = said(other, person())
      if (random() < 0.5) base.add('independent', words, ch)
    }
    if (i < lists) {
      const listing = claim(day, day)
      const list = `list ${i}`
      base.add('listed', listing, target, list)
      for (let n = 0; n < 10; n++) {
        const listed = person()
        base.add('listed', listing, listed, list)
        if (random() < 0.3) base.add('tied', k, listed)
      }
      if (random() < 0.33) base.add('element', k, listing)
      if (random() < 0.33) base.add('independent', said(met, person()), ch)
    }
  }
  while (base.facts < edges) {
    const from = pick(1000)
    const met = claim(from, from)
    const [a, b] = [person(), person()]
    base.add('contact', met, a, b)
    base.add('contact', met, b, a)
    base.add('participant', met, a)
    base.add('participant', met, b)
    said(met, person())
  }
  return base
}

/** Tables that the queries need, with the names of their columns. */
export const TABLES = {
  group: ['a'],
  person: ['a'],
  count: ['charge', 'count'],
  accused: ['count', 'actor'],
  accuser: ['charge', 'actor'],
  'go-between': ['count', 'actor'],
  'target-side': ['charge', 'actor'],
  'tied-to': ['count', 'actor'],
  tied: ['count', 'actor'],
  contact: ['claim', 'a', 'b'],
  participant: ['claim', 'actor'],
  agency: ['boss', 'agent', 'claim'],
  vouches: ['statement', 'claim'],
  voice: ['statement', 'actor'],
  independent: ['statement', 'charge'],
  listed: ['claim', 'actor', 'list'],
  element: ['count', 'claim'],
  ties: ['count', 'claim'],
  'rests-on': ['statement', 'thing'],
} as const

/** The graph in an in-memory database, every column indexed. */
export function databaseOf(base: FactBase): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  db.exec('BEGIN')
  for (const [name, columns] of Object.entries(TABLES)) {
    const sql = `"${name}"`
    db.exec(`CREATE TABLE ${sql} (${columns.map(each => `"${each}" INTEGER NOT NULL`).join(', ')})`)
    const insert = db.prepare(`INSERT INTO ${sql} VALUES (${columns.map(() => '?').join(', ')})`)
    const table = base.table(name)
    for (let row = 0; row < (table?.size ?? 0); row++)
      insert.run(...columns.map((_, i) => table!.column(i)[row]!))
    columns.forEach((column, i) =>
      db.exec(
        `CREATE INDEX "${name} ${column}" ON ${sql} ("${column}"${columns
          .filter((_, j) => j !== i)
          .map(each => `, "${each}"`)
          .join('')})`,
      ),
    )
  }
  db.exec('CREATE TABLE span (thing INTEGER PRIMARY KEY, s INTEGER NOT NULL, e INTEGER NOT NULL)')
  const insert = db.prepare('INSERT INTO span VALUES (?, ?, ?)')
  for (let thing = 0; thing < base.things; thing++) {
    const span = base.span(thing)
    if (span !== undefined) insert.run(thing, span.startMin, span.endMax)
  }
  db.exec('COMMIT')
  db.exec('ANALYZE')
  return db
}

/** The catalogue's *planted go-between*, both readings, as SQL. */
export const PLANTED_SQL = `
WITH hit AS (
  SELECT DISTINCT r.actor AS accuser, t.actor AS target, g.actor AS go_between, k."count" AS "count", k.charge AS charge
  FROM "count" k
  JOIN accused t ON t."count" = k."count"
  JOIN accuser r ON r.charge = k.charge
  JOIN "go-between" g ON g."count" = k."count"
  JOIN "target-side" side ON side.charge = k.charge
  JOIN contact c ON c.a = g.actor AND c.b = side.actor
  JOIN span cs ON cs.thing = c.claim
  JOIN agency w ON w.agent = g.actor
  JOIN span ws ON ws.thing = w.claim
  JOIN vouches v ON v.claim = w.claim
  JOIN voice o ON o.statement = v.statement
  WHERE ws.s <= cs.e AND cs.s <= ws.e
    AND NOT EXISTS (SELECT 1 FROM "target-side" own WHERE own.charge = k.charge AND own.actor = o.actor)
    AND r.actor IN (
      WITH RECURSIVE up(actor) AS (
        SELECT w.boss
        UNION
        SELECT a.boss FROM up JOIN agency a ON a.agent = up.actor JOIN span s ON s.thing = a.claim
        WHERE s.s <= cs.e AND cs.s <= s.e)
      SELECT actor FROM up)
)
SELECT accuser, target, go_between, "count", EXISTS (
  SELECT 1 FROM "target-side" own
  JOIN contact l ON l.a = own.actor
  JOIN tied x ON x."count" = hit."count" AND x.actor = l.b AND x.actor <> hit.go_between
  JOIN vouches v ON v.claim = l.claim
  JOIN independent i ON i.statement = v.statement AND i.charge = hit.charge
  WHERE own.charge = hit.charge
    AND NOT EXISTS (SELECT 1 FROM participant p WHERE p.claim = l.claim AND p.actor = hit.go_between)
) AS informer
FROM hit`

/** The catalogue's *co-listing* as SQL. */
export const LISTED_SQL = `
SELECT DISTINCT r.actor AS accuser, t.actor AS target, l.list AS list, k."count" AS "count"
FROM listed l
JOIN accused t ON t.actor = l.actor
JOIN "count" k ON k."count" = t."count"
JOIN accuser r ON r.charge = k.charge
WHERE (EXISTS (SELECT 1 FROM "tied-to" g JOIN "group" q ON q.a = g.actor JOIN listed m ON m.actor = g.actor AND m.list = l.list
               WHERE g."count" = k."count")
    OR (SELECT count(DISTINCT m.actor) FROM listed m JOIN tied x ON x.actor = m.actor AND x."count" = k."count"
        JOIN person p ON p.a = m.actor WHERE m.list = l.list AND m.actor <> l.actor) >= 2)
  AND (EXISTS (SELECT 1 FROM element e WHERE e."count" = k."count" AND e.claim = l.claim)
    OR EXISTS (SELECT 1 FROM ties e JOIN vouches v ON v.claim = e.claim JOIN "rests-on" o ON o.statement = v.statement AND o.thing = l.list
               WHERE e."count" = k."count"))
  AND NOT EXISTS (SELECT 1 FROM ties e JOIN vouches v ON v.claim = e.claim
                  JOIN independent i ON i.statement = v.statement AND i.charge = k.charge
                  WHERE e."count" = k."count"
                    AND NOT EXISTS (SELECT 1 FROM listed m WHERE m.claim = e.claim AND m.actor = l.actor AND m.list = l.list)
                    AND NOT EXISTS (SELECT 1 FROM "rests-on" o WHERE o.statement = v.statement AND o.thing = l.list))`
