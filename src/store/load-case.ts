// The whole case as plain data for the reasoner: suggestions and decisions joined, merges followed, in a stable order.
import {
  type CaseData,
  type CaseSettings,
  DEFAULT_SETTINGS,
  type Grade,
  type Relation,
  type Source,
} from '#model'
import { decisionsInForce, decisionsOf, payloadOf } from './decision-log.ts'
import { gradeOf } from './grades.ts'
import { itemOf, type ItemRow } from './items.ts'
import { hasStatus, type Item, ITEM_KINDS, type ItemKind, type ItemOf } from './kinds.ts'
import { standing } from './list-items.ts'
import { loadRedirects } from './redirects.ts'
import { refsOf } from './refs.ts'
import { schemas } from './schemas-wanted.ts'
import { listSources } from './sources.ts'
import type { Sql } from './sql.ts'

/** `all`: decisions and suggestions above the case's least score. `decided`: what people made or stood by, and what that points at. */
export type Basis = 'all' | 'decided'

export function loadCase(sql: Sql, basis: Basis): CaseData {
  const settings = loadSettings(sql)
  const grades = loadGrades(sql)
  const items = new Map<ItemKind, Map<string, Item>>()
  const decided = new Set<string>()
  const redirects = loadRedirects(sql)
  for (const kind of ITEM_KINDS) {
    const found = new Map<string, Item>()
    for (const row of sql.each<ItemRow & { score: number }>(
      `SELECT id, origin, status, score, json, ruled FROM item WHERE kind = ? AND status <> 'rejected' AND id NOT IN (SELECT id FROM redirect WHERE kind = ?) ORDER BY id`,
      kind,
      kind,
    )) {
      if (row.status === 'suggested' && row.score < settings.leastScore) continue
      found.set(row.id, standing(sql, kind, itemOf(row), redirects))
      if (row.status !== 'suggested' || row.origin === 'person') decided.add(`${kind} ${row.id}`)
    }
    items.set(kind, found)
  }
  for (const grade of grades) items.get('grade')!.set(grade.id, grade)
  const kept = basis === 'all' ? null : withWhatTheyPointAt(items, decided)
  const list = <K extends ItemKind>(kind: K): ItemOf<K>[] =>
    [...items.get(kind)!.values()].filter(item => kept === null || kept.has(`${kind} ${item.id}`))
  const { relations, dismissed, confirmed } = loadRulings(sql)
  return withoutDangling({
    settings,
    sources: listSources(sql).toSorted(byId),
    actors: list('actor'),
    sides: list('side'),
    places: list('place'),
    proceedings: list('proceeding'),
    exhibits: list('exhibit'),
    relations,
    claims: list('claim'),
    statements: list('statement'),
    inferences: list('inference'),
    undercuts: list('undercut'),
    conflicts: list('conflict'),
    charges: list('charge'),
    grades: list('grade'),
    dismissed,
    confirmed,
  })
}

/** The case's switches: defaults, then every correction in order. */
export function loadSettings(sql: Sql): CaseSettings {
  let settings: object = {}
  for (const { decision } of decisionsInForce(sql))
    if (decision.target.kind === 'setting') settings = { ...settings, ...payloadOf(decision) }
  if (Object.keys(settings).length === 0) return DEFAULT_SETTINGS
  const parsed = schemas().caseSettingsSchema.safeParse(settings)
  return parsed.success ? parsed.data : DEFAULT_SETTINGS
}

function loadRulings(sql: Sql): Pick<CaseData, 'relations' | 'dismissed' | 'confirmed'> {
  const relations = new Map<string, Relation>()
  const findings = new Map<string, 'dismiss' | 'confirm' | null>()
  for (const { decision } of decisionsInForce(sql)) {
    const { kind, id } = decision.target
    if (kind === 'relation') {
      if (decision.kind === 'reject') relations.delete(id)
      else relations.set(id, { kind: 'event', roles: [], ...payloadOf(decision), id })
    } else if (kind === 'finding' || kind === 'conflict') {
      if (decision.kind === 'dismiss' || decision.kind === 'reject') findings.set(id, 'dismiss')
      else if (decision.kind === 'confirm') findings.set(id, 'confirm')
    }
  }
  const withRuling = (ruling: string): string[] =>
    [...findings]
      .filter(([, given]) => given === ruling)
      .map(([id]) => id)
      .toSorted()
  return {
    relations: [...relations.values()].toSorted(byId),
    dismissed: withRuling('dismiss'),
    confirmed: withRuling('confirm'),
  }
}

function loadGrades(sql: Sql): readonly Grade[] {
  return decisionsOf(sql, 'grade').flatMap(({ decision }) => {
    const parsed = gradeOf(decision)
    return parsed.success ? [parsed.data] : []
  })
}

/** The decided items with everything that they point at, however far. */
function withWhatTheyPointAt(
  items: ReadonlyMap<ItemKind, ReadonlyMap<string, Item>>,
  decided: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = new Set<string>()
  const waiting = [...decided]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (kept.has(key)) continue
    const at = key.indexOf(' ')
    const kind = key.slice(0, at) as ItemKind
    const item = items.get(kind)?.get(key.slice(at + 1))
    if (item === undefined) continue
    kept.add(key)
    for (const ref of refsOf(kind, item))
      // What a decided item cites is needed to read it; another voice's word comes in only by its own decision.
      if (ref.kind !== 'statement') waiting.push(`${ref.kind} ${ref.id}`)
  }
  // Kinds without a status of their own take part when what they speak of does.
  for (const [kind, found] of items)
    if (!hasStatus(kind) && kind !== 'actor' && kind !== 'place')
      for (const item of found.values())
        if (refsOf(kind, item as ItemOf<typeof kind>).every(ref => isKept(ref.kind, ref.id, kept)))
          kept.add(`${kind} ${item.id}`)
  return kept
}

function isKept(kind: string, id: string, kept: ReadonlySet<string>): boolean {
  return kind === 'source' || kept.has(`${kind} ${id}`)
}

/** Literals whose claim is not in the case (rejected, or below the least score) are left out of what speaks of them. */
function withoutDangling(data: CaseData): CaseData {
  const claims = new Set(data.claims.map(claim => claim.id))
  const statements = new Set(data.statements.map(statement => statement.id))
  return {
    ...data,
    statements: data.statements.map(statement =>
      statement.literals.every(({ claim }) => claims.has(claim))
        ? statement
        : { ...statement, literals: statement.literals.filter(({ claim }) => claims.has(claim)) },
    ),
    inferences: data.inferences.filter(({ premises, conclusion }) =>
      [...premises, conclusion].every(({ claim }) => claims.has(claim)),
    ),
    undercuts: data.undercuts.filter(({ literal }) => claims.has(literal.claim)),
    conflicts: data.conflicts.filter(({ literals }) => literals.every(({ claim }) => claims.has(claim))),
    charges: data.charges.map(charge => ({
      ...charge,
      counts: charge.counts.filter(count => claims.has(count.of)),
      statements: charge.statements.filter(id => statements.has(id)),
    })),
  }
}

function byId(a: Pick<Source, 'id'>, b: Pick<Source, 'id'>): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
