// What a decision says of the reliability of a voice or a source, as an item of the case.
import type { Decision } from '#model'
import { payloadOf } from './decision-log.ts'
import { schemas } from './schemas-wanted.ts'

/** The grade that a decision gives. */
export function gradeOf(decision: Decision) {
  const { kind, id } = decision.target
  const payload = payloadOf(decision)
  const target =
    kind === 'source'
      ? { kind: 'source', source: id }
      : { kind: 'voice', actor: id, during: payload['during'] ?? null }
  return schemas().ITEM_SCHEMAS.grade.safeParse({ ...payload, id: decision.id, target, by: decision.by })
}
