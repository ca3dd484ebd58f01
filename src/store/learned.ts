// What decisions teach of suggestions that nobody decided on: replaced as a whole by every weaving, and nowhere else.
import type { MentionSuggestion } from '#model'
import { putSuggestion } from './readings.ts'
import { loadMoves, rule } from './rulings.ts'
import type { Sql } from './sql.ts'

/** One consequence, by the id of the suggestion that it changes. */
export type Learned = LearnedMention | LearnedStatement

/** `added` where the mention is there only by the decision. */
interface LearnedMention {
  readonly kind: 'mention'
  readonly id: string
  readonly decision: string
  readonly status: 'suggested' | 'rejected'
  readonly changes: Partial<Pick<MentionSuggestion, 'entity' | 'name' | 'cluster'>>
  readonly added?: { readonly text: string; readonly suggestion: MentionSuggestion }
}

/** A statement that the decision's own statement stands for. */
interface LearnedStatement {
  readonly kind: 'statement'
  readonly id: string
  readonly decision: string
  readonly status: 'confirmed'
}

/** Puts these consequences in place of those before, and rules anew what any of them touch. O(consequences). */
export function saveLearned(sql: Sql, learned: readonly Learned[]): void {
  const touched = new Map(
    sql.all<{ kind: string; id: string }>('SELECT kind, id FROM learned').map(({ kind, id }) => [id, kind]),
  )
  if (touched.size === 0 && learned.length === 0) return
  sql.run(
    `DELETE FROM suggestion WHERE origin = 'machine' AND id IN (SELECT id FROM learned WHERE kind = 'mention' AND added = 1)`,
  )
  sql.run('DELETE FROM learned')
  for (const one of learned) {
    const { kind, id, decision, status } = one
    const { changes, added } = one.kind === 'mention' ? one : { changes: {}, added: undefined }
    touched.set(id, kind)
    sql.run(
      'INSERT OR REPLACE INTO learned (kind, id, decision, status, changes, added) VALUES (?, ?, ?, ?, ?, ?)',
      kind,
      id,
      decision,
      status,
      JSON.stringify(changes),
      added === undefined ? 0 : 1,
    )
    if (added === undefined) continue
    const texts = sql.all<{ key: number }>(
      'SELECT key FROM text WHERE sha256 = ? AND current = 1',
      added.text,
    )
    for (const { key } of texts) putSuggestion(sql, key, added.suggestion, 'machine', null)
  }
  const moves = loadMoves(sql)
  for (const [id, kind] of touched) rule(sql, kind, id, moves)
}
