// Applies every decision in force again after a reading or a weaving: by id where the thing is still there, else by
// its quote; what cannot be placed is marked adrift and never dropped.
import type { Decision, Passage, Suggestion } from '#model'
import { type Anchors, anchorsIn } from './anchors.ts'
import {
  type AdriftReason,
  decisionsInForce,
  decisionsOn,
  isSuggestion,
  markPlaced,
  payloadOf,
  placedByHand,
  snapshotOf,
  stringIn,
} from './decision-log.ts'
import { getItem, itemOf, ownStatus, passagesOf, putItem } from './items.ts'
import { type Item, isDocumentKind, isItemKind, type ItemKind } from './kinds.ts'
import { putSuggestion } from './readings.ts'
import { refreshRedirects } from './redirects.ts'
import { loadMoves, rule, splitInto } from './rulings.ts'
import { schemas } from './schemas-wanted.ts'
import type { Sql } from './sql.ts'

/** Two spans are the same finding when they share at least half of what they cover together. */
const SAME_PLACE = 0.5
/** Where a person says that a decision belongs, whatever overlaps the words chosen will do. */
const ANY_PLACE = 0
/** Decisions by which a person stands by a thing, whoever else suggests it. */
export const STOOD_BY: ReadonlySet<Decision['kind']> = new Set(['confirm', 'correct', 'connect'])

interface Placement {
  readonly placed: string | null
  readonly adrift: AdriftReason | null
}
const IN_PLACE: Placement = { placed: null, adrift: null }

/** Re-applies all decisions, or those on things of `kinds`. O(decisions), and a fuzzy search for each that moved. */
export function reapply(sql: Sql, kinds?: readonly string[]): void {
  const decisions = decisionsInForce(sql).filter(
    ({ decision }) => kinds === undefined || kinds.includes(decision.target.kind),
  )
  const anchors = anchorsIn(sql)
  const targets = new Map<string, readonly [kind: string, id: string]>()
  for (const logged of decisions) {
    const { decision } = logged
    const placement = place(sql, decision, anchors)
    if (placement.placed !== logged.placed || placement.adrift !== logged.adrift)
      markPlaced(sql, decision.id, placement.placed, placement.adrift)
    for (const [kind, id] of touchedBy(decision, placement.placed)) targets.set(`${kind} ${id}`, [kind, id])
  }
  refreshRedirects(sql)
  const moves = loadMoves(sql)
  for (const [kind, id] of targets.values()) rule(sql, kind, id, moves)
}

/** The things whose rows a decision changes. */
export function touchedBy(decision: Decision, placed: string | null): (readonly [string, string])[] {
  const target = [decision.target.kind, placed ?? decision.target.id] as const
  if (decision.kind !== 'split') return [target]
  const payload = payloadOf(decision)
  const ids = (field: string): string[] =>
    Array.isArray(payload[field]) ? payload[field].filter(id => typeof id === 'string') : []
  return [
    target,
    ...ids('mentions').map(id => ['mention', id] as const),
    ...ids('statements').map(id => ['statement', id] as const),
  ]
}

/** Makes sure that what a decision speaks of is there, and says where. */
export function place(sql: Sql, decision: Decision, anchors: Anchors): Placement {
  const { kind, id } = decision.target
  const byHand = placedByHand(sql, decision)
  const passages = byHand ?? decision.passages
  if (decision.kind === 'add') return placeAddition(sql, decision, passages, anchors)
  if (!isItemKind(kind) && !isDocumentKind(kind)) return IN_PLACE
  if (decision.kind === 'split') placeSplit(sql, decision)
  if (exists(sql, kind, id)) return IN_PLACE
  const found = passages.map(passage => anchors.find(passage)).filter(passage => passage !== null)
  const least = byHand === null ? SAME_PLACE : ANY_PLACE
  const placed = isItemKind(kind)
    ? itemAt(sql, kind, found, decision, least)
    : suggestionAt(sql, kind, found, least)
  if (placed !== null) return { placed, adrift: null }
  if (STOOD_BY.has(decision.kind)) {
    // Nobody suggests it any more, but a person stood by it: it stays, as theirs, wherever its words still stand.
    if (passages.length === 0 || found.length > 0) if (revive(sql, decision, found)) return IN_PLACE
  } else if (decision.kind === 'reject' && found.length > 0) return IN_PLACE
  return { placed: null, adrift: found.length === 0 ? 'quote-not-found' : 'target-gone' }
}

