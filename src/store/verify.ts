// Checks that nothing in a case has changed behind its back: file, originals, texts, journal, decisions, anchors, schema.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { type Passage, sha256Hex } from '#model'
import { decisionSchema, sourceSchema, suggestionSchema } from '#schemas'
import { originalPath } from './case-path.ts'
import { ITEM_SCHEMAS } from './item-schemas.ts'
import { itemOf, type ItemRow, passagesOf } from './items.ts'
import type { ItemKind } from './kinds.ts'
import { brokenLink } from './journal.ts'
import type { Sql } from './sql.ts'
import { textOf } from './texts.ts'

export type VerifyProblem =
  | { readonly kind: 'file'; readonly detail: string }
  | {
      readonly kind: 'original-missing' | 'original-changed'
      readonly source: string
      readonly sha256: string
    }
  | { readonly kind: 'text-changed'; readonly source: string; readonly sha256: string }
  | { readonly kind: 'journal'; readonly seq: number; readonly reason: string }
  | { readonly kind: 'decision-changed'; readonly decision: string }
  | { readonly kind: 'schema'; readonly what: string; readonly id: string; readonly detail: string }
  | { readonly kind: 'anchor'; readonly what: string; readonly id: string; readonly source: string }

export interface VerifyReport {
  readonly problems: readonly VerifyProblem[]
  readonly checked: {
    readonly originals: number
    readonly texts: number
    readonly journal: number
    readonly decisions: number
    readonly anchors: number
  }
  /** Hash of the journal's last row: who noted it elsewhere can tell that no row was cut off at the end. */
  readonly head: string | null
}

/** Reads everything once. Cost: the size of the case and of its originals. */
export async function verify(sql: Sql): Promise<VerifyReport> {
  const problems: VerifyProblem[] = []
  for (const row of sql.all<{ integrity_check: string }>('PRAGMA integrity_check(20)'))
    if (row.integrity_check !== 'ok') problems.push({ kind: 'file', detail: row.integrity_check })
  for (const row of sql.all<{ table: string; parent: string }>('PRAGMA foreign_key_check'))
    problems.push({ kind: 'file', detail: `${row.table} points at no ${row.parent}` })
  const originals = await checkOriginals(sql, problems)
  const texts = checkTexts(sql, problems)
  const broken = brokenLink(sql)
  if (broken !== null) problems.push({ kind: 'journal', ...broken })
  const decisions = checkDecisions(sql, problems)
  const anchors = checkSuggestions(sql, problems) + checkItems(sql, problems)
  const last = sql.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
  )
  return {
    problems,
    checked: { originals, texts, journal: last?.seq ?? 0, decisions, anchors },
    head: last?.hash ?? null,
  }
}

async function checkOriginals(sql: Sql, problems: VerifyProblem[]): Promise<number> {
  const rows = sql.all<{ id: string; sha256: string; json: string; erased: number }>(
    'SELECT id, sha256, json, erased FROM source ORDER BY id',
  )
  for (const { id, sha256, json, erased } of rows) {
    const parsed = sourceSchema.safeParse(JSON.parse(json))
    if (!parsed.success) problems.push({ kind: 'schema', what: 'source', id, detail: parsed.error.message })
    if (erased === 1) continue
    const path = originalPath(sql.path, sha256)
    if (!existsSync(path)) problems.push({ kind: 'original-missing', source: id, sha256 })
    else if ((await hashOf(path)) !== sha256) problems.push({ kind: 'original-changed', source: id, sha256 })
  }
  return rows.length
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

function checkTexts(sql: Sql, problems: VerifyProblem[]): number {
  const rows = sql.all<{ key: number; sha256: string; source: string }>(
    'SELECT text.key, text.sha256, source.id AS source FROM text JOIN source ON source.key = text.source ORDER BY text.key',
  )
  for (const { key, sha256, source } of rows)
    if (createHash('sha256').update(textOf(sql, key)).digest('hex') !== sha256)
      problems.push({ kind: 'text-changed', source, sha256 })
  return rows.length
}

function checkDecisions(sql: Sql, problems: VerifyProblem[]): number {
  let n = 0
  const rows = sql.each<{ id: string; digest: string; json: string; erased: number }>(
    'SELECT id, digest, json, erased FROM decision ORDER BY seq',
  )
  for (const { id, digest, json, erased } of rows) {
    n += 1
    if (erased === 1) continue
    if (sha256Hex(json) !== digest || !decisionSchema.safeParse(JSON.parse(json)).success)
      problems.push({ kind: 'decision-changed', decision: id })
  }
  return n
}

function checkSuggestions(sql: Sql, problems: VerifyProblem[]): number {
  let n = 0
  let text = { key: -1, text: '' }
  const rows = sql.each<{
    id: string
    text: number
    kind: string
    start: number
    end: number
    quote: string
    json: string
    source: string
  }>(
    'SELECT suggestion.id, suggestion.text, suggestion.kind, start, end, quote, suggestion.json, source.id AS source FROM suggestion' +
      ' JOIN text ON text.key = suggestion.text JOIN source ON source.key = text.source ORDER BY suggestion.text, suggestion.start',
  )
  for (const row of rows) {
    n += 1
    const { id, kind, source, start, end } = row
    if (text.key !== row.text) text = { key: row.text, text: textOf(sql, row.text) }
    if (text.text.slice(start, end) !== row.quote) problems.push({ kind: 'anchor', what: kind, id, source })
    const parsed = suggestionSchema.safeParse(JSON.parse(row.json))
    if (!parsed.success) problems.push({ kind: 'schema', what: kind, id, detail: parsed.error.message })
  }
  return n
}

function checkItems(sql: Sql, problems: VerifyProblem[]): number {
  let n = 0
  const texts = new Map<string, string | null>()
  const holds = ({ source, text, position, quote }: Passage): boolean => {
    const key = `${source} ${text}`
    // One text at a time: rows come in the order of their places.
    if (!texts.has(key)) {
      texts.clear()
      const row = sql.get<{ key: number }>(
        'SELECT text.key FROM text JOIN source ON source.key = text.source WHERE source.id = ? AND text.sha256 = ?',
        source,
        text,
      )
      texts.set(key, row === undefined ? null : textOf(sql, row.key))
    }
    const whole = texts.get(key)
    return whole !== null && whole !== undefined && whole.slice(position.start, position.end) === quote.exact
  }
  for (const row of sql.each<ItemRow>('SELECT * FROM item ORDER BY source, start, key')) {
    const kind: ItemKind = row.kind
    const { id } = row
    const schema = ITEM_SCHEMAS[kind] as (typeof ITEM_SCHEMAS)[ItemKind] | undefined
    const parsed = schema?.safeParse(itemOf(row))
    if (parsed?.success !== true) {
      problems.push({ kind: 'schema', what: kind, id, detail: parsed?.error?.message ?? 'unknown kind' })
      continue
    }
    for (const passage of passagesOf(parsed.data)) {
      n += 1
      if (!holds(passage)) problems.push({ kind: 'anchor', what: kind, id, source: passage.source })
    }
  }
  return n
}
