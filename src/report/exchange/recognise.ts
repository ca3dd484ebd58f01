// Tells by its content what a file, archive or folder of another program is, and reads it into a ledger.
import type { CaseData } from '#model'
import { fromCrate, type GivenFiles, isCrate } from './from-crate.ts'
import type { Incoming } from './incoming.ts'
import { isRecord, type Json, type JsonObject } from './json.ts'

/** What a recognised file holds; `format` is its name in the table of formats. */
export interface Recognised extends Incoming {
  readonly format: string
}

/**
 * Null where nothing here is of a known format. Throws SyntaxError or Error where it seems to be, and is damaged.
 * `data` gives the case it goes into: bibliographies find its sources and actors there.
 */
export async function recognise(
  given: GivenFiles,
  data: () => Promise<CaseData>,
): Promise<Recognised | null> {
  if (isCrate(given)) return { format: 'ro-crate', ...(await fromCrate(given)) }
  const has = (ending: string): string[] => given.names.filter(name => name.endsWith(ending))
  const ledger = given.names.length > 1 ? await ledgerBeside(given) : null
  const tables = has('.csv')
  if (tables.length > 0) {
    const { csvRows, fromTables } = await import('./from-tables.ts')
    const texts = await Promise.all(tables.map(async name => csvRows(await textOf(given, name))))
    return { format: 'csv', ...fromTables(texts, ledger) }
  }
  if (given.names.length > 1 && ledger !== null)
    return { format: has('.ftm.json').length > 0 ? 'ftm' : 'ledger', ledger, strays: [] }
  const entities = has('.ftm.json')[0]
  const name = entities ?? (given.names.length === 1 ? given.names[0]! : null)
  return name === null ? null : oneFile(await given.read(name), data)
}

async function oneFile(bytes: Uint8Array, data: () => Promise<CaseData>): Promise<Recognised | null> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'xlsx', ...(await fromWorkbook(bytes)) }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const begin = text.trimStart()
  if (begin.startsWith('<')) {
    const { fromXml } = await import('./from-xml.ts')
    const found = fromXml(text)
    return found === null ? null : { format: 'xml', ...found }
  }
  if (begin.startsWith('{') || begin.startsWith('[')) return fromJson(text, data)
  if (/^(?:%[^\n]*\n|\s)*@\w+\s*[{(]/.test(begin)) {
    const { fromBibtex } = await import('./bibliography.ts')
    return { format: 'bibtex', ...fromBibtex(text, await data()) }
  }
  const { columnsOf, csvRows, fromTables } = await import('./from-tables.ts')
  const rows = csvRows(text)
  const columns = columnsOf(rows[0] ?? [])
  return columns.includes('quote') && columns.includes('source')
    ? { format: 'csv', ...fromTables([rows], null) }
    : null
}

async function fromJson(text: string, data: () => Promise<CaseData>): Promise<Recognised | null> {
  const { isEntity, fromEntities } = await import('./ftm.ts')
  const lines = linesOf(text)
  if (lines !== null && lines.length > 0 && lines.every(line => isEntity(line)))
    return { format: 'ftm', ...fromEntities(lines) }
  const json = JSON.parse(text) as Json
  if (isRecord(json) && json['format'] === 'retort-ledger')
    return { format: 'ledger', ledger: json, strays: [] }
  const annotations = await import('./web-annotation.ts')
  if (annotations.isAnnotation(json))
    return { format: 'web-annotation', ...annotations.fromAnnotations(json) }
  if (isEntity(json)) return { format: 'ftm', ...fromEntities([json]) }
  const { isCslItem, fromCsl } = await import('./bibliography.ts')
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json]
  if (items.length > 0 && items.every(item => isCslItem(item)))
    return { format: 'csl-json', ...fromCsl(items, await data()) }
  return null
}

/** Each line as JSON; null where one is none. */
function linesOf(text: string): readonly Json[] | null {
  try {
    return text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as Json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function fromWorkbook(bytes: Uint8Array): Promise<Incoming> {
  const { default: readWorkbook } = await import('read-excel-file/node')
  const { fromTables } = await import('./from-tables.ts')
  const sheets = (await readWorkbook(Buffer.from(bytes))) as readonly {
    readonly sheet: string
    readonly data: readonly (readonly unknown[])[]
  }[]
  const own = sheets.find(({ sheet }) => sheet === 'retort-ledger')
  const ledger =
    own === undefined ? null : (JSON.parse(own.data.map(([piece]) => cellText(piece)).join('')) as Json)
  const tables = sheets
    .filter(({ sheet }) => sheet !== 'retort-ledger')
    .map(({ data }) => data.map(row => row.map(cell => cellText(cell))))
  return fromTables(tables, isRecord(ledger) ? ledger : null)
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

async function ledgerBeside(given: GivenFiles): Promise<JsonObject | null> {
  if (!given.names.includes('ledger.json')) return null
  const json = JSON.parse(await textOf(given, 'ledger.json')) as Json
  return isRecord(json) ? json : null
}

async function textOf(given: GivenFiles, name: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await given.read(name))
}
