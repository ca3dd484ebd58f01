// What the reader found in a text: kept as rows that the next reading replaces, one journal row a run.
import {
  type DocumentReading,
  packReading,
  parseLines,
  type ReadingText,
  sha256Hex,
  type Suggestion,
  unpackReading,
} from '#model'
import { freshReading, keepFresh } from './fresh-readings.ts'
import type { Sql } from './sql.ts'

interface ReadingRow {
  readonly text: number
  readonly source: string
  readonly sha256: string
  readonly reader: string
  readonly language: string | null
  readonly source_kind: DocumentReading['sourceKind']
  readonly document_date: string | null
  readonly digest: string
}

/** What the journal says of a reading run: which text, which reader, how many of each kind, and a digest of all. */
export interface ReadingRecord {
  readonly source: string
  readonly text: string
  readonly reader: string
  readonly counts: Readonly<Record<string, number>>
  readonly digest: string
}

/**
 * Replaces the suggestions of a source's current text by those of a reading, which may be given packed. Null when the same
 * reader found the same there before. Throws RangeError where `reading.text` is not the current text of its source.
 */
export function saveReading(
  sql: Sql,
  given: DocumentReading | ReadingText,
  at: string,
): ReadingRecord | null {
  const packed = typeof given === 'string' ? given : packReading(given)
  const { lines, ...reading } = unpackReading(packed)
  const text = sql.get<{ key: number }>(
    'SELECT text.key FROM text JOIN source ON source.key = text.source WHERE source.id = ? AND text.sha256 = ? AND current = 1',
    reading.source,
    reading.text,
  )?.key
  if (text === undefined) throw new RangeError(`${reading.text} is not the current text of ${reading.source}`)
  const { suggestions, source, reader } = reading
  const digest = sha256Hex(packed)
  const before = sql.get<ReadingRow>('SELECT * FROM reading WHERE text = ?', text)
  if (before?.digest === digest) return null
  const assigned = new Map(
    sql
      .all<{ id: string; assigned: string }>(
        `SELECT id, assigned FROM suggestion WHERE text = ? AND kind = 'mention' AND assigned IS NOT NULL`,
        text,
      )
      .map(row => [row.id, row.assigned]),
  )
  sql.run('DELETE FROM suggestion WHERE text = ?', text)
  sql.run(
    'INSERT OR REPLACE INTO reading (text, reader, language, source_kind, document_date, digest, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    text,
    reader,
    reading.language,
    reading.sourceKind,
    reading.documentDate,
    digest,
    at,
  )
  const counts: Record<string, number> = {}
  for (const [at, suggestion] of suggestions.entries()) {
    counts[suggestion.kind] = (counts[suggestion.kind] ?? 0) + 1
    putSuggestion(sql, text, suggestion, 'machine', assigned.get(suggestion.id) ?? null, lines[at])
  }
  keepFresh(sql, digest, suggestions, packed.length)
  return { source, text: reading.text, reader, counts, digest }
}

const INSERT =
  'INSERT INTO suggestion (id, text, kind, origin, start, end, rule, score, quote, entity, cluster, assigned, actor, status, json)' +
  ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

/** Puts one suggestion into a text; `json` where it is at hand. */
export function putSuggestion(
  sql: Sql,
  text: number,
  suggestion: Suggestion,
  origin: 'machine' | 'person',
  assigned: string | null,
  json = JSON.stringify(suggestion),
): void {
  const { id, kind, start, end, rule, score, quote } = suggestion
  sql.run(
    INSERT,
    id,
    text,
    kind,
    origin,
    start,
    end,
    rule,
    score,
    quote,
    kind === 'mention' ? suggestion.entity : null,
    kind === 'mention' ? suggestion.cluster : null,
    assigned,
    assigned,
    origin === 'person' ? 'confirmed' : 'suggested',
    json,
  )
}

/** The current readings of all sources, as the machine made them, in the order of their sources' ids. */
export function listReadings(sql: Sql, sources?: readonly string[]): DocumentReading[] {
  const rows = sql.all<ReadingRow>(
    'SELECT reading.*, source.id AS source, text.sha256 AS sha256 FROM reading JOIN text ON text.key = reading.text' +
      ' JOIN source ON source.key = text.source WHERE text.current = 1 ORDER BY source.id',
  )
  const wanted = sources === undefined ? null : new Set(sources)
  return rows
    .filter(row => wanted === null || wanted.has(row.source))
    .map(row => ({
      source: row.source,
      text: row.sha256,
      reader: row.reader,
      language: row.language,
      sourceKind: row.source_kind,
      documentDate: row.document_date,
      suggestions: freshReading(sql, row.digest) ?? storedSuggestions(sql, row.text),
    }))
}

/** What the machine found in a text by reading it, without what it learned there from decisions. */
function storedSuggestions(sql: Sql, text: number): Suggestion[] {
  const rows = sql.all<{ json: string }>(
    `SELECT json FROM suggestion WHERE text = ? AND origin = 'machine'` +
      ` AND NOT EXISTS (SELECT 1 FROM learned WHERE learned.kind = suggestion.kind AND learned.id = suggestion.id AND added = 1) ORDER BY key`,
    text,
  )
  return parseLines<Suggestion>(rows.map(({ json }) => json))
}

/** Which reader read the current text of each source last; sources that were not read are absent. */
export function readersBySource(
  sql: Sql,
): Record<string, { readonly text: string; readonly reader: string }> {
  const rows = sql.all<{ source: string; text: string; reader: string }>(
    'SELECT source.id AS source, text.sha256 AS text, reading.reader FROM reading JOIN text ON text.key = reading.text' +
      ' JOIN source ON source.key = text.source WHERE text.current = 1 ORDER BY source.id',
  )
  return Object.fromEntries(rows.map(({ source, ...rest }) => [source, rest]))
}
