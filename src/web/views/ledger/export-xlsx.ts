// The rows that the ledger shows as a workbook, made by the server.
import type { Client } from '#api'
import { saveFile } from '../../ui/save-file.ts'
import type { LedgerRequest } from './ledger-state.ts'

export async function exportXlsx(client: Client, query: LedgerRequest): Promise<void> {
  const { name, content } = await client.download('exportLedger', {
    ...query,
    language: document.documentElement.lang,
  })
  saveFile(name, content)
}
