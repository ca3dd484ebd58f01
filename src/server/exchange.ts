// A case as the formats of exchange want it, and what they read as the case takes it.
import type { ExchangeCase, Incoming } from '#report'
import type { Messages } from '#messages'
import type { JournalEntry } from '#model'
import type { CaseFile, ImportReport } from '#store'

const PAGE = 1000

/** `made` is when the export is made, ISO 8601 in UTC. */
export async function exchangeCase(file: CaseFile, messages: Messages, made: string): Promise<ExchangeCase> {
  const [data, ledger] = [await file.loadCase('all'), await file.exportLedger()]
  return {
    data,
    ledger,
    messages,
    made,
    text: source => file.text(source),
    original: source => file.original(source),
    journal: () => wholeJournal(file),
  }
}

async function wholeJournal(file: CaseFile): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (;;) {
    const page = await file.journal(entries.length, PAGE)
    entries.push(...page.entries)
    if (entries.length >= page.total || page.entries.length === 0) return entries
  }
}

export interface Taken {
  readonly report: ImportReport
  /** Documents that came with it. */
  readonly documents: { readonly added: number; readonly known: number }
}

/** Takes documents first, so that what quotes them finds its place; the ledger is one act of the journal. */
export async function takeIncoming(file: CaseFile, { ledger, documents = [] }: Incoming): Promise<Taken> {
  let added = 0
  for (const document of documents) {
    const { path, mediaType, title, custody, text, particulars } = document
    const { kind, date, language } = particulars as {
      readonly kind?: 'other'
      readonly date?: string | null
      readonly language?: string
    }
    const { isNew } = await file.addDocument(
      {
        given: { path, mediaType, title, custody },
        changes: {
          ...(kind === undefined ? {} : { kind }),
          ...(date === undefined ? {} : { date }),
          ...(language === undefined ? {} : { language }),
          ...(text === null
            ? { state: 'failed' as const }
            : { state: 'ready' as const, characters: text.text.length, pages: text.pages }),
        },
        text,
      },
      await document.bytes(),
    )
    if (isNew) added += 1
  }
  const report = await file.importLedger(ledger)
  return { report, documents: { added, known: documents.length - added } }
}
