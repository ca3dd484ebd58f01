// Why a decision cannot be taken: every refusal names its reason and the decisions that stand in the way.
import { type Decision, isEdtf } from '#model'
import { edtfSchema, sourceSchema } from '#schemas'
import { anchorsIn } from './anchors.ts'
import {
  decisionsInForce,
  findDecision,
  idsIn,
  type LoggedDecision,
  payloadOf,
  placedByHand,
  snapshotOf,
  stringIn,
} from './decision-log.ts'
import { gradeOf } from './grades.ts'
import { ITEM_SCHEMAS } from './item-schemas.ts'
import { getItem } from './items.ts'
import { isDocumentKind, isItemKind, MERGEABLE } from './kinds.ts'
import { splitInto, standingItem } from './rulings.ts'
import type { Sql } from './sql.ts'

export type RefusalReason =
  /** There is no such thing in the case. */
  | 'no-target'
  /** There is one with that id already. */
  | 'exists'
  /** The payload does not fit; `detail` says where. */
  | 'bad-payload'
  /** The kind of thing cannot be decided so. */
  | 'not-possible'
  | 'already-undone'
  /** Later decisions depend on it; `decisions` names them. */
  | 'depended-on'
  /** The passage given is not in the source's present text. */
  | 'quote-not-found'
  /** Nothing at the passage given can take the decision up. */
  | 'nothing-there'
  /** It was placed by the case itself and need not be placed by hand. */
  | 'not-adrift'

export interface Refusal {
  /** Which of the decisions given. */
  readonly index: number
  readonly reason: RefusalReason
  readonly detail: string
  readonly decisions: readonly string[]
}

type Reason = Omit<Refusal, 'index'>

/** Null where the decision can be taken. */
export function refusalOf(sql: Sql, decision: Decision): Reason | null {
  const { kind, target } = decision
  switch (kind) {
    case 'undo':
      return refuseUndo(sql, target.id)
    case 'add':
      return refuseAddition(sql, decision)
    case 'merge':
      return refuseMerge(sql, decision)
    case 'split':
      return refuseSplit(sql, decision)
    case 'correct':
    case 'connect':
      return refuseCorrection(sql, decision)
    case 'confirm':
    case 'reject':
      return target.kind === 'finding' || target.kind === 'conflict' ? null : refuseMissing(sql, decision)
    case 'dismiss':
      return target.kind === 'finding' || target.kind === 'conflict'
        ? null
        : refuse('not-possible', target.kind)
    case 'grade':
      return refuseGrade(sql, decision)
    case 'place':
      return refusePlacing(sql, decision)
    case 'erase':
      return null
  }
}

function refusePlacing(sql: Sql, { target, passages }: Decision): Reason | null {
  const logged = target.kind === 'decision' ? findDecision(sql, target.id) : null
  if (logged === null) return refuse('no-target', `${target.kind} ${target.id}`)
  if (logged.undoneBy !== null) return refuse('already-undone', target.id)
  if (logged.adrift === null && placedByHand(sql, logged.decision) === null)
    return refuse('not-adrift', target.id)
  const [passage] = passages
  if (passage === undefined || passages.length > 1) return refuse('bad-payload', 'passages')
  return anchorsIn(sql).find(passage) === null ? refuse('quote-not-found', passage.quote.exact) : null
}

function refuse(reason: RefusalReason, detail: string, decisions: readonly string[] = []): Reason {
  return { reason, detail, decisions }
}

function refuseMissing(sql: Sql, { target, snapshot }: Decision): Reason | null {
  const { kind, id } = target
  const isThere =
    kind === 'source'
      ? sql.get('SELECT 1 FROM source WHERE id = ?', id) !== undefined
      : standingItem(sql, kind, id) !== null
  // One that brings its own snapshot comes from another copy of the case, or from a ledger.
  return isThere || snapshot !== undefined ? null : refuse('no-target', `${kind} ${id}`)
}

function refuseAddition(sql: Sql, decision: Decision): Reason | null {
  const { kind, id } = decision.target
  if (isItemKind(kind)) {
    if (getItem(sql, kind, id) !== undefined) return refuse('exists', `${kind} ${id}`)
    const parsed = ITEM_SCHEMAS[kind].safeParse({ ...payloadOf(decision), id })
    return parsed.success ? null : refuse('bad-payload', issuesOf(parsed.error))
  }
  if (kind === 'relation') return null
  if (!isDocumentKind(kind)) return refuse('not-possible', kind)
  return decision.passages.length > 0 ? null : refuse('bad-payload', 'passages')
}

