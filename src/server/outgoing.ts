// Files that leave the case through the browser: the ledger as a workbook, an export, a packed case.
import { ledgerTable, ProblemError, type LedgerPage, type LedgerQuery, type LedgerRow } from '#api'
import { loadMessages, nearestLanguage, type Messages } from '#messages'
import { bytesOf, FORMATS, formatNamed, tableWorkbook, zipOf } from '#report'
import { PackError, packCase, type CaseFile } from '#store'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { CasePort, OutgoingFile } from './case-port.ts'
import { exchangeCase } from './exchange.ts'

const PAGE = 1000

type Outgoing = Pick<CasePort, 'exportFormats' | 'exportLedger' | 'exportAs' | 'pack'>

export function outgoing(file: CaseFile, ledger: (query: LedgerQuery) => Promise<LedgerPage>): Outgoing {
  const name = basename(file.path).replace(/\.retort$/, '')
  return {
    exportFormats: async () =>
      FORMATS.map(({ id, ending, back, losses }) => ({ id, ending, back, losses: [...losses] })),
    async exportLedger({ language, ...query }) {
      const rows: LedgerRow[] = []
      for (;;) {
        const page = await ledger({ ...query, offset: rows.length, limit: PAGE })
        rows.push(...page.rows)
        if (rows.length >= page.total || page.rows.length === 0) break
      }
      const table = ledgerTable(rows, await wordingIn(language))
      const content = await tableWorkbook(query.kind, table.header, table.rows)
      return { name: `${name}-${query.kind}.xlsx`, content: new Uint8Array(content) }
    },
    async exportAs(id, language) {
      const format = formatNamed(id)
      if (format === undefined) throw new ProblemError('invalid', 'There is no such format', id)
      const made = new Date().toISOString()
      const files = format.files(await exchangeCase(file, await messagesFor(language), made), {})
      if (format.several) return { name: `${name}-${id}.zip`, content: streamOf(zipOf(files, made)) }
      for await (const one of files)
        return { name: `${name}${format.ending}`, content: new Uint8Array(await bytesOf(one)) }
      throw new RangeError(`the format ${id} wrote nothing`)
    },
    pack: recipient => packed(file, name, recipient),
  }
}

/** Beside the case, where there is room for it, and gone once it was sent. */
async function packed(file: CaseFile, name: string, recipient: string): Promise<OutgoingFile> {
  const folder = await mkdtemp(join(dirname(file.path), '.retort-pack-'))
  const path = join(folder, 'pack')
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await packCase(file, path, recipient === '' ? {} : { recipients: [recipient] })
  } catch (error) {
    await remove()
    if (error instanceof PackError) throw new ProblemError('failed', 'The case was not packed', error.message)
    if (error instanceof Error && /recipient/i.test(error.message))
      throw new ProblemError('invalid', 'No recipient of age', recipient)
    throw error
  }
  const content = createReadStream(path)
  content.once('close', () => void remove())
  return { name: `${name}.retortpack`, content: streamOf(content) }
}

function streamOf(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>
}

function messagesFor(language: string): Promise<Messages> {
  return loadMessages(nearestLanguage([language]))
}

async function wordingIn(language: string) {
  const messages = await messagesFor(language)
  return {
    say: messages.say,
    sayKey: (key: string) => (messages.has(key) ? messages.say(key) : key),
  }
}
