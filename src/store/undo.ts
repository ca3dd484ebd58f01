// Takes a decision back: what it alone held in being goes, what it changed is worked out without it.
import type { Decision } from '#model'
import { decisionsOn, findDecision, isSuggestion, markUndone } from './decision-log.ts'
import { getItem } from './items.ts'
import { isDocumentKind, isItemKind } from './kinds.ts'
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
    return [findDecision(sql, decision.target.id)!.decision]
  }
  const { kind } = decision.target
  if (decision.kind === 'split') drop(sql, kind, splitInto(decision), 'person')
  else drop(sql, kind, decision.target.id, isSuggestion(decision) ? 'machine' : 'person')
  return [decision]
}

/** Removes a thing that was put there by a decision, where none in force holds it there any longer. */
function drop(sql: Sql, kind: string, id: string, origin: 'person' | 'machine'): void {
  const isHeld = decisionsOn(sql, kind, id).some(({ decision }) =>
    ['add', 'confirm', 'correct'].includes(decision.kind),
  )
  if (isHeld) return
  if (isItemKind(kind) && getItem(sql, kind, id)?.origin === origin)
    sql.run('DELETE FROM item WHERE kind = ? AND id = ?', kind, id)
  if (isDocumentKind(kind))
    sql.run(`DELETE FROM suggestion WHERE id = ? AND kind = ? AND origin = 'person'`, id, kind)
}
