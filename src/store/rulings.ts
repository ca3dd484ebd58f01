// What the decisions in force make of each thing: its status and its corrected content, written beside the suggestion.
import type { Decision, Status, Suggestion } from '#model'
import { decisionsOf, decisionsOn, idsIn, payloadOf, stringIn } from './decision-log.ts'
import { getItem, itemOf, type ItemRow, ownStatus, ruleItem, withStatus } from './items.ts'
import { hasStatus, type Item, isDocumentKind, isItemKind, type ItemKind } from './kinds.ts'
import { schemas } from './schemas-wanted.ts'
import type { Sql } from './sql.ts'

/** Things that splits and connections lead elsewhere. */
export interface Moves {
  /** Mention to actor. */
  readonly mentions: ReadonlyMap<string, string>
  /** Statement to the claims that it says now: old to new. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export function loadMoves(sql: Sql): Moves {
  const mentions = new Map<string, string>()
  const statements = new Map<string, Map<string, string>>()
  for (const { decision, placed } of decisionsOf(sql, 'split', 'connect')) {
    const { kind, id } = decision.target
    if (decision.kind === 'connect') {
      const actor = stringIn(decision, 'actor')
      if (kind === 'mention' && actor !== null) mentions.set(placed ?? id, actor)
      continue
    }
    const into = splitInto(decision)
    for (const mention of idsIn(decision, 'mentions')) mentions.set(mention, into)
    for (const statement of idsIn(decision, 'statements')) {
      const moved = statements.get(statement) ?? new Map<string, string>()
      statements.set(statement, moved.set(placed ?? id, into))
    }
  }
  return { mentions, statements }
}

/** The id of what a split makes: named in its payload, or the decision's own. */
export function splitInto(decision: Decision): string {
  return stringIn(decision, 'into') ?? decision.id
}

/** Writes what the decisions in force make of one thing; kinds without rows of their own need nothing. */
export function rule(sql: Sql, kind: string, id: string, moves: Moves): void {
  if (isItemKind(kind)) {
    const row = getItem(sql, kind, id)
    if (row !== undefined) ruleOneItem(sql, row, moves)
    ruleSuggestions(sql, kind, id, moves)
  } else if (isDocumentKind(kind)) ruleSuggestions(sql, kind, id, moves)
  else if (kind === 'source') ruleSource(sql, id)
}

function ruleOneItem(sql: Sql, row: ItemRow, moves: Moves): void {
  const base = JSON.parse(row.json) as Item
  let item = base
  let status: Status = ownStatus(base, row.origin)
  for (const { decision } of decisionsOn(sql, row.kind, row.id)) {
    status = statusAfter(decision, status)
    if (decision.kind === 'correct' || decision.kind === 'connect') item = corrected(row.kind, item, decision)
  }
  const moved = row.kind === 'statement' ? moves.statements.get(row.id) : undefined
  if (moved !== undefined && 'literals' in item)
    item = {
      ...item,
      literals: item.literals.map(literal => ({
        ...literal,
        claim: moved.get(literal.claim) ?? literal.claim,
      })),
    } as Item
  const changed = item !== base || (hasStatus(row.kind) && 'status' in base && base.status !== status)
  ruleItem(sql, row, status, changed ? withStatus(row.kind, item, status) : null)
}

function statusAfter(decision: Decision, status: Status): Status {
  switch (decision.kind) {
    case 'confirm':
      return status === 'corrected' ? 'corrected' : 'confirmed'
    case 'reject':
      return 'rejected'
    case 'correct':
    case 'connect':
      return 'corrected'
    case 'add':
    case 'merge':
    case 'split':
    case 'grade':
    case 'dismiss':
    case 'erase':
    case 'undo':
    case 'place':
      return status
  }
}

/** The item with the fields of a correction; a correction that no longer fits its kind leaves it as it is. */
export function corrected(kind: ItemKind, item: Item, decision: Decision): Item {
  const parsed = schemas().ITEM_SCHEMAS[kind].safeParse({ ...item, ...payloadOf(decision), id: item.id })
  return parsed.success ? parsed.data : item
}

function ruleSuggestions(sql: Sql, kind: string, id: string, moves: Moves): void {
  const rows = sql.all<{ key: number; json: string; origin: string; assigned: string | null }>(
    'SELECT key, json, origin, assigned FROM suggestion WHERE id = ? AND kind = ?',
    id,
    kind,
  )
  if (rows.length === 0) return
  const decisions = decisionsOn(sql, kind, id)
  const taught = decisions.some(({ decision }) => DECIDES.has(decision.kind))
    ? null
    : learnedOf(sql, kind, id)
  for (const row of rows) {
    const base = JSON.parse(row.json) as Suggestion
    let changes: Readonly<Record<string, unknown>> = taught?.changes ?? {}
    let status: Status = taught?.status ?? (row.origin === 'person' ? 'confirmed' : 'suggested')
    for (const { decision } of decisions) {
      status = statusAfter(decision, status)
      if (decision.kind === 'correct') changes = { ...changes, ...payloadOf(decision) }
    }
    const ruled = Object.keys(changes).length > 0 ? { ...base, ...changes, id, kind } : null
    const stands = (ruled ?? base) as Suggestion
    sql.run(
      'UPDATE suggestion SET status = ?, actor = ?, ruled = ?, rule = ?, entity = ? WHERE key = ?',
      status,
      status === 'rejected' ? null : (moves.mentions.get(id) ?? row.assigned),
      ruled === null ? null : JSON.stringify(ruled),
      stands.rule,
      stands.kind === 'mention' ? stands.entity : null,
      row.key,
    )
  }
}

/** Decisions that say of a suggestion what it is; what others teach of it counts no more. */
const DECIDES: ReadonlySet<Decision['kind']> = new Set(['confirm', 'correct', 'reject'])

function learnedOf(sql: Sql, kind: string, id: string) {
  const row = sql.get<{ decision: string; status: Status; changes: string }>(
    'SELECT decision, status, changes FROM learned WHERE kind = ? AND id = ?',
    kind,
    id,
  )
  if (row === undefined) return null
  const { decision, status, changes } = row
  return { status, changes: { ...(JSON.parse(changes) as object), rule: `learned:${decision}` } }
}

function ruleSource(sql: Sql, id: string): void {
  let changes: Readonly<Record<string, unknown>> = {}
  for (const { decision } of decisionsOn(sql, 'source', id))
    if (decision.kind === 'correct') changes = { ...changes, ...payloadOf(decision) }
  sql.run(
    'UPDATE source SET ruled = ? WHERE id = ?',
    Object.keys(changes).length === 0 ? null : JSON.stringify(changes),
    id,
  )
}

/** The item as it stands now, for a snapshot; null where it is not there. */
export function standingItem(sql: Sql, kind: string, id: string): Item | Suggestion | null {
  if (isItemKind(kind)) {
    const row = getItem(sql, kind, id)
    if (row !== undefined) return itemOf<ItemKind>(row)
  }
  const row = sql.get<{ json: string; ruled: string | null }>(
    'SELECT json, ruled FROM suggestion WHERE id = ? AND kind = ? LIMIT 1',
    id,
    kind,
  )
  return row === undefined ? null : (JSON.parse(row.ruled ?? row.json) as Suggestion)
}
