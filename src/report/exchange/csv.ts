// The tables as CSV (RFC 4180) with a byte order mark, so that spreadsheets read them as UTF-8; the ledger beside them.
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { type Cell, safeCell, tablesOf } from './tables.ts'

export async function* csvFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  for (const { name, header, rows } of tablesOf(given))
    yield { name: `${name}.csv`, body: csvOf([header, ...rows]) }
  yield { name: 'ledger.json', body: `${JSON.stringify(given.ledger)}\n` }
}

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell => field(cell)).join(',')).join('\r\n')}\r\n`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = safeCell(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
