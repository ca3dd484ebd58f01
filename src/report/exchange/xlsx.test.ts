import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { piecesOf, tableWorkbook } from './xlsx.ts'

test('the ledger is cut where no blank is lost by trimming, and never inside a pair of surrogates', () => {
  const text = 'Holtzman went  to\tCopenhagen 🚢🚢 in November'
  for (const most of [6, 8, 11, 100]) {
    const pieces = [...piecesOf(text, most)]
    expect(pieces.join('')).toBe(text)
    expect(pieces.map(piece => piece.isWellFormed())).not.toContain(false)
    expect(pieces.map(piece => piece.trim())).toEqual(pieces)
  }
})

test('words of the record never become a formula', async () => {
  const bytes = await tableWorkbook(
    'statements',
    ['quote'],
    [['=HYPERLINK("http://x")'], ['+1'], ['said so']],
  )
  const [sheet] = (await readWorkbook(Buffer.from(bytes))) as readonly { data: readonly unknown[][] }[]
  expect(sheet!.data).toEqual([['quote'], [`'=HYPERLINK("http://x")`], [`'+1`], ['said so']])
})
