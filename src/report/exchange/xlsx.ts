// The tables as a workbook, a sheet each, and the ledger in a sheet of its own. Every cell is text or a number, never a formula.
import writeExcel from 'write-excel-file/node'
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { type Cell, COLUMNS, safeCell, type Table, type TableName, tablesOf } from './tables.ts'

/** What a cell can hold; longer text is cut there and marked, and whole in the ledger's sheet. */
const MOST = 32_767
const LEDGER_PIECE = 30_000
/** The sheet that carries the ledger, in pieces, one a row. */
export const LEDGER_SHEET = 'retort-ledger'

export async function* xlsxFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const { messages, ledger } = given
  const sheets = tablesOf(given).map(table => ({
    ...sheetOf(table),
    sheet: messages.say(`exchange.table.${table.name}`),
  }))
  const pieces = [...piecesOf(JSON.stringify(ledger))].map(piece => [textCell(piece)])
  yield { name: 'case.xlsx', body: await bookOf([...sheets, { data: pieces, sheet: LEDGER_SHEET }]) }
}

/** Cut where no blank stands on either side: programs trim the cells that they read. */
export function* piecesOf(text: string, most = LEDGER_PIECE): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + most)
    while (end < text.length && end > start + 1 && !isCut(text, end)) end -= 1
    yield text.slice(start, end)
    start = end
  }
}

function isCut(text: string, at: number): boolean {
  return text.codePointAt(at - 1)! <= 0xffff && /^\S\S$/.test(text.slice(at - 1, at + 1))
}

/** One table as a workbook with one sheet. */
export async function tableWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  return bookOf([
    {
      data: cellsOf(header, rows),
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map(() => ({ width: 22 })),
    },
  ])
}

type Sheets = Parameters<typeof writeExcel>[0]

async function bookOf(sheets: Sheets): Promise<Uint8Array> {
  return new Uint8Array(await writeExcel(sheets).toBuffer())
}

const WIDE: ReadonlySet<string> = new Set(['quote', 'quotes', 'claim', 'fact', 'what-of'])
const NARROW: ReadonlySet<string> = new Set([
  'start',
  'end',
  'score',
  'statements',
  'earliest',
  'latest',
  'status',
])

function sheetOf({ name, header, rows }: Table) {
  return {
    data: cellsOf(header, rows),
    stickyRowsCount: 1,
    columns: COLUMNS[name satisfies TableName].map(column => ({
      width: WIDE.has(column) ? 60 : NARROW.has(column) ? 12 : 24,
    })),
  }
}

function cellsOf(header: readonly string[], rows: readonly (readonly Cell[])[]) {
  return [
    header.map(value => ({ ...textCell(value), fontWeight: 'bold' as const })),
    ...rows.map(row =>
      row.map(cell =>
        cell === null || cell === ''
          ? null
          : typeof cell === 'number'
            ? { type: Number, value: cell }
            : textCell(safeCell(cell)),
      ),
    ),
  ]
}

function textCell(value: string) {
  // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
  const clean = value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
  return {
    type: String,
    value: clean.length > MOST ? `${clean.slice(0, MOST - 1)}…` : clean,
    wrap: clean.length > 40,
  } as const
}