function exists(sql: Sql, kind: string, id: string): boolean {
  return (
    (isItemKind(kind) && getItem(sql, kind, id) !== undefined) ||
    sql.get('SELECT 1 FROM suggestion WHERE id = ? AND kind = ? LIMIT 1', id, kind) !== undefined
  )
}

function placeAddition(
  sql: Sql,
  decision: Decision,
  passages: readonly Passage[],
  anchors: Anchors,
): Placement {
  const { kind, id } = decision.target
  if (isItemKind(kind)) {
    const parsed = schemas().ITEM_SCHEMAS[kind].safeParse({ ...payloadOf(decision), id })
    if (!parsed.success) return { placed: null, adrift: 'target-gone' }
    const { item, lost } = anchored(parsed.data, placedByHand(sql, decision), anchors)
    const before = getItem(sql, kind, id)
    const origin = isSuggestion(decision) ? 'machine' : 'person'
    if (before === undefined || (before.origin === 'person' && before.json !== JSON.stringify(item)))
      putItem(sql, kind, item, origin, ownStatus(item, origin))
    return { placed: null, adrift: lost ? 'quote-not-found' : null }
  }
  if (!isDocumentKind(kind) || exists(sql, kind, id)) return IN_PLACE
  const passage = passages.map(one => anchors.find(one)).find(one => one !== null)
  return passage !== undefined && putAt(sql, { ...payloadOf(decision), id, kind }, passage)
    ? IN_PLACE
    : { placed: null, adrift: 'quote-not-found' }
}

/** A split's new actor or claim: what the old one was, with what the split says of it. */
function placeSplit(sql: Sql, decision: Decision): void {
  const { kind, id } = decision.target
  const into = splitInto(decision)
  if ((kind !== 'actor' && kind !== 'claim') || getItem(sql, kind, into) !== undefined) return
  const row = getItem(sql, kind, id)
  const { changes } = payloadOf(decision)
  const own: Record<string, unknown> =
    kind === 'actor' ? { names: [{ text: stringIn(decision, 'name') ?? '?', kind: 'variant' }] } : {}
  const name = stringIn(decision, 'name')
  const parsed = schemas().ITEM_SCHEMAS[kind].safeParse({
    ...(row === undefined ? snapshotOf(decision) : itemOf<ItemKind>(row)),
    ...(name === null ? {} : { name }),
    ...own,
    ...(typeof changes === 'object' ? changes : {}),
    id: into,
    ...(kind === 'claim' ? { status: 'confirmed' } : {}),
  })
  if (parsed.success) putItem(sql, kind, parsed.data, 'person', 'confirmed')
}

/**
 * Puts in what a person confirmed or corrected in another copy of the case, where this one does not have it: as it was
 * there, and not as the nearest thing here, since neighbours in a text are brought by the same import.
 */
export function bring(sql: Sql, decision: Decision, anchors: Anchors): void {
  const { kind, id } = decision.target
  if (exists(sql, kind, id)) return
  const found = decision.passages.map(passage => anchors.find(passage)).filter(passage => passage !== null)
  if (decision.passages.length === 0 || found.length > 0) revive(sql, decision, found)
}

/** Puts back what a person confirmed, out of the decision's own snapshot. */
function revive(sql: Sql, decision: Decision, found: readonly Passage[]): boolean {
  const { kind, id } = decision.target
  const kept = snapshotOf(decision)
  if (kept === null) return false
  const snapshot = { ...kept, id }
  if (isDocumentKind(kind)) return found[0] !== undefined && putAt(sql, { ...snapshot, kind }, found[0])
  if (!isItemKind(kind)) return false
  const moved =
    'passage' in snapshot && found[0] !== undefined ? { ...snapshot, passage: found[0] } : snapshot
  const parsed = schemas().ITEM_SCHEMAS[kind].safeParse(moved)
  if (!parsed.success) return false
  putItem(sql, kind, parsed.data, 'person', ownStatus(parsed.data, 'person'))
  return true
}