function refuseMerge(sql: Sql, decision: Decision): Reason | null {
  const { kind, id } = decision.target
  if (!MERGEABLE.has(kind)) return refuse('not-possible', kind)
  const from = idsIn(decision, 'from')
  if (from.length === 0 || from.includes(id)) return refuse('bad-payload', 'from')
  const missing = [id, ...from].find(one => standingItem(sql, kind, one) === null)
  return missing === undefined ? null : refuse('no-target', `${kind} ${missing}`)
}

function refuseSplit(sql: Sql, decision: Decision): Reason | null {
  const { kind } = decision.target
  if (kind !== 'actor' && kind !== 'claim') return refuse('not-possible', kind)
  const moved = idsIn(decision, kind === 'actor' ? 'mentions' : 'statements')
  if (moved.length === 0) return refuse('bad-payload', kind === 'actor' ? 'mentions' : 'statements')
  if (kind === 'actor' && stringIn(decision, 'name') === null && stringIn(decision, 'into') === null)
    return refuse('bad-payload', 'name')
  return refuseMissing(sql, decision)
}

/** What a person may say of a source; a date that nothing can reckon with is no date. */
const SOURCE_FIELDS = sourceSchema
  .unwrap()
  .extend({ date: edtfSchema.refine(isEdtf, 'not an EDTF date').nullable() })
  .partial()

function refuseCorrection(sql: Sql, decision: Decision): Reason | null {
  const { kind, id } = decision.target
  if (kind === 'setting' || kind === 'relation') return null
  const missing = refuseMissing(sql, decision)
  if (missing !== null) return missing
  if (kind === 'source') {
    const fields = SOURCE_FIELDS.safeParse(payloadOf(decision))
    return fields.success ? null : refuse('bad-payload', issuesOf(fields.error))
  }
  if (!isItemKind(kind)) return null
  const parsed = ITEM_SCHEMAS[kind].safeParse({
    ...(standingItem(sql, kind, id) ?? snapshotOf(decision)),
    ...payloadOf(decision),
    id,
  })
  return parsed.success ? null : refuse('bad-payload', issuesOf(parsed.error))
}

function refuseGrade(sql: Sql, decision: Decision): Reason | null {
  const { kind } = decision.target
  if (kind !== 'actor' && kind !== 'source') return refuse('not-possible', kind)
  const parsed = gradeOf(decision)
  return parsed.success ? refuseMissing(sql, decision) : refuse('bad-payload', issuesOf(parsed.error))
}

function refuseUndo(sql: Sql, id: string): Reason | null {
  const logged = findDecision(sql, id)
  if (logged === null) return refuse('no-target', `decision ${id}`)
  if (logged.undoneBy !== null) return refuse('already-undone', id)
  if (logged.erased || logged.decision.kind === 'erase') return refuse('not-possible', 'erase')
  const later = decisionsInForce(sql).filter(
    other =>
      other.seq > logged.seq &&
      dependsOn(other, logged) &&
      other.decision.kind !== 'undo' &&
      other.decision.kind !== 'place',
  )
  return later.length === 0
    ? null
    : refuse(
        'depended-on',
        id,
        later.map(({ decision }) => decision.id),
      )
}

/** Whether a later decision speaks of what an earlier one made, joined, parted or changed. */
function dependsOn({ decision: later }: LoggedDecision, { decision: earlier }: LoggedDecision): boolean {
  const made = madeBy(earlier)
  if (made.length > 0) {
    const text = JSON.stringify([later.target, later.payload])
    if (made.some(id => text.includes(JSON.stringify(id)))) return true
  }
  const touched = new Set([earlier.target.id, ...idsIn(earlier, 'from')])
  if (isIdentity(earlier.kind))
    return isIdentity(later.kind) && [later.target.id, ...idsIn(later, 'from')].some(id => touched.has(id))
  return earlier.kind === 'correct' && later.kind === 'correct' && later.target.id === earlier.target.id
}

function isIdentity(kind: Decision['kind']): boolean {
  return kind === 'merge' || kind === 'split'
}

function madeBy(decision: Decision): readonly string[] {
  if (decision.kind === 'add') return [decision.target.id]
  return decision.kind === 'split' ? [splitInto(decision)] : []
}

function issuesOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  return error.issues.map(issue => `${issue.path.map(String).join('.')}: ${issue.message}`).join('; ')
}
