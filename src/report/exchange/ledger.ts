// Our own format: the ledger, with every decision in it.
import type { ExchangeCase, ExchangeFile } from './exchange.ts'

export async function* ledgerFiles({ ledger }: ExchangeCase): AsyncGenerator<ExchangeFile> {
  yield { name: 'ledger.json', body: `${JSON.stringify(ledger, null, 1)}\n` }
}
