// The rows that the ledger shows as CSV (RFC 4180), all pages of them, made in the browser.
import type { Client, LedgerRow } from '#api'
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
  const address = URL.createObjectURL(new Blob([csvOf(rows, speech)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${query.kind}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A header and one line a row; a byte order mark first, so that spreadsheets read it as UTF-8. */
export function csvOf(rows: readonly LedgerRow[], { say, sayKey }: Pick<Speech, 'say' | 'sayKey'>): string {
  const header = [
    'id',
    say('web.ledger.column.who'),
    say('web.facet.stance'),
    say('web.facet.relation'),
    say('web.ledger.column.what'),
    'EDTF',
    say('web.ledger.column.where'),
    say('web.ledger.column.said'),
    say('web.facet.venue'),
    say('web.facet.liberty'),
    say('web.ledger.column.place'),
    'start',
    'end',
    say('web.ledger.column.status'),
    'quote',
  ]
  const lines = rows.map(row => [
    row.id,
    row.voices.map(({ name, link }) => (link === 'recorded-by' ? `[${name}]` : name)).join(' > '),
    row.stance === null ? '' : say(`stance.${row.stance}`),
    row.relation === null ? '' : sayKey(`relation.${row.relation}`),
    row.what,
    row.when ?? '',
    row.where ?? '',
    row.said ?? '',
    row.venue === null ? '' : say(`venue.${row.venue}`),
    row.liberty === null ? '' : say(`liberty.${row.liberty}`),
    row.source?.title ?? '',
    String(row.start),
    String(row.end),
    say(`status.${row.status}`),
    row.quote,
  ])
  return `\uFEFF${[header, ...lines].map(line => line.map(field).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be; a leading `=`, `+`, `-` or `@` is kept from being read as a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
