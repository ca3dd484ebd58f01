// Text versions of sources: stored in chunks that tile the text, with an index of stems beside them.
import { hash } from 'node:crypto'
import { type TextVersion } from '#model'
import { chunksOf } from './chunks.ts'
import type { Sql } from './sql.ts'
import { stemsOf } from './stem-text.ts'

/** Words of the following chunk that are indexed with a chunk, so that a phrase across the cut is found. */
const OVERLAP = 160

interface TextRow {
  readonly key: number
  readonly source: string
  readonly sha256: string
  readonly normaliser: string
  readonly language: string | null
  readonly pages: number | null
  readonly blocks: string
  readonly origin: string
  readonly markup: string
}

/**
 * Makes `version` the current text of its source. Saying the same twice changes nothing; the text before stays, without
 * its suggestions and its place in the index. Returns whether the current text changed.
 * Throws RangeError where the source is unknown, the hash is not the text's, or the text is not well-formed Unicode.
 */
export function saveText(sql: Sql, version: TextVersion): boolean {
  const source = sql.get<{ key: number }>('SELECT key FROM source WHERE id = ?', version.source)?.key
  if (source === undefined) throw new RangeError(`no source ${version.source}`)
  if (!version.text.isWellFormed()) throw new RangeError(`text of ${version.source} has a lone surrogate`)
  if (hash('sha256', version.text) !== version.sha256)
    throw new RangeError(`text of ${version.source} does not have the hash ${version.sha256}`)
  const current = sql.get<{ key: number; sha256: string; normaliser: string }>(
    'SELECT key, sha256, normaliser FROM text WHERE source = ? AND current = 1',
    source,
  )
  if (current?.sha256 === version.sha256 && current.normaliser === version.normaliser) {
    saveStructure(sql, current.key, version)
    return false
  }
  if (current !== undefined) retire(sql, current.key)
  const known = sql.get<{ key: number }>(
    'SELECT key FROM text WHERE source = ? AND sha256 = ? AND normaliser = ?',
    source,
    version.sha256,
    version.normaliser,
  )
  if (known !== undefined) {
    sql.run('UPDATE text SET current = 1 WHERE key = ?', known.key)
    saveStructure(sql, known.key, version)
    const chunks = sql.all<{ key: number; start: number; end: number }>(
      'SELECT key, start, end FROM chunk WHERE text = ? ORDER BY start',
      known.key,
    )
    for (const { key, start, end } of chunks) index(sql, key, version, start, end)
    return true
  }
  const text = sql.run(
    'INSERT INTO text (source, sha256, normaliser, language, characters, pages, blocks, origin, markup, current)' +
      ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)',
    source,
    version.sha256,
    version.normaliser,
    version.language,
    version.text.length,
    version.pages,
    JSON.stringify(version.blocks),
    JSON.stringify(version.origin),
    JSON.stringify(version.markup),
  )
  for (const { start, end } of chunksOf(version.text)) {
    const key = sql.run(
      'INSERT INTO chunk (text, start, end, body) VALUES (?, ?, ?, ?)',
      text,
      start,
      end,
      version.text.slice(start, end),
    )
    index(sql, key, version, start, end)
  }
  return true
}

function saveStructure(sql: Sql, key: number, version: TextVersion): void {
  sql.run(
    'UPDATE text SET language = ?, pages = ?, blocks = ?, origin = ?, markup = ? WHERE key = ?',
    version.language,
    version.pages,
    JSON.stringify(version.blocks),
    JSON.stringify(version.origin),
    JSON.stringify(version.markup),
    key,
  )
}

function index(sql: Sql, key: number, version: TextVersion, start: number, end: number): void {
  const { text, language } = version
  let stems = stemsOf(text, start, end, language)
  // Only a cut inside a line can part a phrase.
  if (end < text.length && text[end - 1] !== '\n') {
    const last = text.slice(end, end + OVERLAP).lastIndexOf(' ')
    stems += stemsOf(text, end, end + Math.max(0, last), language)
  }
  sql.run('INSERT INTO words (rowid, stems) VALUES (?, ?)', key, stems)
}

/** Takes a text out of the index and drops what the reader suggested in it; the text itself stays. */
function retire(sql: Sql, key: number): void {
  sql.run('UPDATE text SET current = 0 WHERE key = ?', key)
  sql.run('DELETE FROM words WHERE rowid IN (SELECT key FROM chunk WHERE text = ?)', key)
  sql.run('DELETE FROM suggestion WHERE text = ?', key)
  sql.run('DELETE FROM reading WHERE text = ?', key)
}

/** The current text version of a source, or the one with that hash; null where there is none. */
export function readText(sql: Sql, source: string, sha256?: string): TextVersion | null {
  const row = sql.get<TextRow>(
    'SELECT text.key, source.id AS source, text.sha256, normaliser, text.language, pages, blocks, origin, markup' +
      ' FROM text JOIN source ON source.key = text.source WHERE source.id = ?' +
      (sha256 === undefined ? ' AND current = 1' : ' AND text.sha256 = ? ORDER BY current DESC'),
    ...(sha256 === undefined ? [source] : [source, sha256]),
  )
  if (row === undefined) return null
  const { key, blocks, origin, markup, ...rest } = row
  return {
    ...rest,
    text: textOf(sql, key),
    blocks: JSON.parse(blocks) as TextVersion['blocks'],
    origin: JSON.parse(origin) as TextVersion['origin'],
    markup: JSON.parse(markup) as TextVersion['markup'],
  }
}

/** The whole text by its row. */
export function textOf(sql: Sql, key: number): string {
  const rows = sql.all<{ body: string }>('SELECT body FROM chunk WHERE text = ? ORDER BY start', key)
  return rows.map(row => row.body).join('')
}

/** The current text of a source, without its structure. */
export function currentText(
  sql: Sql,
  source: string,
): { readonly key: number; readonly sha256: string; readonly text: string } | null {
  const row = sql.get<{ key: number; sha256: string }>(
    'SELECT text.key, text.sha256 FROM text JOIN source ON source.key = text.source WHERE source.id = ? AND current = 1',
    source,
  )
  return row === undefined ? null : { ...row, text: textOf(sql, row.key) }
}
