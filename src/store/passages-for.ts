// The passages by which a decision finds its target again when ids have changed.
import { type Passage, selectorsOf } from '#model'
import { getItem, itemOf, passagesOf } from './items.ts'
import { isDocumentKind, isItemKind } from './kinds.ts'
import type { Sql } from './sql.ts'
import { currentText } from './texts.ts'

/** As many places as are kept with a decision on something that is spoken of in many. */
const MOST = 5

export function passagesFor(
  sql: Sql,
  kind: string,
  id: string,
  payload: Readonly<Record<string, unknown>>,
): readonly Passage[] {
  if (isDocumentKind(kind)) return spans(sql, 'suggestion.id = ? AND suggestion.kind = ?', id, kind)
  if (kind === 'actor' || kind === 'place') {
    const mentions = Array.isArray(payload['mentions']) ? payload['mentions'] : []
    const moved = mentions
      .filter(mention => typeof mention === 'string')
      .slice(0, MOST)
      .flatMap(mention => spans(sql, 'suggestion.id = ? AND suggestion.kind = ?', mention, 'mention'))
    return [...spans(sql, 'suggestion.actor = ? AND suggestion.kind = ?', id, 'mention'), ...moved]
  }
  if (kind === 'claim') {
    const rows = sql.all<{ json: string; ruled: string | null }>(
      `SELECT json, ruled FROM item JOIN item_ref ON item_ref.item = item.key WHERE item_ref.kind = 'claim' AND item_ref.id = ? AND item_ref.role = 'says' ORDER BY item.id LIMIT ?`,
      id,
      MOST,
    )
    return rows.flatMap(row => passagesOf(itemOf(row)))
  }
  if (!isItemKind(kind)) return []
  const row = getItem(sql, kind, id)
  return row === undefined ? [] : passagesOf(itemOf(row))
}

function spans(sql: Sql, where: string, ...values: readonly string[]): Passage[] {
  const rows = sql.all<{ source: string; start: number; end: number }>(
    'SELECT source.id AS source, start, end FROM suggestion JOIN text ON text.key = suggestion.text JOIN source ON source.key = text.source' +
      ` WHERE ${where} AND text.current = 1 AND end > start ORDER BY suggestion.key LIMIT ${MOST}`,
    ...values,
  )
  return rows.flatMap(({ source, start, end }) => {
    const text = currentText(sql, source)
    return text === null ? [] : [{ source, text: text.sha256, ...selectorsOf(text.text, start, end) }]
  })
}
