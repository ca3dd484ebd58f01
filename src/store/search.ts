// Full-text search: words by their stems in the language of each text, phrases in quotation marks word for word.
import type { Sql } from './sql.ts'
import { fold, stemmerOf, WORD } from './stem.ts'

export interface SearchQuery {
  /** Words, all of which must occur; "…" for an exact phrase; -word for one that must not. */
  readonly words: string
  readonly sources?: readonly string[] | undefined
  readonly limit?: number | undefined
  /** `next` of the page before. */
  readonly after?: number | undefined
}

/** One stretch of a text in which everything asked for occurs. */
export interface SearchHit {
  readonly source: string
  readonly text: string
  /** Where the first word or phrase found stands, in code units of the text. */
  readonly start: number
  readonly end: number
  readonly snippet: string
  /** Offsets of `snippet` in the text, and of the words found inside `snippet`. */
  readonly snippetStart: number
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

export interface SearchPage {
  readonly hits: readonly SearchHit[]
  /** Where the next page begins; null after the last. */
  readonly next: number | null
}

interface Term {
  readonly words: readonly string[]
  readonly exact: boolean
}
interface Parsed {
  readonly terms: readonly Term[]
  readonly without: readonly Term[]
}
interface ChunkRow {
  readonly key: number
  readonly source: string
  readonly sha256: string
  readonly language: string | null
  readonly start: number
  readonly end: number
  readonly body: string
}
interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
}

const SNIPPET = 240
const AHEAD = 400

/** In the order of the texts. Cost: the index's for the stems, and a reading of the chunks that may hold the phrase. */
export function search(sql: Sql, query: SearchQuery): SearchPage {
  const { limit = 50, after = 0, sources } = query
  const parsed = parse(query.words)
  const match = matchOf(sql, parsed)
  if (match === null) return { hits: [], next: null }
  const only =
    sources === undefined ? '' : ` AND source.id IN (${sources.map(() => '?').join(', ') || 'NULL'})`
  const rows = sql.each<ChunkRow>(
    'SELECT chunk.key, source.id AS source, text.sha256, text.language, chunk.start, chunk.end, body FROM words' +
      ' JOIN chunk ON chunk.key = words.rowid JOIN text ON text.key = chunk.text JOIN source ON source.key = text.source' +
      ` WHERE words MATCH ? AND words.rowid > ?${only} ORDER BY words.rowid`,
    match,
    after,
    ...(sources ?? []),
  )
  const hits: SearchHit[] = []
  for (const row of rows) {
    const hit = hitIn(sql, row, parsed)
    if (hit === null) continue
    if (hits.length === limit) return { hits, next: row.key - 1 }
    hits.push(hit)
  }
  return { hits, next: null }
}

function parse(words: string): Parsed {
  const terms: Term[] = []
  const without: Term[] = []
  for (const [, minus, phrase, bare] of words.matchAll(/(-?)(?:["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+))/g)) {
    const found = [...(phrase ?? bare ?? '').matchAll(WORD)].map(([word]) => word)
    if (found.length > 0)
      (minus === '-' ? without : terms).push({ words: found, exact: phrase !== undefined })
  }
  return { terms, without }
}

/** The query in the index's own language: each term under the stemmer of every language that the case has. */
function matchOf(sql: Sql, { terms, without }: Parsed): string | null {
  if (terms.length === 0) return null
  const languages = sql
    .all<{ language: string | null }>(
      'SELECT DISTINCT language FROM text WHERE current = 1 ORDER BY language',
    )
    .map(row => row.language)
  const stemmed = ({ words }: Term): string => {
    const phrases = new Set(languages.map(language => words.map(stemmerOf(language)).join(' ')))
    return `(${[...phrases].map(phrase => `"${phrase}"`).join(' OR ')})`
  }
  const wanted = terms.map(stemmed).join(' AND ')
  // The index knows stems only: an exact phrase is left out by reading, not by the index.
  const unwanted = without.filter(term => !term.exact).map(stemmed)
  return unwanted.length === 0 ? wanted : `(${wanted}) NOT (${unwanted.join(' OR ')})`
}

function hitIn(sql: Sql, row: ChunkRow, { terms, without }: Parsed): SearchHit | null {
  const { body } = row
  // A phrase may run over the cut into the next chunk.
  const next = body.endsWith('\n')
    ? ''
    : (sql
        .get<{ body: string }>(
          'SELECT body FROM chunk WHERE text = (SELECT text FROM chunk WHERE key = ?) AND start = ?',
          row.key,
          row.end,
        )
        ?.body.slice(0, AHEAD) ?? '')
  const text = body + next
  const tokens = [...text.matchAll(WORD)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    word: found[0],
  }))
  const found = terms.map(term => placesOf(tokens, term, row.language, body.length))
  if (found.some(places => places.length === 0)) return null
  if (without.some(term => term.exact && placesOf(tokens, term, row.language, body.length).length > 0))
    return null
  const places = found.flat().toSorted((a, b) => a.start - b.start)
  const first = places[0]!
  const from = wordBoundary(text, Math.max(0, first.start - SNIPPET / 3))
  const to = Math.max(first.end, Math.min(text.length, from + SNIPPET))
  return {
    source: row.source,
    text: row.sha256,
    start: row.start + first.start,
    end: row.start + first.end,
    snippet: text.slice(from, to),
    snippetStart: row.start + from,
    marks: places
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  }
}

function placesOf(
  tokens: readonly Token[],
  { words, exact }: Term,
  language: string | null,
  before: number,
): { readonly start: number; readonly end: number }[] {
  const form = exact ? fold : stemmerOf(language)
  const wanted = words.map(form)
  const found: { start: number; end: number }[] = []
  for (let at = 0; at + wanted.length <= tokens.length && tokens[at]!.start < before; at += 1)
    if (wanted.every((word, offset) => form(tokens[at + offset]!.word) === word))
      found.push({ start: tokens[at]!.start, end: tokens[at + wanted.length - 1]!.end })
  return found
}

/** The first offset from `at` on at which a word begins, or `at` where a long stretch has no blank. */
function wordBoundary(text: string, at: number): number {
  if (at === 0) return 0
  const blank = text.slice(at, at + 40).search(/\s/)
  if (blank >= 0) return at + blank + 1
  const low = text.charCodeAt(at)
  return low >= 0xdc00 && low < 0xe000 ? at + 1 : at
}
