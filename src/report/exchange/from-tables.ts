// Tables of other programs, or typed by hand, as suggestions: a row with a source and a quote becomes a statement.
//
// Of our own tables the ledger beside them counts; of their cells only the status, where somebody changed it.
import { parse } from 'csv-parse/sync'
import { LANGUAGES, loadMessages } from '#messages'
import { STANCES, STATUSES, type Status } from '#model'
import { foreignStatement, type Incoming, noted, type Stray } from './incoming.ts'
import { isRecord, type Json, type JsonObject, listIn, stringIn } from './json.ts'
import { type Column, columnKey, COLUMNS, plainCell } from './tables.ts'

/** Headings and values may be in any of our languages, whichever the person speaks now. */
const SPOKEN = await Promise.all(LANGUAGES.map(loadMessages))

export type Cells = readonly (readonly string[])[]

export function csvRows(text: string): Cells {
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
}

const ALL = [...new Set(Object.values(COLUMNS).flat())] as Column[]
/** Names that other programs give to the columns we need. */
const ALIASES: Readonly<Record<string, Column>> = {
  'fact text': 'fact',
  fact: 'fact',
  text: 'quote',
  quotation: 'quote',
  speaker: 'who-says',
  witness: 'who-says',
  'source(s)': 'source',
  document: 'source',
  'date & time': 'date',
}

/** Which column stands where, by its heading in any of our languages; null where the heading is not ours. */
export function columnsOf(header: readonly string[]): readonly (Column | null)[] {
  const known = new Map<string, Column>()
  for (const { say } of SPOKEN)
    for (const column of ALL) known.set(say(columnKey(column)).toLowerCase(), column)
  return header.map(cell => {
    const name = plainCell(cell).trim().toLowerCase()
    return known.get(name) ?? ALIASES[name] ?? null
  })
}

/** The tables with the ledger that came beside them; `ledger` null where there was none. */
export function fromTables(tables: readonly Cells[], ledger: JsonObject | null): Incoming {
  const known = new Set(
    ledger === null ? [] : ['statements', 'claims', 'charges'].flatMap(key => idsIn(listIn(ledger, key))),
  )
  const changed = new Map<string, Status>()
  const strays: Stray[] = []
  const added: ReturnType<typeof foreignStatement>[] = []
  for (const [header = [], ...rows] of tables) {
    const columns = columnsOf(header)
    for (const [at, cells] of rows.entries()) {
      const cell = (column: Column): string => plainCell(cells[columns.indexOf(column)] ?? '').trim()
      const id = cell('id')
      if (known.has(id)) {
        const status = statusOf(cell('status'))
        if (status !== null) changed.set(id, status)
        continue
      }
      const [source, quote] = [cell('source'), cell('quote')]
      const key = id === '' ? `row-${at + 2}` : id
      if (quote === '' || source === '') {
        if (cells.some(text => text.trim() !== '')) strays.push(noted('row', key, 'no-quote'))
        continue
      }
      added.push(
        foreignStatement({
          id: key,
          source,
          quote: { exact: quote },
          says: cell('claim') || cell('fact'),
          voice: cell('who-says'),
          stance: stanceOf(cell('stance')),
        }),
      )
    }
  }
  const own = ledger ?? { format: 'retort-ledger', version: 1 }
  const ruled = decisionsFor(own, changed)
  return {
    strays,
    ledger: {
      ...own,
      statements: [
        ...listIn(ruled, 'statements'),
        ...added.map(({ statement }) => statement as unknown as Json),
      ],
      claims: [
        ...listIn(ruled, 'claims'),
        ...added.flatMap(({ claim }) => (claim === null ? [] : [claim as unknown as Json])),
      ],
      charges: listIn(ruled, 'charges'),
      suggested: [...listIn(ruled, 'suggested'), ...added.flatMap(({ ids }) => ids)],
    },
  }
}

/** Entries whose status was changed in a cell say so themselves, and are the importer's decision: no longer suggested. */
function decisionsFor(ledger: JsonObject, changed: ReadonlyMap<string, Status>): JsonObject {
  const suggested = new Set(listIn(ledger, 'suggested'))
  const ruled = (entries: readonly Json[]): readonly Json[] =>
    entries.map(entry => {
      const id = isRecord(entry) ? stringIn(entry, 'id') : null
      const status = id === null ? undefined : changed.get(id)
      if (!isRecord(entry) || id === null || status === undefined || entry['status'] === status) return entry
      suggested.delete(id)
      return { ...entry, status }
    })
  const [statements, claims, charges] = ['statements', 'claims', 'charges'].map(key =>
    ruled(listIn(ledger, key)),
  )
  return { statements: statements!, claims: claims!, charges: charges!, suggested: [...suggested] }
}

function idsIn(entries: readonly Json[]): string[] {
  return entries.flatMap(entry => (isRecord(entry) ? (stringIn(entry, 'id') ?? []) : []))
}

function statusOf(text: string): Status | null {
  return valueOf(text, 'status', STATUSES)
}

function stanceOf(text: string): string | undefined {
  return valueOf(text, 'stance', STANCES) ?? undefined
}

/** A value by its word in any of our languages, or by its own name. */
function valueOf<T extends string>(
  text: string,
  prefix: 'status' | 'stance',
  values: readonly T[],
): T | null {
  const wanted = text.toLowerCase()
  return (
    values.find(
      value =>
        value === wanted ||
        SPOKEN.some(({ has, say }) => {
          const key = `${prefix}.${value}`
          return has(key) && say(key).toLowerCase() === wanted
        }),
    ) ?? null
  )
}
