// The rows that the ledger shows as CSV (RFC 4180), all pages of them, made in the browser.
import { ledgerTable, type Client, type LedgerRow } from '#api'
import { saveFile } from '../../ui/save-file.ts'
import type { Speech } from '../../words/say.tsx'
import type { LedgerRequest } from './ledger-state.ts'

const PAGE = 1000

/** Fetches every page and hands over a file. */
export async function exportCsv(
  client: Client,
  query: LedgerRequest,
  total: number,
  speech: Speech,
): Promise<void> {
  const rows: LedgerRow[] = []
  for (let offset = 0; offset < total; offset += PAGE)
    rows.push(...(await client.call('ledger', { body: { ...query, offset, limit: PAGE } })).rows)
  saveFile(`${query.kind}.csv`, new Blob([csvOf(rows, speech)], { type: 'text/csv' }))
}

/** A header and one line a row; a byte order mark first, so that spreadsheets read it as UTF-8. */
export function csvOf(rows: readonly LedgerRow[], speech: Pick<Speech, 'say' | 'sayKey'>): string {
  const { header, rows: lines } = ledgerTable(rows, speech)
  return `\uFEFF${[header, ...lines].map(line => line.map(field).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be; a leading `=`, `+`, `-` or `@` is kept from being read as a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
