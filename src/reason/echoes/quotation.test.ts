import { expect, test } from 'vitest'
import { quotedSpans, shareInside } from './quotation.ts'

const quotes = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end))

test('typographic and straight marks, and marks of other languages', () => {
  expect(quotes('He wrote: “The spiciest dishes are yet to come!” and no more.')).toEqual([
    'The spiciest dishes are yet to come!',
  ])
  expect(quotes('"Well, now you see," he said, "it is a diplomatic wording."')).toEqual([
    'Well, now you see,',
    'it is a diplomatic wording.',
  ])
  expect(quotes('Он сказал: «Поезжайте».')).toEqual(['Поезжайте'])
  expect(quotes('Er sagte: „Fahren Sie“, und ging.')).toEqual(['Fahren Sie'])
})

test('a straight mark that never closes quotes nothing; inches and minutes are no quotations', () => {
  expect(quotes('He said "that is all and went on.')).toEqual([])
  expect(quotes('a plank of 6" by 2" width')).toEqual([])
})

test('the share of a stretch inside quotations', () => {
  const text = 'He said: “I went to Copenhagen.” That was all.'
  expect(shareInside({ start: 10, end: 20 }, quotedSpans(text))).toBe(1)
  expect(shareInside({ start: 0, end: 9 }, quotedSpans(text))).toBe(0)
})
