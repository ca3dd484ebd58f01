import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVocabulary, profile } from './profile.ts'

test('words keep their places, and forms of one stem are one number', () => {
  const vocabulary = createVocabulary(word => word.replace(/ed$|s$/, ''))
  const text = 'Trotsky met Blumkin; they had arrested the couriers. The courier’s papers were seized.'
  const { words, starts, ends } = profile(text, vocabulary)
  const forms = [...starts].map((start, at) => text.slice(start, ends[at]))
  expect(forms.slice(0, 8)).toEqual([
    'Trotsky',
    'met',
    'Blumkin',
    'they',
    'had',
    'arrested',
    'the',
    'couriers',
  ])
  expect(words[forms.indexOf('couriers')]).toBe(words[forms.indexOf('courier’s')])
  expect(words[forms.indexOf('the')]).toBe(words[forms.indexOf('The')])
})

test('sentences end at stops and paragraphs; very short ones join the next', () => {
  const { sentences } = profile(
    'Yes. I went to Berlin in November. He was at the hotel!\n\nThe President asked no more',
    createVocabulary(),
  )
  expect([...sentences]).toEqual([0, 7, 12, 17])
})

test('Cyrillic words are words', () => {
  const text = 'Подсудимый Гольцман показал: «Я выехал в Копенгаген».'
  expect(profile(text, createVocabulary()).words).toHaveLength(7)
})

test('any text gives sentences that cover all its words in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const { words, starts, ends, sentences } = profile(text, createVocabulary())
      expect(sentences[0]).toBe(0)
      expect(sentences.at(-1)).toBe(words.length)
      for (let at = 1; at < words.length; at++) expect(starts[at]!).toBeGreaterThanOrEqual(ends[at - 1]!)
    }),
  )
})
