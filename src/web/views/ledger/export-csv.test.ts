import type { LedgerRow } from '#api'
import { messagesIn } from '#messages'
import { expect, test } from 'vitest'
import { csvOf } from './export-csv.ts'

const messages = messagesIn('en')
const speech = {
  say: messages.say,
  sayKey: (key: string) => (messages.has(key) ? messages.say(key) : key),
}
const ROW: LedgerRow = {
  id: 's1',
  target: { kind: 'statement', id: 's1' },
  voices: [
    { name: 'Report', actor: null, link: 'recorded-by', when: null, venue: 'report', liberty: 'unknown' },
    { name: 'Holtzman', actor: null, link: 'asserted-by', when: null, venue: 'court', liberty: 'detained' },
  ],
  stance: 'asserts',
  modality: 'actual',
  what: 'Holtzman → Trotsky',
  relation: 'met',
  quote: 'He said "necessary to remove", and went',
  source: { id: 'x', title: 'Examination' },
  start: 3,
  end: 9,
  said: '1936-08-21',
  when: '1932-11',
  where: 'Copenhagen',
  venue: 'court',
  liberty: 'detained',
  status: 'confirmed',
  rule: '',
  score: 1,
  statements: null,
}

test('quotes are doubled, fields with commas are quoted, lines end as RFC 4180 has it', () => {
  const [header, line, rest] = csvOf([ROW], speech).split('\r\n')
  expect(header).toMatch(/^\uFEFFid,Who says,/)
  expect(line).toContain('[Report] > Holtzman')
  expect(line).toContain('"He said ""necessary to remove"", and went"')
  expect(rest).toBe('')
})

test('words of the record never become a formula', () => {
  expect(csvOf([{ ...ROW, quote: '=HYPERLINK(1)' }], speech)).toContain(`,'=HYPERLINK(1)`)
})
