// Takes a decision back: what it alone held in being goes, what it changed is worked out without it.
import type { Decision } from '#model'
import { decisionsMadeOn, decisionsOn, findDecision, isSuggestion, markUndone } from './decision-log.ts'
import { getItem } from './items.ts'
import { isDocumentKind, isItemKind } from './kinds.ts'
import { STOOD_BY } from './placing.ts'
import { splitInto } from './rulings.ts'
import type { Sql } from './sql.ts'

/**
 * The decisions that an undo of `id` touches: the decision itself, and where that was an undo, the one which is in
 * force again by it.
 */
export function retract(sql: Sql, id: string): readonly Decision[] {
  const { decision } = findDecision(sql, id)!
  if (decision.kind === 'undo') {
    markUndone(sql, decision.target.id, null)
    const again = findDecision(sql, decision.target.id)!.decision
    return again.kind === 'place' ? lift(sql, again.target.id) : [again]
  }
  if (decision.kind === 'place') return lift(sql, decision.target.id)
  const { kind } = decision.target
  if (decision.kind === 'split') drop(sql, kind, splitInto(decision), 'person')
  else drop(sql, kind, decision.target.id, isSuggestion(decision) ? 'machine' : 'person')
  return [decision]
}

/** Removes a thing that was put there by a decision, where none in force holds it there any longer. */
function drop(sql: Sql, kind: string, id: string, origin: 'person' | 'machine'): void {
  const isHeld = decisionsOn(sql, kind, id).some(
    ({ decision }) => decision.kind === 'add' || STOOD_BY.has(decision.kind),
  )
  if (!isHeld) removeOwn(sql, kind, id, origin)
}

function removeOwn(sql: Sql, kind: string, id: string, origin: 'person' | 'machine' = 'person'): void {
  if (isItemKind(kind) && getItem(sql, kind, id)?.origin === origin)
    sql.run('DELETE FROM item WHERE kind = ? AND id = ?', kind, id)
  if (isDocumentKind(kind))
    sql.run(`DELETE FROM suggestion WHERE id = ? AND kind = ? AND origin = 'person'`, id, kind)
}

/**
 * The decisions on what `id` decides, to be placed anew; what only they held in being is taken up from where it was, so
 * that it is put where their words stand now.
 */
export function lift(sql: Sql, id: string): readonly Decision[] {
  const { kind, id: target } = findDecision(sql, id)!.decision.target
  const all = decisionsMadeOn(sql, kind, target).map(({ decision }) => decision)
  if (!all.some(decision => decision.kind === 'add')) removeOwn(sql, kind, target)
  return all
}
