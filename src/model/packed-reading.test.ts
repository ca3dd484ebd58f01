import { expect, test } from 'vitest'
import { packReading, unpackReading } from './packed-reading.ts'
import type { DocumentReading } from './schemas/index.ts'

const date = (start: number, quote: string): DocumentReading['suggestions'][number] => ({
  kind: 'date',
  id: `date-${start}`,
  start,
  end: start + quote.length,
  quote,
  rule: 'year',
  score: 0.8,
  type: 'date',
  edtf: '1932',
  stated: '1932',
  implied: [],
  part: null,
  quantity: null,
  calendar: 'gregorian',
  relation: null,
})

const reading: DocumentReading = {
  source: 'source-1',
  text: 'a'.repeat(64),
  reader: 'reader-1',
  language: 'en',
  sourceKind: 'transcript',
  documentDate: null,
  suggestions: [date(3, 'in\n1932'), date(40, '“1932”, '), date(60, '1932')],
}

test('a reading comes back as it was, with each suggestion as JSON', () => {
  const { lines, ...back } = unpackReading(packReading(reading))
  expect(back).toEqual(reading)
  expect(lines).toEqual(reading.suggestions.map(each => JSON.stringify(each)))
})

test('a reading without suggestions too', () => {
  const empty = { ...reading, suggestions: [] }
  expect(unpackReading(packReading(empty))).toEqual({ ...empty, lines: [] })
})
