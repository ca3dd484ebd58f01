import { expect, test } from 'vitest'
import { sha256Hex, type DateSuggestion, type TextVersion } from '#model'
import { dateSuggestionSchema } from '#schemas'
import { readDates } from './dates.ts'

const source = { id: 's1', title: '', kind: 'transcript', date: null, path: 'a.txt', author: [] } as const

function version(text: string, changes: Partial<TextVersion> = {}): TextVersion {
  return {
    source: 's1',
    sha256: sha256Hex(text),
    normaliser: 'test',
    text,
    blocks: [],
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
    ...changes,
  }
}

function read(
  text: string,
  written: string | null = null,
  changes: Partial<TextVersion> = {},
): readonly DateSuggestion[] {
  return readDates({ version: version(text, changes), source }, written)
}

const TEXT =
  'In the summer of 1929, Trotsky met Blumkin. He was shot in 1929. Shortly after Blumkin’s execution, in mid-1935, for the third time, he fasted 40-50 days. A few weeks later he died.'

test('each suggestion is anchored, explained and valid, and comes out the same each time', () => {
  const found = read(TEXT)
  for (const suggestion of found) {
    expect(dateSuggestionSchema.parse(suggestion)).toEqual(suggestion)
    expect(TEXT.slice(suggestion.start, suggestion.end)).toBe(suggestion.quote)
    expect(suggestion.rule).toMatch(/^dates\//)
  }
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  expect(read(TEXT)).toEqual(found)
})

test('dates, durations, counts and relations', () => {
  const found = read(TEXT).map(({ quote, type, edtf, part }) => [quote, type, edtf, part])
  expect(found).toEqual([
    ['the summer of 1929', 'date', '1929-22', null],
    ['1929', 'date', '1929', null],
    ['Shortly after Blumkin’s execution', 'date', null, null],
    ['mid-1935', 'date', '1935', 'mid'],
    ['for the third time', 'count', null, null],
    ['40-50 days', 'duration', null, null],
    ['A few weeks later', 'date', null, null],
  ])
})

test('a vague distance is a relation to the date it goes from', () => {
  const found = read(TEXT)
  const { start, end } = found.find(({ quote }) => quote === 'mid-1935')!
  expect(found.at(-1)!.relation).toEqual({
    relation: 'after',
    event: { start, end },
    second: null,
    vague: true,
  })
})

test('in a transcript, yesterday is the day before the session', () => {
  expect(read('Yesterday I said so.', '1936-08-22')[0]).toMatchObject({
    edtf: '1936-08-21',
    implied: ['anchor'],
  })
  expect(read('Yesterday I said so.', null)).toEqual([])
})

test('what the mark-up says goes before any rule', () => {
  const text = 'Anno 1678. on All Souls day'
  const markup = [
    { kind: 'date', start: 0, end: 9, value: '1678-11-02' },
    { kind: 'date', start: 14, end: 27, value: 'nonsense' },
  ] as const
  const found = read(text, null, { markup })
  expect(found.map(({ quote, edtf, rule }) => [quote, edtf, rule])).toEqual([
    ['Anno 1678', '1678-11-02', 'dates/markup'],
  ])
})

test('a language that has no reader yet gives nothing but the mark-up', () => {
  expect(read('Am 3. März 1918 wurde er verhaftet.', null, { language: 'de' })).toEqual([])
  expect(read('On 3 March 1918 he was arrested.', null, { language: 'en-GB' })).toHaveLength(1)
})
