// Finds passages again in the texts that sources have now; each text is loaded once.
import { anchor, type Passage, selectorsOf } from '#model'
import type { Sql } from './sql.ts'
import { currentText } from './texts.ts'

export interface Anchors {
  /** The same words in the source's current text; null where they are not there any more. */
  find(passage: Passage): Passage | null
}

export function anchorsIn(sql: Sql): Anchors {
  const hashes = new Map(
    sql
      .all<{ id: string; sha256: string }>(
        'SELECT source.id, text.sha256 FROM text JOIN source ON source.key = text.source WHERE text.current = 1',
      )
      .map(row => [row.id, row.sha256]),
  )
  // One text at a time: passages come source by source more often than not, and a text may be very long.
  let loaded: { readonly source: string; readonly text: string } | null = null
  return {
    find(passage) {
      const { source, quote, position } = passage
      const sha256 = hashes.get(source)
      if (sha256 === undefined) return null
      if (sha256 === passage.text) return passage
      if (loaded?.source !== source) loaded = { source, text: currentText(sql, source)?.text ?? '' }
      const found = anchor(loaded.text, quote, position)
      if (found === null) return null
      return { source, text: sha256, ...selectorsOf(loaded.text, found.start, found.end) }
    },
  }
}
