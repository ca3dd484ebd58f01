// The rows of the ledger as a table of words: what the browser writes as CSV and the server as a workbook.
import type { MessageKey, Params } from '#messages'
import type { LedgerRow } from './screens.ts'

/** Puts words to keys; `sayKey` gives back a key that is no message. */
export interface Wording {
  readonly say: (key: MessageKey, params?: Params) => string
  readonly sayKey: (key: string) => string
}

export interface LedgerTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function ledgerTable(rows: readonly LedgerRow[], { say, sayKey }: Wording): LedgerTable {
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
  return { header, rows: lines }
}