/** Puts a mention or date where its passage stands now; false where it does not fit its schema. */
function putAt(sql: Sql, given: object, { source, position, quote }: Passage): boolean {
  const { start, end } = position
  const parsed = schemas().suggestionSchema.safeParse({
    rule: '',
    score: 1,
    ...given,
    start,
    end,
    quote: quote.exact,
  })
  const text = sql.get<{ key: number }>(
    'SELECT text.key FROM text JOIN source ON source.key = text.source WHERE source.id = ? AND current = 1',
    source,
  )
  if (!parsed.success || text === undefined) return false
  putSuggestion(sql, text.key, parsed.data satisfies Suggestion, 'person', null)
  return true
}

function anchored(
  item: Item,
  byHand: readonly Passage[] | null,
  anchors: Anchors,
): { readonly item: Item; readonly lost: boolean } {
  const passages = byHand ?? passagesOf(item)
  const found = passages.map(passage => anchors.find(passage))
  const kept = found.map((passage, at) => passage ?? passages[at]!)
  const lost = found.includes(null)
  if ('passage' in item) return { item: { ...item, passage: kept[0]! }, lost }
  return 'passages' in item ? { item: { ...item, passages: kept }, lost } : { item, lost: false }
}

function suggestionAt(sql: Sql, kind: string, passages: readonly Passage[], least: number): string | null {
  for (const { source, position } of passages) {
    const rows = sql.all<{ id: string; start: number; end: number }>(
      'SELECT suggestion.id, start, end FROM suggestion JOIN text ON text.key = suggestion.text JOIN source ON source.key = text.source' +
        ' WHERE source.id = ? AND text.current = 1 AND suggestion.kind = ? AND start < ? AND end > ? ORDER BY start, suggestion.id',
      source,
      kind,
      position.end,
      position.start,
    )
    const best = closest(rows, position.start, position.end, least)
    if (best !== null) return best
  }
  return null
}

/** The item of that kind at these places now; for a claim or an actor, the one that what stands there points at. */
function itemAt(
  sql: Sql,
  kind: ItemKind,
  passages: readonly Passage[],
  decision: Decision,
  least: number,
): string | null {
  for (const { source, position } of passages) {
    const { start, end } = position
    const rows = sql.all<{ id: string; start: number; end: number }>(
      kind === 'claim'
        ? `SELECT item_ref.id, start, end FROM item JOIN item_ref ON item_ref.item = item.key AND item_ref.role = 'says'` +
            ` WHERE item.kind = 'statement' AND source = ? AND start < ? AND end > ? ORDER BY start, item_ref.id`
        : kind === 'actor' || kind === 'place'
          ? `SELECT actor AS id, start, end FROM suggestion JOIN text ON text.key = suggestion.text JOIN source ON source.key = text.source` +
            ` WHERE source.id = ? AND text.current = 1 AND actor IS NOT NULL AND suggestion.kind = 'mention' AND start < ? AND end > ? ORDER BY start`
          : `SELECT id, start, end FROM item WHERE source = ? AND start < ? AND end > ? AND kind = ? ORDER BY start, id`,
      source,
      end,
      start,
      ...(kind === 'claim' || kind === 'actor' || kind === 'place' ? [] : [kind]),
    )
    const best = closest(
      rows.filter(row => alikeEnough(sql, kind, row.id, decision)),
      start,
      end,
      least,
    )
    if (best !== null) return best
  }
  return null
}

/**
 * Only what the reader suggests now can be an old suggestion under a new id: never what a person added or an import
 * brought, which stood beside it. A claim meets the old one again only where it speaks of the same relation.
 */
function alikeEnough(sql: Sql, kind: ItemKind, id: string, decision: Decision): boolean {
  const row = getItem(sql, kind, id)
  if (row === undefined || row.origin === 'person') return false
  if (decisionsOn(sql, kind, id).some(({ decision }) => isSuggestion(decision))) return false
  const snapshot = snapshotOf(decision)
  return kind !== 'claim' || snapshot === null || itemOf<'claim'>(row).relation === snapshot['relation']
}

function closest(
  rows: readonly { readonly id: string; readonly start: number; readonly end: number }[],
  start: number,
  end: number,
  least: number,
): string | null {
  let best: string | null = null
  let most = least
  for (const row of rows) {
    const shared = Math.min(end, row.end) - Math.max(start, row.start)
    const share = shared / (Math.max(end, row.end) - Math.min(start, row.start))
    if (share >= most && (best === null || share > most)) {
      best = row.id
      most = share
    }
  }
  return best
}
